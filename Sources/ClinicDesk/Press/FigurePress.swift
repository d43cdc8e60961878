import Foundation
import HandoutPipeline
import ProgramBuilder

/// Draws figures of techniques as SVG, each once.
actor FigurePress {
  private let library: Library
  private let date: CalendarDate
  private var printer: FigurePrinter?
  private var drawn: [String: Data] = [:]
  /// The width of a figure, in millimetres.
  private static let width = 64.0

  init(library: Library, date: CalendarDate) {
    self.library = library
    self.date = date
  }

  /// Draws a technique's figure.
  ///
  /// - Parameter name: The technique's id, with `-left` for the left side.
  /// - Returns: The SVG; nil where the catalogue has no such figure.
  /// - Throws: Layout and drawing errors.
  func svg(_ name: String) throws -> Data? {
    if let known = drawn[name] { return known }
    let isLeft = name.hasSuffix("-left")
    let id = isLeft ? String(name.dropLast(5)) : name
    guard library.catalogue[id] != nil,
      let entry = FigurePrinter.entry(id, of: library, side: isLeft ? .left : .right)
    else { return nil }
    let printer = try printer ?? FigurePrinter(library: library, date: date)
    self.printer = printer
    let svg = try printer.file(of: entry, as: .svg, width: Self.width, dpi: 96)
    drawn[name] = svg
    return svg
  }
}
