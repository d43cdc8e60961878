public import PageLayout

/// A finished picture of one key pose: outlines with their ink, in painting order.
///
/// The unit is the figure's stature; y grows downwards and is 0 on the floor nearest to the figure's middle.
public struct FigureDrawing: Hashable, Sendable {
  /// The shapes, in painting order.
  public var shapes: [Shape]
  /// The rectangle in which everything lies, line widths included.
  public var bounds: Rect

  /// A picture of shapes that lie within `bounds`.
  public init(shapes: [Shape], bounds: Rect) {
    self.shapes = shapes
    self.bounds = bounds
  }

  /// The picture as a mirror shows it: the other side of the body does what this one did.
  public func mirrored() -> FigureDrawing {
    func flipped(_ point: Point) -> Point { Point(-point.x, point.y) }
    let shapes = shapes.map { shape in
      var shape = shape
      shape.path = Path(
        shape.path.steps.map { step in
          switch step {
          case .move(let point): .move(flipped(point))
          case .line(let point): .line(flipped(point))
          case .curve(let first, let second, let end): .curve(flipped(first), flipped(second), flipped(end))
          case .close: .close
          }
        })
      return shape
    }
    return FigureDrawing(
      shapes: shapes, bounds: Rect(-bounds.maxX, bounds.minY, bounds.size.width, bounds.size.height))
  }

  /// The number of path operators, which decides the size of the printed file.
  public var operatorCount: Int { shapes.reduce(0) { $0 + $1.path.steps.count } }
}
