import Foundation
import HandoutPipeline
import TestSupport
import Testing

/// Batches of many rows, sound and broken.
@Suite struct BatchPropertyTests {
  /// Ways in which a row is or is not sound, with the status it ends in.
  private enum Kind: CaseIterable {
    case sound, draft, referral, hold, wrongSide, wrongPain, unknownCause, futureBirth, longName, short,
      long, openQuote, oldLetter, sameID, noID
  }

  /// The same batch for the same seed: the bytes and the ids with the statuses expected.
  private static func batch(seed: UInt64, rows: Int) -> (data: Data, expected: [(id: String, status: String)])
  {
    var generator = SeededGenerator(seed: seed)
    var expected: [(id: String, status: String)] = []
    let kinds = (0..<rows).map { _ in Kind.allCases.randomElement(using: &generator) ?? .sound }
    let changes = kinds.enumerated().map { index, kind -> [String: String] in
      var fields = ["patient_id": "R-\(index)", "side": Bool.random(using: &generator) ? "left" : "right"]
      switch kind {
      case .draft: fields["conditions"] = "osteoporosis"
      case .referral: fields["red_flags_yes"] = "saddle_numbness"
      case .hold: fields["power"] = ""
      case .wrongSide: fields["side"] = "lfet"
      case .wrongPain: fields["nprs_worst"] = "11"
      case .unknownCause: fields["cause"] = "gremlins"
      case .futureBirth: fields["dob"] = "2031-01-01"
      case .longName: fields["name"] = String(repeating: "n", count: 300)
      case .sameID: fields["patient_id"] = expected.last { !$0.id.isEmpty }?.id ?? "R-\(index)"
      case .noID: fields["patient_id"] = ""
      case .sound, .short, .long, .openQuote, .oldLetter: break
      }
      let id = fields["patient_id"] ?? ""
      let isRepeated = !id.isEmpty && expected.contains { $0.id == id && $0.status != "unread" }
      let status =
        switch kind {
        case .sound: "written"
        case .draft: "draft"
        case .referral: "referral"
        case .hold: "hold"
        case .sameID where !isRepeated: "written"
        // A row that cannot be told apart into fields keeps no id from being used.
        case .short, .long, .openQuote, .oldLetter: "unread"
        default: "failed"
        }
      expected.append((id, status))
      return fields
    }
    let table = IntakeTable(changes)
    var lines = table.text().split(separator: "\n", omittingEmptySubsequences: false).map { Data($0.utf8) }
    for (index, kind) in kinds.enumerated() {
      let line = lines[index + 1]
      switch kind {
      case .short: lines[index + 1] = Data(line.split(separator: 0x2C).prefix(3).joined(separator: [0x2C]))
      case .long: lines[index + 1] = line + Data(",more".utf8)
      case .openQuote:
        lines[index + 1] = Data(
          String(decoding: line, as: UTF8.self).replacing("Patient", with: "\"Patient").utf8)
      case .oldLetter:
        guard let space = line.firstIndex(of: 0x20) else { continue }
        lines[index + 1] = line[..<space] + [0xF3] + line[(space + 1)...]
      default: continue
      }
    }
    return (Data(lines.joined(separator: [0x0A])), expected)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func everyRowIsInTheManifestOnceInOrder(seed: UInt64) async throws {
    let (data, expected) = Self.batch(seed: seed, rows: 40)
    let batch = try await Batch(data)
    #expect(batch.manifest.map { $0["line"] } == (2...41).map(String.init))
    #expect(batch.manifest.map { $0["patient_id"] } == expected.map(\.id))
    let statuses = expected.map { $0.status == "unread" ? "failed" : $0.status }
    #expect(batch.manifest.map { $0["status"] } == statuses)
    #expect(batch.report.rows == 40)
    let failed = batch.manifest.filter { $0["status"] == "failed" }
    #expect(batch.errors?.map { $0["error"] } == failed.map { $0["error"] })
    #expect(batch.errors?.map { $0["patient_id"] } == failed.map { $0["patient_id"] })
    for row in batch.manifest {
      #expect((row["status"] == "failed") == (row["file"] == ""))
      #expect((row["status"] == "failed") == (row["error"] != ""))
    }
  }

  @Test(arguments: [1, 2, 3]) func twoRunsGiveTheSameBytes(jobs: Int) async throws {
    let (data, _) = Self.batch(seed: 7, rows: 20)
    let (first, second) = (try await Batch(data), try await Batch(data, jobs: jobs))
    #expect(first.files == second.files)
    for name in first.files { #expect(try first.data(name) == second.data(name), "\(name)") }
  }

  @Test func aRunInTheSameFolderChangesNothing() async throws {
    let folder = try TemporaryFolder()
    let (data, _) = Self.batch(seed: 8, rows: 12)
    let first = try await Batch(data, in: folder)
    let bytes = try first.files.map(first.data)
    let second = try await Batch(data, in: folder)
    #expect(second.files == first.files)
    #expect(try second.files.map(second.data) == bytes)
  }
}
