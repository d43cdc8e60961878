/// A drawing of shapes, scaled to the measure and read aloud as its alternative text.
public struct FigureBlock: Block {
  /// What is shown.
  public var drawing: Drawing
  /// What the drawing shows, in words.
  public var alternative: String
  /// The greatest height, in points; the drawing is then narrower than its measure and centred.
  public var maximumHeight: Double
  /// What the drawing comes from.
  public var origin: Origin?

  /// A drawing at most `maximumHeight` points high.
  public init(
    _ drawing: Drawing, alternative: String, maximumHeight: Double = .infinity, origin: Origin? = nil
  ) {
    self.drawing = drawing
    self.alternative = alternative
    self.maximumHeight = maximumHeight
    self.origin = origin
  }

  /// Takes its height at the measure's width or none.
  public func fit(in space: Space, using context: LayoutContext) -> Fit {
    let bounds = drawing.bounds
    let byWidth = space.width.isFinite ? space.width / bounds.size.width : .infinity
    let byHeight = maximumHeight / bounds.size.height
    let scale = min(byWidth, byHeight).isFinite ? min(byWidth, byHeight) : 1
    let size = Size(bounds.size.width * scale, bounds.size.height * scale)
    guard space.holds(height: size.height) else {
      return .none(
        NoFit(needed: size.height, available: space.height, origin: origin ?? context.origin))
    }
    var shown = Frame(size: size, origin: origin)
    shown.add(drawing, scale: scale)
    let width = space.width.isFinite ? space.width : size.width
    var frame = Frame(size: Size(width, size.height))
    frame.add(
      shown, at: Point((width - size.width) / 2, 0),
      tag: .element(StructureElement(.figure(alternative: alternative))))
    return .all(frame)
  }
}
