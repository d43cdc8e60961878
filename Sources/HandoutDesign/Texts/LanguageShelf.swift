import Synchronization
public import YAMLReading

/// The languages of a run, each read when it is first asked for and kept.
///
/// Any number of threads may ask at once.
public final class LanguageShelf: Sendable {
  /// Why a handout cannot be made in a language.
  public enum Failure: Error, Hashable, Sendable {
    /// No language has this tag.
    case unknown(String, allowed: [String], nearest: String?)
    /// Texts of techniques are missing in the language, or older than their English.
    case untranslated(techniques: [String], language: String)
    /// A panel of a template has no text in the language.
    case untranslatedPanel(SourceLocation, language: String)
  }

  /// The language that all others are translated from.
  public let source: HandoutTexts
  /// The tags of all languages, the source first.
  public let tags: [String]
  private let sourceTexts: SourceTexts
  private let read: @Sendable (String) throws -> YAMLText
  private let kept = Mutex<[String: HandoutTexts]>([:])

  /// A shelf of languages.
  ///
  /// - Parameters:
  ///   - source: What all languages translate.
  ///   - tags: The tags of all languages, the source first.
  ///   - read: Reads the file of a language.
  /// - Throws: `DataIssues` for the source.
  public init(
    source: SourceTexts, tags: [String], read: @escaping @Sendable (String) throws -> YAMLText
  ) throws(DataIssues) {
    sourceTexts = source
    self.source = try HandoutTexts(source)
    self.tags = tags
    self.read = read
  }

  /// The texts of a language.
  ///
  /// - Parameter tag: The BCP-47 tag, in any case; a tag with a region that is not known stands for its language.
  /// - Returns: The texts.
  /// - Throws: ``Failure/unknown(_:allowed:nearest:)``, `DataIssues` for what stands in the file.
  public func texts(_ tag: String) throws -> HandoutTexts {
    guard let known = self.tag(for: tag) else {
      throw Failure.unknown(tag, allowed: tags, nearest: NearestMatch.of(tag, in: tags))
    }
    if known == source.language { return source }
    if let texts = kept.withLock({ $0[known] }) { return texts }
    let texts = try HandoutTexts(Translation(read(known)), of: sourceTexts)
    kept.withLock { $0[known] = texts }
    return texts
  }

  /// The tag of the language that is meant; nil where there is none.
  public func tag(for written: String) -> String? {
    let written = written.lowercased().replacing("_", with: "-")
    if let exact = tags.first(where: { $0.lowercased() == written }) { return exact }
    // A script or region that has no file of its own: es-MX reads es, zh-Hant must not read zh.
    let parts = written.split(separator: "-")
    guard parts.count > 1, parts.dropFirst().allSatisfy({ $0.count == 2 || $0 == "hans" }) else { return nil }
    return tags.first { $0.lowercased() == parts[0] }
  }

  /// The file of a language that nobody has begun: every text in English, to be translated.
  public func blank(_ tag: String) -> String {
    var lines = [
      "# Each text stands beside its English. Placeholders and forms that depend on a number are ICU messages.",
      "language: \(tag)", "name: ", "locale: \(tag)", "direction: left to right",
      "small_letters_within_lines: yes",
      "", "texts:",
    ]
    for entry in sourceTexts.entries where !entry.isDraft {
      lines += ["  \(entry.id):", "    en: \(entry.text.yamlQuoted)", "    \(tag): \"\""]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// The text as YAML writes it in double quotes.
  fileprivate var yamlQuoted: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
