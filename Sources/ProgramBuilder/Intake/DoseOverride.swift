import YAMLReading

/// A clinician's changes to a technique's dose.
public struct DoseOverride: Hashable, Sendable {
  /// Sets in one session.
  public var sets: Int?
  /// Repetitions in one set.
  public var repetitions: Int?
  /// Seconds each repetition is held.
  public var holdSeconds: Int?
  /// Seconds of rest between sets.
  public var restSeconds: Int?
  /// Minutes of a technique that is timed instead of counted.
  public var durationMinutes: Int?
  /// Sessions a day.
  public var perDay: Int?
  /// Days a week.
  public var daysPerWeek: Int?
  /// The hardest that it may feel, 0 to 10.
  public var effortMax: Int?

  /// Creates an override that changes nothing.
  public init() {}

  /// A dose with the changes made.
  public func applied(to dose: Dose) -> Dose {
    var dose = dose
    if let sets { dose.sets = sets }
    if let repetitions { dose.repetitions = repetitions }
    if let holdSeconds { dose.holdSeconds = holdSeconds }
    if let restSeconds { dose.restSeconds = restSeconds }
    if let durationMinutes { dose.durationMinutes = durationMinutes }
    if let perDay { dose.perDay = perDay }
    if let daysPerWeek { dose.daysPerWeek = daysPerWeek }
    if let effortMax { dose.effortMax = effortMax }
    return dose
  }

  /// The fields by the name that a person writes, with what each may be.
  private static var fields:
    [(name: String, path: WritableKeyPath<DoseOverride, Int?>, range: ClosedRange<Int>)]
  {
    [
      ("sets", \.sets, Dose.Limits.sets),
      ("repetitions", \.repetitions, Dose.Limits.repetitions),
      ("hold_seconds", \.holdSeconds, Dose.Limits.holdSeconds),
      ("rest_seconds", \.restSeconds, Dose.Limits.restSeconds),
      ("duration_minutes", \.durationMinutes, Dose.Limits.durationMinutes),
      ("per_day", \.perDay, Dose.Limits.perDay),
      ("days_per_week", \.daysPerWeek, Dose.Limits.daysPerWeek),
      ("effort_max", \.effortMax, Dose.Limits.effortMax),
    ]
  }

  /// Reads `bridge sets=3 repetitions=12`: a technique's id and the numbers to change.
  ///
  /// - Throws: What is wrong with it.
  static func read(_ text: String) throws(Misread) -> (id: String, change: DoseOverride) {
    let words = text.split(separator: " ")
    guard let id = words.first, words.count > 1 else {
      throw Misread(
        problem: .notAllowed(
          found: text, nearest: nil, allowed: ["bridge sets=3 repetitions=12"]))
    }
    var change = DoseOverride()
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let field = fields.first(where: { $0.name == parts[0] }) else {
        throw Misread(
          problem: .notAllowed(
            found: String(word), nearest: NearestMatch.of(parts[0], in: fields.map(\.name)),
            allowed: fields.map { "\($0.name)=…" }))
      }
      guard let number = Int(parts[1]) else { throw Misread(problem: .notANumber(found: parts[1])) }
      guard field.range.contains(number) else {
        throw Misread(
          problem: .outOfRange(
            found: "\(parts[0])=\(parts[1])", lowest: Double(field.range.lowerBound),
            highest: Double(field.range.upperBound)))
      }
      change[keyPath: field.path] = number
    }
    return (String(id), change)
  }

  /// What is wrong with a dose as written.
  struct Misread: Error {
    var problem: DataIssue.Problem
  }
}
