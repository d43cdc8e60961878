internal import PageLayout

/// The families text is set in, in the order in which they are asked for a character.
///
/// The whole list is explicit: fontconfig's own choice for a script differs between machines.
enum FontFamilies {
  /// The list for a role and language, as Pango reads it.
  ///
  /// The families of quadratic curves are second best in Latin and Chinese, but Cairo never loses their
  /// glyphs.
  static func list(
    for family: TextStyle.Family, language: String, choice: FontChoice, onlyQuadraticCurves: Bool = false
  ) -> String {
    let latin = family == .display ? [choice.display, choice.text, "Inter"] : [choice.text, "Inter"]
    let families =
      onlyQuadraticCurves
      // Other scripts have Chinese punctuation too, in places of their own in the line.
      ? ["Noto Sans"] + (isChineseOrLike(language) ? [fallback] + scripts : scripts + [fallback])
      : latin + ["Noto Sans"] + cjk(for: language) + scripts
    return families.joined(separator: ",")
  }

  /// Every family that text may be set in when no other is chosen.
  static let all = Set(
    [FontChoice.standard.text, FontChoice.standard.display, "Noto Sans", fallback] + allCJK + scripts)

  private static func isChineseOrLike(_ language: String) -> Bool {
    let tag = language.lowercased()
    return ["zh", "yue", "ja", "ko"].contains { tag == $0 || tag.hasPrefix("\($0)-") }
  }

  // The same Chinese character has another form in each of these languages.
  private static func cjk(for language: String) -> [String] {
    let tag = language.lowercased()
    let first: String =
      if tag.hasPrefix("ja") {
        japanese
      } else if tag.hasPrefix("ko") {
        korean
      } else if tag.hasPrefix("yue") || tag.hasPrefix("zh-hk") || tag.contains("hant-hk") {
        hongKong
      } else if tag.contains("hant") || tag.hasPrefix("zh-tw") || tag.hasPrefix("zh-mo") {
        traditional
      } else {
        simplified
      }
    return [first] + allCJK.filter { $0 != first }
  }

  /// Chinese, Japanese and Korean in quadratic curves.
  private static let fallback = "Droid Sans Fallback"
  private static let simplified = "Noto Sans CJK SC"
  private static let traditional = "Noto Sans CJK TC"
  private static let hongKong = "Noto Sans CJK HK"
  private static let japanese = "Noto Sans CJK JP"
  private static let korean = "Noto Sans CJK KR"
  private static let allCJK = [simplified, traditional, hongKong, japanese, korean]

  private static let scripts = [
    "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Bengali",
    "Noto Sans Gurmukhi", "Noto Sans Gujarati", "Noto Sans Oriya", "Noto Sans Tamil",
    "Noto Sans Telugu", "Noto Sans Kannada", "Noto Sans Malayalam", "Noto Sans Sinhala",
    "Noto Looped Thai", "Noto Sans Thai", "Noto Looped Lao", "Noto Sans Lao", "Noto Sans Khmer",
    "Noto Sans Myanmar", "Noto Sans Georgian", "Noto Sans Armenian", "Noto Sans Ethiopic",
    "Noto Serif Tibetan", "Noto Sans Mongolian", "Noto Sans Syriac", "Noto Sans Thaana", "Noto Sans NKo",
    "Noto Sans Tifinagh", "Noto Sans Cherokee", "Noto Sans Canadian Aboriginal", "Noto Sans Javanese",
    "Noto Sans Balinese", "Noto Sans Sundanese", "Noto Sans Tai Tham", "Noto Sans Ol Chiki",
    "Noto Sans Meetei Mayek", "Noto Sans Adlam", "Noto Sans Yi", "Noto Sans Vai", "Noto Sans Math",
    "Noto Sans Symbols", "Noto Sans Symbols2",
  ]
}

/// The families that text is set in before all others.
public struct FontChoice: Hashable, Sendable {
  /// Running text.
  public var text: String
  /// Titles and numbers.
  public var display: String

  /// The families that handouts are set in unless a template names others.
  public static let standard = FontChoice(text: "Inter", display: "Inter Display")

  /// The families for running text and for titles and numbers.
  public init(text: String, display: String) {
    self.text = text
    self.display = display
  }
}
