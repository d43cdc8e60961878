/// The rules of all files, in the order of files and entries, sorted by what follows from them.
public struct RuleBook: Sendable {
  /// All rules.
  public let all: [ClinicalRule]
  let derivations: [(rule: ClinicalRule, fact: String, word: String)]
  let inferences: [(rule: ClinicalRule, flag: RedFlag)]
  let raises: [(rule: ClinicalRule, flag: RedFlag?, level: UrgencyLevel)]
  let holds: [(rule: ClinicalRule, field: IntakeField, reason: ClinicalRule.HoldReason, limit: Double?)]
  let confirmations: [ClinicalRule]
  let levels: [(rule: ClinicalRule, steps: Int)]
  let prohibitions: [(rule: ClinicalRule, selector: TechniqueSelector)]
  let preferences:
    [(rule: ClinicalRule, selector: TechniqueSelector, weight: Int, ground: ClinicalRule.PreferenceGround)]
  let doseLimits: [(rule: ClinicalRule, selector: TechniqueSelector, limit: DoseLimit)]

  init(_ rules: [ClinicalRule]) {
    all = rules
    derivations = rules.compactMap {
      if case .derive(let fact, let word) = $0.effect { ($0, fact, word) } else { nil }
    }
    inferences = rules.compactMap { if case .infer(let flag) = $0.effect { ($0, flag) } else { nil } }
    raises = rules.compactMap {
      if case .raise(let flag, let level) = $0.effect { ($0, flag, level) } else { nil }
    }
    holds = rules.compactMap {
      if case .hold(let field, let reason, let limit) = $0.effect { ($0, field, reason, limit) } else { nil }
    }
    confirmations = rules.filter { if case .confirm = $0.effect { true } else { false } }
    levels = rules.compactMap { if case .lowerLevel(let steps) = $0.effect { ($0, steps) } else { nil } }
    prohibitions = rules.compactMap {
      if case .forbid(let selector) = $0.effect { ($0, selector) } else { nil }
    }
    preferences = rules.compactMap {
      if case .prefer(let selector, let weight, let ground) = $0.effect {
        ($0, selector, weight, ground)
      } else {
        nil
      }
    }
    doseLimits = rules.compactMap {
      if case .limitDose(let selector, let limit) = $0.effect { ($0, selector, limit) } else { nil }
    }
  }
}
