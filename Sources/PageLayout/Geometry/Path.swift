/// A vector outline of straight lines and cubic curves, in points.
public struct Path: Hashable, Sendable {
  /// One step of an outline.
  public enum Step: Hashable, Sendable {
    /// Starts a new part at a point.
    case move(Point)
    /// Draws a straight line to a point.
    case line(Point)
    /// Draws a cubic curve with two control points to a point.
    case curve(Point, Point, Point)
    /// Closes the current part.
    case close
  }

  /// The steps, in drawing order.
  public var steps: [Step]

  /// An outline of the given steps.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// Starts a new part at `point`.
  public mutating func move(to point: Point) { steps.append(.move(point)) }
  /// Draws a straight line to `point`.
  public mutating func line(to point: Point) { steps.append(.line(point)) }
  /// Draws a cubic curve to `point` with the two control points.
  public mutating func curve(to point: Point, _ control1: Point, _ control2: Point) {
    steps.append(.curve(control1, control2, point))
  }
  /// Closes the current part.
  public mutating func close() { steps.append(.close) }

  /// The outline scaled about the origin, then moved by `offset` points.
  public func transformed(scale: Double = 1, offset: Point = .zero) -> Path {
    func map(_ point: Point) -> Point {
      Point(point.x * scale + offset.x, point.y * scale + offset.y)
    }
    return Path(
      steps.map { step in
        switch step {
        case .move(let point): .move(map(point))
        case .line(let point): .line(map(point))
        case .curve(let first, let second, let end): .curve(map(first), map(second), map(end))
        case .close: .close
        }
      })
  }
}
