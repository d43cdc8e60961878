/// What screening found: whether exercise may begin, and what limits it.
public struct Screening: Sendable {
  /// Why a red flag counts as raised.
  public enum Evidence: Hashable, Sendable {
    /// It was answered yes.
    case answered
    /// A stated fact implies it.
    case inferred(from: IntakeField, value: String)
  }

  /// A red flag that stops all exercise output.
  public struct RaisedFlag: Hashable, Sendable {
    /// The rule's code, or the ICD-10 code that blocks.
    public var code: String
    /// The flag; nil for an ICD-10 code.
    public var flag: RedFlag?
    /// The stem of the classification that blocks, with its dot; nil for a flag.
    public var stem: String?
    /// What was found, in the clinician's words.
    public var trigger: String
    /// The level after combinations.
    public var level: UrgencyLevel
    /// Why it counts as raised.
    public var evidence: Evidence
  }

  /// Something that has to be known first.
  public struct Missing: Hashable, Sendable {
    /// Why the page cannot be made.
    public enum Reason: Hashable, Sendable {
      /// Nobody has stated it.
      case notStated
      /// It is too old; days allowed and days passed.
      case expired(days: Int, allowed: Int)
      /// Red-flag questions that were not answered.
      case unanswered([RedFlag])
      /// Two statements disagree.
      case disagrees(with: IntakeField, value: String)
      /// It must be yes before exercise may begin.
      case mustBeYes
      /// Too soon after surgery; weeks needed.
      case tooSoon(weeks: Double, needed: Double)
      /// The patient is younger than these rules are for.
      case tooYoung(age: Int, lowest: Int)
      /// The code is too general to give a cause.
      case codeTooGeneral(String)
    }

    /// The field to fill in or to mend.
    public var field: IntakeField
    /// Why it stands in the way.
    public var reason: Reason
  }

  /// Something that a clinician has to confirm by name.
  public struct Amber: Hashable, Sendable {
    /// The name by which it is confirmed: a condition's id, or one of the items below.
    public var id: String
    /// What it is, in the clinician's words.
    public var title: String
    /// The facts that the title names, by the fact's name.
    public var facts: [String: String] = [:]
  }

  /// The four ends of screening.
  public enum State: Hashable, Sendable {
    /// A red flag: a referral and no exercise.
    case blocked(UrgencyLevel)
    /// Something needed is not known.
    case held
    /// A clinician has to confirm what is listed; a draft until then.
    case amber(unconfirmed: [Amber])
    /// Nothing stands in the way.
    case clear
  }

  /// Whether exercise may begin.
  public var state: State
  /// Red flags, most urgent first.
  public var flags: [RaisedFlag]
  /// What is missing, in the order of the intake; also filled when blocked.
  public var missing: [Missing]
  /// All that needs confirmation, confirmed or not.
  public var amber: [Amber]
  /// Who confirmed.
  public var confirmedBy: String?
  /// The contraindication rows that apply.
  public var conditions: [Condition]
  /// How long it has lasted; nil where unknown.
  public var stage: Stage?
  /// The higher of the irritability stated and derived; nil where unknown.
  public var irritability: Irritability?
  /// The facts as rules see them, with all that follows from them.
  let facts: FactSheet
}

extension Screening {
  /// What is known under a field's name, as a clinician would write it; nil where it is not known or where no
  /// rule asks for it.
  public func known(_ field: IntakeField) -> String? {
    facts[field.rawValue].map { _ in facts.written(field.rawValue) }
  }
}
