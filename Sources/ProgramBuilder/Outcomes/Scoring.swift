/// Scores of instruments from their items, as their publications score them. No instrument's text is here; items are
/// numbers in the order of the form.
public enum Scoring {
  /// Why items give no score.
  public enum Fault: Error, Hashable, Sendable {
    /// Another number of items than the form has.
    case itemCount(found: Int, allowed: ClosedRange<Int>)
    /// An item that is no value of the form; the item's number, from 1.
    case outOfRange(item: Int, found: Double, allowed: ClosedRange<Double>)
    /// More items are missing than the instrument allows.
    case missing(count: Int, allowed: Int)
  }

  /// The risk of lasting pain (HILL2008).
  public enum Risk: String, Sendable {
    case low, medium, high
  }

  /// Oswestry Disability Index: ten sections of 0 to 5; the sum in percent of what the answered sections could give.
  /// One section may be missing (FAIRBANK2000: 16 of 45 is 35.5 %).
  public static func odi(_ items: [Double?]) throws(Fault) -> Double {
    let answered = try checked(items, count: 10...10, range: 0...5, missing: 1)
    return answered.reduce(0, +) / (5 * Double(answered.count)) * 100
  }

  /// Roland–Morris Disability Questionnaire: the statements that a patient ticks; one that is not ticked counts 0
  /// (ROLAND1983).
  public static func rmdq(_ items: [Double?]) throws(Fault) -> Double {
    try checked(items, count: 24...24, range: 0...1, missing: 24).reduce(0, +)
  }

  /// Patient-Specific Functional Scale: the mean of the activities that were rated (STRATFORD1995).
  public static func psfs(_ items: [Double?]) throws(Fault) -> Double {
    let rated = try checked(items, count: 1...5, range: 0...10, missing: items.count - 1)
    return rated.reduce(0, +) / Double(rated.count)
  }

  /// Lower Extremity Functional Scale: the sum of 20 activities of 0 to 4 (BINKLEY1999, which gives no rule for missing
  /// ones).
  public static func lefs(_ items: [Double?]) throws(Fault) -> Double {
    try checked(items, count: 20...20, range: 0...4, missing: 0).reduce(0, +)
  }

  /// STarT Back: nine items of 0 or 1, the last counting 1 for "very much" and "extremely"; the psychosocial subscale
  /// is the sum of the last five (HILL2008).
  public static func startBack(_ items: [Double?]) throws(Fault) -> (total: Double, psychosocial: Double) {
    let answers = try checked(items, count: 9...9, range: 0...1, missing: 0)
    return (answers.reduce(0, +), answers[4...].reduce(0, +))
  }

  /// The risk group: low up to a total of 3, high from 4 on the psychosocial subscale, medium between (HILL2008).
  public static func risk(total: Double, psychosocial: Double) -> Risk {
    if total <= 3 { return .low }
    return psychosocial >= 4 ? .high : .medium
  }

  private static func checked(
    _ items: [Double?], count: ClosedRange<Int>, range: ClosedRange<Double>, missing allowed: Int
  ) throws(Fault) -> [Double] {
    guard count.contains(items.count) else { throw .itemCount(found: items.count, allowed: count) }
    for (index, item) in items.enumerated() {
      if let item, !range.contains(item) || (range != 0...10 && item != item.rounded()) {
        throw .outOfRange(item: index + 1, found: item, allowed: range)
      }
    }
    let answered = items.compactMap { $0 }
    let missing = items.count - answered.count
    guard missing <= allowed else { throw .missing(count: missing, allowed: allowed) }
    return answered
  }
}
