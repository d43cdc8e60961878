/// The rules about choice and dose that apply to one patient.
struct PatientRules {
  let selection: SelectionRules
  private let prohibitions: [(rule: ClinicalRule, selector: TechniqueSelector)]
  private let doseLimits: [(selector: TechniqueSelector, limit: DoseLimit)]
  /// How many levels lower the first day is.
  let levelsLower: Int

  init(_ rules: ProgramRules, sheet: FactSheet) {
    selection = rules.selection
    prohibitions = rules.book.prohibitions.filter { $0.rule.when.holds(for: sheet) }
    doseLimits = rules.book.doseLimits.filter { $0.rule.when.holds(for: sheet) }.map {
      ($0.selector, $0.limit)
    }
    levelsLower = rules.book.levels.filter { $0.rule.when.holds(for: sheet) }.map(\.steps).reduce(0, +)
  }

  /// The first rule that keeps a technique from being chosen.
  func prohibition(of technique: Technique) -> ClinicalRule? {
    // By index: a rule is large, and most techniques meet none.
    for index in prohibitions.indices where prohibitions[index].selector.selects(technique) {
      return prohibitions[index].rule
    }
    return nil
  }

  /// A dose held back to what the rules allow on the first day; walking and rest keep their minutes.
  func limited(_ dose: Dose, of technique: Technique) -> Dose {
    var dose = dose
    for index in doseLimits.indices where doseLimits[index].selector.selects(technique) {
      dose = doseLimits[index].limit.applied(to: dose)
    }
    return dose
  }
}
