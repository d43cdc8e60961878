import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

/// A CSV at the desk: looked at, mended, run, fetched, deleted.
@Suite struct BatchDeskTests {
  private static func csv(_ rows: [IntakeFixture]) -> String {
    let names = IntakeFixture.clear.fields.map(\.name)
    let lines = rows.map { row in
      names.map { name in row.fields.first { $0.name == name }?.texts.first ?? "" }.joined(separator: ",")
    }
    return ([names.joined(separator: ",")] + lines).joined(separator: "\n")
  }

  private static let rows = [
    IntakeFixture.clear, IntakeFixture.clear.with("patient_id", "P-002").with("age", "forty"),
    IntakeFixture.clear.with("patient_id", "P-001").with("side", "right"),
  ]

  @Test func faultyRowsAreMendedInPlaceAndTheRunGivesAllFiles() async throws {
    try await Desk.open { desk in
      let begun = try await desk.post("/batch", [("csv", Self.csv(Self.rows))])
      let batch = try #require(begun.headers[.location])
      let page = try await desk.get(batch).text
      #expect(page.contains("2 rows to be mended"))
      #expect(page.contains("“forty” is not a number") && page.contains("stands already on line 2"))
      _ = try await desk.post("\(batch)/mend", [("action", "mend"), ("row", "1"), ("column-1", "40")])
      _ = try await desk.post("\(batch)/mend", [("action", "mend"), ("row", "2"), ("column-0", "P-003")])
      #expect(try await desk.get(batch).text.contains("Every row can be used."))
      #expect(try await desk.post("\(batch)/run", [("template", "standard")]).status == .seeOther)
      let events = try await desk.get("\(batch)/events")
      #expect(events.headers[.contentType] == "text/event-stream")
      #expect(events.text.hasSuffix("data: {\"stage\":\"done\"}\n\n"))
      let archive = try await desk.get("\(batch)/files/archive")
      let names = try Tool.run("zipinfo", ["-1", "{}"], on: archive.data)
      if names.status == 0 { #expect(names.output.contains("P-003.pdf")) }
      #expect(archive.status == .ok && archive.body.readableBytes > 100_000)
      let all = try await desk.get("\(batch)/files/all").data
      let words = try Tool.run("pdftotext", ["{}", "-"], on: all).output
      #expect(words.contains("sciatica, right side"))
      #expect(try await desk.get("\(batch)/files/report").status == .ok)
      #expect(try await desk.get("\(batch)/files/passwd").status == .notFound)
      #expect(try await desk.post("\(batch)/close", []).status == .seeOther)
      #expect(try await desk.get(batch).status == .notFound)
      let left = URL(fileURLWithPath: ProjectFiles.root).appending(path: "Output/desk").appending(
        path: String(batch.dropFirst("/batch/".count)))
      #expect(!FileManager.default.fileExists(atPath: left.path))
    }
  }

  @Test func aFileThatIsNoTableSaysWhy() async throws {
    try await Desk.open { desk in
      let answer = try await desk.post("/batch", [("csv", "patient,agee\nP-1,4")])
      #expect(answer.status == .unprocessableContent && answer.text.contains("did you mean age?"))
    }
  }
}
