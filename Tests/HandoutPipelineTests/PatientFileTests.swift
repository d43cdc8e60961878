import Foundation
import HandoutPipeline
import ProgramBuilder
import TestSupport
import Testing

/// One patient's file, and what it becomes.
@Suite struct PatientFileTests {
  private func sentences(_ data: Data, name: String = "patient.yaml") throws -> [String] {
    let folder = try TemporaryFolder()
    let file = try folder.write(name, data)
    do {
      _ = try Shared.maker().outcome(of: PatientFiles.intake(at: file))
      return []
    } catch {
      return ErrorWording.sentences(for: error)
    }
  }

  private func sentences(_ text: String) throws -> [String] { try sentences(Data(text.utf8)) }

  @Test(arguments: [
    ("", "content: is missing"), ("# nothing\n", "content: is missing"),
    ("- a\n- b\n", "fields should stand"),
    ("patient_id: x\n\tage: 4\n", "line 2, file: this cannot be read: found a tab"),
    ("patient_id: x\nname:\n  first: A\n", "line 3, name: "), ("patient_id: [", "this cannot be read"),
    ("patient_id: x\npatient_id: y\n", "patient_id"),
    ("patient_id: x\nid: y\n", "line 2, id: stands here twice"),
    ("patient_id: x\nsied: left\n", "line 2, sied: is not a known name; did you mean side?"),
    ("just words", "fields should stand"), ("a: 1\n---\na: 2\n", "another document"),
    ("{\"patient_id\": \"x\",", "this cannot be read"), ("name: &a [*a]", "this cannot be read"),
  ])
  func aBrokenFileIsNamedWithLine(text: String, reason: String) throws {
    let found = try sentences(text).joined(separator: "\n")
    #expect(found.contains("patient.yaml"), "\(found)")
    #expect(found.contains(reason), "\(found)")
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func aFileThatNestsForEverIsRefused(piece: String) throws {
    #expect(!(try sentences("name: " + String(repeating: piece, count: 50_000))).isEmpty)
  }

  @Test func bytesThatAreNoUTF8AreNamedWithLine() throws {
    let found = try sentences(Data("patient_id: x\nname: L".utf8) + [0xF3] + Data("pez\n".utf8))
    #expect(found.count == 1)
    #expect(found[0].hasSuffix("patient.yaml, line 2: byte 0xF3 is not UTF-8; save the file as UTF-8"))
  }

  @Test func aByteOrderMarkIsNoLetter() throws {
    #expect(try sentences("\u{FEFF}" + IntakeFixture.clear.yaml) == [])
    #expect(try sentences(IntakeFixture.clear.yaml.replacing("\n", with: "\r\n")) == [])
  }

  @Test func jsonSaysTheSameAsYAML() throws {
    let intake = IntakeFixture.clear.with("goals", "walking", "sleep").with("name", "Zoë \u{1D11E}\" \\ /")
    let fields = intake.fields.map { name, texts -> String in
      let words = texts.map { "\"\($0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
      return "\"\(name)\": " + (words.count == 1 ? words[0] : "[\(words.joined(separator: ","))]")
    }
    let folder = try TemporaryFolder()
    let file = try folder.write("p.json", "{\(fields.joined(separator: ",\n"))}")
    let outcome = try Shared.maker().outcome(of: PatientFiles.intake(at: file))
    guard case .program(let program) = outcome else {
      Issue.record("no program")
      return
    }
    #expect(ProgramCode(of: program) == ProgramCode(of: try intake.program()))
  }

  @Test func missingFilesAndFoldersAreNamed() throws {
    let folder = try TemporaryFolder()
    for (url, reason) in [
      (folder.url, "it is a folder"),
      (folder.url.appendingPathComponent("none.yaml"), "No such file or directory"),
    ] {
      do {
        _ = try PatientFiles.intake(at: url)
        Issue.record("read")
      } catch {
        #expect(ErrorWording.sentences(for: error)[0].hasSuffix("cannot be read: \(reason)"))
      }
    }
  }

  // MARK: Pages

  private func pages(of intake: IntakeFixture) throws -> [String] {
    let pdf = try Shared.maker().pdf(of: intake.outcome()).data
    let text = try Tool.run("pdftotext", ["-layout", "{}", "-"], on: pdf).output
    return text.split(separator: "\u{C}").map(String.init).filter { $0.contains { !$0.isWhitespace } }
  }

  @Test(arguments: ["left", "right"])
  func thePrintedPageNamesTheSide(side: String) throws {
    let text = try pages(of: IntakeFixture.clear.with("side", side)).joined()
    #expect(text.contains("sciatica, \(side) side"))
    #expect(!text.contains("sciatica, \(side == "left" ? "right" : "left") side"))
    #expect(!text.contains("{"))
  }

  @Test func everyPrintedPageOfADraftSaysSo() throws {
    let pages = try pages(
      of: IntakeFixture.clear.with("conditions", "pregnancy_t3").with("cannot", "prone"))
    #expect(pages.count > 2)
    for page in pages { #expect(page.contains("DRAFT")) }
  }

  @Test(arguments: ["normal", "large", "xlarge"])
  func everyPrintedPageCarriesTheEmergencyLine(size: String) throws {
    for intake in [
      IntakeFixture.clear, IntakeFixture.clear.with("red_flags_yes", "saddle_numbness"),
      IntakeFixture.clear.without("side"),
    ] {
      for page in try pages(of: intake.with("text_size", size)) {
        #expect(page.contains("Emergency: numb between your legs"))
      }
    }
  }
}
