import Foundation

/// Where the viewer stands: the picture is parallel-projected, so that sizes do not depend on distance.
public struct Camera: Hashable, Sendable {
  /// The turn of the viewer around the figure, in degrees: 0 looks at its right side when it faces right (from
  /// −y), 90 from the front (+x).
  public var azimuth: Double
  /// The height of the viewer's eye, in degrees above the horizon; 90 looks straight down.
  public var elevation: Double

  /// A viewer at an azimuth and an elevation, in degrees.
  public init(azimuth: Double = 0, elevation: Double = 10) {
    self.azimuth = azimuth
    self.elevation = elevation
    let (a, e) = (azimuth * .pi / 180, elevation * .pi / 180)
    towardsViewer = [sin(a) * cos(e), -cos(a) * cos(e), sin(e)]
    right = [cos(a), sin(a), 0]
    up = towardsViewer.cross(right)
  }

  /// The directions of the picture in the room.
  let right: Vector3
  let up: Vector3
  let towardsViewer: Vector3

  /// A place in the picture (x to the right, y upwards) and, as z, how near the viewer it is.
  func project(_ place: Vector3) -> Vector3 {
    [right.dot(place), up.dot(place), towardsViewer.dot(place)]
  }

  /// A place in the picture.
  func flat(_ place: Vector3) -> Vector2 { [right.dot(place), up.dot(place)] }

  /// The axes of an ellipsoid as the viewer sees them.
  func project(_ axes: Matrix3) -> Matrix3 { Matrix3(project(axes.x), project(axes.y), project(axes.z)) }
}
