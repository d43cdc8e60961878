import PageLayout

/// A plot's frame while it is drawn: shapes and labels in points.
struct PlotCanvas {
  /// Where a label stands beside its point.
  enum Anchor {
    case above, below, before, after, middle
  }

  private(set) var frame: Frame
  private let context: LayoutContext

  init(size: Size, context: LayoutContext) {
    frame = Frame(size: size)
    self.context = context
  }

  /// The width and height of a label.
  func size(of text: String, _ style: TextStyle) throws -> Size {
    let shaped = try shaped(text, style)
    return Size(shaped.naturalWidth, shaped.lines[0].height)
  }

  /// Draws a shape.
  mutating func add(_ shape: Shape) { frame.add(shape) }

  /// Writes a label beside a point, moved inwards where it would leave the frame.
  ///
  /// What hides the lines behind the label is `ground`; nil lets them through.
  mutating func label(
    _ text: String, _ style: TextStyle, at point: Point, _ anchor: Anchor, ground: Color? = nil
  ) throws {
    let shaped = try shaped(text, style)
    let width = shaped.naturalWidth
    let height = shaped.lines[0].height
    let (x, y): (Double, Double) =
      switch anchor {
      case .above: (point.x - width / 2, point.y - height)
      case .below: (point.x - width / 2, point.y)
      case .before: (point.x - width, point.y - height / 2)
      case .after: (point.x, point.y - height / 2)
      case .middle: (point.x - width / 2, point.y - height / 2)
      }
    let corner = Point(
      min(max(0, x), max(0, frame.size.width - width)), min(max(0, y), max(0, frame.size.height - height)))
    if let ground {
      let box = Rect(corner.x - 2, corner.y + height * 0.1, width + 4, height * 0.8)
      frame.add(Shape(.rect(box), fill: ground))
    }
    frame.add(shaped, lines: 0..<1, at: corner)
  }

  private func shaped(_ text: String, _ style: TextStyle) throws -> any ShapedText {
    try context.measurer.shape(
      TextRequest(
        text: RichText(text), style: style, width: .infinity,
        direction: .automatic(fallback: context.direction), language: context.language),
      origin: context.origin)
  }
}
