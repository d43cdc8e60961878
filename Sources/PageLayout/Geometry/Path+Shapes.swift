extension Path {
  // The control distance that makes four cubic curves differ from a circle by less than 0.03 %.
  private static let kappa = 0.5522847498

  /// A straight line.
  public static func line(from start: Point, to end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  /// A rectangle.
  public static func rect(_ rect: Rect) -> Path {
    Path([
      .move(rect.origin), .line(Point(rect.maxX, rect.minY)), .line(Point(rect.maxX, rect.maxY)),
      .line(Point(rect.minX, rect.maxY)), .close,
    ])
  }

  /// A rectangle with round corners; `radius`, in points, is limited to half the shorter side.
  ///
  /// The corners of a side may be left square.
  public static func roundedRect(
    _ rect: Rect, radius: Double, roundsLeft: Bool = true, roundsRight: Bool = true
  ) -> Path {
    let radius = min(radius, min(rect.size.width, rect.size.height) / 2)
    guard radius > 0, roundsLeft || roundsRight else { return .rect(rect) }
    let (left, top, right, bottom) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
    let atLeft = roundsLeft ? radius : 0
    let atRight = roundsRight ? radius : 0
    var path = Path()
    path.move(to: Point(left + atLeft, top))
    path.line(to: Point(right - atRight, top))
    path.corner(to: Point(right, top + atRight), around: Point(right, top))
    path.line(to: Point(right, bottom - atRight))
    path.corner(to: Point(right - atRight, bottom), around: Point(right, bottom))
    path.line(to: Point(left + atLeft, bottom))
    path.corner(to: Point(left, bottom - atLeft), around: Point(left, bottom))
    path.line(to: Point(left, top + atLeft))
    path.corner(to: Point(left + atLeft, top), around: Point(left, top))
    path.close()
    return path
  }

  /// Draws a quarter of a circle that touches both sides of a corner, or nothing where there is no room.
  private mutating func corner(to end: Point, around corner: Point) {
    guard end != corner, case .line(let start) = steps.last else { return }
    func pulled(_ point: Point) -> Point {
      Point(
        point.x + (corner.x - point.x) * Self.kappa, point.y + (corner.y - point.y) * Self.kappa)
    }
    curve(to: end, pulled(start), pulled(end))
  }

  /// A circle; `radius` in points.
  public static func circle(center: Point, radius: Double) -> Path {
    .roundedRect(
      Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius), radius: radius)
  }
}
