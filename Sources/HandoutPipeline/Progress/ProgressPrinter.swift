import CairoDrawing
import HandoutDesign
import PageLayout
public import ProgramBuilder

/// Makes progress reports. A printer serves one thread.
public final class ProgressPrinter {
  private let designer: ProgressDesigner
  private let languages: LanguageShelf
  private let engine: TextEngine
  private let renderer: PDFRenderer
  private let date: CalendarDate

  /// A printer with a library's templates, texts and fonts.
  ///
  /// - Throws: The drawing module's error where the fonts cannot be set up.
  public init(library: Library, date: CalendarDate, options: PrintOptions = PrintOptions()) throws {
    let sources = library.rules.sources
    designer = ProgressDesigner(
      templates: library.templates, clinic: library.clinic, provenance: library.provenance,
      paper: options.paper, reference: { sources[$0]?.reference })
    languages = library.languages
    engine = try library.textEngine()
    renderer = PDFRenderer(forms: library.forms)
    self.date = date
  }

  /// The report of a patient.
  ///
  /// - Parameters:
  ///   - record: What was measured.
  ///   - language: The patient's language.
  /// - Returns: The PDF.
  /// - Throws: `LanguageShelf.Failure`, layout and drawing errors.
  public func pdf(of record: ProgressRecord, language: String) throws -> FinishedPDF {
    let rendered = try renderer.rendering(of: document(of: record, language: language), using: engine)
    return FinishedPDF(data: rendered.data, pages: rendered.pageCount, drawing: rendered.drawing)
  }

  /// The pages of a report, to be drawn as pictures.
  ///
  /// - Throws: `LanguageShelf.Failure`, layout and shaping errors.
  public func pages(of record: ProgressRecord, language: String) throws -> FinishedPages {
    FinishedPages(pages: try document(of: record, language: language).pages(using: engine))
  }

  private func document(of record: ProgressRecord, language: String) throws -> Document {
    designer.document(
      for: record, in: try languages.texts(language), english: languages.source, date: date)
  }
}
