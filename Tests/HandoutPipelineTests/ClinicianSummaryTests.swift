import Foundation
import HandoutDesign
import HandoutPipeline
import ProgramBuilder
import TestSupport
import Testing

/// What a clinician reads of one patient.
@Suite struct ClinicianSummaryTests {
  private func report(_ intake: IntakeFixture) throws -> Report {
    try Shared.maker().summary(of: intake.outcome())
  }

  private func markdown(_ intake: IntakeFixture) throws -> String {
    try Shared.maker().markdown(of: report(intake))
  }

  private func rows(_ report: Report, _ title: String) -> [[String]] {
    report.sections.filter { $0.title == title }.flatMap(\.parts).flatMap { part -> [[String]] in
      if case .table(let table) = part { table.rows } else { [] }
    }
  }

  private func list(_ report: Report, _ title: String) -> [String] {
    report.sections.filter { $0.title == title }.flatMap(\.parts).flatMap { part -> [String] in
      switch part {
      case .list(let items), .notes(let items): items
      default: []
      }
    }
  }

  @Test func everyChoiceStandsWithDoseReasonGradeAndSources() throws {
    let intake = IntakeFixture.clear.with("goals", "walking")
    let report = try report(intake)
    let program = try intake.program()
    let rows = rows(report, "Exercises chosen")
    #expect(rows.map(\.first) == program.exercises.map(\.technique.name))
    for (row, exercise) in zip(rows, program.exercises) {
      #expect(row[3].contains("\(exercise.dose.daysPerWeek) days a week"))
      #expect(!row[4].isEmpty)
      #expect(row[5] == exercise.technique.evidence.rawValue)
      #expect(row[6] == exercise.technique.sources.joined(separator: ", "))
    }
    #expect(report.code == ProgramCode(of: program).description)
  }

  @Test func everyKeyOfASourceIsExplained() throws {
    let report = try report(IntakeFixture.clear.with("osteoporosis", "yes").with("confirmed_by", "Dr Grey"))
    let explained = Set(
      list(report, "Sources").compactMap { $0.firstMatch(of: /^[A-Z0-9]+/).map { String($0.0) } })
    let used = Set(
      (rows(report, "Exercises chosen") + rows(report, "In the clinic") + rows(report, "Screening"))
        .compactMap(\.last).flatMap { $0.split(separator: ", ").map(String.init) }
        .filter { $0.wholeMatch(of: /[A-Z]+[0-9]{4}|EXPERT|NG59/) != nil })
    #expect(used.count > 3)
    #expect(used.subtracting(explained) == [])
  }

  @Test func unverifiedSourcesSaySo() throws {
    let sources = try ShippedData.load().rules.sources.all.filter { $0.verification == .unverified }
    let found = try Cause.allCases.flatMap { cause in
      list(try report(IntakeFixture.clear.with("cause", cause.rawValue)), "Sources")
    }
    let keys = sources.map(\.id)
    for line in found where keys.contains(where: { line.hasPrefix("\($0) ") || line.hasPrefix("\($0):") }) {
      #expect(line.contains("UNVERIFIED"), "\(line)")
    }
  }

  @Test func theConfirmingClinicianIsNamed() throws {
    let amber = IntakeFixture.clear.with("osteoporosis", "yes")
    let open = try report(amber)
    #expect(rows(open, "Screening").contains { $0.first == "osteoporosis" && $0.last == "NOT CONFIRMED" })
    #expect(open.notice?.isWarning == true)
    #expect(open.notice?.text.contains("Draft") == true)
    let confirmed = try report(amber.with([("confirmed", "all"), ("confirmed_by", "Dr Grey")]))
    #expect(rows(confirmed, "Screening").contains { $0.first == "osteoporosis" && $0.last == "Dr Grey" })
    #expect(confirmed.notice?.isWarning == false)
  }

  @Test func whatWasNotAnsweredIsNamedAndNeverCountsAsNo() throws {
    let intake = IntakeFixture.clear.with("saddle_numbness", "unknown")
    let text = try markdown(intake)
    #expect(text.contains("26 answered no; 1 not answered: saddle numbness"))
    #expect(text.contains("Held"))
  }

  @Test func aRedFlagIsSaidFirstAndNoExerciseFollows() throws {
    let report = try report(IntakeFixture.clear.with("bladder_change", "yes"))
    #expect(report.notice?.text.hasPrefix("Blocked (emergency)") == true)
    #expect(rows(report, "Exercises chosen").isEmpty)
    #expect(rows(report, "Screening").contains { $0.contains("answered yes") })
  }

  @Test func whatIsForbiddenIsNamedWithItsRule() throws {
    let intake = IntakeFixture.clear.with("osteoporosis", "yes").with("confirmed_by", "Dr Grey")
    let program = try intake.program()
    let names = try ShippedData.load().catalogue
    let items = list(try report(intake), "Not chosen")
    for exclusion in program.exclusions {
      guard case .contraindicated = exclusion.reason, let name = names[exclusion.techniqueID]?.name else {
        continue
      }
      #expect(items.contains { $0.contains(name) }, "\(name)")
    }
    #expect(items.contains { $0.lowercased().hasPrefix("osteoporosis") })
  }

  @Test func theEvidenceIsStatedPlainly() throws {
    let text = try markdown(IntakeFixture.clear)
    #expect(text.contains("advises against massage in radicular syndrome"))
    #expect(text.contains("None is A."))
  }

  @Test func whatAPatientIsCalledIsNoMarkdown() throws {
    let text = try markdown(IntakeFixture.clear.with("name", "*A* [b](c) | <i>"))
    #expect(text.contains(#"\*A\* \[b\](c) \| \<i\>"#))
  }

  @Test func thePagesSayWhatTheMarkdownSays() throws {
    let maker = try Shared.maker()
    let report = try report(IntakeFixture.clear)
    let text = try Tool.run("pdftotext", ["-layout", "{}", "-"], on: maker.pdf(of: report).data).output
    for section in report.sections { #expect(text.contains(section.title)) }
    #expect(text.contains("Not for the patient."))
  }
}
