public import YAMLReading

/// What a red flag means.
public struct RedFlagRule: Sendable {
  /// What lets a program be made although the flag was raised.
  public enum ClearedBy: String, SpelledChoice {
    /// Nothing but a new intake after medical assessment.
    case newRecord = "new_record"
    /// A documented specialist exclusion.
    case specialist
    /// A documented assessment by a clinician.
    case clinician
  }

  /// The question.
  public var flag: RedFlag
  /// The code of the clinical specification.
  public var code: String
  /// How soon the patient has to be seen.
  public var level: UrgencyLevel
  /// What was found, in the clinician's words.
  public var trigger: String
  /// What clears it.
  public var clearedBy: ClearedBy
  /// Keys of the sources.
  public var sources: [String]
}
