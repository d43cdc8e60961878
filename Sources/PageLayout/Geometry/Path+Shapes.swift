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
  public static func roundedRect(_ rect: Rect, radius: Double) -> Path {
    let radius = min(radius, min(rect.size.width, rect.size.height) / 2)
    guard radius > 0 else { return .rect(rect) }
    let pull = radius * (1 - kappa)
    let (left, top, right, bottom) = (rect.minX, rect.minY, rect.maxX, rect.maxY)
    var path = Path()
    path.move(to: Point(left + radius, top))
    path.line(to: Point(right - radius, top))
    path.curve(to: Point(right, top + radius), Point(right - pull, top), Point(right, top + pull))
    path.line(to: Point(right, bottom - radius))
    path.curve(
      to: Point(right - radius, bottom), Point(right, bottom - pull), Point(right - pull, bottom))
    path.line(to: Point(left + radius, bottom))
    path.curve(
      to: Point(left, bottom - radius), Point(left + pull, bottom), Point(left, bottom - pull))
    path.line(to: Point(left, top + radius))
    path.curve(to: Point(left + radius, top), Point(left, top + pull), Point(left + pull, top))
    path.close()
    return path
  }

  /// A circle; `radius` in points.
  public static func circle(center: Point, radius: Double) -> Path {
    .roundedRect(
      Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius), radius: radius)
  }
}
