public import Foundation
public import PageLayout

/// Draws a page as a raster picture.
public struct PNGRenderer: Sendable {
  /// The number of pixels to an inch.
  public var dotsPerInch: Double

  /// A renderer of `dotsPerInch` pixels to an inch.
  public init(dotsPerInch: Double = 96) {
    self.dotsPerInch = dotsPerInch
  }

  /// The page as PNG.
  ///
  /// - Parameter page: A page that was laid out with a ``TextEngine`` of this thread.
  /// - Returns: The bytes of the file.
  /// - Throws: ``DrawingError``
  public func render(_ page: PageFrame) throws -> Data {
    let scale = dotsPerInch / 72
    let size = page.frame.size
    let surface = try CairoSurface.image(
      width: Int((size.width * scale).rounded()), height: Int((size.height * scale).rounded()))
    let context = try CairoContext(on: surface)
    context.paint(.white)
    context.scale(scale)
    try FrameCanvas(context: context, recorder: nil).draw(page)
    try context.check()
    return try surface.png()
  }
}
