package import Foundation
package import PageLayout

/// Pages as Cairo has drawn them, before they become an accessible document.
package struct PDFDrawing {
  private let data: Data
  private let recorder: StructureRecorder
  private let heights: [Double]

  /// Draws pages.
  ///
  /// - Parameters:
  ///   - pages: Pages that were laid out with a ``TextEngine`` of this thread.
  ///   - isTagged: Whether each thing drawn is marked with its meaning. Only marked pages can be finished; the others
  ///     show what the marks cost.
  /// - Throws: ``DrawingError``
  package init(_ pages: [PageFrame], isTagged: Bool = true) throws {
    guard let first = pages.first else { throw DrawingError.noPages }
    let size = first.frame.size
    let surface = try CairoSurface.pdf(size: (size.width, size.height))
    let context = try CairoContext(on: surface)
    let recorder = StructureRecorder()
    let canvas = FrameCanvas(context: context, recorder: isTagged ? recorder : nil)
    // Cairo marks content only within a document element.
    if isTagged { context.beginTag("Document") }
    for page in pages {
      surface.setPageSize(width: page.frame.size.width, height: page.frame.size.height)
      recorder.beginPage()
      try canvas.draw(page)
      recorder.endPage(in: context)
      context.showPage()
    }
    if isTagged { context.endTag("Document") }
    try context.check()
    data = try surface.finish()
    self.recorder = recorder
    heights = pages.map(\.frame.size.height)
  }

  /// The number of bytes.
  package var byteCount: Int { data.count }

  /// The finished document.
  ///
  /// - Parameters:
  ///   - info: The facts about the document.
  ///   - password: What opens the file; nil for a file that everybody can open.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DrawingError``
  package func finished(info: Document.Info, password: PDFPassword? = nil) throws -> Data {
    try PDFFinisher(
      drawing: data, recorder: recorder, info: info, pageHeights: heights, password: password
    ).finish()
  }
}
