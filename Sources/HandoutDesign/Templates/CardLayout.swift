import YAMLReading

/// How an exercise's card is put together from its parts.
struct CardLayout: Hashable, Sendable {
  /// A part of a card.
  enum Part: String, SpelledChoice {
    case name
    /// "Exercise 3 of 8".
    case position
    case figure
    /// The dose in one line, the count large, with what it takes.
    case doseLine = "dose_line"
    /// The dose with a line for each of its facts.
    case dosePanel = "dose_panel"
    case equipment
    case sides
    case steps
    case safety
    case feel
    case mistake
    case easier
    case harder
    /// The neighbours in the exercise's chain.
    case chain
  }

  /// Some parts below each other.
  struct Column: Hashable, Sendable {
    /// The width as a share, beside the other columns' shares.
    var share: Double
    var parts: [Part]
  }

  /// A row of a card.
  enum Row: Hashable, Sendable {
    case part(Part)
    case columns([Column])
  }

  var rows: [Row]
  /// How many cards stand on a page at most; nil for as many as fit.
  var perPage: Int?
  /// The greatest height of a figure, in points.
  var figureHeight: Double
  /// The greatest stature of a figure, in points: a key pose that is shown alone does not look like a giant.
  var stature: Double
  /// The width of a figure's room as a multiple of its height, by which key poses stand beside or above each other.
  var figureAspect: Double

  static let fields: Set<String> = ["card", "per_page", "figure_height", "stature", "figure_aspect"]

  /// Parts without which a card would not tell what to do, on which side, and what to take care of.
  private static let needed: [Set<Part>] = [
    [.name], [.sides], [.steps], [.safety], [.doseLine, .dosePanel],
  ]

  /// All parts, in the order of the card.
  var parts: [Part] {
    rows.flatMap { row -> [Part] in
      switch row {
      case .part(let part): [part]
      case .columns(let columns): columns.flatMap(\.parts)
      }
    }
  }

  /// Reads a card; nil and issues where something is wrong.
  init?(_ mapping: YAMLMapping, issues: inout [DataIssue]) {
    let before = issues.count
    rows = mapping.entries("card", issues: &issues).compactMap { Self.row($0, in: mapping, issues: &issues) }
    perPage =
      mapping.has("per_page") ? mapping.integer("per_page", in: 1...20, issues: &issues) : nil
    figureHeight = mapping.number("figure_height", in: 30...600, issues: &issues) ?? 0
    stature = mapping.number("stature", in: 30...600, default: 158, issues: &issues) ?? 0
    figureAspect = mapping.number("figure_aspect", in: 0.3...6, default: 1, issues: &issues) ?? 1
    guard issues.count == before else { return nil }
    for set in Self.needed where set.isDisjoint(with: parts) {
      let names = set.map(\.rawValue).sorted()
      issues.append(
        DataIssue(
          .missing, field: names.joined(separator: " or "), at: mapping.location(of: "card"), entry: "card"))
    }
    for (index, part) in parts.enumerated() where parts.firstIndex(of: part) != index {
      issues.append(
        DataIssue(.repeatedField, field: part.rawValue, at: mapping.location(of: "card"), entry: "card"))
    }
    guard issues.count == before else { return nil }
  }

  private static func row(
    _ entry: YAMLMapping.Entry, in mapping: YAMLMapping, issues: inout [DataIssue]
  ) -> Row? {
    guard entry.name != "columns" else {
      guard let holder = entry.holder else {
        issues.append(
          DataIssue(.wrongShape(expected: "a list"), field: "columns", at: entry.location, entry: "card"))
        return nil
      }
      let columns = holder.mappings("columns", allowed: ["share", "parts"], issues: &issues).compactMap {
        column -> Column? in
        guard let share = column.number("share", in: 0.05...20, issues: &issues) else { return nil }
        return Column(share: share, parts: column.choices("parts", as: Part.self, issues: &issues))
      }
      return .columns(columns)
    }
    guard let part = Part(spelled: entry.name), entry.holder == nil else {
      issues.append(
        DataIssue(
          .notAllowed(
            found: entry.name,
            nearest: NearestMatch.of(entry.name, in: Part.allowedWords + ["columns"]),
            allowed: Part.allowedWords + ["columns"]),
          field: "card", at: entry.location, entry: "card"))
      return nil
    }
    return .part(part)
  }
}
