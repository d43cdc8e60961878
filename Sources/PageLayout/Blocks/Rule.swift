/// A straight line across the measure. It is decoration.
public struct Rule: Block {
  /// The ink.
  public var color: Color
  /// The thickness, in points.
  public var thickness: Double
  /// Whether it only stands between blocks: then it is dropped at the top of a page and never ends one.
  public var isSeparator: Bool

  /// A line of `thickness` points.
  public init(color: Color = Color(gray: 0.75), thickness: Double = 0.5, isSeparator: Bool = true) {
    self.color = color
    self.thickness = thickness
    self.isSeparator = isSeparator
  }

  /// A separator goes with what follows.
  public var keepsWithNext: Bool { isSeparator }

  /// Takes its thickness.
  public func fit(in space: Space, using context: LayoutContext) -> Fit {
    let width = space.width.isFinite ? space.width : 0
    if isSeparator && space.start == .pageTop { return .all(Frame(size: Size(width, 0))) }
    guard space.holds(height: thickness) else {
      return .none(NoFit(needed: thickness, available: space.height, origin: context.origin))
    }
    var frame = Frame(size: Size(width, thickness))
    let middle = thickness / 2
    frame.add(
      Shape(
        .line(from: Point(0, middle), to: Point(width, middle)),
        stroke: Stroke(color, width: thickness)),
      tag: .artifact)
    return .all(frame)
  }
}
