public import CairoDrawing
public import Foundation

/// Reads finished PDFs.
public enum PDFFiles {
  /// What a file says of itself.
  ///
  /// - Parameters:
  ///   - url: The file.
  ///   - password: What opens it.
  /// - Returns: What was found.
  /// - Throws: `PipelineError` where it cannot be read.
  public static func inspection(
    at url: URL, password: PDFPassword? = nil
  ) throws(PipelineError) -> PDFInspection {
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw .unreadable(url, error)
    }
    do {
      return try PDFInspection(data, password: password)
    } catch {
      switch error {
      case .needsPassword:
        throw .unreadable(path: url.path(percentEncoded: false), reason: "it opens only with its password")
      case .unreadable(let reason):
        throw .unreadable(path: url.path(percentEncoded: false), reason: "it is no whole PDF (\(reason))")
      }
    }
  }
}
