import Foundation
import HandoutPipeline
import TestSupport
import Testing

/// Names and ids in every script, and those that mean something to a file system or a spreadsheet.
@Suite struct BatchNameTests {
  @Test(arguments: [
    "Zoë Škvorecký", "Ahmed al-Masri أحمد المصري", "王小明", "गीता राय", "רות גולדברג", "Nguyễn Thị Ánh",
    "Z\u{301}\u{327}o\u{308}e", "=HYPERLINK(\"x\")", "O'Brien; \"Bobby\"", "../../etc/passwd", "Null",
    "{side} %s \\n", "<b>&amp;</b>", "e\u{301}" + String(repeating: "x", count: 119),
  ])
  func everyNameIsPrinted(name: String) async throws {
    let batch = try await Batch(IntakeTable([["name": name]]).text())
    #expect(batch.report[.written] == 1, "\(batch.manifest)")
    #expect(batch.files.sorted() == ["P-1.pdf", "manifest.csv", batch.program].sorted())
    guard name.unicodeScalars.allSatisfy({ $0.value < 0x0590 || $0.value > 0x0DFF }), name.count < 40
    else { return }
    let words = try batch.words("P-1.pdf").precomposedStringWithCanonicalMapping
    #expect(words.contains(name.precomposedStringWithCanonicalMapping))
  }

  @Test(arguments: [
    ("../../etc/passwd", "etc_passwd.pdf"), ("/etc/passwd", "etc_passwd.pdf"), ("..", "patient.pdf"),
    ("=1+1", "1_1.pdf"), ("-P", "P.pdf"), ("a\\b:c*d?", "a_b_c_d.pdf"), (".hidden", "hidden.pdf"),
    ("P 1 / left", "P_1_left.pdf"), ("王-1", "王-1.pdf"), ("manifest.csv", "manifest_csv.pdf"),
    ("programs", "programs.pdf"),
  ])
  func anIDMakesAFileInTheFolder(id: String, file: String) async throws {
    let batch = try await Batch(IntakeTable([["patient_id": id]]).text())
    #expect(batch.manifest.map { $0["file"] } == [file])
    #expect(batch.report[.written] == 1, "\(batch.manifest)")
  }

  @Test func aSpreadsheetRunsNoFormulaOfTheManifest() async throws {
    let batch = try await Batch(
      IntakeTable([["patient_id": "=1+1"], ["patient_id": "@x", "side": "=2"]]).text())
    #expect(batch.manifest.map { $0["patient_id"] } == ["'=1+1", "'@x"])
    // What is to be mended and read again stays as it was.
    #expect(batch.errors?.map { $0["patient_id"] } == ["@x"])
  }

  @Test func twoPatientsWithOneIDAreNotMixedUp() async throws {
    let batch = try await Batch(
      IntakeTable([
        ["patient_id": "A"], ["patient_id": " A ", "side": "right"], ["patient_id": "é"],
        ["patient_id": "e\u{301}"],
      ]).text())
    #expect(batch.manifest.map { $0["status"] } == ["written", "failed", "written", "failed"])
    #expect(batch.manifest[1]["error"] == "line 3, column patient_id: “A” stands already on line 2")
    #expect(batch.manifest[1]["patient_id"] == "A")
    #expect(try batch.words("A.pdf").contains("left side"))
    #expect(batch.errors?.count == 2)
  }

  @Test func idsThatDifferInCaseOrPunctuationHaveFilesOfTheirOwn() async throws {
    let ids = ["P.1", "P/1", "p_1", "P-1", "P 1", "p_1-2"]
    let batch = try await Batch(
      IntakeTable(ids.map { ["patient_id": $0, "name": "Name of \($0)"] }).text())
    #expect(batch.report[.written] == ids.count)
    let files = batch.manifest.compactMap { $0["file"] }
    #expect(Set(files.map { $0.lowercased() }).count == ids.count)
    for (id, file) in zip(ids, files) { #expect(try batch.words(file).contains("Name of \(id)")) }
  }

  @Test(arguments: [["B-REFERRAL", "B"], ["B", "B-REFERRAL"]])
  func noPatientTakesTheFileOfAnothersReferral(ids: [String]) async throws {
    let batch = try await Batch(
      IntakeTable(
        ids.map { $0 == "B" ? ["patient_id": $0, "red_flags_yes": "saddle_numbness"] : ["patient_id": $0] }
      ).text())
    #expect(batch.report[.written] == 1)
    #expect(batch.report[.referral] == 1)
    for row in batch.manifest {
      let words = try batch.words(try #require(row["file"]))
      #expect(words.contains("Do not start exercises") == (row["status"] == "referral"))
    }
  }
}

extension Batch {
  /// The file of the first program.
  fileprivate var program: String { "programs/\(manifest.first?["program_code"] ?? "").yaml" }
}
