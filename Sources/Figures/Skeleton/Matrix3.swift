import Foundation

/// A linear map of the room: a rotation, or the axes of an ellipsoid as its columns.
public struct Matrix3: Hashable, Sendable {
  /// The images of the three unit vectors.
  public var x: Vector3, y: Vector3, z: Vector3

  /// A map of the given columns.
  @inlinable
  public init(_ x: Vector3, _ y: Vector3, _ z: Vector3) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// The map that changes nothing.
  public static let identity = Matrix3([1, 0, 0], [0, 1, 0], [0, 0, 1])

  /// A rotation about the x axis, which takes y towards z.
  public static func aboutX(degrees: Double) -> Matrix3 {
    let (s, c) = sincos(degrees)
    return Matrix3([1, 0, 0], [0, c, s], [0, -s, c])
  }

  /// A rotation about the y axis, which takes z towards x.
  public static func aboutY(degrees: Double) -> Matrix3 {
    let (s, c) = sincos(degrees)
    return Matrix3([c, 0, -s], [0, 1, 0], [s, 0, c])
  }

  /// A rotation about the z axis, which takes x towards y.
  public static func aboutZ(degrees: Double) -> Matrix3 {
    let (s, c) = sincos(degrees)
    return Matrix3([c, s, 0], [-s, c, 0], [0, 0, 1])
  }

  private static func sincos(_ degrees: Double) -> (Double, Double) {
    (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
  }

  /// The image of a vector.
  @inlinable
  public static func * (map: Matrix3, vector: Vector3) -> Vector3 {
    map.x * vector.x + map.y * vector.y + map.z * vector.z
  }

  /// First `second`, then `first`.
  @inlinable
  public static func * (first: Matrix3, second: Matrix3) -> Matrix3 {
    Matrix3(first * second.x, first * second.y, first * second.z)
  }

  /// The map mirrored at its diagonal; a rotation's inverse.
  @inlinable
  public var transposed: Matrix3 {
    Matrix3([x.x, y.x, z.x], [x.y, y.y, z.y], [x.z, y.z, z.z])
  }

  /// The map with each column stretched by the factor of `scale`.
  @inlinable
  public func scaled(_ scale: Vector3) -> Matrix3 { Matrix3(x * scale.x, y * scale.y, z * scale.z) }

  /// A rotation part of the way from this one to another, along the shortest turn.
  public func turned(towards other: Matrix3, by part: Double) -> Matrix3 {
    let turn = transposed * other
    let cosine = max(-1, min(1, (turn.x.x + turn.y.y + turn.z.z - 1) / 2))
    let angle = acos(cosine)
    guard angle > 1e-6 else { return self }
    let axis = Vector3(turn.y.z - turn.z.y, turn.z.x - turn.x.z, turn.x.y - turn.y.x) / (2 * sin(angle))
    return self * .rotation(about: axis, radians: angle * part)
  }

  /// A rotation about an axis of length 1 (Rodrigues' formula).
  public static func rotation(about axis: Vector3, radians: Double) -> Matrix3 {
    let (s, c) = (sin(radians), cos(radians))
    func image(_ v: Vector3) -> Vector3 {
      v * c + axis.cross(v) * s + axis * (axis.dot(v) * (1 - c))
    }
    return Matrix3(image([1, 0, 0]), image([0, 1, 0]), image([0, 0, 1]))
  }
}
