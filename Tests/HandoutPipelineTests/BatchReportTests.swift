import Foundation
import HandoutPipeline
import ProgramBuilder
import TestSupport
import Testing

/// The report of a batch: what it counts, and that it is the same however the run went.
@Suite struct BatchReportTests {
  private static func intake(_ index: Int) -> IntakeFixture {
    let intake = IntakeFixture.clear.with("patient_id", "P-\(index)")
      .with("side", index.isMultiple(of: 2) ? "left" : "right")
    switch index {
    case 3: return intake.with("red_flags_yes", "saddle_numbness")
    case 4: return intake.with("red_flags_yes", "fever_unwell")
    case 5: return intake.with("age", "abc")
    case 6: return intake.with("red_flag_date", "2026-01-01")
    case 7: return intake.with("cause", "stenosis").with("directional_preference", "flexion")
    default: return intake
    }
  }

  private struct Counted: Decodable {
    struct Statistics: Decodable {
      struct Row: Decodable, Equatable {
        var line: Int
        var patientId: String
        var reason: String
      }

      var causes: [String: Int]
      var sides: [String: Int]
      var languages: [String: Int]
      var templates: [String: Int]
      var techniques: [String: Int]
      var minutes: [String: Int]
      var pages: [String: Int]
      var referred: [Row]
      var failed: [Row]
    }

    var rows: Int
    var counts: [String: Int]
    var pages: Int
    var statistics: Statistics
  }

  private static func run(jobs: Int = 1) async throws -> Batch {
    try await Batch(Data(IntakeTable((0..<12).map(intake)).text().utf8), jobs: jobs) { $0.reports = true }
  }

  @Test func everythingIsCountedOnce() async throws {
    let batch = try await Self.run()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let counted = try decoder.decode(
      Counted.self, from: Data(contentsOf: URL(filePath: batch.folder.path("out/_report.json"))))
    #expect(counted.rows == 12)
    #expect(counted.counts == ["written": 8, "draft": 0, "referral": 2, "hold": 1, "failed": 1])
    let statistics = counted.statistics
    #expect(statistics.causes == ["disc": 10, "stenosis": 1])
    #expect(statistics.sides.values.reduce(0, +) == 11)
    #expect(statistics.languages == ["en": 11])
    #expect(statistics.templates == ["standard": 8, "referral": 3])
    #expect(statistics.minutes.values.reduce(0, +) == 8)
    let pages = statistics.pages.map { (Int($0.key) ?? 0) * $0.value }
    #expect(pages.reduce(0, +) == counted.pages)
    let exercises = batch.manifest.compactMap { Int($0["exercises"] ?? "") }
    #expect(statistics.techniques.values.reduce(0, +) == exercises.reduce(0, +))
    // The most urgent first.
    #expect(statistics.referred.map(\.reason) == ["emergency", "same_day"])
    #expect(statistics.failed.map(\.patientId) == ["P-5"])
    #expect(statistics.failed[0].reason.contains("abc"))
  }

  @Test func theReportIsTheSameWithManyWorkers() async throws {
    let one = try await Self.run()
    let many = try await Self.run(jobs: 3)
    for name in ["_report.json", "_report.pdf"] {
      let first = try Data(contentsOf: URL(filePath: one.folder.path("out/\(name)")))
      let second = try Data(contentsOf: URL(filePath: many.folder.path("out/\(name)")))
      #expect(first == second, "\(name)")
    }
  }

  @Test func thePagesNameWhoHasToBeSeen() async throws {
    let batch = try await Self.run()
    let text = try Tool.run("pdftotext", [batch.folder.path("out/_report.pdf"), "-"]).output
    for words in ["Referrals to act on", "P-3", "emergency", "P-4", "same day", "Failed rows", "P-5"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func whatNoFontHasDoesNotLoseTheReport() async throws {
    let table = IntakeTable([
      IntakeFixture.clear.with("patient_id", "P-1").with("age", "😀"),
      IntakeFixture.clear.with("patient_id", "P-2"),
    ])
    let batch = try await Batch(Data(table.text().utf8)) { $0.reports = true }
    #expect(batch.files.contains("_report.pdf"))
    let text = try Tool.run("pdftotext", [batch.folder.path("out/_report.pdf"), "-"]).output
    #expect(text.contains("2 rows"))
  }
}
