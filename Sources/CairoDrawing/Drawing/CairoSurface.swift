internal import CPangoCairo
internal import Foundation

/// Owns a Cairo surface and the bytes it writes.
final class CairoSurface {
  let pointer: OpaquePointer?
  private let sink: ByteSink?

  private init(_ pointer: OpaquePointer?, sink: ByteSink? = nil) throws {
    self.pointer = pointer
    self.sink = sink
    try check()
  }

  /// A PDF of which only the drawing is Cairo's; sizes are set page by page.
  static func pdf(size: (width: Double, height: Double)) throws -> CairoSurface {
    let sink = ByteSink()
    let surface = try CairoSurface(
      cairo_pdf_surface_create_for_stream(
        ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height),
      sink: sink)
    // Below 1.5 Cairo does not say which letters a group of glyphs stands for, as scripts such as Hindi need.
    cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_5)
    return surface
  }

  /// An SVG of one page.
  static func svg(size: (width: Double, height: Double)) throws -> CairoSurface {
    let sink = ByteSink()
    let surface = try CairoSurface(
      cairo_svg_surface_create_for_stream(
        ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height),
      sink: sink)
    cairo_svg_surface_set_document_unit(surface.pointer, CAIRO_SVG_UNIT_PT)
    return surface
  }

  /// A raster without transparency.
  static func image(width: Int, height: Int) throws -> CairoSurface {
    try CairoSurface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
  }

  /// Sets the size of the next page of a PDF, in points.
  func setPageSize(width: Double, height: Double) {
    cairo_pdf_surface_set_size(pointer, width, height)
  }

  /// Writes everything and gives the bytes of a PDF or SVG.
  ///
  /// - Throws: ``DrawingError/cairo(status:description:)``
  func finish() throws -> Data {
    cairo_surface_finish(pointer)
    try check()
    return Data(sink?.bytes ?? [])
  }

  /// The raster as PNG.
  ///
  /// - Throws: ``DrawingError/cairo(status:description:)``
  func png() throws -> Data {
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(
      pointer, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
    try CairoSurface.check(status)
    try check()
    return Data(sink.bytes)
  }

  /// Throws if the surface has failed; errors in tags show nowhere else.
  func check() throws { try CairoSurface.check(cairo_surface_status(pointer)) }

  static func check(_ status: cairo_status_t) throws {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw DrawingError.cairo(
      status: status.rawValue, description: String(cString: cairo_status_to_string(status)))
  }

  deinit { cairo_surface_destroy(pointer) }
}

/// Collects what Cairo writes.
private final class ByteSink {
  var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { closure, bytes, count in
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    if let bytes { sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count))) }
    return CAIRO_STATUS_SUCCESS
  }
}
