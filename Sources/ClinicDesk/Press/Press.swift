import HandoutDesign
public import CairoDrawing
public import Foundation
public import HandoutPipeline
public import ProgramBuilder

/// Draws drafts as pages. It serves one draft at a time and keeps the pages that it has laid out last.
public actor Press {
  /// What pages follow from.
  private struct Key: Hashable {
    var draft: String
    var opening: Int
    var revision: Int
  }

  private let library: Library
  private let date: CalendarDate
  private var makers: [PrintChoice: HandoutMaker] = [:]
  private var pages: [Key: FinishedPages] = [:]
  private var order: [Key] = []
  /// The drafts whose pages are kept.
  private static let kept = 24
  /// Dots per inch of a page on the screen.
  private static let previewDPI = 88.0

  /// A press for one day.
  public init(library: Library, date: CalendarDate) {
    self.library = library
    self.date = date
  }

  /// The number of a draft's pages.
  ///
  /// - Throws: Layout and shaping errors, and what reading a template throws.
  public func pageCount(of draft: DraftView) throws -> Int { try laidOut(draft).count }

  /// A page as a picture.
  ///
  /// - Parameters:
  ///   - index: The page, from 0.
  ///   - draft: The draft.
  /// - Returns: The PNG; nil where the draft has fewer pages.
  /// - Throws: Layout, shaping and drawing errors, and what reading a template throws.
  public func picture(ofPage index: Int, of draft: DraftView) throws -> Data? {
    let pages = try laidOut(draft)
    guard (0..<pages.count).contains(index) else { return nil }
    return try pages.png(page: index, dpi: Self.previewDPI)
  }

  /// The PDF to be printed.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - password: What opens the file; nil for a file that everybody can open.
  /// - Returns: The PDF.
  /// - Throws: Layout, shaping and drawing errors, and what reading a template throws.
  public func pdf(of draft: DraftView, password: PDFPassword? = nil) throws -> FinishedPDF {
    try maker(for: draft.state.print).pdf(of: draft.outcome, password: password)
  }

  /// The clinician's summary.
  ///
  /// - Throws: Layout, shaping and drawing errors.
  public func summary(of draft: DraftView) throws -> FinishedPDF {
    let maker = try maker(for: draft.state.print)
    return try maker.pdf(of: maker.summary(of: draft.outcome))
  }

  private func laidOut(_ draft: DraftView) throws -> FinishedPages {
    let key = Key(draft: draft.id, opening: draft.opening, revision: draft.revision)
    if let known = pages[key] { return known }
    let laidOut = try maker(for: draft.state.print).pages(of: draft.outcome)
    for old in order where old.draft == draft.id { pages[old] = nil }
    order.removeAll { $0.draft == draft.id }
    pages[key] = laidOut
    order.append(key)
    while order.count > Self.kept { pages[order.removeFirst()] = nil }
    return laidOut
  }

  private func maker(for choice: PrintChoice) throws -> HandoutMaker {
    if let known = makers[choice] { return known }
    let library =
      choice.template == library.templates.handout.name
      ? library : try library.with(template: choice.template)
    let maker = try HandoutMaker(
      library: library, date: date,
      options: PrintOptions(paper: choice.paper == "letter" ? .letter : choice.paper == "a4" ? .a4 : nil))
    makers[choice] = maker
    return maker
  }
}
