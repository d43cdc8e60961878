internal import CPangoCairo
internal import PageLayout

/// Owns a Cairo context: the pen on a surface.
final class CairoContext {
  let pointer: OpaquePointer?
  private let surface: CairoSurface

  /// A pen on a surface.
  ///
  /// - Throws: ``DrawingError/cairo(status:description:)``
  init(on surface: CairoSurface) throws {
    self.surface = surface
    pointer = cairo_create(surface.pointer)
    try check()
  }

  deinit { cairo_destroy(pointer) }

  /// Throws if something drawn so far has failed.
  func check() throws { try CairoSurface.check(cairo_status(pointer)) }

  func setSource(_ color: Color) {
    cairo_set_source_rgb(pointer, color.red, color.green, color.blue)
  }

  func move(to point: Point) { cairo_move_to(pointer, point.x, point.y) }

  func scale(_ factor: Double) { cairo_scale(pointer, factor, factor) }

  func paint(_ color: Color) {
    setSource(color)
    cairo_paint(pointer)
  }

  func showPage() { cairo_show_page(pointer) }

  func beginTag(_ name: String) { cairo_tag_begin(pointer, name, nil) }

  func endTag(_ name: String) { cairo_tag_end(pointer, name) }

  /// Draws a shape whose points are relative to `position`.
  func draw(_ shape: Shape, at position: Point) {
    add(shape.path, at: position)
    if let fill = shape.fill {
      setSource(fill)
      if shape.stroke == nil { cairo_fill(pointer) } else { cairo_fill_preserve(pointer) }
    }
    if let stroke = shape.stroke {
      setSource(stroke.color)
      cairo_set_line_width(pointer, stroke.width)
      cairo_set_dash(pointer, stroke.dash, Int32(stroke.dash.count), 0)
      let isRound = stroke.cap == .round
      cairo_set_line_cap(pointer, isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
      cairo_set_line_join(pointer, isRound ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
      cairo_stroke(pointer)
    }
    cairo_new_path(pointer)
  }

  /// Draws a drawing, in points for each of its own units, the corner of its shown part at `position`.
  func draw(_ drawing: Drawing, scale: Double, at position: Point) {
    for shape in drawing.shapes(scale: scale, at: .zero) { draw(shape, at: position) }
  }

  private func add(_ path: Path, at position: Point) {
    cairo_new_path(pointer)
    for step in path.steps {
      switch step {
      case .move(let point):
        cairo_move_to(pointer, point.x + position.x, point.y + position.y)
      case .line(let point):
        cairo_line_to(pointer, point.x + position.x, point.y + position.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(
          pointer, first.x + position.x, first.y + position.y, second.x + position.x,
          second.y + position.y, end.x + position.x, end.y + position.y)
      case .close:
        cairo_close_path(pointer)
      }
    }
  }
}
