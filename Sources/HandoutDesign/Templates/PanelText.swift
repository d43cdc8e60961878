import Mustache
import PageLayout
import YAMLReading

/// A text of the clinic's own on a page, with placeholders such as `{{clinic.phone}}`.
struct PanelText: Hashable, Sendable {
  /// How a panel looks.
  enum Look: String, SpelledChoice {
    case plain, ground, info, warning
  }

  /// A text in some languages.
  struct Wording: Hashable, Sendable {
    /// The text for every language that has none of its own.
    var common: String?
    /// The texts by BCP-47 tag.
    var byLanguage: [String: String]

    /// The text in a language; nil where there is none.
    func text(in language: String) -> String? { byLanguage[language] ?? common }
  }

  var title: Wording?
  var text: Wording
  var look: Look
  /// Where it stands, for messages.
  var location: SourceLocation

  static let fields: Set<String> = ["title", "text", "look"]

  /// Reads a panel; nil and issues where something is wrong.
  init?(_ mapping: YAMLMapping, issues: inout [DataIssue]) {
    let before = issues.count
    title = mapping.has("title") ? Self.wording("title", in: mapping, issues: &issues) : nil
    let text = Self.wording("text", in: mapping, issues: &issues)
    look = mapping.choice("look", as: Look.self, default: .ground, issues: &issues) ?? .ground
    location = mapping.location
    guard issues.count == before, let text else { return nil }
    self.text = text
  }

  private static func wording(
    _ field: String, in mapping: YAMLMapping, issues: inout [DataIssue]
  ) -> Wording? {
    var wording = Wording(common: nil, byLanguage: [:])
    if mapping.isMapping(field) {
      guard let languages = mapping.mapping(field, allowed: nil, issues: &issues) else { return nil }
      for language in languages.names {
        wording.byLanguage[language] = languages.text(language, issues: &issues)
      }
    } else {
      wording.common = mapping.text(field, issues: &issues)
    }
    for text in wording.byLanguage.values + [wording.common].compactMap(\.self) {
      issues += PlaceholderText.faults(of: text).map { mapping.issue($0, field) }
    }
    return wording
  }
}

/// A text with mustache's placeholders for facts of the clinic, the patient and the program.
struct PlaceholderText {
  /// The placeholders that a text may have.
  static let names = [
    "clinic.name", "clinic.phone", "clinic.address", "clinic.email", "clinic.emergency_number",
    "clinic.website",
    "patient.name", "program.exercises", "program.minutes", "program.days", "program.weeks", "date",
    "next_visit", "clinician",
  ]

  /// What is wrong with a text's placeholders.
  static func faults(of text: String) -> [DataIssue.Problem] {
    let asked = Asked()
    do {
      _ = try template(text).render(Recorder(path: "", asked: asked))
    } catch {
      return [.unreadable(detail: "\(error)")]
    }
    return asked.names.filter { !names.contains($0) }.map {
      .notAllowed(
        found: "{{\($0)}}", nearest: NearestMatch.of($0, in: names).map { "{{\($0)}}" },
        allowed: names.map { "{{\($0)}}" })
    }
  }

  /// A text with its placeholders filled; what is not known leaves nothing.
  static func filled(_ text: String, with facts: [String: String]) -> String {
    guard text.contains("{{") else { return text }
    var tree: [String: Any] = [:]
    for (name, value) in facts {
      let parts = name.split(separator: ".").map(String.init)
      if parts.count == 2 {
        var inner = tree[parts[0]] as? [String: String] ?? [:]
        inner[parts[1]] = value
        tree[parts[0]] = inner
      } else {
        tree[name] = value
      }
    }
    // A text that mustache cannot read was refused when the template was read.
    return (try? template(text).render(tree)) ?? text
  }

  /// Mustache escapes for HTML unless it is told that a text is plain.
  private static func template(_ text: String) throws -> MustacheTemplate {
    try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\(text)")
  }

  /// The placeholders that a text asked for.
  private final class Asked {
    var names: [String] = []
  }

  /// An object that has everything, and remembers what it was asked for.
  private struct Recorder: MustacheParent {
    let path: String
    let asked: Asked

    func child(named name: String) -> Any? {
      let full = path.isEmpty ? name : "\(path).\(name)"
      let groups: Set<String> = ["clinic", "patient", "program"]
      if path.isEmpty, groups.contains(name) { return Recorder(path: full, asked: asked) }
      asked.names.append(full)
      return ""
    }
  }
}
