import LocalizedMessages
public import ProgramBuilder
public import YAMLReading

/// What a patient reads, in one language.
public struct HandoutTexts: Sendable {
  /// The BCP-47 tag.
  public let language: String
  /// What the language's own speakers call it.
  public let name: String
  /// The clinician who has read the translation; nil where none has, and for the language it was written in.
  public let review: LanguageReview?
  /// Whether it is the language that all others are translated from.
  public let isSource: Bool
  /// Eight hexadecimal digits that change with any change of a text.
  public let version: String
  /// What is wrong with texts of techniques; a handout that needs one of them cannot be made.
  public let findings: [DataIssue]
  /// The techniques of which a text is missing, or was translated from English that has changed since.
  public let untranslatedTechniques: Set<String>
  /// Whether it is written from right to left.
  let isRightToLeft: Bool
  /// The days of the week, Monday first.
  var days: [String] { dates.weekdays }
  /// The same for the heads of narrow columns.
  var dayHeads: [String] { dates.weekdayHeads }

  private let dates: LocaleDates
  private let lowersWithinLines: Bool
  private let messages: [TextID: Message]
  private let poseCounts: [String: Int]

  /// The words of a side, which only English prints as they are.
  private static let sideArguments: Set<String> = ["side", "other", "first"]

  /// The texts in English.
  ///
  /// - Throws: `DataIssues` naming each text that is no message.
  public init(_ source: SourceTexts) throws(DataIssues) {
    var issues: [DataIssue] = []
    var messages: [TextID: Message] = [:]
    for entry in source.entries {
      let location = entry.location ?? SourceLocation(source: "rules")
      guard let message = Self.message(entry.text, source.header, entry.id, location, &issues) else {
        continue
      }
      messages[entry.id] = message
    }
    guard issues.isEmpty else { throw DataIssues(issues) }
    self.init(
      header: source.header, isSource: true, messages: messages, findings: [], untranslated: [],
      source: source, texts: source.entries.map(\.text))
  }

  /// The texts in another language.
  ///
  /// - Parameters:
  ///   - translation: The language's file.
  ///   - source: The English that it was translated from.
  /// - Throws: `DataIssues` naming each text of the page or of the rules that is missing, unknown, malformed or older
  ///   than its English, with its line.
  public init(_ translation: Translation, of source: SourceTexts) throws(DataIssues) {
    var issues: [DataIssue] = []
    var findings: [DataIssue] = []
    var untranslated: Set<String> = []
    var messages: [TextID: Message] = [:]
    let file = SourceLocation(source: "\(translation.language).yaml", line: 1)
    for entry in source.entries {
      var own: [DataIssue] = []
      if let found = translation.entries[entry.id] {
        if found.english != entry.text {
          own.append(
            DataIssue(
              .staleTranslation(of: found.english, now: entry.text), field: entry.id.description,
              at: found.location))
        } else if let message = Self.message(
          found.text, translation.header, entry.id, found.location, &own)
        {
          own += Self.faults(of: message, in: entry, translation.header, at: found.location)
          messages[entry.id] = message
        }
      } else {
        own.append(DataIssue(.missing, field: entry.id.description, at: file))
      }
      guard !own.isEmpty else { continue }
      if let owner = entry.technique {
        if !entry.isDraft { findings += own }
        untranslated.insert(owner)
        // What is never printed has a form all the same.
        messages[entry.id] = try? Message(entry.text, locale: "en")
      } else {
        issues += own
      }
    }
    let needed = Set(source.entries.map(\.id))
    for (id, entry) in translation.entries where !needed.contains(id) {
      let issue = DataIssue(
        .unknownField(
          nearest: NearestMatch.of(id.description, in: needed.map(\.description)), allowed: []),
        field: id.description, at: entry.location)
      // A clinic's own techniques may replace ours, whose texts are then left over.
      if id.description.hasPrefix("technique.") { findings.append(issue) } else { issues.append(issue) }
    }
    guard issues.isEmpty else { throw DataIssues(Self.inOrder(issues)) }
    self.init(
      header: translation.header, isSource: false, messages: messages,
      findings: Self.inOrder(findings), untranslated: untranslated, source: source,
      texts: source.entries.map { translation.entries[$0.id]?.text ?? $0.text })
  }

  private init(
    header: LanguageHeader, isSource: Bool, messages: [TextID: Message], findings: [DataIssue],
    untranslated: Set<String>, source: SourceTexts, texts: [String]
  ) {
    language = header.tag
    name = header.name
    review = header.review
    self.isSource = isSource
    version = dataVersion(of: [YAMLText(name: header.tag, text: texts.joined(separator: "\n"))])
    isRightToLeft = header.isRightToLeft
    dates = header.dates
    lowersWithinLines = header.lowersWithinLines
    self.messages = messages
    self.findings = findings
    untranslatedTechniques = untranslated
    poseCounts = source.poseCounts
  }

  private static func inOrder(_ issues: [DataIssue]) -> [DataIssue] {
    issues.sorted { ($0.location.line ?? 0, $0.field) < ($1.location.line ?? 0, $1.field) }
  }

  private static func message(
    _ text: String, _ header: LanguageHeader, _ id: TextID, _ location: SourceLocation,
    _ issues: inout [DataIssue]
  ) -> Message? {
    do {
      return try Message(text, locale: header.dates.locale)
    } catch {
      issues.append(
        DataIssue(
          .unreadableMessage(reason: error.reason, offset: error.offset), field: id.description,
          at: location))
      return nil
    }
  }

  /// Placeholders that differ from the English, and sides that would be printed in English.
  private static func faults(
    of message: Message, in source: SourceTexts.Entry, _ header: LanguageHeader,
    at location: SourceLocation
  ) -> [DataIssue] {
    let needed = Set(((try? Message(source.text, locale: "en"))?.uses ?? [:]).keys)
    let found = Set(message.uses.keys)
    if found != needed {
      return [
        DataIssue(
          .placeholders(found: found.sorted(), needed: needed.sorted()), field: source.id.description,
          at: location)
      ]
    }
    return message.uses.filter { sideArguments.contains($0.key) && $0.value != .choice }.keys.sorted().map {
      DataIssue(.sideNotChosen(argument: $0), field: source.id.description, at: location)
    }
  }
}

extension HandoutTexts {
  /// A text of the page with its placeholders filled.
  func callAsFunction(_ key: TextKey, _ values: [String: Message.Value] = [:]) -> String {
    text(.page(key), values) ?? key.rawValue
  }

  /// A text with its placeholders filled; nil where the language has none of this name.
  func text(_ id: TextID, _ values: [String: Message.Value] = [:]) -> String? {
    // That a message asks for no more than its English does was checked when it was read.
    messages[id].flatMap { try? $0(values) }
  }

  /// A date as the language writes it.
  func date(_ date: CalendarDate) -> String {
    dates.text(year: date.year, month: date.month, day: date.day, length: .long)
  }

  /// A date with a short month, where there is little room.
  func shortDate(_ date: CalendarDate) -> String {
    dates.text(year: date.year, month: date.month, day: date.day, length: .short)
  }

  /// What a person calls a fact of the intake.
  public func name(of field: IntakeField) -> String { text(.field(field)) ?? field.rawValue }

  /// A value of a fact, such as a side or a finding; numbers stay as they are.
  public func choice(_ value: String) -> String {
    text(.choice(value)) ?? value.replacing("_", with: " ")
  }

  /// The text as it goes on within a line, after a label.
  func withinLine(_ text: String) -> String {
    lowersWithinLines ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  /// How many key poses a technique's figure has.
  func poseCount(of technique: String) -> Int { poseCounts[technique] ?? 0 }
}
