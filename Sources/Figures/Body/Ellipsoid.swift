/// An ellipsoid in the room, in fractions of stature: one bead of a body part.
public struct Ellipsoid: Hashable, Sendable {
  /// The centre.
  public var center: Vector3
  /// The semi-axes as columns.
  public var axes: Matrix3

  /// An ellipsoid with semi-axes of the lengths `radii` along the columns of a rotation.
  public init(center: Vector3, axes: Matrix3, radii: Vector3) {
    self.center = center
    self.axes = axes.scaled(radii)
  }

  /// An ellipsoid with the given semi-axes.
  init(center: Vector3, semiAxes: Matrix3) {
    self.center = center
    axes = semiAxes
  }

  /// How far the surface reaches from the centre in a direction of length 1.
  @inlinable
  public func reach(along direction: Vector3) -> Double {
    let a = axes.x.dot(direction), b = axes.y.dot(direction), c = axes.z.dot(direction)
    return (a * a + b * b + c * c).squareRoot()
  }

  /// The middle one of the semi-axes' lengths: how thick the part is here.
  public var thickness: Double {
    let lengths = [axes.x.length, axes.y.length, axes.z.length].sorted()
    return lengths[1]
  }

  /// The shortest semi-axis.
  public var thinness: Double { min(axes.x.length, axes.y.length, axes.z.length) }

  /// The ellipsoid part of the way to another one.
  func blended(with other: Ellipsoid, by part: Double) -> Ellipsoid {
    Ellipsoid(
      center: center + (other.center - center) * part,
      semiAxes: Matrix3(
        axes.x + (other.axes.x - axes.x) * part, axes.y + (other.axes.y - axes.y) * part,
        axes.z + (other.axes.z - axes.z) * part))
  }
}
