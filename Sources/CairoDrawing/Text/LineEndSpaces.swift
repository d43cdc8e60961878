internal import CPangoCairo

/// Puts the space at the end of a wrapped line back into the drawing.
///
/// Pango takes its glyph away, since it takes no room, and Cairo then writes the space as a marked piece of its own
/// without content. That is right by the standard, but readers that lose count of nested pieces take it for the end of
/// the paragraph. A real space that takes no room says the same.
struct LineEndSpaces {
  /// The text of the layout, in UTF-8.
  let text: UnsafePointer<CChar>?

  /// Restores the spaces of a line.
  func restore(in line: UnsafeMutablePointer<PangoLayoutLine>) {
    var node = line.pointee.runs
    while let entry = node {
      node = entry.pointee.next
      guard let data = entry.pointee.data else { continue }
      restore(in: data.assumingMemoryBound(to: PangoGlyphItem.self))
    }
  }

  private func restore(in run: UnsafeMutablePointer<PangoGlyphItem>) {
    guard let text, let item = run.pointee.item, let string = run.pointee.glyphs else { return }
    for index in 0..<Int(string.pointee.num_glyphs) {
      guard string.pointee.glyphs[index].glyph == Self.empty else { continue }
      let position = Int(item.pointee.offset) + Int(string.pointee.log_clusters[index])
      guard text[position] == 0x20, let glyph = Self.space(of: item.pointee.analysis.font) else { continue }
      string.pointee.glyphs[index].glyph = glyph
    }
  }

  /// Pango's mark for a glyph that is not drawn.
  private static let empty: PangoGlyph = 0x0FFF_FFFF

  private static func space(of font: UnsafeMutablePointer<PangoFont>?) -> PangoGlyph? {
    guard let font, let shapes = pango_font_get_hb_font(font) else { return nil }
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(shapes, 0x20, &glyph) != 0 else { return nil }
    return glyph
  }
}
