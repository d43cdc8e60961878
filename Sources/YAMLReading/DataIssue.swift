/// One thing wrong with data that a person can mend: where it stands, which field, and the facts.
///
/// An issue holds no sentence; each front end words it for its own reader.
public struct DataIssue: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The text is not YAML or JSON; the parser's own words say why.
    case unreadable(detail: String)
    /// The field has to be there and is not.
    case missing
    /// No field has this name.
    case unknownField(nearest: String?, allowed: [String])
    /// The field stands twice.
    case repeatedField
    /// The value is none of those allowed.
    case notAllowed(found: String, nearest: String?, allowed: [String])
    /// A list or a mapping stands where one value belongs, or the other way round.
    case wrongShape(expected: String)
    /// The value is not a number.
    case notANumber(found: String)
    /// The number is outside the range allowed; the bounds include their ends.
    case outOfRange(found: String, lowest: Double, highest: Double)
    /// The value is not a date written as year-month-day.
    case notADate(found: String)
    /// The date lies after the day the program is made.
    case dateInFuture(found: String, today: String)
    /// Another field says the opposite.
    case contradicts(found: String, otherField: String, otherValue: String)
    /// The value is longer than can be printed.
    case tooLong(length: Int, limit: Int)
    /// The value holds characters that cannot stand in printed text.
    case unprintable(codePoint: UInt32)
    /// Two entries have one name.
    case duplicate(of: SourceLocation)
    /// The entry named does not exist.
    case unknownReference(found: String, nearest: String?)
    /// Technique A names B as its progression, and B does not name A as its regression (or the reverse).
    case chainNotMutual(other: String)
    /// Progressions lead back to where they began.
    case chainCycle(through: [String])
    /// A progression is easier than, or more than two levels above, what it follows.
    case chainLevelStep(from: Int, to: Int)
    /// A technique suits a cause for which one of its attributes must be avoided.
    case suitsButAvoided(cause: String, attribute: String)
    /// A text names the patient's side where the technique has none, or names none where it must.
    case sidePlaceholder(expected: Bool)
    /// A technique asked for must not be done with a condition of the patient; the rule's id and what it forbids.
    case contraindicated(technique: String, rule: String, attribute: String)
    /// A technique that a clinician does cannot be an exercise at home.
    case notDoneAtHome(technique: String)
    /// The text is no message that ICU can read: ICU's name of the mistake, and where it is in the text.
    case unreadableMessage(reason: String, offset: Int)
    /// A translation has other placeholders than its English.
    case placeholders(found: [String], needed: [String])
    /// A translation prints the English word for a side instead of choosing its own.
    case sideNotChosen(argument: String)
    /// The English of a translation has changed since.
    case staleTranslation(of: String, now: String)
    /// Text of a colour is hard to read on its ground; the ratio, the least that is allowed, and the nearest that is.
    case contrast(color: String, ground: String, ratio: Double, least: Double, nearest: String?)
    /// The items of a form give no score, and why.
    case unscorable(String)
    /// Fewer or more entries than allowed.
    case count(found: Int, lowest: Int, highest: Int)
  }

  /// Where it stands.
  public var location: SourceLocation
  /// The entry it belongs to (a technique's id, a patient's id), where there is one.
  public var entry: String?
  /// The field's name as a person writes it.
  public var field: String
  /// What is wrong with it.
  public var problem: Problem

  /// Creates an issue.
  public init(
    _ problem: Problem, field: String, at location: SourceLocation, entry: String? = nil
  ) {
    self.location = location
    self.entry = entry
    self.field = field
    self.problem = problem
  }
}

/// All that was found wrong in one piece of data.
public struct DataIssues: Error, Sendable {
  /// The issues, in the order of the text.
  public var issues: [DataIssue]

  /// Creates the collection.
  public init(_ issues: [DataIssue]) {
    self.issues = issues
  }
}
