internal import CICUMessages
import Foundation

/// Dates and days as a locale writes them, in the Gregorian calendar.
public struct LocaleDates: Hashable, Sendable {
  /// How much of the month's name is written.
  public enum Length: String, CaseIterable, Sendable {
    case long = "yMMMMd"
    case short = "yMMMd"
  }

  /// The locale, such as `en-GB`.
  public let locale: String
  /// The short names of the days, Monday first.
  public let weekdays: [String]
  /// The same for the head of a narrow column: letters where the language does not shorten the names.
  public let weekdayHeads: [String]
  /// The order of a date's fields; ICU takes longer to find it than to write a date.
  private let patterns: [Length: String]

  /// The dates of a locale; nil where ICU has no data for its language.
  public init?(locale: String) {
    guard rp_locale_is_known(locale) != 0 else { return nil }
    self.locale = locale
    guard let names = Self.weekdays(locale, isNarrow: false),
      let letters = Self.weekdays(locale, isNarrow: true)
    else { return nil }
    weekdays = names
    weekdayHeads = names.allSatisfy { $0.count <= Self.longestHead } ? names : letters
    var patterns: [Length: String] = [:]
    for length in Length.allCases {
      var reason: UnsafePointer<CChar>?
      guard let pattern = rp_date_pattern(locale, length.rawValue, &reason) else { return nil }
      patterns[length] = String(cString: pattern)
      free(pattern)
    }
    self.patterns = patterns
  }

  /// The letters of a day's name that a narrow column has room for.
  private static let longestHead = 5

  private static func weekdays(_ locale: String, isNarrow: Bool) -> [String]? {
    var names: [String] = []
    for day in 1...7 {
      var reason: UnsafePointer<CChar>?
      guard let name = rp_weekday(locale, Int32(day), isNarrow ? 1 : 0, &reason) else { return nil }
      names.append(String(cString: name))
      free(name)
    }
    return names
  }

  /// A day.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - month: The month, from 1.
  ///   - day: The day of the month, from 1.
  ///   - length: How much of the month's name is written.
  /// - Returns: The day as the locale writes it; in digits where ICU cannot.
  public func text(year: Int, month: Int, day: Int, length: Length) -> String {
    var reason: UnsafePointer<CChar>?
    guard let pattern = patterns[length],
      let text = rp_date(locale, pattern, Int32(year), Int32(month), Int32(day), &reason)
    else { return "\(year)-\(month)-\(day)" }
    defer { free(text) }
    return String(cString: text)
  }
}
