/// Where a thing stands and how it is turned; makes its solids from measures along its own axes.
struct PropFrame {
  let origin: Vector3
  let axes: Matrix3

  /// The frame of a thing's `x`, `y`, `z` and `yaw`.
  init(_ spec: PropSpec) {
    origin = [spec["x"], spec["y"], spec["z"]]
    axes = .aboutZ(degrees: spec["yaw"])
  }

  func place(_ local: Vector3) -> Vector3 { origin + axes * local }

  /// A box by its middle and its whole size.
  func box(
    _ center: Vector3, _ size: Vector3, _ material: PropMaterial, _ name: String, rounding: Double = 0.004
  )
    -> PropSolid
  {
    PropSolid(
      .box(center: place(center), axes: axes, halfSize: size / 2, rounding: rounding), material, name: name)
  }

  /// A box tilted about its axis to the left: positive takes its rear end up.
  func tiltedBox(
    pivot: Vector3, from low: Vector3, to high: Vector3, pitch: Double, _ material: PropMaterial,
    _ name: String, rounding: Double = 0.008
  ) -> PropSolid {
    let tilted = axes * Matrix3.aboutY(degrees: pitch)
    return PropSolid(
      .box(
        center: place(pivot) + tilted * ((low + high) / 2), axes: tilted, halfSize: (high - low) / 2,
        rounding: rounding),
      material, name: name)
  }

  /// A round bar between two points.
  func bar(_ start: Vector3, _ end: Vector3, radius: Double, _ material: PropMaterial, _ name: String)
    -> PropSolid
  {
    let (a, b) = (place(start), place(end))
    return PropSolid(
      .cylinder(
        center: (a + b) / 2, axis: (b - a).normalized, radius: radius, halfLength: (b - a).length / 2),
      material, name: name)
  }
}
