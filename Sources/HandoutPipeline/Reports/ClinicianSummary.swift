import Foundation
import HandoutDesign
import ProgramBuilder

/// What a clinician reads before a handout goes out: what was understood, what screening found, what was chosen and
/// why, what was left out, and what it all rests on.
struct ClinicianSummary {
  let outcome: Planner.Outcome
  let rules: ProgramRules
  let catalogue: TechniqueCatalogue
  let texts: HandoutTexts
  /// The languages that the patient's document is printed in.
  let printed: [HandoutTexts]
  let templates: TemplateSet

  /// The summary as a report.
  var report: Report {
    let intake = outcome.intake
    let screening = ScreeningSummary(
      intake: intake, screening: outcome.screening, rules: rules, texts: texts)
    let name = [intake.name, intake.patientID].compactMap { $0 }.joined(separator: " · ")
    return Report(
      title: "Clinician summary", audience: "For the clinician. Not for the patient.", subject: name,
      notice: notice,
      sections: [
        screening.findings.placed(.screening),
        IntakeSummary(intake: intake, screening: outcome.screening, texts: texts).section.placed(.intake),
      ]
        + choice + [versions.placed(.versions)],
      code: program.map { ProgramCode(of: $0).description }
    ).arranged(by: templates.summary)
  }

  private var program: Program? {
    if case .program(let program) = outcome { program } else { nil }
  }

  private var notice: Report.Notice {
    let screening = outcome.screening
    guard let program else {
      if let worst = screening.flags.map(\.level).max() {
        let words = worst.rawValue.replacing("_", with: " ")
        return Report.Notice("Blocked (\(words)): a referral and no exercises.", isWarning: true)
      }
      return Report.Notice(
        "Held: something that has to be known first is missing. No exercises.", isWarning: true)
    }
    let code = ProgramCode(of: program)
    let plan =
      "Program \(code): \(program.exercises.count) exercises, \(program.minutesPerDay) minutes a day, "
      + "\(program.daysPerWeek) days a week; week \(program.week) of \(program.planWeeks), "
      + "review in week \(program.reviewWeek)."
    guard !program.unconfirmed.isEmpty else { return Report.Notice(plan) }
    let items = program.unconfirmed.map(\.id).joined(separator: ", ")
    return Report.Notice("Draft until confirmed by name: \(items). \(plan)", isWarning: true)
  }

  private var choice: [Report.Section] {
    guard let program else { return [] }
    let summary = ProgramSummary(
      program: program, rules: rules.contraindications, phases: rules.selection.phases)
    let evidence = EvidenceReport(EvidenceSummary(program, rules: rules))
    return [
      summary.warnings.placed(.warnings), summary.exercises.placed(.choice),
      summary.clinicCare.placed(.clinicItems), summary.plan.placed(.plan),
      ExclusionSummary(program: program, catalogue: catalogue, rules: rules.contraindications).section
        .placed(.exclusions),
      evidence.statements.placed(.evidence), summary.reporting.placed(.reporting),
      evidence.sources.placed(.sources),
    ]
  }

  private var versions: Report.Section {
    let facts = [
      Report.Fact("Catalogue", catalogue.version), Report.Fact("Rules", rules.version),
      Report.Fact("Templates", templates.versions.map { "\($0.name) \($0.version)" }.joined(separator: ", ")),
      Report.Fact("Language of the handout", printed.map(Self.words(for:)).joined(separator: "; ")),
    ]
    return Report.Section("Made with", [.notes(facts.map { "\($0.name): \($0.value)" })])
  }

  /// A language, and whether a clinician has read its texts.
  private static func words(for texts: HandoutTexts) -> String {
    if texts.isSource { return "English, the language it is written in" }
    guard let review = texts.review else {
      return
        "\(texts.name) (\(texts.language)), not reviewed by a clinician: check it before it is handed out"
    }
    return "\(texts.name) (\(texts.language)), reviewed by \(review.name), \(review.date)"
  }
}

extension Report.Section {
  /// The section under the name by which templates place it.
  fileprivate func placed(_ place: Report.Place) -> Report.Section {
    var section = self
    section.place = place
    return section
  }
}
