public import YAMLReading

/// What each condition forbids and limits.
public struct ContraindicationRules: Sendable {
  /// One row of the matrix.
  public struct Rule: Sendable {
    /// The condition; its raw value is the rule's id.
    public var condition: Condition
    /// Who has it.
    var when: RuleCondition
    /// Who has it, as it is written.
    public var whenWritten: String
    /// The condition in the clinician's words.
    public var title: String
    /// What the patient has to mind because of it, printed on the handout's first page.
    public var patientNote: String?
    /// What part of the intake it comes from.
    public var group: Group
    /// Attributes that rule a technique out.
    public var avoid: Set<Attribute>
    /// Attributes that allow it only where nothing better fills the slot.
    public var caution: Set<Attribute>
    /// Whether a clinician confirms by name that the program takes it into account.
    public var needsConfirmation: Bool
    /// How well it is supported.
    public var confidence: String
    /// Keys of the sources.
    public var sources: [String]
    /// What qualifies it.
    public var note: String?
  }

  /// What part of the intake a condition comes from.
  public enum Group: String, SpelledChoice {
    case global, cause, direction, stage, irritability, condition, ability
  }

  private let rules: [Condition: Rule]

  /// Takes checked rules, one for each condition.
  init(_ rules: [Condition: Rule]) {
    self.rules = rules
  }

  /// The rule of a condition. Rules are read only when every condition has one; one without would forbid
  /// everything rather than nothing.
  public func rule(for condition: Condition) -> Rule {
    rules[condition]
      ?? Rule(
        condition: condition, when: .always, whenWritten: "always", title: condition.rawValue,
        patientNote: nil, group: .global,
        avoid: Set(Attribute.allCases), caution: [], needsConfirmation: true, confidence: "none",
        sources: [])
  }

  /// The conditions that a patient has, in their order.
  func conditions(of sheet: FactSheet) -> [Condition] {
    Condition.allCases.filter { rule(for: $0).when.holds(for: sheet) }
  }

  /// All rules in the order of the conditions.
  public var all: [Rule] { Condition.allCases.compactMap { rules[$0] } }
}

/// Why an attribute of a technique meets a condition of the patient.
public struct RuleHit: Hashable, Sendable {
  /// The rule's id is the condition's raw value.
  public var condition: Condition
  /// What the technique asks for.
  public var attribute: Attribute
}

/// All that a patient's conditions forbid and limit together.
public struct Restrictions: Sendable {
  /// For each attribute to avoid, the first condition that says so.
  public private(set) var avoid: [Attribute: Condition] = [:]
  /// For each attribute to be used with caution, the first condition that says so.
  public private(set) var caution: [Attribute: Condition] = [:]

  /// The union of the rows that apply; avoid wins over caution, and high irritability turns the cautions of
  /// cause and stage into avoid.
  public init(conditions: [Condition], rules: ContraindicationRules) {
    let isIrritable = conditions.contains(.irritabilityHigh)
    for condition in conditions {
      let rule = rules.rule(for: condition)
      let raises = isIrritable && (rule.group == .cause || rule.group == .stage)
      for attribute in raises ? rule.avoid.union(rule.caution) : rule.avoid
      where avoid[attribute] == nil {
        avoid[attribute] = condition
      }
      for attribute in rule.caution where caution[attribute] == nil {
        caution[attribute] = condition
      }
    }
  }

  /// What rules a technique out, in the order of the attributes.
  public func contraindications(of technique: Technique) -> [RuleHit] {
    hits(technique, in: avoid)
  }

  /// What allows a technique only with caution.
  public func cautions(of technique: Technique) -> [RuleHit] {
    hits(technique, in: caution).filter { avoid[$0.attribute] == nil }
  }

  private func hits(_ technique: Technique, in table: [Attribute: Condition]) -> [RuleHit] {
    guard !technique.attributes.isEmpty, !table.isEmpty else { return [] }
    let hits = technique.attributes.compactMap { attribute in
      table[attribute].map { RuleHit(condition: $0, attribute: attribute) }
    }
    guard hits.count > 1 else { return hits }
    let order = Attribute.allCases
    return hits.sorted {
      (order.firstIndex(of: $0.attribute) ?? 0) < (order.firstIndex(of: $1.attribute) ?? 0)
    }
  }
}
