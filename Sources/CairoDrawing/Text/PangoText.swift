internal import CPangoCairo
internal import PageLayout

/// A shaped paragraph and where its lines stand.
final class PangoText: ShapedText {
  let text: RichText
  let lines: [ShapedLine]
  let capHeight: Double
  let direction: LayoutDirection
  let style: TextStyle

  private let layout: PangoLayoutBox
  private let pangoLines: [UnsafeMutablePointer<PangoLayoutLine>]

  init(layout: PangoLayoutBox, request: TextRequest, capHeight: Double) {
    self.layout = layout
    self.text = request.text
    self.capHeight = capHeight
    style = request.style
    pangoLines = layout.lines
    let spaces = LineEndSpaces(text: pango_layout_get_text(layout.pointer))
    for line in pangoLines.dropLast() { spaces.restore(in: line) }
    let isRightToLeft = pangoLines.first.map {
      pango_layout_line_get_resolved_direction($0) == PANGO_DIRECTION_RTL
    }
    let direction: LayoutDirection = isRightToLeft == true ? .rightToLeft : .leftToRight
    self.direction = direction
    let starts = pangoLines.map { Int($0.pointee.start_index) } + [request.text.string.utf8.count]
    lines = pangoLines.enumerated().map { index, line in
      Self.line(line, range: starts[index]..<starts[index + 1], request: request, direction: direction)
    }
  }

  private static func line(
    _ line: UnsafeMutablePointer<PangoLayoutLine>, range: Range<Int>, request: TextRequest,
    direction: LayoutDirection
  ) -> ShapedLine {
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    pango_layout_line_get_extents(line, &ink, &logical)
    let scale = Double(PANGO_SCALE)
    let width = Double(logical.width) / scale
    let (ascent, descent) = Self.extent(
      logical: (Double(-logical.y) / scale, Double(logical.y + logical.height) / scale),
      ink: (Double(-ink.y) / scale, Double(ink.y + ink.height) / scale),
      size: request.text.greatestSize(in: range) ?? request.style.size, style: request.style)
    let spare = request.width.isFinite ? request.width - width : 0
    let x: Double =
      switch (request.style.alignment, direction) {
      case (.center, _): spare / 2
      case (.start, .leftToRight), (.end, .rightToLeft): 0
      case (.end, .leftToRight), (.start, .rightToLeft): spare
      }
    return ShapedLine(ascent: ascent, descent: descent, x: x, width: width, range: range)
  }

  /// How far a line reaches above and below its baseline.
  ///
  /// Baselines are equally far apart unless a script needs more; what its font asks for is often so much
  /// that the paragraph would fall apart, so it gets no more than its ink and a usual distance.
  private static func extent(
    logical: (ascent: Double, descent: Double), ink: (ascent: Double, descent: Double), size: Double,
    style: TextStyle
  ) -> (ascent: Double, descent: Double) {
    let wanted = style.leading * style.size
    let natural = logical.ascent + logical.descent
    if natural <= wanted {
      let half = (wanted - natural) / 2
      return (logical.ascent + half, logical.descent + half)
    }
    let usual = 1.6
    let share = min(natural, max(wanted, usual * size)) / natural
    return (
      max(logical.ascent * share, ink.ascent), max(logical.descent * share, ink.descent)
    )
  }

  /// Draws some lines with the top of the first at `position`.
  ///
  /// Before each stretch in one language, `willDraw` is told that language if it is not the paragraph's.
  func draw(
    _ range: Range<Int>, at position: Point, in context: CairoContext, willDraw: (String?) -> Void
  ) {
    var top = position.y
    for index in range {
      let line = lines[index]
      let start = Point(position.x + line.x, top + line.ascent)
      if text.hasOtherLanguages {
        drawRuns(of: pangoLines[index], at: start, in: context, willDraw: willDraw)
      } else {
        willDraw(nil)
        context.setSource(style.color)
        context.move(to: start)
        pango_cairo_show_layout_line(context.pointer, pangoLines[index])
      }
      top += line.height
    }
  }

  private func drawRuns(
    of line: UnsafeMutablePointer<PangoLayoutLine>, at start: Point, in context: CairoContext,
    willDraw: (String?) -> Void
  ) {
    var x = start.x
    var node = line.pointee.runs
    while let entry = node {
      node = entry.pointee.next
      guard let data = entry.pointee.data else { continue }
      let item = data.assumingMemoryBound(to: PangoGlyphItem.self)
      let run = text.run(atUTF8: Int(item.pointee.item.pointee.offset))
      willDraw(run?.language)
      context.setSource(run?.color ?? style.color)
      context.move(to: Point(x, start.y))
      pango_cairo_show_glyph_item(context.pointer, pango_layout_get_text(layout.pointer), item)
      x += Double(pango_glyph_string_get_width(item.pointee.glyphs)) / Double(PANGO_SCALE)
    }
  }
}

extension RichText {
  /// Whether a stretch is in another language than the paragraph.
  fileprivate var hasOtherLanguages: Bool { runs.contains { $0.language != nil } }

  /// The greatest font size in points that stretches within a part of the UTF-8 ask for.
  fileprivate func greatestSize(in range: Range<Int>) -> Double? {
    var start = 0
    var greatest: Double?
    for run in runs {
      let end = start + run.string.utf8.count
      if let size = run.size, range.overlaps(start..<end) { greatest = max(greatest ?? 0, size) }
      start = end
    }
    return greatest
  }

  /// The stretch that holds a position of the UTF-8.
  fileprivate func run(atUTF8 offset: Int) -> Run? {
    var end = 0
    return runs.first {
      end += $0.string.utf8.count
      return offset < end
    }
  }
}

extension TextRequest.BaseDirection {
  /// The direction of text without letters that have one.
  var fallback: LayoutDirection {
    switch self {
    case .fixed(let direction), .automatic(let direction): direction
    }
  }

  /// Whether the text decides.
  var isAutomatic: Bool {
    if case .automatic = self { true } else { false }
  }
}
