internal import CPangoCairo
public import PageLayout

/// Shapes text with Pango. An engine serves one thread and draws only what it has shaped itself.
public final class TextEngine: TextMeasuring {
  private let fonts: FontConfiguration
  private let choice: FontChoice
  private let fontMap: GObjectBox
  private let leftToRight: GObjectBox
  private let rightToLeft: GObjectBox
  private var cache = ShapingCache()
  private var capHeights: [TextStyle: Double] = [:]
  private var usesOnlyQuadraticCurves = false

  /// An engine for the fonts that a fontconfig file lists.
  ///
  /// - Parameters:
  ///   - path: The file, as the project's `Fonts/fonts.conf`.
  ///   - choice: The families that text is set in before all others.
  /// - Throws: ``DrawingError/fontConfiguration(path:)``, ``DrawingError/noFonts(path:)``,
  ///   ``DrawingError/unknownFamily(_:known:)``
  public init(fontConfiguration path: String, choice: FontChoice = .standard) throws {
    fonts = try FontConfiguration(
      path: path, families: FontFamilies.all.union([choice.text, choice.display]))
    self.choice = choice
    let known = fonts.families
    for family in [choice.text, choice.display]
    where choice != .standard && !known.contains(family) {
      throw DrawingError.unknownFamily(family, known: try FontConfiguration.allFamilies(path: path))
    }
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw DrawingError.fontConfiguration(path: path)
    }
    fontMap = GObjectBox(owning: UnsafeMutableRawPointer(map))
    // One unit of the font map is one point of the page.
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    pango_fc_font_map_set_config(
      OpaquePointer(map), fonts.pointer)
    leftToRight = Self.context(for: map, direction: PANGO_DIRECTION_LTR)
    rightToLeft = Self.context(for: map, direction: PANGO_DIRECTION_RTL)
  }

  /// The families that text would be set in but that are not installed, sorted; text in their scripts is
  /// set in another family or refused.
  public var missingFamilies: [String] {
    FontFamilies.all.subtracting(fonts.families).sorted()
  }

  /// Shapes and breaks text into lines, or gives the lines of an equal request before.
  ///
  /// - Parameters:
  ///   - request: What to shape.
  ///   - origin: What the text belongs to, for errors.
  /// - Returns: The lines.
  /// - Throws: ``DrawingError/missingGlyphs(_:origin:)``
  public func shape(_ request: TextRequest, origin: Origin?) throws -> any ShapedText {
    if let known = cache[request] { return known }
    try PrintableText.check(request.text, origin: origin)
    let context = request.direction.fallback == .leftToRight ? leftToRight : rightToLeft
    let layout = PangoLayoutBox(
      context: context, request: request, choice: choice, onlyQuadraticCurves: usesOnlyQuadraticCurves)
    let unknown = layout.unknownScalars
    guard unknown.isEmpty else {
      throw PrintableText.error(for: request.text, lacking: unknown, origin: origin)
    }
    layout.joinMarks(in: request.text.string)
    let text = PangoText(
      layout: layout, request: request, capHeight: capHeight(of: request.style))
    cache[request] = text
    return text
  }

  /// Shapes text in fonts of quadratic curves only for as long as the closure runs.
  func withQuadraticCurves<Result>(_ body: () throws -> Result) rethrows -> Result {
    usesOnlyQuadraticCurves = true
    cache = ShapingCache()
    defer {
      usesOnlyQuadraticCurves = false
      cache = ShapingCache()
    }
    return try body()
  }

  // Hinting and rounding would make the width of a word depend on the resolution.
  private static func context(
    for map: UnsafeMutablePointer<PangoFontMap>, direction: PangoDirection
  ) -> GObjectBox {
    let context = pango_font_map_create_context(map)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_base_dir(context, direction)
    return GObjectBox(owning: UnsafeMutableRawPointer(context))
  }

  private func capHeight(of style: TextStyle) -> Double {
    let key = TextStyle(family: style.family, size: style.size, weight: style.weight)
    if let known = capHeights[key] { return known }
    let request = TextRequest(
      text: "H", style: key, width: .infinity, direction: .fixed(.leftToRight), language: "en")
    let height = PangoLayoutBox(context: leftToRight, request: request, choice: choice).inkHeight
    capHeights[key] = height
    return height
  }
}
