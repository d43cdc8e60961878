import CairoDrawing
import Foundation
import HandoutDesign
import PageLayout

/// Reads a clinic's file with what it names: its logo, and the address that becomes a square code.
enum ClinicFile {
  /// The clinic of a file.
  ///
  /// - Parameter file: The YAML file; the logo's path begins at its folder.
  /// - Returns: The clinic.
  /// - Throws: `PipelineError` for files, `DataIssues` for what stands in them.
  static func details(at file: URL) throws -> ClinicDetails {
    var details = try ClinicDetails(TextFile.text(at: file))
    if let path = details.logoPath {
      details.logo = try logo(at: URL(filePath: path, relativeTo: file.deletingLastPathComponent()))
    }
    if let website = details.website {
      guard let code = SquareCode.drawing(of: website) else {
        throw PipelineError.unusablePicture(path: website, .unreadable(reason: "too long for a square code"))
      }
      details.code = code
    }
    return details
  }

  private static func logo(at url: URL) throws(PipelineError) -> Picture {
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw .unreadable(url, error)
    }
    do {
      return try PictureFile.picture(data)
    } catch {
      throw .unusablePicture(path: url.path(percentEncoded: false), error)
    }
  }
}
