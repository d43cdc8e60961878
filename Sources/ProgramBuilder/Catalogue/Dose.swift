/// How much of a technique, how often.
public struct Dose: Hashable, Sendable {
  /// Sets in one session.
  public var sets: Int
  /// Repetitions in one set; for `each side` techniques, on each side.
  public var repetitions: Int
  /// Seconds each repetition is held; 0 for none.
  public var holdSeconds: Int
  /// Seconds of rest between sets.
  public var restSeconds: Int
  /// Seconds that the movement of one repetition takes beside its hold.
  public var moveSeconds: Int
  /// Minutes without a count of repetitions: walking, a resting position. Sets and repetitions are 1 then.
  public var durationMinutes: Int?
  /// Sessions a day.
  public var perDay: Int
  /// Days a week.
  public var daysPerWeek: Int
  /// The hardest that it may feel, 0 (nothing) to 10 (all one has).
  public var effortMax: Int

  /// Creates a dose.
  public init(
    sets: Int = 1, repetitions: Int = 1, holdSeconds: Int = 0, restSeconds: Int = 0,
    moveSeconds: Int = 4, durationMinutes: Int? = nil, perDay: Int = 1, daysPerWeek: Int = 7,
    effortMax: Int = 3
  ) {
    self.sets = sets
    self.repetitions = repetitions
    self.holdSeconds = holdSeconds
    self.restSeconds = restSeconds
    self.moveSeconds = moveSeconds
    self.durationMinutes = durationMinutes
    self.perDay = perDay
    self.daysPerWeek = daysPerWeek
    self.effortMax = effortMax
  }

  /// Seconds that one session of the technique takes when done on a number of sides one after the other.
  ///
  /// Sets × repetitions × (hold + movement), on each side, and a rest between one set and the next.
  public func secondsPerSession(sides: Int) -> Int {
    if let durationMinutes { return durationMinutes * 60 * sides }
    let setCount = sets * sides
    return setCount * repetitions * (holdSeconds + moveSeconds) + (setCount - 1) * restSeconds
  }

  /// Seconds that the technique takes in a day.
  public func secondsPerDay(sides: Int) -> Int {
    perDay * secondsPerSession(sides: sides)
  }

  /// What each number may be; outside lies what no home program asks of a person.
  public enum Limits {
    /// Sets in one session.
    public static let sets = 1...6
    /// Repetitions in one set.
    public static let repetitions = 1...40
    /// Seconds that a repetition is held.
    public static let holdSeconds = 0...300
    /// Seconds of rest between sets.
    public static let restSeconds = 0...300
    /// Seconds that a repetition takes to move.
    public static let moveSeconds = 1...60
    /// Minutes of a technique that is timed.
    public static let durationMinutes = 1...90
    /// Sessions a day.
    public static let perDay = 1...8
    /// Days a week.
    public static let daysPerWeek = 1...7
    /// The hardest that it may feel, 0 to 10.
    public static let effortMax = 0...10
  }
}
