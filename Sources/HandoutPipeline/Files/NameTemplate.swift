import YAMLReading

/// How the files of a batch are named: text with placeholders such as `{id}`.
public struct NameTemplate: Hashable, Sendable {
  /// What can stand in braces.
  public enum Placeholder: String, CaseIterable, Sendable {
    case id, name, date, line, cause, side
  }

  /// What is wrong with a template.
  public enum Fault: Error, Hashable, Sendable {
    /// Braces around no known word; the nearest one.
    case unknown(String, nearest: String?)
    /// A brace that is not closed, or closes nothing.
    case openBrace
  }

  private enum Part: Hashable {
    case text(String)
    case placeholder(Placeholder)
  }

  private let parts: [Part]
  /// The template as it was written.
  public let text: String

  /// The patient's id alone.
  public static let standard = NameTemplate(parts: [.placeholder(.id)], text: "{id}")

  private init(parts: [Part], text: String) {
    self.parts = parts
    self.text = text
  }

  /// Reads a template.
  ///
  /// - Throws: ``Fault``
  public init(_ text: String) throws(Fault) {
    var parts: [Part] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { throw .openBrace }
      let word = String(rest[rest.index(after: brace)..<end])
      guard let placeholder = Placeholder(rawValue: word) else {
        throw .unknown(word, nearest: NearestMatch.of(word, in: Placeholder.allCases.map(\.rawValue)))
      }
      parts.append(.text(String(rest[..<brace])))
      parts.append(.placeholder(placeholder))
      rest = rest[rest.index(after: end)...]
    }
    parts.append(.text(String(rest)))
    self.init(parts: parts, text: text)
  }

  /// The name with the placeholders filled in; what is not known is left out. Made safe by `FileName`.
  func filled(_ value: (Placeholder) -> String?) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let placeholder): value(placeholder) ?? ""
      }
    }.joined()
  }
}
