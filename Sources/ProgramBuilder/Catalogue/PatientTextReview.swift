public import Readability

/// How easily a patient reads one text of the catalogue or the rules, against the limits of the project.
public struct PatientTextReview: Hashable, Sendable {
  /// The highest school grade; health writing aims at six or lower.
  public static let highestGrade = 6.0
  /// The most words of a sentence.
  public static let mostWords = 15

  /// The technique or rule whose text it is.
  public var id: String
  /// What was measured.
  public var level: ReadingLevel

  /// Whether the text keeps both limits.
  public var isEasy: Bool {
    level.grade <= Self.highestGrade && level.longestSentenceWords <= Self.mostWords
  }

  /// Measures all that a patient reads of a technique.
  public init(_ technique: Technique) {
    id = technique.id
    level = ReadingLevel(of: Self.texts(of: technique))
  }

  /// Measures a rule's words for the patient.
  init(id: String, text: String) {
    self.id = id
    level = ReadingLevel(of: [text])
  }

  /// Every text of a catalogue and of rules that a patient reads, techniques first.
  public static func all(of catalogue: TechniqueCatalogue, rules: ProgramRules) -> [PatientTextReview] {
    catalogue.techniques.map { PatientTextReview($0) }
      + rules.contraindications.all.compactMap { rule in
        rule.patientNote.map { PatientTextReview(id: rule.condition.rawValue, text: $0) }
      }
  }

  /// The texts as a handout prints them.
  private static func texts(of technique: Technique) -> [String] {
    let texts: [String?] =
      switch technique.content {
      case .home(let home):
        home.steps + ["You should feel \(home.feel)", home.mistake, home.safety, home.easier, home.harder]
      case .clinic(let clinic): [clinic.purpose, clinic.precaution]
      }
    return texts.compactMap { text in
      text?.replacing("{side}", with: "right").replacing("{other}", with: "left")
    }
  }
}
