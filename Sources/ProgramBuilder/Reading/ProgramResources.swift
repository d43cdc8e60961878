import Foundation
public import YAMLReading

/// The catalogue and the rules that come with RehabPress, as texts.
public enum ProgramResources {
  /// The files of the technique catalogue, by name.
  ///
  /// - Throws: The file system's error where the resources cannot be read.
  public static func catalogueTexts() throws -> [YAMLText] { try texts(in: "Catalogue") }

  /// The files of the rules, by name.
  ///
  /// - Throws: The file system's error where the resources cannot be read.
  public static func ruleTexts() throws -> [YAMLText] { try texts(in: "Rules") }

  private static func texts(in folder: String) throws -> [YAMLText] {
    let files = try FileManager.default.contentsOfDirectory(
      at: Bundle.module.bundleURL.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "yaml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map {
        YAMLText(name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8))
      }
  }
}
