import Foundation
import ProgramBuilder
public import YAMLReading

/// The language files that come with RehabPress, as texts.
public enum LanguageResources {
  /// The file of a language.
  ///
  /// - Parameter tag: The BCP-47 tag.
  /// - Returns: The file's text.
  /// - Throws: The file system's error where there is none.
  public static func text(of tag: String) throws -> YAMLText {
    let file = Bundle.module.bundleURL.appendingPathComponent("Languages/\(tag).yaml")
    return YAMLText(
      name: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
  }
}
