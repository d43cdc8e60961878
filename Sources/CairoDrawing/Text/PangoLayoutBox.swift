internal import CPangoCairo
internal import PageLayout

/// Owns a Pango layout: one shaped paragraph.
final class PangoLayoutBox {
  private let object: GObjectBox
  // A layout does not keep its context's settings alive by itself.
  private let context: GObjectBox

  /// Shapes the text of a request.
  init(
    context: GObjectBox, request: TextRequest, choice: FontChoice, onlyQuadraticCurves: Bool = false
  ) {
    self.context = context
    let layout = pango_layout_new(context.opaque)
    object = GObjectBox(owning: layout.map { UnsafeMutableRawPointer($0) })
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(
      description,
      FontFamilies.list(
        for: request.style.family, language: request.language, choice: choice,
        onlyQuadraticCurves: onlyQuadraticCurves))
    pango_font_description_set_absolute_size(description, request.style.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(description, request.style.weight.pango)
    pango_layout_set_font_description(layout, description)
    // Unless asked for, quoting a foreign name must not turn a paragraph round.
    pango_layout_set_auto_dir(layout, request.direction.isAutomatic ? 1 : 0)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    if request.width.isFinite {
      let units = (max(0, request.width) * Double(PANGO_SCALE)).rounded(.up)
      pango_layout_set_width(layout, Int32(min(units, Double(Int32.max / 2))))
    }
    let attributes = TextAttributes(request)
    pango_layout_set_attributes(layout, attributes.list)
    let string = request.text.string
    pango_layout_set_text(layout, string, Int32(string.utf8.count))
  }

  var pointer: OpaquePointer? { object.opaque }

  /// Pango's lines, which live as long as the layout.
  var lines: [UnsafeMutablePointer<PangoLayoutLine>] {
    var result: [UnsafeMutablePointer<PangoLayoutLine>] = []
    var node = pango_layout_get_lines_readonly(pointer)
    while let entry = node {
      if let data = entry.pointee.data {
        result.append(data.assumingMemoryBound(to: PangoLayoutLine.self))
      }
      node = entry.pointee.next
    }
    return result
  }

  /// The height of the ink of all lines, in points.
  var inkHeight: Double {
    var ink = PangoRectangle()
    pango_layout_get_extents(pointer, &ink, nil)
    return Double(ink.height) / Double(PANGO_SCALE)
  }

  /// The characters that no font has.
  var unknownScalars: Set<Unicode.Scalar> {
    guard pango_layout_get_unknown_glyphs_count(pointer) > 0 else { return [] }
    // Pango marks a glyph that stands for a missing character with this bit and puts the character below.
    let flag: UInt32 = 0x1000_0000
    var scalars: Set<Unicode.Scalar> = []
    for line in lines {
      var node = line.pointee.runs
      while let entry = node {
        if let data = entry.pointee.data {
          let run = data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
          for index in 0..<Int(run.glyphs.pointee.num_glyphs) {
            let glyph = run.glyphs.pointee.glyphs[index].glyph
            if glyph & flag != 0, let scalar = Unicode.Scalar(glyph & ~flag) {
              scalars.insert(scalar)
            }
          }
        }
        node = entry.pointee.next
      }
    }
    return scalars
  }
}

extension TextStyle.Weight {
  var pango: PangoWeight {
    switch self {
    case .regular: PANGO_WEIGHT_NORMAL
    case .semibold: PANGO_WEIGHT_SEMIBOLD
    case .bold: PANGO_WEIGHT_BOLD
    }
  }
}
