/// How well a technique serves one patient: the weights of the preferences that apply, the level, the evidence and
/// whether the patient knows it from an earlier program.
struct Suitability {
  /// A preference that applies to the patient.
  private struct Preference {
    let selector: TechniqueSelector
    let weight: Int
    let ground: ClinicalRule.PreferenceGround
  }

  private let preferences: [Preference]
  private let known: Set<String>

  /// What a level more counts. The most that is allowed now is what the patient gains most from.
  private static let levelWeight = 14
  /// What it counts that the patient already does it.
  private static let continuityWeight = 20

  init(book: RuleBook, sheet: FactSheet, known: Set<String>) {
    preferences = book.preferences.filter { $0.rule.when.holds(for: sheet) }.map {
      Preference(selector: $0.selector, weight: $0.weight, ground: $0.ground)
    }
    self.known = known
  }

  /// The suitability of a technique of a level; of each ground the heaviest preference counts.
  func score(of technique: Technique, level: Int) -> Int {
    var score = Self.levelWeight * level + Self.weight(of: technique.evidence)
    for ground in ClinicalRule.PreferenceGround.allCases { score += weight(of: technique, for: ground) }
    if known.contains(technique.id) { score += Self.continuityWeight }
    return score
  }

  /// The grounds on which a technique is preferred.
  func grounds(for technique: Technique) -> [ClinicalRule.PreferenceGround] {
    ClinicalRule.PreferenceGround.allCases.filter { weight(of: technique, for: $0) > 0 }
  }

  /// What one ground adds.
  func weight(of technique: Technique, for ground: ClinicalRule.PreferenceGround) -> Int {
    var most = 0
    for index in preferences.indices
    where preferences[index].ground == ground && preferences[index].weight > most
      && preferences[index].selector.selects(technique)
    {
      most = preferences[index].weight
    }
    return most
  }

  private static func weight(of grade: EvidenceGrade) -> Int {
    switch grade {
    case .strong: 10
    case .moderate: 8
    case .low: 6
    case .mechanism: 3
    case .expert: 1
    }
  }
}
