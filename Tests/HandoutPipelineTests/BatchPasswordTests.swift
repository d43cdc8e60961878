import CairoDrawing
import Foundation
import HandoutPipeline
import TestSupport
import Testing

/// A CSV with a column of passwords.
@Suite struct BatchPasswordTests {
  private let word = "open sesame"

  private func inspection(_ batch: Batch, _ file: String, _ password: String? = nil) throws -> PDFInspection {
    try PDFFiles.inspection(
      at: URL(fileURLWithPath: batch.folder.path("out/\(file)")),
      password: try password.map { try PDFPassword($0) })
  }

  @Test func eachRowOpensWithItsOwn() async throws {
    let batch = try await Batch(
      IntakeTable([["password": word], ["password": "other words"], ["password": "none"]]).text())
    #expect(batch.report[.written] == 3)
    #expect(try inspection(batch, "P-1.pdf", word).isEncrypted)
    #expect(try inspection(batch, "P-2.pdf", "other words").isEncrypted)
    #expect(try !inspection(batch, "P-3.pdf").isEncrypted)
    #expect(throws: PipelineError.self) { try inspection(batch, "P-2.pdf", word) }
    #expect(
      batch.manifest.map { $0["conformance"] }
        == ["PDF/UA-1, encrypted", "PDF/UA-1, encrypted", "PDF/UA-1, PDF/A-2a"])
  }

  @Test func whoForgetsItIsTold() async throws {
    let batch = try await Batch(
      IntakeTable([["password": ""], ["password": "short"], ["password": word]]).text())
    #expect(batch.report[.failed] == 2)
    #expect(batch.manifest[0]["error"]?.contains("line 2, column password: is missing") == true)
    #expect(batch.manifest[1]["error"]?.contains("line 3, column password: has 5 characters") == true)
    #expect(batch.files.filter { $0.hasSuffix(".pdf") } == ["P-3.pdf"])
  }

  @Test func noFileButTheTableItselfHoldsIt() async throws {
    let batch = try await Batch(
      IntakeTable([
        ["password": word], ["password": word, "side": "lft"], ["password": "short", "age": "40"],
      ]).text())
    #expect(batch.report[.written] == 1)
    for file in batch.files {
      let data = try Data(contentsOf: URL(fileURLWithPath: batch.folder.path("out/\(file)")))
      #expect(data.firstRange(of: Data(word.utf8)) == nil, "\(file)")
    }
    // The row to be mended asks for it again rather than going out open.
    #expect(batch.errors?.map { $0["password"] } == ["", ""])
  }

  @Test func aFieldTooManyDoesNotCarryItIntoTheManifest() async throws {
    var table = IntakeTable([["password": word]])
    table.rows[0].append("surplus")
    // The password stands last, where one comma too many moves it past the header.
    let last = table.columns.firstIndex(of: "password") ?? 0
    table.columns.append(table.columns.remove(at: last))
    table.rows[0].append(table.rows[0].remove(at: last))
    let batch = try await Batch(table.text())
    #expect(batch.report[.failed] == 1)
    #expect(batch.manifest[0]["error"]?.contains(word) == false)
  }

  @Test func twoColumnsOfPasswordsAreRefused() async throws {
    var table = IntakeTable([["password": word]])
    table.columns.append("Password")
    table.rows[0].append(word)
    await #expect(throws: PipelineError.self) { _ = try await Batch(table.text()) }
  }
}
