extension LayoutContext {
  /// Shapes text for a block and makes sure that no line is wider than its measure.
  func shape(
    _ text: RichText, style: TextStyle, width: Double, direction: Paragraph.Direction = .document,
    language: String? = nil, origin: Origin?
  ) throws -> any ShapedText {
    let base: TextRequest.BaseDirection =
      switch direction {
      case .document: .fixed(self.direction)
      case .automatic: .automatic(fallback: self.direction)
      }
    let origin = origin ?? self.origin
    let shaped = try measurer.shape(
      TextRequest(
        text: text, style: style, width: width, direction: base, language: language ?? self.language),
      origin: origin)
    if shaped.naturalWidth > width + 0.01 {
      throw LayoutError.tooNarrow(origin: origin, needed: shaped.naturalWidth, available: width)
    }
    return shaped
  }
}
