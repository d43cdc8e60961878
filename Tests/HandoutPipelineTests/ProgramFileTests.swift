import Foundation
import HandoutPipeline
import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// Programs' files: printed again, edited, and asked for by code.
@Suite struct ProgramFileTests {
  private static let patient = IntakeFixture.clear.with("name", "Null").with("goals", "walking; sleep")
    .with("doses", "half-bridge sets=3").with("clinician", "A: #1")

  private func text(_ intake: IntakeFixture = patient) throws -> String {
    try ProgramFile.text(of: intake.program())
  }

  private func outcome(of text: String) throws -> Planner.Outcome {
    let file = try ProgramFile(YAMLText(name: "program.yaml", text: text))
    return try Shared.maker().outcome(of: file.intake, keeping: file.exercises)
  }

  private func sentences(_ text: String) -> [String] {
    do {
      _ = try outcome(of: text)
      return []
    } catch {
      return ErrorWording.sentences(for: error)
    }
  }

  @Test func theSamePagesComeOutAgain() throws {
    let maker = try Shared.maker()
    let program = try Self.patient.program()
    let first = try maker.pdf(of: .program(program)).data
    let again = try outcome(of: text())
    guard case .program(let read) = again else {
      Issue.record("no program")
      return
    }
    #expect(ProgramCode(of: read) == ProgramCode(of: program))
    #expect(try maker.pdf(of: again).data == first)
  }

  @Test func aContraindicatedTechniqueIsRefused() throws {
    let program = try Self.patient.program()
    let banned = try #require(
      program.exclusions.first {
        guard case .contraindicated = $0.reason else { return false }
        return true
      })
    let edited = try text().replacing(
      "id: \(program.exercises[0].technique.id)", with: "id: \(banned.techniqueID)")
    let found = sentences(edited)
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("program.yaml, line "), "\(found)")
    #expect(found[0].contains("“\(banned.techniqueID)” is contraindicated"))
  }

  @Test func anUnknownTechniqueHasANearestMatch() throws {
    let id = try Self.patient.program().exercises[0].technique.id
    let found = sentences(try text().replacing("id: \(id)", with: "id: \(id)x"))
    #expect(found.count == 1)
    #expect(found[0].contains("there is no technique “\(id)x”; did you mean \(id)?"), "\(found)")
    #expect(found[0].hasPrefix("program.yaml, line "))
  }

  @Test(arguments: [("sets: ", "sets: 99"), ("per_day: ", "per_day: 0"), ("effort_max: ", "effort_max: x")])
  func aDoseStaysWithinBounds(field: String, replacement: String) throws {
    let whole = try text()
    let exercises = try #require(whole.firstRange(of: "exercises:"))
    let start = try #require(whole[exercises.upperBound...].firstRange(of: field))
    let end = try #require(whole[start.upperBound...].firstIndex { $0 == "," || $0 == "}" })
    let found = sentences(
      whole.replacingCharacters(in: start.lowerBound..<end, with: replacement))
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("program.yaml, line "))
    #expect(found[0].contains(field.dropLast(2) + ": “"), "\(found)")
  }

  @Test func aRedFlagAddedToAFileBlocksIt() throws {
    let edited = try text().replacing(
      "  nprs_worst: 3", with: "  nprs_worst: 3\n  red_flags_yes: saddle_numbness")
    guard case .referral = try outcome(of: edited) else {
      Issue.record("no referral")
      return
    }
  }

  @Test func aFileWithoutExercisesOrOfAnotherKindIsRefused() throws {
    #expect(!sentences("").isEmpty)
    #expect(!sentences("rehabpress_program: 2\n").isEmpty)
    #expect(!sentences(Self.patient.yaml).isEmpty)
    let whole = try text()
    let cut = String(whole[..<(try #require(whole.firstRange(of: "exercises:")).lowerBound)])
    #expect(sentences(cut + "exercises: []\n").first?.contains("exercises: there are 0") == true)
    #expect(sentences(cut).first?.contains("exercises: is missing") == true)
  }

  // MARK: Codes

  @Test func aCodeIsReadAsPeopleTypeIt() throws {
    let folder = try TemporaryFolder()
    let codes = ["A0B1C-23D45", "A0B1C-23D46"]
    for code in codes { try folder.write("\(code).yaml", text()) }
    for typed in ["A0B1C-23D45", "a0b1c-23d45", "aoblc23d45", "AOBIC 23D45", " a0b1c-23d45 "] {
      #expect(throws: Never.self) { try PatientFiles.program(code: typed, in: folder.url) }
    }
    for typed in ["", "A0B1C", "../A0B1C-23D45", "U0B1C-23D45", "A0B1C-23D47", "A0B1C-23D45.yaml"] {
      do {
        _ = try PatientFiles.program(code: typed, in: folder.url)
        Issue.record("\(typed) was found")
      } catch PipelineError.unknownCode(let code, _, let nearest) {
        #expect(code == typed)
        if typed == "A0B1C-23D47" { #expect(nearest.map(codes.contains) == true) }
      }
    }
  }

  @Test func aFolderWithoutProgramsIsNamed() throws {
    let folder = try TemporaryFolder()
    do {
      _ = try PatientFiles.program(code: "A0B1C-23D45", in: folder.url.appendingPathComponent("none"))
    } catch {
      #expect(ErrorWording.sentences(for: error)[0].contains("/none"))
    }
  }
}
