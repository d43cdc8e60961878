import YAMLReading

/// Reads the list `rules` of a rules' file.
enum RuleReader {
  private static let fields: Set<String> = [
    "id", "when", "effect", "reason", "patient", "sources", "confidence",
  ]
  private static let effectFields: Set<String> = [
    "derive", "as", "infer", "raise", "to", "hold", "because", "limit", "confirm", "lower_level", "forbid",
    "prefer",
    "weight", "limit_dose", "kinds", "families", "muscles", "sets", "repetitions", "hold_seconds",
    "effort_max",
  ]

  static func rules(in root: YAMLMapping, issues: inout [DataIssue]) -> [ClinicalRule] {
    root.mappings("rules", allowed: fields, issues: &issues).compactMap { rule($0, issues: &issues) }
  }

  private static func rule(_ entry: YAMLMapping, issues: inout [DataIssue]) -> ClinicalRule? {
    guard let id = entry.text("id", issues: &issues),
      let when = RuleConditionReader.condition("when", of: entry, issues: &issues),
      let written = entry.text("when", issues: &issues),
      let effectEntry = entry.mapping("effect", allowed: effectFields, issues: &issues),
      let effect = effect(effectEntry, issues: &issues),
      let reason = entry.text("reason", issues: &issues),
      let confidence = entry.choice("confidence", as: ClinicalRule.Confidence.self, issues: &issues)
    else { return nil }
    return ClinicalRule(
      id: id, when: when, whenWritten: written, effect: effect, reason: reason,
      patientReason: entry.text("patient", required: false, issues: &issues),
      sources: entry.texts("sources", issues: &issues), confidence: confidence)
  }

  private static func effect(_ entry: YAMLMapping, issues: inout [DataIssue]) -> ClinicalRule.Effect? {
    if entry.has("derive") { return derivation(entry, issues: &issues) }
    if entry.has("infer") {
      return entry.choice("infer", as: RedFlag.self, issues: &issues).map { .infer($0) }
    }
    if entry.has("raise") {
      guard let level = entry.choice("to", as: UrgencyLevel.self, issues: &issues) else { return nil }
      if entry.text("raise", issues: &issues) == UrgencyLevel.urgent.rawValue {
        return .raise(nil, to: level)
      }
      return entry.choice("raise", as: RedFlag.self, issues: &issues).map { .raise($0, to: level) }
    }
    if entry.has("hold") {
      guard let field = entry.choice("hold", as: IntakeField.self, issues: &issues),
        let reason = entry.choice(
          "because", as: ClinicalRule.HoldReason.self, default: .notStated, issues: &issues)
      else { return nil }
      let limit = entry.has("limit") ? entry.integer("limit", in: 0...1000, issues: &issues) : nil
      return .hold(field, reason, limit: limit.map(Double.init))
    }
    if entry.has("confirm") { return .confirm }
    if entry.has("lower_level") {
      return entry.integer("lower_level", in: 1...4, issues: &issues).map { .lowerLevel(by: $0) }
    }
    let selector = TechniqueSelector(
      kinds: Set(entry.choices("kinds", as: TechniqueKind.self, required: false, issues: &issues)),
      families: Set(entry.choices("families", as: Family.self, required: false, issues: &issues)),
      muscles: Set(entry.texts("muscles", required: false, issues: &issues)))
    if entry.has("forbid") { return .forbid(selector) }
    if entry.has("prefer") {
      guard let ground = entry.choice("prefer", as: ClinicalRule.PreferenceGround.self, issues: &issues),
        let weight = entry.integer("weight", in: 1...100, issues: &issues)
      else { return nil }
      return .prefer(selector, weight: weight, for: ground)
    }
    if entry.has("limit_dose") { return .limitDose(selector, doseLimit(entry, issues: &issues)) }
    let allowed = [
      "derive", "infer", "raise", "hold", "confirm", "lower_level", "forbid", "prefer", "limit_dose",
    ]
    issues.append(entry.issue(.unknownField(nearest: nil, allowed: allowed), "effect"))
    return nil
  }

  private static func derivation(_ entry: YAMLMapping, issues: inout [DataIssue]) -> ClinicalRule.Effect? {
    guard let fact = entry.text("derive", issues: &issues), let word = entry.text("as", issues: &issues)
    else {
      return nil
    }
    guard case .words(let allowed) = FactVocabulary.kinds[fact] else {
      let names = FactVocabulary.kinds.keys.sorted()
      issues.append(
        entry.issue(
          .notAllowed(found: fact, nearest: NearestMatch.of(fact, in: names), allowed: names), "derive"))
      return nil
    }
    guard allowed.contains(word) else {
      issues.append(
        entry.issue(
          .notAllowed(found: word, nearest: NearestMatch.of(word, in: allowed), allowed: allowed), "as"))
      return nil
    }
    return .derive(fact: fact, word: word)
  }

  private static func doseLimit(_ entry: YAMLMapping, issues: inout [DataIssue]) -> DoseLimit {
    func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
      entry.has(name) ? entry.integer(name, in: range, issues: &issues) : nil
    }
    return DoseLimit(
      sets: number("sets", Dose.Limits.sets), repetitions: number("repetitions", Dose.Limits.repetitions),
      holdSeconds: number("hold_seconds", Dose.Limits.holdSeconds),
      effortMax: number("effort_max", Dose.Limits.effortMax))
  }
}
