public import YAMLReading

/// A language's file: what it says of itself, and its texts beside their English.
public struct Translation: Sendable {
  /// A text beside its English.
  struct Entry: Sendable {
    var english: String
    var text: String
    var location: SourceLocation
  }

  let header: LanguageHeader
  let entries: [TextID: Entry]

  /// All texts with their names, sorted by name.
  package var writtenTexts: [(name: String, text: String)] {
    entries.map { ($0.key.description, $0.value.text) }.sorted { $0.0 < $1.0 }
  }

  /// The BCP-47 tag.
  public var language: String { header.tag }

  /// Reads a language's file.
  ///
  /// - Throws: `DataIssues` with everything that is not of the form, with its line.
  public init(_ file: YAMLText) throws(DataIssues) {
    var issues: [DataIssue] = []
    guard let root = file.root(allowed: LanguageHeader.fields.union(["texts"]), issues: &issues) else {
      throw DataIssues(issues)
    }
    let header = LanguageHeader(root, issues: &issues)
    guard let header, let texts = root.mapping("texts", allowed: nil, issues: &issues) else {
      throw DataIssues(issues)
    }
    var entries: [TextID: Entry] = [:]
    for name in texts.names {
      guard let pair = texts.mapping(name, allowed: ["en", header.tag], issues: &issues),
        let english = pair.text("en", issues: &issues), let text = pair.text(header.tag, issues: &issues)
      else { continue }
      entries[TextID(written: name)] = Entry(
        english: english, text: text, location: pair.location(of: header.tag))
    }
    guard issues.isEmpty else { throw DataIssues(issues) }
    self.header = header
    self.entries = entries
  }
}
