public import Foundation

/// The invented patients that samples are made of.
public enum SamplePatients {
  /// The CSV of the sample batch.
  public static var batch: URL { folder.appending(path: "patients.csv") }

  /// The invented clinic.
  public static var clinic: URL { folder.appending(path: "clinic.yaml") }

  /// The intakes, by name; a document is made of each.
  ///
  /// - Throws: `PipelineError` where they cannot be read.
  public static func intakes() throws(PipelineError) -> [URL] {
    do {
      return try FileManager.default.contentsOfDirectory(
        at: folder.appending(path: "intakes"), includingPropertiesForKeys: nil
      ).sorted { $0.lastPathComponent < $1.lastPathComponent }
    } catch {
      throw .unreadable(
        path: folder.path(percentEncoded: false), reason: PipelineError.reason(of: error))
    }
  }

  private static var folder: URL { Bundle.module.bundleURL.appending(path: "Samples") }
}
