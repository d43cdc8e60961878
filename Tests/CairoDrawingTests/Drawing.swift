import CairoDrawing
import Foundation
import PageLayout
import TestSupport

/// Draws blocks on pages of a test document.
func draw(
  language: String = "en", direction: LayoutDirection = .leftToRight, engine: TextEngine? = nil,
  @BlockBuilder _ blocks: () -> [any Block]
) throws -> Data {
  let document = Document(
    info: .init(title: "Test", language: language, date: "2026-11-22"), direction: direction,
    setup: PageSetup(margins: 40), root: blocks)
  return try PDFRenderer().render(document, using: try engine ?? newEngine())
}

/// An engine with the project's fonts.
func newEngine() throws -> TextEngine {
  try TextEngine(fontConfiguration: ProjectFiles.fontConfiguration)
}

/// The words that a reading program finds in a PDF, in its order; white space and the marks that programs
/// add around right-to-left text are left out.
func extractedText(_ data: Data, _ options: String...) throws -> String {
  let outcome = try Tool.run("pdftotext", options + ["{}", "-"], on: data)
  return outcome.output.bare
}

extension String {
  /// The string without white space and marks of direction.
  var bare: String {
    let marks: ClosedRange<Unicode.Scalar> = "\u{2066}"..."\u{2069}"
    let olderMarks: ClosedRange<Unicode.Scalar> = "\u{202A}"..."\u{202E}"
    let kept = unicodeScalars.filter {
      !$0.properties.isWhitespace && !marks.contains($0) && !olderMarks.contains($0)
        && $0 != "\u{200E}" && $0 != "\u{200F}"
    }
    return String(String.UnicodeScalarView(kept))
  }
}
