import DelimitedText
import Foundation
import HandoutPipeline
import TestSupport
import Testing

/// Files as people save them, and as they break them.
@Suite struct BatchInputTests {
  private let two = IntakeTable([["name": "López"], ["side": "right"]])

  // MARK: Files as a whole

  @Test func anEmptyFileIsRefusedByName() async {
    #expect(
      await refusal(of: "") == "patients.csv: the file is empty; its first line has to name the columns")
    #expect(await refusal(of: "\n\n").contains("is empty"))
  }

  @Test func aHeaderAloneIsABatchOfNoRows() async throws {
    let batch = try await Batch(IntakeTable([[String: String]]()).text())
    #expect(batch.report.rows == 0)
    #expect(batch.manifest.isEmpty)
    #expect(batch.files == ["manifest.csv"])
  }

  @Test(arguments: [",", ";", "\t"] as [Character], ["\n", "\r\n", "\r"])
  func everySpreadsheetsFormIsRead(delimiter: Character, lineEnd: String) async throws {
    let batch = try await Batch(
      two.text(delimiter: delimiter, lineEnd: lineEnd, byteOrderMark: delimiter == ";"))
    #expect(batch.report[.written] == 2)
    #expect(batch.manifest.map { $0["line"] } == ["2", "3"])
    #expect(try batch.words("P-1.pdf").contains("López"))
  }

  @Test func aSeparatorLineIsNoHeader() async throws {
    let batch = try await Batch("sep=;\r\n" + two.text(delimiter: ";", lineEnd: "\r\n"))
    #expect(batch.report[.written] == 2)
    #expect(batch.manifest.map { $0["line"] } == ["3", "4"])
  }

  @Test func columnsStandInAnyOrderUnderAnyOfTheirNames() async throws {
    var table = two
    table.columns = table.columns.map { $0 == "nprs_worst" ? "NPRS" : $0 == "side" ? "Affected side" : $0 }
    table.columns.reverse()
    table.rows = table.rows.map { $0.reversed() }
    let batch = try await Batch(table.text())
    #expect(batch.report[.written] == 2)
    #expect(try batch.words("P-2.pdf").contains("right side"))
  }

  @Test func lettersOfOldWindowsAreNamedWithLineAndByte() async throws {
    let bytes = Data(two.text().utf8)
    // "ó" as Windows-1252 writes it.
    let position = try #require(bytes.firstRange(of: Data("ó".utf8)))
    let old = bytes[..<position.lowerBound] + [0xF3] + bytes[position.upperBound...]
    let batch = try await Batch(Data(old))
    #expect(batch.report[.failed] == 1)
    #expect(batch.report[.written] == 1)
    let error = try #require(batch.manifest[0]["error"])
    #expect(error.contains("line 2"))
    #expect(error.contains("byte \(position.lowerBound) (0xF3)"))
    #expect(error.contains("López"))
    #expect(error.contains("--encoding windows-1252"))
    // The row is kept to be mended.
    #expect(batch.errors?.first?["patient_id"] == "P-1")
    #expect(batch.errors?.first?["cause"] == "disc")

    let right = try await Batch(Data(old), encoding: .windows1252)
    #expect(right.report[.written] == 2)
    #expect(try right.words("P-1.pdf").contains("López"))
  }

  @Test func otherEncodingsAreNamed() async {
    let utf16 = Data([0xFF, 0xFE]) + Data("patient_id".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(await refusal(of: utf16).contains("patients.csv: the file is UTF-16"))
  }

  @Test func theInputIsAFile() async throws {
    let folder = try TemporaryFolder()
    let options = BatchOptions(input: .file(folder.url), output: folder.url.appendingPathComponent("out"))
    let run = BatchRun(library: try Shared.library(), options: options, date: IntakeFixture.today)
    await #expect(throws: PipelineError.self) { try await run.run() }
    do {
      _ = try await run.run()
    } catch {
      #expect(ErrorWording.sentences(for: error)[0].hasSuffix("cannot be read: it is a folder"))
    }
    #expect(folder.files().isEmpty)
  }

  // MARK: Headers

  @Test func aMisspeltColumnHasANearestName() async {
    let text = two.text().replacing("nprs_worst", with: "nrps_worst").replacing("side", with: "sied")
    let sentence = await refusal(of: text)
    #expect(sentence.contains("patients.csv, line 1"))
    #expect(sentence.contains("“nrps_worst” is not known; did you mean nprs_worst?"))
    #expect(sentence.contains("“sied” is not known; did you mean side?"))
  }

  @Test func aColumnStandsOnce() async {
    let line = two.columns.joined(separator: ",")
    #expect(
      await refusal(of: line + ",side\n").contains(
        "patients.csv, line 1: “side” stands in columns 4, \(two.columns.count + 1)"))
    #expect(await refusal(of: line + ",Affected side\n").contains("mean the same: side, Affected side"))
  }

  @Test func missingColumnsAreNamedTogether() async {
    let sentence = await refusal(of: "patient_id,name,cause\nP-1,A,disc\n")
    #expect(
      sentence
        == "patients.csv, line 1: these columns are missing: age or dob, side or icd10, "
        + "duration_weeks or onset_date, nprs_worst, red_flag_screen")
  }

  @Test func aColumnWithoutANameIsCounted() async {
    #expect(await refusal(of: two.columns.joined(separator: ",") + ",\n").contains("has no name"))
  }

  // MARK: Rows

  @Test(arguments: [
    ("side", "lfet", "column side: “lfet” is not allowed; did you mean left?"),
    ("nprs_worst", "11", "column nprs_worst: “11” is outside 0 to 10"),
    ("nprs_worst", "-1", "column nprs_worst: “-1” is outside 0 to 10"),
    ("nprs_worst", "five", "column nprs_worst: “five” is not a number"),
    ("cause", "gremlins", "column cause: “gremlins” is not allowed. Allowed: disc"),
    ("cause", "stenosys", "column cause: “stenosys” is not allowed; did you mean stenosis?"),
    ("dob", "2027-01-01", "column dob: 2027-01-01 lies after 2026-11-22"),
    ("dob", "03/04/1980", "column dob: “03/04/1980” is not a date; write year-month-day"),
    ("dob", "1700-01-01", "column dob: “1700-01-01” is outside 0 to 120"),
    ("age", "45.5", "column age: “45.5” is not a number"),
    ("patient_id", " ", "column patient_id: is missing"),
    ("include", "half-brigde", "there is no technique “half-brigde”; did you mean half-bridge?"),
    ("include", "clinic-massage-therapy", "is done in the clinic and cannot be an exercise at home"),
    ("doses", "half-bridge sets=99", "“sets=99” is outside 1 to 6"),
    ("next_visit", "2026-11-01", "contradicts date (2026-11-22)"),
    ("name", "Maria\u{7}", "holds a character that cannot be printed (U+0007)"),
    ("name", "Maria\u{202E}", "holds a character that cannot be printed (U+202E)"),
    ("name", String(repeating: "x", count: 300), "column name: has 300 characters; at most 120"),
    ("name", "Maria 😀", "column name: the text: no font can print “😀” (U+1F600)"),
  ])
  func aBrokenFieldIsNamedWithLineAndColumn(field: String, value: String, reason: String) async throws {
    let batch = try await Batch(IntakeTable([[field: value]]).text())
    #expect(batch.report[.failed] == 1)
    #expect(batch.onlyError.hasPrefix("line 2, column "), "\(batch.onlyError)")
    #expect(batch.onlyError.contains(reason), "\(batch.onlyError)")
    #expect(batch.errors?.map { $0["error"] } == [batch.onlyError])
    #expect(batch.errors?.first?[field] == value)
    #expect(batch.files == ["errors.csv", "manifest.csv"])
  }

  @Test func allThatIsWrongWithARowIsSaidAtOnce() async throws {
    let batch = try await Batch(IntakeTable([["side": "lfet", "nprs_worst": "11", "age": "x"]]).text())
    for column in ["side", "nprs_worst", "age"] {
      #expect(batch.onlyError.contains("column \(column): "))
    }
  }

  @Test func tooFewAndTooManyFieldsLoseNothing() async throws {
    let table = IntakeTable([[String: String]](repeating: [:], count: 2))
    let good = table.text().split(separator: "\n").map(String.init)
    let text = [good[0], good[1], "P-7,short,45", good[2] + ",extra,more"].joined(separator: "\n")
    let batch = try await Batch(text)
    #expect(batch.manifest.map { $0["status"] } == ["written", "failed", "failed"])
    #expect(batch.manifest.map { $0["patient_id"] } == ["P-1", "P-7", "P-2"])
    let width = table.columns.count
    #expect(batch.manifest[1]["error"] == "line 3: 3 fields where the header has \(width)")
    #expect(
      batch.manifest[2]["error"]
        == "line 4: \(width + 2) fields where the header has \(width); fields beyond the header: extra | more"
    )
    #expect(batch.errors?.map { $0["patient_id"] } == ["P-7", "P-2"])
    #expect(batch.errors?[1]["name"] == "Patient 2")
  }

  @Test func anOpenQuoteCostsOneRowOnly() async throws {
    let lines = IntakeTable([[String: String]](repeating: [:], count: 3)).text()
      .split(separator: "\n").map(String.init)
    let broken = lines[2].replacing("Patient 2", with: "\"Patient 2")
    let batch = try await Batch([lines[0], lines[1], broken, lines[3]].joined(separator: "\r\n"))
    #expect(batch.manifest.map { $0["status"] } == ["written", "failed", "written"])
    #expect(batch.manifest.map { $0["patient_id"] } == ["P-1", "P-2", "P-3"])
    #expect(batch.manifest[1]["error"] == "line 3: a quote opens here and is not closed")
    // The row is kept to be mended.
    #expect(batch.errors?.map { $0["name"] } == ["Patient 2"])
    #expect(batch.errors?.map { $0["red_flag_screener"] } == ["A. Screener"])
  }

  @Test func aZeroByteCostsOneRowOnly() async throws {
    let batch = try await Batch(IntakeTable([["name": "Ma\u{0}ria"], [:]]).text())
    #expect(batch.manifest.map { $0["status"] } == ["failed", "written"])
    #expect(batch.manifest[0]["error"]?.contains("is zero") == true)
    #expect(batch.errors?.map { $0["name"] } == ["Maria"])
  }

  @Test func linesAreThoseThatAnEditorCounts() async throws {
    let table = IntakeTable([["goals": "walking;\nsleep"], ["side": "lfet"]])
    let batch = try await Batch(table.text())
    #expect(batch.manifest.map { $0["line"] } == ["2", "4"])
    #expect(batch.manifest[1]["error"]?.hasPrefix("line 4, ") == true)
  }

  @Test func commasOnlyAreNoPatient() async throws {
    let batch = try await Batch(
      IntakeTable([[:]]).text() + String(repeating: ",", count: IntakeTable([[:]]).columns.count - 1) + "\n\n"
    )
    #expect(batch.manifest.map { $0["status"] } == ["written"])
    #expect(batch.errors == nil)
  }
}
