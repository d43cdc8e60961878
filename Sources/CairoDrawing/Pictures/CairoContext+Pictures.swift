internal import CPangoCairo
internal import Foundation
internal import PageLayout

extension CairoContext {
  /// Draws a picture that fills a rectangle.
  ///
  /// - Throws: ``PictureError``, for a picture that ``PictureFile`` did not read.
  func draw(_ picture: Picture, in rect: Rect) throws {
    switch picture.format {
    case .svg: try SVGHandle(picture.data).draw(in: rect, context: self)
    case .png: draw(try PictureFile.raster(png: picture.data), in: rect)
    case .jpeg:
      let surface = try Pixels(picture.data).surface()
      attach(picture.data, to: surface)
      draw(surface, in: rect)
    }
  }

  private func draw(_ surface: RasterSurface, in rect: Rect) {
    cairo_save(pointer)
    cairo_translate(pointer, rect.minX, rect.minY)
    cairo_scale(pointer, rect.size.width / surface.size.width, rect.size.height / surface.size.height)
    cairo_set_source_surface(pointer, surface.pointer, 0, 0)
    cairo_rectangle(pointer, 0, 0, surface.size.width, surface.size.height)
    cairo_fill(pointer)
    cairo_restore(pointer)
  }

  /// A PDF takes the JPEG's own bytes instead of its pixels.
  private func attach(_ data: Data, to surface: RasterSurface) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: data.count)
    data.copyBytes(to: copy, count: data.count)
    cairo_surface_set_mime_data(
      surface.pointer, CAIRO_MIME_TYPE_JPEG, copy, UInt(data.count),
      { $0?.assumingMemoryBound(to: UInt8.self).deallocate() }, copy)
  }
}
