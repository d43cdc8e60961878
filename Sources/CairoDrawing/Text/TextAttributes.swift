internal import CPangoCairo
internal import PageLayout

/// Owns the attributes that make stretches of a paragraph look or behave differently.
struct TextAttributes: ~Copyable {
  let list: OpaquePointer?

  init(_ request: TextRequest) {
    list = pango_attr_list_new()
    let end = request.text.string.utf8.count
    insert(pango_attr_language_new(pango_language_from_string(request.language)), 0..<end)
    if !request.text.string.unicodeScalars.contains("\u{AD}") {
      // Pango would add a hyphen to an address or name that has to be broken.
      insert(pango_attr_insert_hyphens_new(0), 0..<end)
    }
    insertRuns(of: request.text)
    for range in request.text.numberRanges { insert(pango_attr_allow_breaks_new(0), range) }
    for (range, scale) in request.text.smallLetters { insert(pango_attr_scale_new(scale), range) }
    for range in request.text.simpleLetters {
      insert(pango_attr_font_features_new(Self.features(tabular: request.style.tabularFigures)), range)
    }
  }

  deinit { pango_attr_list_unref(list) }

  // A ligature is one glyph for several letters, which programs that read the text get wrong.
  private static func features(tabular: Bool) -> String {
    "liga=0, clig=0, calt=0" + (tabular ? ", tnum=1" : "")
  }

  private func insertRuns(of text: RichText) {
    var start = 0
    for run in text.runs {
      let range = start..<start + run.string.utf8.count
      start = range.upperBound
      if let size = run.size {
        insert(pango_attr_size_new_absolute(Int32(size * Double(PANGO_SCALE))), range)
      }
      if let weight = run.weight { insert(pango_attr_weight_new(weight.pango), range) }
      if let color = run.color {
        let full = 65535.0
        insert(
          pango_attr_foreground_new(
            UInt16(color.red * full), UInt16(color.green * full), UInt16(color.blue * full)), range)
      }
      if let language = run.language {
        insert(pango_attr_language_new(pango_language_from_string(language)), range)
      }
    }
  }

  private func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>) {
    attribute?.pointee.start_index = UInt32(range.lowerBound)
    attribute?.pointee.end_index = UInt32(range.upperBound)
    pango_attr_list_insert(list, attribute)
  }
}

extension RichText {
  /// The stretches of UTF-8 in scripts that need no ligatures to be right: Latin, Greek, Cyrillic and
  /// Armenian, with the figures and signs that follow them.
  var simpleLetters: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var isSimple = true
    var start = 0
    var position = 0
    for scalar in string.unicodeScalars {
      let next = scalar.properties.isAlphabetic ? scalar.isSimpleLetter : isSimple
      if next != isSimple {
        if isSimple, start < position { ranges.append(start..<position) }
        isSimple = next
        start = position
      }
      position += UTF8.width(scalar)
    }
    if isSimple, start < position { ranges.append(start..<position) }
    return ranges
  }
}

extension RichText {
  /// The stretches of UTF-8 in which a dash joins two figures, as in 0–10: a range stays on one line.
  var numberRanges: [Range<Int>] {
    let bytes = Array(string.utf8)
    let dash = Array("–".utf8)
    func isFigure(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index])
    }
    var ranges: [Range<Int>] = []
    var index = 1
    while index + dash.count < bytes.count {
      guard bytes[index] == dash[0], Array(bytes[index..<index + dash.count]) == dash, isFigure(index - 1),
        isFigure(index + dash.count)
      else {
        index += 1
        continue
      }
      var start = index - 1
      while isFigure(start - 1) { start -= 1 }
      var end = index + dash.count
      while isFigure(end) { end += 1 }
      ranges.append(start..<end)
      index = end
    }
    return ranges
  }
}

extension RichText {
  /// The stretches of letters that look smaller than Latin ones of the same size, and the factor that makes
  /// them look alike.
  var smallLetters: [(range: Range<Int>, scale: Double)] {
    var stretches: [(range: Range<Int>, scale: Double)] = []
    var position = 0
    for scalar in string.unicodeScalars {
      let next = position + UTF8.width(scalar)
      // A mark or joiner must stay in one stretch with its letter.
      let isAttached = scalar.properties.isGraphemeExtend || scalar.properties.isJoinControl
      let previous = stretches.last?.range.upperBound == position ? stretches.last?.scale : nil
      if let scale = scalar.opticalScale ?? (isAttached ? previous : nil) {
        if let last = stretches.last, last.range.upperBound == position, last.scale == scale {
          stretches[stretches.count - 1].range = last.range.lowerBound..<next
        } else {
          stretches.append((position..<next, scale))
        }
      }
      position = next
    }
    return stretches
  }
}

extension Unicode.Scalar {
  fileprivate var opticalScale: Double? {
    switch value {
    // Arabic letters, whose figures are set in the size of the others.
    case 0x0660..<0x066A, 0x06F0..<0x06FA: nil
    case 0x0600..<0x0700, 0x0750..<0x0780, 0x08A0..<0x0900, 0xFB50..<0xFE00, 0xFE70..<0xFEFF: 1.15
    // Devanagari, Bengali, Gurmukhi, Gujarati, Oriya.
    case 0x0900..<0x0B80: 1.08
    default: nil
    }
  }

  fileprivate var isSimpleLetter: Bool {
    switch value {
    case 0..<0x0590, 0x1C80..<0x1C90, 0x1D00..<0x2C00, 0x2C60..<0x2C80, 0x2DE0..<0x2E00,
      0xA640..<0xA6A0, 0xA720..<0xA800, 0xAB30..<0xAB70, 0xFB00..<0xFB18:
      true
    default: false
    }
  }
}
