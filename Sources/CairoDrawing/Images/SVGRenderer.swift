public import Foundation
public import PageLayout

/// Draws a page as a vector picture; words become outlines.
public struct SVGRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// The page as SVG, its size in points.
  ///
  /// - Parameter page: A page that was laid out with a ``TextEngine`` of this thread.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DrawingError``
  public func render(_ page: PageFrame) throws -> Data {
    let size = page.frame.size
    let surface = try CairoSurface.svg(size: (size.width, size.height))
    let context = try CairoContext(on: surface)
    context.paint(.white)
    try FrameCanvas(context: context, recorder: nil).draw(page)
    try context.check()
    return Self.withoutCounter(try surface.finish())
  }

  // Cairo numbers the surfaces of a process, and the number would make each picture another.
  private static func withoutCounter(_ svg: Data) -> Data {
    let start = Data("<g id=\"surface".utf8)
    guard let found = svg.range(of: start),
      let end = svg[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return svg }
    return svg[..<found.lowerBound] + Data("<g id=\"page".utf8) + svg[end...]
  }
}
