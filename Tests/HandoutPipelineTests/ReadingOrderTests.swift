import Foundation
import HandoutPipeline
import ProgramBuilder
import TestSupport
import Testing

/// What a screen reader says of each kind of document, word for word.
///
/// After a wanted change: `REHABPRESS_GOLDEN=write swift test --filter ReadingOrder`, then read the texts aloud.
@Suite struct ReadingOrderTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
    path: "Golden")

  private func expect(_ pdf: Data, toReadAs name: String) throws {
    let found = try ReadingOrder(pdf).lines.joined(separator: "\n") + "\n"
    let file = Self.folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["REHABPRESS_GOLDEN"] == "write" {
      try Data(found.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let (new, old) = (found.split(separator: "\n"), expected.split(separator: "\n"))
    for (number, (new, old)) in zip(new, old).enumerated() where new != old {
      Issue.record("\(name).txt, line \(number + 1): “\(new)” instead of “\(old)”")
      return
    }
    #expect(new.count == old.count, "\(name).txt")
  }

  private func outcome(_ sample: String) throws -> Planner.Outcome {
    let intake = try #require(
      try SamplePatients.intakes().first { $0.deletingPathExtension().lastPathComponent == sample })
    return try Shared.maker().outcome(of: PatientFiles.intake(at: intake))
  }

  @Test func theHandout() throws {
    try expect(Shared.maker().pdf(of: outcome("disc")).data, toReadAs: "handout")
  }

  @Test func theReferral() throws {
    try expect(Shared.maker().pdf(of: outcome("referral")).data, toReadAs: "referral")
  }

  @Test func theClinicianSummary() throws {
    let maker = try Shared.maker()
    try expect(maker.pdf(of: maker.summary(of: outcome("stenosis"))).data, toReadAs: "summary")
  }
}
