/// What the evidence supports, or does not, for some patients.
public struct EvidenceStatement: Sendable, Identifiable {
  /// The name by which it is referred to.
  public var id: String
  /// For whom it is made.
  var when: RuleCondition
  /// The statement, in the clinician's words.
  public var text: String
  /// Keys of the sources.
  public var sources: [String]
}

/// What a program rests on, for the clinician: statements, the grade of each technique, and the sources behind them.
public struct EvidenceSummary: Sendable {
  /// The grade of one technique's family.
  public struct Grade: Hashable, Sendable, Encodable {
    /// The technique's id.
    public var technique: String
    /// B to E; A was earned by none.
    public var grade: String
    /// Keys of the sources.
    public var sources: [String]
  }

  /// The statements that hold for the patient.
  public let statements: [EvidenceStatement]
  /// The grades of exercises and clinic care, in the program's order.
  public let grades: [Grade]
  /// Every source that is referred to, in the order of the references.
  public let sources: [Source]

  /// What a program rests on.
  public init(_ program: Program, rules: ProgramRules) {
    statements = rules.evidence.filter { $0.when.holds(for: program.screening.facts) }
    let techniques = program.exercises.map(\.technique) + program.clinicCare.map(\.technique)
    grades = techniques.map {
      Grade(technique: $0.id, grade: $0.evidence.rawValue, sources: $0.sources)
    }
    var keys: [String] = []
    let conditions = program.screening.conditions.map { rules.contraindications.rule(for: $0) }
    for key in statements.flatMap(\.sources) + grades.flatMap(\.sources) + conditions.flatMap(\.sources)
    where !keys.contains(key) {
      keys.append(key)
    }
    sources = keys.compactMap { rules.sources[$0] }
  }
}
