/// An empty square to tick with a pen.
public struct CheckBox: Block {
  /// The side of the square, in points.
  public var side: Double
  /// The line around.
  public var stroke: Stroke
  /// What is read aloud; `nil` for a box that is decoration because the words beside it say all.
  public var alternative: String?
  /// Where the square stands in its measure.
  public var alignment: TextStyle.Alignment

  /// A square with a side of `side` points.
  public init(
    side: Double = 13, stroke: Stroke = Stroke(Color(gray: 0.35), width: 0.9), alternative: String?,
    alignment: TextStyle.Alignment = .center
  ) {
    self.side = side
    self.stroke = stroke
    self.alternative = alternative
    self.alignment = alignment
  }

  /// Takes its side as height.
  public func fit(in space: Space, using context: LayoutContext) -> Fit {
    guard space.holds(height: side) else {
      return .none(NoFit(needed: side, available: space.height, origin: context.origin))
    }
    let width = space.width.isFinite ? space.width : side
    let offset: Double =
      switch alignment {
      case .start: 0
      case .center: (width - side) / 2
      case .end: width - side
      }
    var box = Frame(size: Size(side, side))
    let square = Rect(origin: .zero, size: box.size).inset(by: Insets(stroke.width / 2))
    box.add(Shape(.roundedRect(square, radius: side / 8), fill: .white, stroke: stroke))
    let tag: Frame.Tag =
      alternative.map { .element(StructureElement(.figure(alternative: $0))) } ?? .artifact
    var frame = Frame(size: Size(width, side))
    frame.add(box, at: Point(context.leftEdge(of: side, offset: offset, in: width), 0), tag: tag)
    return .all(frame)
  }
}
