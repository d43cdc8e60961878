import Foundation
public import YAMLReading

/// The poses that come with RehabPress, as texts.
public enum FigureResources {
  /// The files of poses that people write, by name.
  ///
  /// - Throws: The file system's error where the resources cannot be read.
  public static func poseTexts() throws -> [YAMLText] { try texts(in: "Poses") }

  /// The files of solutions, by name.
  ///
  /// - Throws: The file system's error where the resources cannot be read.
  public static func solutionTexts() throws -> [YAMLText] { try texts(in: "Poses/solved") }

  private static func texts(in folder: String) throws -> [YAMLText] {
    let files = try FileManager.default.contentsOfDirectory(
      at: Bundle.module.bundleURL.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "yaml" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { YAMLText(name: $0.lastPathComponent, text: try String(contentsOf: $0, encoding: .utf8)) }
  }
}
