import Foundation
import HandoutDesign
import ProgramBuilder

/// What was chosen, how much of it, why, and how it goes on.
struct ProgramSummary {
  let program: Program
  let rules: ContraindicationRules
  let phases: [SelectionRules.Phase]

  /// What the clinician should look at.
  var warnings: Report.Section {
    let sentences = program.warnings.map(ProgramWording.sentence(for:))
    return Report.Section("To look at", sentences.isEmpty ? [] : [.list(sentences)])
  }

  /// The exercises with dose, reasons and sources.
  var exercises: Report.Section {
    let table = Report.Table(
      columns: [
        Report.Table.Column("Exercise", share: 1.4), Report.Table.Column("Side", share: 0.9),
        Report.Table.Column("Level", share: nil),
        Report.Table.Column("Dose", share: 2.2), Report.Table.Column("Why", share: 2.2),
        Report.Table.Column("Grade", share: nil), Report.Table.Column("Sources", share: 1.2),
      ],
      rows: program.exercises.map { exercise in
        let technique = exercise.technique
        let cautions = exercise.cautions.map { "caution, \(ProgramWording.words(for: $0, rules: rules))" }
        return [
          technique.name, Self.words(for: exercise.sides), String(exercise.instructions.level),
          ProgramWording.words(for: exercise.dose),
          (exercise.reasons.map(Self.words(for:)) + cautions).joined(separator: "; "),
          technique.evidence.rawValue, technique.sources.joined(separator: ", "),
        ]
      })
    return Report.Section("Exercises chosen", [.table(table)])
  }

  /// What the handout lists under "In the clinic".
  var clinicCare: Report.Section {
    guard !program.clinicCare.isEmpty else { return Report.Section("In the clinic", []) }
    let table = Report.Table(
      columns: [
        Report.Table.Column("To discuss, never an exercise", share: 1.3),
        Report.Table.Column("Caution for this patient", share: 1.6),
        Report.Table.Column("Grade", share: nil), Report.Table.Column("Sources", share: 1),
      ],
      rows: program.clinicCare.map { item in
        let cautions = item.cautions.map { ProgramWording.words(for: $0, rules: rules) }
        return [
          item.technique.name, cautions.isEmpty ? "–" : cautions.joined(separator: "; "),
          item.technique.evidence.rawValue,
          item.technique.sources.joined(separator: ", "),
        ]
      })
    return Report.Section("In the clinic", [.table(table)])
  }

  /// Minutes, phases, and what decides whether to go on.
  var plan: Report.Section {
    let weeks = phases.filter { $0.weeks.lowerBound <= program.planWeeks }.map { phase in
      let last = min(phase.weeks.upperBound, program.planWeeks)
      let now = phase == program.phase ? " (now)" : ""
      let level = phase.levels == 0 ? "first level" : "up to \(phase.levels) higher"
      return "\(phase.id)\(now), weeks \(phase.weeks.lowerBound) to \(last), \(level)"
    }
    let limits =
      "Selection rule \(program.selectionRule). \(program.minutesPerDay) minutes a day without walking and rest. "
      + "Phases: \(weeks.joined(separator: "; "))."
    let criteria =
      "More: done on most planned days, pain green, not further down the leg; one change a week. "
      + "Less: three amber sessions in a week. Pause: two red sessions in a week, or worse. "
      + "Follow-up: rehabpress program --previous FILE --response better, same or worse."
    let notes = program.patientNotes
    return Report.Section(
      "Plan",
      [.text(limits), .text(criteria)]
        + (notes.isEmpty ? [] : [.list(notes.map { "The patient reads: \($0.text)" })]))
  }

  /// The items of the exercise reporting template, with where each is met.
  var reporting: Report.Section {
    let items = ExerciseReport(program).items.map { "\($0.number) \($0.title): \($0.place)" }
    return Report.Section(
      "Reported as CERT asks (Slade 2016)", [.notes(items)])
  }

  /// The selection rule is the same for all exercises and stands in the plan.
  private static func words(for reason: Program.ChoiceReason) -> String {
    if case .slot(let slot, _) = reason { return slot.family.rawValue }
    return ProgramWording.sentence(for: reason)
  }

  private static func words(for sides: SideUse) -> String {
    switch sides {
    case .together: "both together"
    case .only(let side): side.rawValue
    case .each(let written, let first): "each, \((first ?? written).rawValue) first"
    }
  }
}
