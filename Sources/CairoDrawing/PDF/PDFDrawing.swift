internal import Foundation
package import PageLayout

/// Pages as Cairo has drawn them, before they become an accessible document.
///
/// A drawing is finished when it is made: nothing of it changes any more, so any thread may read it.
package struct PDFDrawing: @unchecked Sendable {
  /// What Cairo has written.
  let data: Data
  private let recorder: StructureRecorder
  private let heights: [Double]

  /// Draws pages.
  ///
  /// - Parameters:
  ///   - pages: Pages that were laid out with a ``TextEngine`` of this thread.
  ///   - isTagged: Whether each thing drawn is marked with its meaning. Only marked pages can be finished; the others
  ///     show what the marks cost.
  ///   - placesDrawings: Whether drawings are left to finishing, which writes the operators of each once a run.
  /// - Throws: ``DrawingError``
  package init(
    _ pages: [PageFrame], isTagged: Bool = true, placesDrawings: Bool = CairoBehaviour.keepsEmptyMarks
  ) throws {
    guard let first = pages.first else { throw DrawingError.noPages }
    let size = first.frame.size
    let surface = try CairoSurface.pdf(size: (size.width, size.height))
    let context = try CairoContext(on: surface)
    let recorder = StructureRecorder()
    let canvas = FrameCanvas(
      context: context, recorder: isTagged ? recorder : nil,
      placesDrawings: placesDrawings && pages.allSatisfy(\.frame.showsMoreThanDrawings))
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

  /// Adds the drawing to a document.
  func append(to assembler: PDFAssembler, as position: PDFAssembler.Position = .whole) throws {
    try append(DrawnFile(data), to: assembler, as: position)
  }

  /// Adds the same drawing, written in whatever form, to a document.
  func append(
    _ file: DrawnFile, to assembler: PDFAssembler, as position: PDFAssembler.Position = .whole
  ) throws {
    try assembler.append(file, recorder: recorder, pageHeights: heights, as: position)
  }
}

extension Frame {
  /// Whether text or a shape of its own stands in it.
  fileprivate var showsMoreThanDrawings: Bool {
    items.contains { item in
      switch item.content {
      case .text, .shape, .picture: true
      case .frame(let inner): inner.showsMoreThanDrawings
      case .drawing: false
      }
    }
  }
}
