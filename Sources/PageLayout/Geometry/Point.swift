/// A place on a page, in points, measured from the top left corner; y grows downwards.
public struct Point: Hashable, Sendable {
  /// The distance from the left edge, in points.
  public var x: Double
  /// The distance from the top edge, in points.
  public var y: Double

  /// A place `x` points from the left and `y` points from the top.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let zero = Point(0, 0)

  /// The place reached by moving `start` by the distances of `offset`.
  public static func + (start: Point, offset: Point) -> Point {
    Point(start.x + offset.x, start.y + offset.y)
  }
}
