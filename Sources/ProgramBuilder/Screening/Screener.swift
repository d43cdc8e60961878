import YAMLReading

/// Screens an intake: section 2 of the clinical specification.
///
/// Unknown is never "no"; the worst finding wins; a red flag stops all exercise output.
public struct Screener: Sendable {
  private let rules: ProgramRules
  private let today: CalendarDate

  /// Creates a screener.
  public init(rules: ProgramRules, today: CalendarDate) {
    self.rules = rules
    self.today = today
  }

  /// Screens one patient.
  ///
  /// - Parameters:
  ///   - intake: The patient's facts.
  ///   - response: How the patient did on the last program; nil for a first one.
  /// - Returns: What was found.
  public func screening(of intake: Intake, response: ProgramResponse? = nil) -> Screening {
    var sheet = FactSheet(intake, today: today, codes: rules.icd10)
    sheet.set(FactVocabulary.response, response?.rawValue)
    for derivation in rules.book.derivations
    where sheet[derivation.fact] == nil && derivation.rule.when.holds(for: sheet) {
      sheet.set(derivation.fact, derivation.word)
    }
    let flags = RedFlagFinder(rules: rules).flags(in: intake, sheet: &sheet)
    let missing = MissingFactFinder(rules: rules).missing(in: sheet, intake: intake)
    let conditions = rules.contraindications.conditions(of: sheet)
    sheet.set(FactVocabulary.condition, Set(conditions.map(\.rawValue)))
    let amber = AmberFinder(rules: rules).amber(in: sheet, conditions: conditions)
    let unconfirmed = amber.filter { item in
      guard let confirmation = intake.confirmation else { return true }
      return confirmation.items.map { !$0.contains(item.id) } ?? false
    }
    let state: Screening.State =
      if let worst = flags.map(\.level).max() {
        .blocked(worst)
      } else if !missing.isEmpty {
        .held
      } else if !unconfirmed.isEmpty {
        .amber(unconfirmed: unconfirmed)
      } else {
        .clear
      }
    func derived<Choice: SpelledChoice>(_ name: String, _ type: Choice.Type) -> Choice? {
      sheet[name].flatMap { _ in Choice(rawValue: sheet.written(name)) }
    }
    return Screening(
      state: state, flags: flags, missing: missing, amber: amber,
      confirmedBy: amber.isEmpty ? nil : intake.confirmation?.by, conditions: conditions,
      stage: derived(FactVocabulary.stage, Stage.self),
      irritability: derived(IntakeField.irritability.rawValue, Irritability.self), facts: sheet)
  }
}
