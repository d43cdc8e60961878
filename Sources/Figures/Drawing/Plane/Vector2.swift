import Foundation

/// A place in the picture, in fractions of stature: x to the right, y upwards.
typealias Vector2 = SIMD2<Double>

extension SIMD2 where Scalar == Double {
  @inlinable
  func dot(_ other: Self) -> Double { x * other.x + y * other.y }

  @inlinable
  func cross(_ other: Self) -> Double { x * other.y - y * other.x }

  @inlinable
  var length: Double { dot(self).squareRoot() }

  /// The vector turned a quarter to the left.
  @inlinable
  var leftNormal: Self { Self(-y, x) }

  var normalized: Self {
    let length = length
    return length > 0 ? self / length : self
  }
}

/// An upright rectangle of the picture, perhaps empty.
struct Box: Hashable {
  var low = Vector2(.infinity, .infinity)
  var high = Vector2(-.infinity, -.infinity)

  init() {}

  init(_ points: some Sequence<Vector2>) {
    for point in points { extend(to: point) }
  }

  var isEmpty: Bool { low.x > high.x || low.y > high.y }
  var size: Vector2 { high - low }

  mutating func extend(to point: Vector2) {
    low = pointwiseMin(low, point)
    high = pointwiseMax(high, point)
  }

  mutating func extend(to other: Box) {
    low = pointwiseMin(low, other.low)
    high = pointwiseMax(high, other.high)
  }

  func overlaps(_ other: Box) -> Bool {
    low.x < other.high.x && other.low.x < high.x && low.y < other.high.y && other.low.y < high.y
  }

  func contains(_ point: Vector2) -> Bool {
    point.x >= low.x && point.x <= high.x && point.y >= low.y && point.y <= high.y
  }

  func grown(by margin: Double) -> Box {
    var box = self
    box.low -= Vector2(margin, margin)
    box.high += Vector2(margin, margin)
    return box
  }

  func intersection(_ other: Box) -> Box {
    var box = Box()
    box.low = pointwiseMax(low, other.low)
    box.high = pointwiseMin(high, other.high)
    return box
  }
}
