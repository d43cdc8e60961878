import YAMLReading

/// When a rule applies: comparisons of facts, joined by `and`, `or` and `not`.
///
/// A fact that is not known fulfils nothing but a comparison that names `not_known` among its values.
indirect enum RuleCondition: Hashable, Sendable {
  /// How a number is compared.
  enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">=", atMost = "<=", above = ">", below = "<"

    func holds(_ a: Double, _ b: Double) -> Bool {
      switch self {
      case .atLeast: a >= b
      case .atMost: a <= b
      case .above: a > b
      case .below: a < b
      }
    }
  }

  /// The word for a fact that is not known.
  static let notKnown = "not_known"

  case always
  case all([RuleCondition])
  case any([RuleCondition])
  case not(RuleCondition)
  /// The fact is one of the words, or, where `orNotKnown`, is not known.
  case isOne(of: Set<String>, fact: String, orNotKnown: Bool)
  case compares(fact: String, Comparison, Double, orNotKnown: Bool)

  /// Whether it holds for a patient.
  func holds(for sheet: FactSheet) -> Bool {
    switch self {
    case .always: true
    case .all(let parts): parts.allSatisfy { $0.holds(for: sheet) }
    case .any(let parts): parts.contains { $0.holds(for: sheet) }
    case .not(let part): !part.holds(for: sheet)
    case .isOne(let words, let fact, let orNotKnown):
      switch sheet[fact] {
      case .words(let found): !found.isDisjoint(with: words)
      case .number(let number): words.contains(number.plain)
      case nil: orNotKnown
      }
    case .compares(let fact, let comparison, let limit, let orNotKnown):
      switch sheet[fact] {
      case .number(let number): comparison.holds(number, limit)
      case .words: false
      case nil: orNotKnown
      }
    }
  }

  /// The first fact that fulfils it, which is what a clinician is told; nil where it does not hold, or where
  /// only what is not so fulfils it.
  func reason(in sheet: FactSheet) -> String? {
    guard holds(for: sheet) else { return nil }
    switch self {
    case .always, .not: return nil
    case .all(let parts), .any(let parts): return parts.lazy.compactMap { $0.reason(in: sheet) }.first
    case .isOne(_, let fact, _), .compares(let fact, _, _, _): return fact
    }
  }
}
