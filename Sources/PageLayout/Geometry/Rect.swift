/// An upright rectangle, in points.
public struct Rect: Hashable, Sendable {
  /// The top left corner.
  public var origin: Point
  /// The width and height, in points.
  public var size: Size

  /// A rectangle with its top left corner at `origin`.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle with its top left corner at (`x`, `y`), all in points.
  public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.init(origin: Point(x, y), size: Size(width, height))
  }

  /// The left edge, in points.
  public var minX: Double { origin.x }
  /// The top edge, in points.
  public var minY: Double { origin.y }
  /// The right edge, in points.
  public var maxX: Double { origin.x + size.width }
  /// The bottom edge, in points.
  public var maxY: Double { origin.y + size.height }

  /// The rectangle left when `insets` are taken off each edge.
  public func inset(by insets: Insets) -> Rect {
    Rect(
      minX + insets.left, minY + insets.top, size.width - insets.horizontal,
      size.height - insets.vertical)
  }

  /// Whether the two rectangles share more than an edge.
  public func overlaps(_ other: Rect, tolerance: Double = 0.001) -> Bool {
    minX < other.maxX - tolerance && other.minX < maxX - tolerance
      && minY < other.maxY - tolerance && other.minY < maxY - tolerance
  }

  /// Whether `other` lies within this rectangle.
  public func contains(_ other: Rect, tolerance: Double = 0.001) -> Bool {
    minX <= other.minX + tolerance && other.maxX <= maxX + tolerance
      && minY <= other.minY + tolerance && other.maxY <= maxY + tolerance
  }
}
