import CairoDrawing
import Figures
public import Foundation
public import HandoutDesign
import PageLayout
public import ProgramBuilder

/// Draws figures as files of their own.
public final class FigurePrinter {
  /// A form of file.
  public enum Form: String, CaseIterable, Sendable {
    case svg, png, pdf
  }

  private let designer: FigureDesigner
  private let engine: TextEngine
  private let date: CalendarDate

  /// A printer with a library's template, texts and fonts.
  ///
  /// - Throws: The drawing module's error where the fonts cannot be set up.
  public init(library: Library, date: CalendarDate) throws {
    designer = FigureDesigner(template: library.templates.handout, texts: library.texts)
    engine = try library.textEngine()
    self.date = date
  }

  /// One figure.
  ///
  /// - Parameters:
  ///   - entry: The figure.
  ///   - form: The form of the file.
  ///   - width: The width, in millimetres.
  ///   - dpi: Dots per inch of a PNG.
  /// - Returns: The file's bytes.
  /// - Throws: Layout and drawing errors.
  public func file(
    of entry: FigureDesigner.Entry, as form: Form, width: Double, dpi: Double
  ) throws -> Data {
    let document = designer.page(of: entry, width: width.millimetres, date: date)
    switch form {
    case .pdf: return try PDFRenderer().rendering(of: document, using: engine).data
    case .png: return try PNGRenderer(dotsPerInch: dpi).render(document.pages(using: engine)[0])
    case .svg:
      let svg = try SVGRenderer().render(document.pages(using: engine)[0])
      return described(svg, title: entry.name, description: designer.alternative(of: entry))
    }
  }

  /// The figures of all techniques on a sheet, in the order of the catalogue.
  ///
  /// - Parameters:
  ///   - library: The techniques and their figures.
  ///   - side: The affected side.
  ///   - columns: The figures in a row.
  /// - Returns: The PDF.
  /// - Throws: Layout and drawing errors.
  public func sheet(
    of library: Library, side: ProgramBuilder.BodySide, columns: Int
  ) throws -> FinishedPDF {
    let document = sheetDocument(of: library, side: side, columns: columns)
    let rendered = try PDFRenderer().rendering(of: document, using: engine)
    return FinishedPDF(data: rendered.data, pages: rendered.pageCount, drawing: rendered.drawing)
  }

  /// The pages of the sheet, to be drawn as pictures.
  ///
  /// - Parameters:
  ///   - library: The techniques and their figures.
  ///   - side: The affected side.
  ///   - columns: The figures in a row.
  /// - Returns: The pages.
  /// - Throws: Layout and shaping errors.
  public func sheetPages(
    of library: Library, side: ProgramBuilder.BodySide, columns: Int
  ) throws -> FinishedPages {
    let document = sheetDocument(of: library, side: side, columns: columns)
    return FinishedPages(pages: try document.pages(using: engine))
  }

  private func sheetDocument(
    of library: Library, side: ProgramBuilder.BodySide, columns: Int
  ) -> Document {
    designer.sheet(
      of: library.catalogue.techniques.compactMap { Self.entry($0.id, of: library, side: side) },
      title: library.texts.figureSheetTitle, columns: columns, date: date)
  }

  /// A figure with its name.
  ///
  /// - Parameters:
  ///   - id: The technique's id.
  ///   - library: The techniques and their figures.
  ///   - side: The affected side; of a technique that is done with both sides at once, the side that is seen.
  /// - Returns: The figure; nil where there is none that is solved.
  public static func entry(
    _ id: String, of library: Library, side: ProgramBuilder.BodySide
  ) -> FigureDesigner.Entry? {
    let technique = library.catalogue[id]
    let hasSide = technique?.laterality != .bothTogether
    return library.figures.figure(id, mirrored: side == .left).map {
      FigureDesigner.Entry(id: id, name: technique?.name ?? id, figure: $0, side: hasSide ? side : nil)
    }
  }

  /// The picture with a title and a description, which browsers show and screen readers say.
  private func described(_ svg: Data, title: String, description: String) -> Data {
    guard let start = svg.range(of: Data("<svg".utf8)),
      let end = svg[start.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    else { return svg }
    let words = "\n<title>\(escaped(title))</title>\n<desc>\(escaped(description))</desc>"
    return svg[...end] + Data(words.utf8) + svg[(end + 1)...]
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
