public import Foundation
public import PageLayout

/// Draws pages as an accessible PDF: PDF/UA-1 and PDF/A-2a. A renderer serves one thread.
public final class PDFRenderer {
  private let forms: DrawingForms
  private let deflater = Deflater()

  /// A renderer.
  ///
  /// - Parameter forms: The drawings as files show them; renderers of many threads may share them.
  public init(forms: DrawingForms = DrawingForms()) { self.forms = forms }

  /// A document's file with what a caller wants to know of it.
  public struct Rendering: Sendable {
    /// The bytes of the file; the same document gives the same bytes.
    public let data: Data
    /// The number of pages.
    public let pageCount: Int
    /// The same pages as they were drawn, to be bound together with others.
    package let drawing: PDFDrawing
  }

  /// Lays a document out and draws it.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - engine: Shapes and draws the text; of this thread.
  ///   - password: What opens the file; nil for a file that everybody can open. A file with a password is not PDF/A,
  ///     and not the same from run to run.
  /// - Returns: The file.
  /// - Throws: ``DrawingError``, and `LayoutError` if something does not fit on a page.
  public func rendering(
    of document: Document, using engine: TextEngine, password: PDFPassword? = nil
  ) throws -> Rendering {
    func draw() throws -> Rendering {
      let pages = try document.pages(using: engine)
      let drawing = try PDFDrawing(pages)
      return Rendering(
        data: try finished(drawing, info: document.info, password: password), pageCount: pages.count,
        drawing: drawing)
    }
    do {
      return try draw()
    } catch DrawingError.lostGlyphs {
      // The other fonts have other widths, so everything is laid out again.
      return try engine.withQuadraticCurves(draw)
    }
  }

  /// Lays a document out and draws it.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - engine: Shapes and draws the text; of this thread.
  /// - Returns: The bytes of the file; the same document gives the same bytes.
  /// - Throws: ``DrawingError``, and `LayoutError` if something does not fit on a page.
  public func render(_ document: Document, using engine: TextEngine) throws -> Data {
    try rendering(of: document, using: engine).data
  }

  /// Draws finished pages.
  ///
  /// - Parameters:
  ///   - pages: Pages that were laid out with a ``TextEngine`` of this thread.
  ///   - info: The facts about the document.
  ///   - password: What opens the file; nil for a file that everybody can open.
  /// - Returns: The bytes of the file; without a password the same pages give the same bytes.
  /// - Throws: ``DrawingError``
  public func render(
    _ pages: [PageFrame], info: Document.Info, password: PDFPassword? = nil
  ) throws -> Data {
    try finished(PDFDrawing(pages), info: info, password: password)
  }

  /// Makes drawn pages an accessible document.
  ///
  /// - Parameters:
  ///   - drawing: The pages.
  ///   - info: The facts about the document.
  ///   - password: What opens the file; nil for a file that everybody can open.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DrawingError``
  package func finished(
    _ drawing: PDFDrawing, info: Document.Info, password: PDFPassword? = nil
  ) throws -> Data {
    let sink = MemorySink()
    let assembler = PDFAssembler(
      to: sink, info: info, forms: forms, deflater: deflater, isArchival: password == nil)
    try drawing.append(to: assembler)
    assembler.finish()
    let data = Data(sink.bytes)
    guard let password else { return data }
    return try QPDFFile(reading: data).encrypted(with: password)
  }
}
