/// A place or a direction in the room, in fractions of stature: x forward, y to the left, z up.
///
/// Forward is where the figure looks when it stands in its base position.
public typealias Vector3 = SIMD3<Double>

extension SIMD3 where Scalar == Double {
  /// The scalar product.
  @inlinable
  public func dot(_ other: Self) -> Double { x * other.x + y * other.y + z * other.z }

  /// The vector product.
  @inlinable
  public func cross(_ other: Self) -> Self {
    Self(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }

  /// The length.
  @inlinable
  public var length: Double { dot(self).squareRoot() }

  /// The vector of the same direction and the length 1; zero stays zero.
  public var normalized: Self {
    let length = length
    return length > 0 ? self / length : self
  }
}
