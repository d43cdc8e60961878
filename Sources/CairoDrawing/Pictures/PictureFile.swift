internal import CPangoCairo
internal import CPictures
public import Foundation
public import PageLayout

/// Why a file cannot be printed as a picture.
public enum PictureError: Error, Hashable, Sendable {
  /// It is none of PNG, JPEG and SVG.
  case unknownFormat
  /// The library that reads it refuses it; its reason.
  case unreadable(reason: String)
  /// An SVG with letters, which would look different on every machine.
  case holdsText
  /// An SVG that does not say how large it is.
  case noSize
  /// A JPEG in four inks, which a page in sRGB cannot hold.
  case fourInks
}

/// Reads pictures that pages show.
public enum PictureFile {
  /// A picture of a file's bytes.
  ///
  /// - Parameter data: The bytes of a PNG, a JPEG or an SVG.
  /// - Returns: The picture with its own size.
  /// - Throws: ``PictureError``
  public static func picture(_ data: Data) throws(PictureError) -> Picture {
    if data.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      let surface = try raster(png: data)
      return Picture(data: data, format: .png, size: surface.size)
    }
    if data.starts(with: [0xFF, 0xD8, 0xFF]) {
      let pixels = try Pixels(data)
      guard colorChannels(ofJPEG: data) != 4 else { throw .fourInks }
      return Picture(
        data: data, format: .jpeg, size: Size(Double(pixels.width), Double(pixels.height)))
    }
    let start = String(decoding: data.prefix(2000), as: UTF8.self)
    guard start.contains("<svg") else { throw .unknownFormat }
    let whole = String(decoding: data, as: UTF8.self)
    guard whole.firstMatch(of: /<(?:\w+:)?text\b/) == nil else { throw .holdsText }
    guard let size = try SVGHandle(data).size else { throw .noSize }
    return Picture(data: data, format: .svg, size: size)
  }

  /// A PNG as Cairo reads it.
  static func raster(png data: Data) throws(PictureError) -> RasterSurface {
    let source = ByteSource(data)
    let surface = RasterSurface(
      cairo_image_surface_create_from_png_stream(
        ByteSource.read, Unmanaged.passUnretained(source).toOpaque()))
    let status = cairo_surface_status(surface.pointer)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .unreadable(reason: String(cString: cairo_status_to_string(status)))
    }
    return surface
  }

  /// How many channels the frame header of a JPEG states (ITU-T T.81, B.2.2); nil where there is none.
  private static func colorChannels(ofJPEG data: Data) -> Int? {
    let bytes = [UInt8](data)
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return Int(bytes[index + 9]) }
      index += 2 + Int(bytes[index + 2]) << 8 + Int(bytes[index + 3])
    }
    return nil
  }
}

/// Owns a surface of pixels.
final class RasterSurface {
  let pointer: OpaquePointer?

  init(_ pointer: OpaquePointer?) { self.pointer = pointer }

  deinit { cairo_surface_destroy(pointer) }

  var size: Size {
    Size(
      Double(cairo_image_surface_get_width(pointer)), Double(cairo_image_surface_get_height(pointer)))
  }
}

/// Owns an SVG as librsvg has read it.
final class SVGHandle {
  private let pointer: UnsafeMutablePointer<RsvgHandle>

  init(_ data: Data) throws(PictureError) {
    var error: UnsafeMutablePointer<GError>?
    let handle = data.withUnsafeBytes {
      rsvg_handle_new_from_data(
        $0.bindMemory(to: UInt8.self).baseAddress, gsize(data.count), &error)
    }
    guard let handle else { throw .unreadable(reason: Self.reason(error)) }
    pointer = handle
  }

  deinit { g_object_unref(pointer) }

  /// The size that the file states, or that of the part it shows; nil where it states neither.
  var size: Size? {
    var width = 0.0
    var height = 0.0
    if rsvg_handle_get_intrinsic_size_in_pixels(pointer, &width, &height) != 0, width > 0, height > 0 {
      return Size(width, height)
    }
    var hasWidth: gboolean = 0
    var hasHeight: gboolean = 0
    var hasBox: gboolean = 0
    var box = RsvgRectangle()
    var (wide, high) = (RsvgLength(), RsvgLength())
    rsvg_handle_get_intrinsic_dimensions(
      pointer, &hasWidth, &wide, &hasHeight, &high, &hasBox, &box)
    return hasBox != 0 && box.width > 0 && box.height > 0 ? Size(box.width, box.height) : nil
  }

  /// Draws it into a rectangle.
  func draw(in rect: Rect, context: CairoContext) throws(PictureError) {
    var viewport = RsvgRectangle(
      x: rect.minX, y: rect.minY, width: rect.size.width, height: rect.size.height)
    var error: UnsafeMutablePointer<GError>?
    guard rsvg_handle_render_document(pointer, context.pointer, &viewport, &error) != 0 else {
      throw .unreadable(reason: Self.reason(error))
    }
  }

  private static func reason(_ error: UnsafeMutablePointer<GError>?) -> String {
    guard let error else { return "" }
    defer { g_error_free(error) }
    return error.pointee.message.map { String(cString: $0) } ?? ""
  }
}

/// Owns the decoded pixels of a picture.
final class Pixels {
  private let pointer: OpaquePointer

  init(_ data: Data) throws(PictureError) {
    let loader = gdk_pixbuf_loader_new()
    defer { g_object_unref(loader) }
    var error: UnsafeMutablePointer<GError>?
    let isWritten = data.withUnsafeBytes {
      gdk_pixbuf_loader_write(
        loader, $0.bindMemory(to: UInt8.self).baseAddress, gsize(data.count), &error)
    }
    // A loader that has failed says so again when it is closed.
    let isClosed =
      isWritten == 0 ? gdk_pixbuf_loader_close(loader, nil) : gdk_pixbuf_loader_close(loader, &error)
    guard isWritten != 0, isClosed != 0, let pixels = gdk_pixbuf_loader_get_pixbuf(loader) else {
      let reason = error.flatMap { $0.pointee.message.map { String(cString: $0) } } ?? ""
      if let error { g_error_free(error) }
      throw .unreadable(reason: reason)
    }
    g_object_ref(UnsafeMutableRawPointer(pixels))
    pointer = pixels
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }

  var width: Int { Int(gdk_pixbuf_get_width(pointer)) }
  var height: Int { Int(gdk_pixbuf_get_height(pointer)) }

  /// The pixels as Cairo paints them; those of a JPEG have no transparency.
  func surface() -> RasterSurface {
    let surface = RasterSurface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
    let channels = Int(gdk_pixbuf_get_n_channels(pointer))
    let stride = Int(gdk_pixbuf_get_rowstride(pointer))
    guard let source = gdk_pixbuf_read_pixels(pointer),
      let target = cairo_image_surface_get_data(surface.pointer)
    else { return surface }
    let targetStride = Int(cairo_image_surface_get_stride(surface.pointer))
    for y in 0..<height {
      for x in 0..<width {
        let from = y * stride + x * channels
        let value =
          UInt32(source[from]) << 16 | UInt32(source[from + 1]) << 8 | UInt32(source[from + 2])
        UnsafeMutableRawPointer(target).storeBytes(
          of: value, toByteOffset: y * targetStride + x * 4, as: UInt32.self)
      }
    }
    cairo_surface_mark_dirty(surface.pointer)
    return surface
  }
}

/// Hands bytes to Cairo.
private final class ByteSource {
  private let data: Data
  private var position = 0

  init(_ data: Data) { self.data = data }

  static let read: cairo_read_func_t = { closure, bytes, count in
    guard let closure, let bytes else { return CAIRO_STATUS_READ_ERROR }
    let source = Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
    let end = source.position + Int(count)
    guard end <= source.data.count else { return CAIRO_STATUS_READ_ERROR }
    let start = source.data.startIndex
    source.data.copyBytes(to: bytes, from: (start + source.position)..<(start + end))
    source.position = end
    return CAIRO_STATUS_SUCCESS
  }
}
