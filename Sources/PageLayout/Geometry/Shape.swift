/// How an outline is inked.
public struct Stroke: Hashable, Sendable {
  /// The shape of an open line's ends.
  public enum Cap: Hashable, Sendable {
    /// The line stops at its end point.
    case butt
    /// The line ends in a half circle.
    case round
  }

  /// The colour of the line.
  public var color: Color
  /// The width of the line, in points.
  public var width: Double
  /// The lengths of dashes and gaps in turn, in points; none for a solid line.
  public var dash: [Double]
  /// The ends of the line; joins are round when the ends are.
  public var cap: Cap

  /// A line of `width` points.
  public init(_ color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
  }
}

/// An outline with its ink: filled, stroked or both (the stroke lies over the fill).
public struct Shape: Hashable, Sendable {
  /// The outline.
  public var path: Path
  /// The colour inside, if any.
  public var fill: Color?
  /// The line along the outline, if any.
  public var stroke: Stroke?

  /// An outline with its ink.
  public init(_ path: Path, fill: Color? = nil, stroke: Stroke? = nil) {
    self.path = path
    self.fill = fill
    self.stroke = stroke
  }

  /// The shape scaled about the origin, line widths included, then moved by `offset` points.
  public func transformed(scale: Double, offset: Point) -> Shape {
    var shape = Shape(path.transformed(scale: scale, offset: offset), fill: fill, stroke: stroke)
    shape.stroke?.width *= scale
    shape.stroke?.dash = stroke?.dash.map { $0 * scale } ?? []
    return shape
  }
}
