public import Foundation
public import ProgramBuilder

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

  /// Dated measures of some patients.
  public static var measures: URL { folder.appending(path: "measures.csv") }

  /// The page that shows a gallery.
  static var galleryPage: URL { folder.appending(path: "gallery.mustache") }

  /// The day of the patients' records, so that their screens have not expired.
  public static let day = CalendarDate(year: 2026, month: 11, day: 22) ?? .earliest

  /// The intake of a name, such as `disc`.
  public static func intake(_ name: String) -> URL {
    folder.appending(path: "intakes/\(name).yaml")
  }

  private static var folder: URL { Bundle.module.bundleURL.appending(path: "Samples") }
}
