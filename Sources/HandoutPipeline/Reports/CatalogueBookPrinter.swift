import CairoDrawing
import HandoutDesign
public import ProgramBuilder

/// Makes the catalogue's book.
public struct CatalogueBookPrinter {
  private let library: Library
  private let date: CalendarDate
  private let options: PrintOptions

  /// A printer with a library's techniques, figures and fonts.
  public init(library: Library, date: CalendarDate, options: PrintOptions = PrintOptions()) {
    self.library = library
    self.date = date
    self.options = options
  }

  /// The book.
  ///
  /// - Parameter isReviewCopy: Whether there is room to sign off each technique.
  /// - Returns: The PDF.
  /// - Throws: Layout and drawing errors.
  public func pdf(isReviewCopy: Bool) throws -> FinishedPDF {
    let engine = try library.textEngine()
    let book = CatalogueBook(
      catalogue: library.catalogue, sources: library.rules.sources, template: library.templates.summary,
      figures: library.pictures, provenance: library.provenance, isReviewCopy: isReviewCopy,
      paper: options.paper, date: date,
      facts: { technique in
        CatalogueBook.Facts(
          dose: technique.home.map { ProgramWording.words(for: $0.dose) },
          attributes: technique.attributes.isEmpty ? "" : ProgramWording.words(for: technique.attributes))
      })
    let rendered = try PDFRenderer(forms: library.forms).rendering(
      of: book.document(using: engine), using: engine)
    return FinishedPDF(data: rendered.data, pages: rendered.pageCount, drawing: rendered.drawing)
  }
}
