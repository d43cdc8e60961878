/// Shapes that form one picture, such as the figure of an exercise, and that many pages may show.
///
/// A drawing is the same only as itself: what is prepared of it for one page serves all pages that show it.
public final class Drawing: Sendable {
  /// The shapes, in painting order, in the drawing's own units.
  public let shapes: [Shape]
  /// The part of the drawing that is shown, in the drawing's own units.
  public let bounds: Rect

  /// A picture of shapes.
  public init(_ shapes: [Shape], bounds: Rect) {
    self.shapes = shapes
    self.bounds = bounds
  }

  /// The shapes as they are shown at a scale, the shown part's upper left corner at `position`.
  ///
  /// - Parameters:
  ///   - scale: Points for each of the drawing's own units.
  ///   - position: The corner's place, in points.
  /// - Returns: The shapes, in points.
  public func shapes(scale: Double, at position: Point) -> [Shape] {
    let offset = Point(position.x - bounds.minX * scale, position.y - bounds.minY * scale)
    return shapes.map { $0.transformed(scale: scale, offset: offset) }
  }
}
