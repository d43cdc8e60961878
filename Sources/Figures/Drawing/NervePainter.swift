import PageLayout

/// Draws the sciatic nerve from the low back down to the sole, over the body.
struct NervePainter {
  let painter: ScenePainter

  func paint() {
    guard let side = painter.scene.nerve else { return }
    let places = course(on: side).map { painter.scene.camera.flat($0) }
    let line = Polyline(places, closed: false).resampled(spacing: 0.01).smoothed(by: 2.5).points
    var path = Path()
    PathMaker(tolerance: 0.0012).append(line: line, to: &path)
    let box = Box(line)
    painter.add(
      Shape(path, stroke: Stroke(Palette.nerve.shade, width: 0.0100, cap: .round)), within: box)
    painter.add(Shape(path, stroke: Stroke(Palette.nerve.fill, width: 0.0062, cap: .round)), within: box)
  }

  /// Out of the low back, through the buttock between the hip and the sitting bone, behind the thigh and the
  /// knee, down the calf and under the foot.
  private func course(on side: BodySide) -> [Vector3] {
    let skeleton = painter.body.skeleton
    let sign = side.sign
    var places = [
      skeleton[.lowerLumbar].place([-0.045, sign * 0.018, 0.010]),
      skeleton[.pelvis].place([-0.068, sign * 0.040, 0.012]),
      skeleton[.pelvis].place([-0.050, sign * 0.055, -0.045]),
    ]
    let (thigh, shank, foot) = (skeleton[.thigh(side)], skeleton[.shank(side)], skeleton[.foot(side)])
    let lengths = skeleton.proportions
    for t in [0.3, 0.5, 0.7, 0.9] {
      let depth = BodyTables.thigh.measures(at: t)[0]
      places.append(thigh.place([-0.72 * depth, sign * 0.010, -t * lengths.thigh]))
    }
    for t in [0.12, 0.35, 0.6, 0.85] {
      let row = BodyTables.shank.measures(at: t)
      places.append(shank.place([row[2] - 0.70 * row[0], sign * 0.006, -t * lengths.shank]))
    }
    for place: Vector3 in [[-0.016, 0, -0.022], [0.020, 0, -0.032], [0.060, 0, -0.034]] {
      places.append(foot.place(place))
    }
    return places
  }
}
