import Foundation
import HandoutPipeline
import PageLayout
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

  /// The words that stand on pages, but for those that repeat on each.
  private static func texts(of frame: Frame) -> [String] {
    frame.items.flatMap { item -> [String] in
      if case .artifact = item.tag { return [] }
      switch item.content {
      case .frame(let inner): return texts(of: inner)
      case .text(let text, _): return [text.text.string]
      case .shape, .drawing, .picture: return []
      }
    }
  }

  @Test(arguments: ["disc", "stenosis", "trauma", "referral", "hold"])
  func everyTextOfThePagesIsReadAloud(sample: String) throws {
    let maker = try Shared.maker()
    let outcome = try outcome(sample)
    let texts = try maker.document(for: outcome).pages(using: maker.engine).flatMap {
      Self.texts(of: $0.frame)
    }
    let read = try ReadingOrder(maker.pdf(of: outcome).data).lines.joined(separator: " ")
    let spoken = Set(Self.words(read))
    #expect(texts.count > 20)
    for text in texts {
      #expect(Set(Self.words(text)).isSubset(of: spoken), "\(text)")
    }
  }

  /// Words without the marks that only the page has.
  private static func words(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
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
