import Foundation
public import YAMLReading

/// The language files that come with RehabPress, as texts.
public enum LanguageResources {
  /// The language that all others are translated from.
  public static let source = "en"

  /// The BCP-47 tags of all languages, the source first.
  ///
  /// - Throws: The file system's error.
  public static func languages() throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    let tags = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(".yaml".count)) }
    return [source] + tags.filter { $0 != source }.sorted()
  }

  /// The file of a language.
  ///
  /// - Parameter tag: The BCP-47 tag.
  /// - Returns: The file's text.
  /// - Throws: The file system's error where there is none.
  public static func text(of tag: String) throws -> YAMLText {
    let file = folder.appending(path: "\(tag).yaml")
    return YAMLText(
      name: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
  }

  private static var folder: URL { Bundle.module.bundleURL.appending(path: "Languages") }
}
