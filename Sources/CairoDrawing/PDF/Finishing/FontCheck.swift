internal import CPangoCairo

/// Makes sure that every glyph of every embedded font still has its shape.
///
/// Cairo, when it takes a few glyphs out of a font of cubic curves, at times leaves out a part that they share. Neither
/// it nor a validator notices; the letter is blank in print.
struct FontCheck {
  let drawing: DrawnFile
  let deflater: Deflater

  /// Checks the font program that a descriptor names.
  ///
  /// - Throws: ``DrawingError/lostGlyphs(font:count:)``, ``DrawingError/structure(description:)``
  func check(_ descriptor: PDFDictionary) throws(DrawingError) {
    for key in ["FontFile", "FontFile2", "FontFile3"] {
      guard let reference = descriptor[key]?.target, let stream = try drawing.stream(reference) else {
        continue
      }
      let lost = Self.lostGlyphs(in: try deflater.expanded(stream.data))
      guard lost > 0 else { continue }
      throw .lostGlyphs(font: descriptor["FontName"]?.name ?? "", count: lost)
    }
  }

  /// How many glyphs of a font program FreeType cannot draw.
  static func lostGlyphs(in program: [UInt8]) -> Int {
    var library: FT_Library?
    guard FT_Init_FreeType(&library) == 0 else { return 0 }
    defer { FT_Done_FreeType(library) }
    return program.withUnsafeBufferPointer { bytes in
      var face: FT_Face?
      guard FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(bytes.count), 0, &face) == 0,
        let face
      else { return 1 }
      defer { FT_Done_Face(face) }
      let flags = FT_Int32(FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING)
      return (0..<Int(face.pointee.num_glyphs)).count { glyph in
        FT_Load_Glyph(face, FT_UInt(glyph), flags) != 0
      }
    }
  }
}
