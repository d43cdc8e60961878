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
    return try surface.finish()
  }
}
