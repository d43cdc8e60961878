/// What blocks need to know besides their space.
public struct LayoutContext {
  /// Shapes the text.
  public var measurer: any TextMeasuring
  /// The side where reading starts; mirrors columns, lists and alignment.
  public var direction: LayoutDirection
  /// The BCP-47 language of the document.
  public var language: String
  /// What the blocks come from, unless they say so themselves.
  public var origin: Origin?

  /// A context for a document.
  public init(
    measurer: any TextMeasuring, direction: LayoutDirection = .leftToRight, language: String = "en",
    origin: Origin? = nil
  ) {
    self.measurer = measurer
    self.direction = direction
    self.language = language
    self.origin = origin
  }

  /// The left edge of something `inner` points wide that starts `offset` points after the side where
  /// reading starts in something `outer` points wide.
  func leftEdge(of inner: Double, offset: Double = 0, in outer: Double) -> Double {
    switch direction {
    case .leftToRight: offset
    case .rightToLeft: outer - offset - inner
    }
  }
}
