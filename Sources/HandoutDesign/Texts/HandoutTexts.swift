public import ProgramBuilder
public import YAMLReading

/// What a patient reads, in one language.
public struct HandoutTexts: Sendable {
  /// A text with one form, or with one for a count of 1 and one for the rest.
  struct Entry: Sendable {
    var other: String
    var one: String?
  }

  /// The BCP-47 tag.
  public let language: String
  /// Whether it is written from right to left.
  let isRightToLeft: Bool
  /// The days of the week, Monday first.
  let days: [String]
  private let months: [String]
  private let shortMonths: [String]
  private let dateFormat: String
  private let entries: [TextKey: Entry]
  private let fieldNames: [IntakeField: String]

  /// Reads a language's file.
  ///
  /// - Throws: `DataIssues` naming each text that is missing, unknown or malformed, with its line.
  public init(_ text: YAMLText) throws(DataIssues) {
    var issues: [DataIssue] = []
    let allowed: Set<String> = [
      "language", "direction", "date", "months", "months_short", "days", "texts", "fields",
    ]
    guard let root = text.root(allowed: allowed, issues: &issues) else { throw DataIssues(issues) }
    language = root.text("language", issues: &issues) ?? ""
    isRightToLeft =
      root.choice("direction", as: WritingDirection.self, issues: &issues) == .rightToLeft
    dateFormat = root.text("date", issues: &issues) ?? ""
    months = root.texts("months", issues: &issues)
    shortMonths = root.texts("months_short", issues: &issues)
    days = root.texts("days", issues: &issues)
    for (field, found, needed) in [
      ("months", months.count, 12), ("months_short", shortMonths.count, 12), ("days", days.count, 7),
    ]
    where found != needed {
      issues.append(
        root.issue(.count(found: found, lowest: needed, highest: needed), field))
    }
    entries = Self.entries(in: root, issues: &issues)
    fieldNames = Self.fieldNames(in: root, issues: &issues)
    guard issues.isEmpty else { throw DataIssues(issues) }
  }

  private static func entries(
    in root: YAMLMapping, issues: inout [DataIssue]
  ) -> [TextKey: Entry] {
    guard
      let texts = root.mapping(
        "texts", allowed: Set(TextKey.allCases.map(\.rawValue)), issues: &issues)
    else { return [:] }
    var entries: [TextKey: Entry] = [:]
    for key in TextKey.allCases {
      let name = key.rawValue
      if texts.isMapping(name) {
        guard let forms = texts.mapping(name, allowed: ["one", "other"], issues: &issues),
          let one = forms.text("one", issues: &issues),
          let other = forms.text("other", issues: &issues)
        else { continue }
        entries[key] = Entry(other: other, one: one)
      } else if let text = texts.text(name, issues: &issues) {
        entries[key] = Entry(other: text)
      }
    }
    return entries
  }

  private static func fieldNames(
    in root: YAMLMapping, issues: inout [DataIssue]
  ) -> [IntakeField: String] {
    guard
      let fields = root.mapping(
        "fields", allowed: Set(IntakeField.allowedWords), issues: &issues)
    else { return [:] }
    var names: [IntakeField: String] = [:]
    for field in IntakeField.allCases where fields.has(field.rawValue) {
      names[field] = fields.text(field.rawValue, issues: &issues)
    }
    return names
  }

  /// A text with its placeholders filled.
  ///
  /// - Parameters:
  ///   - key: Which text.
  ///   - count: The number that it depends on; it also fills `{count}`.
  ///   - values: What fills the other placeholders.
  /// - Returns: The text as it is printed.
  func callAsFunction(
    _ key: TextKey, count: Int? = nil, _ values: [String: String] = [:]
  ) -> String {
    // The reader has refused every file in which a key is missing.
    let entry = entries[key] ?? Entry(other: key.rawValue)
    var values = values
    if let count { values["count"] = String(count) }
    let pattern = count == 1 ? entry.one ?? entry.other : entry.other
    return pattern.filling(values)
  }

  /// A date as the language writes it.
  func date(_ date: CalendarDate) -> String { self.date(date, months: months) }

  /// A date with a short month, where there is little room.
  func shortDate(_ date: CalendarDate) -> String { self.date(date, months: shortMonths) }

  private func date(_ date: CalendarDate, months: [String]) -> String {
    dateFormat.filling([
      "day": String(date.day), "month": months[date.month - 1], "year": String(date.year),
    ])
  }

  /// What a person calls a fact of the intake.
  public func name(of field: IntakeField) -> String { fieldNames[field] ?? field.rawValue }

  /// The word for a side of the body.
  func word(for side: BodySide) -> String { self(side == .left ? .sideLeft : .sideRight) }
}

/// Which way a language is written.
private enum WritingDirection: String, SpelledChoice {
  case leftToRight = "left to right"
  case rightToLeft = "right to left"
}

extension String {
  /// The text with each `{name}` replaced by its value; a value is never searched for placeholders itself.
  package func filling(_ values: [String: String]) -> String {
    guard contains("{") else { return self }
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
      if !rest.contains("{") { break }
    }
    return result + rest
  }
}
