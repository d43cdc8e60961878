import CairoDrawing
import Foundation
import HandoutDesign
import HandoutPipeline
import ProgramBuilder
import TestSupport
import Testing

/// Pages as they look, compared with pictures that somebody has looked at.
///
/// After a wanted change: `REHABPRESS_GOLDEN=write swift test --filter GoldenPage`, then look at the pictures. A page that
/// fails leaves the expected one, the one found and the difference in `Output/golden`.
@Suite struct GoldenPageTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
    path: "Golden/Pages")
  /// More than what other versions of fonts and libraries change, less than a line of text.
  private static let allowed = 0.002

  private func expect(_ pages: FinishedPages, toLookLike name: String, pages shown: Int = 2) throws {
    for index in 0..<min(shown, pages.count) {
      let found = try pages.png(page: index, dpi: 50)
      let file = Self.folder.appending(path: "\(name)-\(index + 1).png")
      if ProcessInfo.processInfo.environment["REHABPRESS_GOLDEN"] == "write" {
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try found.write(to: file)
      }
      let comparison = try PageComparison(expected: Data(contentsOf: file), found: found)
      guard comparison.share > Self.allowed else { continue }
      let shown = URL(fileURLWithPath: ProjectFiles.root).appending(path: "Output/golden")
      try FileManager.default.createDirectory(at: shown, withIntermediateDirectories: true)
      try comparison.picture.write(to: shown.appending(path: file.lastPathComponent))
      Issue.record(
        "\(file.lastPathComponent): \(comparison.share * 100) % of the page differs; see Output/golden")
    }
  }

  private func maker(_ template: String = "standard", language: String = "en") throws -> HandoutMaker {
    try HandoutMaker(
      library: Shared.library().with(template: template), date: SamplePatients.day,
      options: PrintOptions(languages: [language]))
  }

  private func outcome(_ sample: String, _ maker: HandoutMaker) throws -> Planner.Outcome {
    try maker.outcome(of: PatientFiles.intake(at: SamplePatients.intake(sample)))
  }

  @Test(arguments: ["standard", "large-print", "compact", "cards"])
  func templates(name: String) throws {
    let maker = try maker(name)
    try expect(maker.pages(of: outcome("disc", maker)), toLookLike: name, pages: 3)
  }

  @Test(arguments: EveryPageTests.languages.filter { $0 != "en" })
  func languages(name: String) throws {
    let maker = try maker(language: name)
    try expect(maker.pages(of: outcome("stenosis", maker)), toLookLike: "standard-\(name)")
  }

  @Test(arguments: ["referral", "hold", "draft"])
  func otherDocuments(name: String) throws {
    let maker = try maker()
    try expect(maker.pages(of: outcome(name, maker)), toLookLike: name, pages: 1)
  }

  @Test func summary() throws {
    let maker = try maker()
    try expect(maker.pages(of: maker.summary(of: outcome("trauma", maker))), toLookLike: "summary")
  }

  // MARK: The comparison itself

  @Test func aPageThatDiffersFails() throws {
    let maker = try maker()
    func page(_ side: String, dpi: Double = 50) throws -> Data {
      try maker.pages(of: maker.outcome(of: IntakeFixture.clear.with("side", side).raw())).png(
        page: 1, dpi: dpi)
    }
    let left = try page("left")
    #expect(try PageComparison(expected: left, found: page("left")).share == 0)
    let right = try page("right")
    let comparison = try PageComparison(expected: left, found: right)
    #expect(comparison.share > Self.allowed)
    #expect(comparison.picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try PageComparison(expected: left, found: page("left", dpi: 40)).share == 1)
  }
}
