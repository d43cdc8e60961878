import LocalizedMessages
import YAMLReading

/// What a language's file says of the language itself.
struct LanguageHeader: Sendable {
  /// The fields that hold it.
  static let fields: Set<String> = [
    "language", "name", "locale", "direction", "small_letters_within_lines", "reviewed_by", "reviewed_on",
  ]

  /// The BCP-47 tag.
  let tag: String
  /// What its own speakers call it.
  let name: String
  /// Whether it is written from right to left.
  let isRightToLeft: Bool
  /// Whether a text that goes on within a line begins with a small letter.
  let lowersWithinLines: Bool
  /// Dates, days, plural forms and digits.
  let dates: LocaleDates
  /// The clinician who has read the translation against the English, and when; nil where none has.
  let review: LanguageReview?

  /// Reads it; nil and issues where something is wrong.
  init?(_ root: YAMLMapping, issues: inout [DataIssue]) {
    let before = issues.count
    let tag = root.text("language", issues: &issues)
    let name = root.text("name", issues: &issues)
    let locale = root.text("locale", issues: &issues)
    let direction = root.choice("direction", as: WritingDirection.self, issues: &issues)
    lowersWithinLines = root.flag("small_letters_within_lines", issues: &issues)
    let reviewer = root.text("reviewed_by", required: false, issues: &issues)
    let day = root.text("reviewed_on", required: false, issues: &issues)
    if reviewer != nil, day == nil { issues.append(root.issue(.missing, "reviewed_on")) }
    if reviewer == nil, day != nil { issues.append(root.issue(.missing, "reviewed_by")) }
    let dates = locale.flatMap { LocaleDates(locale: $0) }
    if let locale, dates == nil {
      issues.append(
        root.issue(
          .notAllowed(found: locale, nearest: nil, allowed: ["en-GB", "pl", "ar-u-nu-latn"]), "locale"))
    }
    guard issues.count == before, let tag, let name, let direction, let dates else { return nil }
    self.tag = tag
    self.name = name
    self.dates = dates
    isRightToLeft = direction == .rightToLeft
    review = reviewer.map { LanguageReview(name: $0, date: day ?? "") }
  }
}

/// A clinician's review of a translation.
public struct LanguageReview: Hashable, Sendable {
  /// Who has read it against the English.
  public var name: String
  /// When.
  public var date: String
}

/// Which way a language is written.
private enum WritingDirection: String, SpelledChoice {
  case leftToRight = "left to right"
  case rightToLeft = "right to left"
}
