/// Finds what a clinician has to confirm by name before a handout is more than a draft.
struct AmberFinder {
  let rules: ProgramRules

  /// Everything that can be confirmed by name, also what this patient does not have.
  var confirmableIDs: [String] {
    rules.contraindications.all.filter(\.needsConfirmation).map(\.condition.rawValue)
      + rules.book.confirmations.map(\.id)
  }

  /// All that needs confirmation: conditions that say so, then facts of the intake.
  func amber(in sheet: FactSheet, conditions: [Condition]) -> [Screening.Amber] {
    let rows = conditions.map { rules.contraindications.rule(for: $0) }.filter(\.needsConfirmation)
    let facts = rules.book.confirmations.filter { $0.when.holds(for: sheet) }
    return rows.map { Screening.Amber(id: $0.condition.rawValue, title: $0.title) }
      + facts.map { Screening.Amber(id: $0.id, title: $0.reason(for: sheet), facts: $0.facts(in: sheet)) }
  }
}
