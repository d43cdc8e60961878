import PageLayout

/// Draws the lines between the fingers where the flat of a hand is seen, so that it does not read as a mitten.
struct FingerPainter {
  let painter: ScenePainter

  func paint() {
    var path = Path()
    var box = Box()
    for side in BodySide.allCases { append(side, to: &path, &box) }
    guard !box.isEmpty else { return }
    painter.add(
      Shape(path, stroke: Stroke(Palette.line, width: LineWeight.prop, cap: .round)),
      within: box.grown(by: LineWeight.prop))
  }

  private func append(_ side: BodySide, to path: inout Path, _ box: inout Box) {
    let skeleton = painter.body.skeleton
    let toViewer = painter.scene.camera.towardsViewer
    let (fingers, tips) = (skeleton[.fingers(side)], skeleton[.fingertips(side)])
    let facing = fingers.axes.y.dot(toViewer)
    // On edge there is one finger to be seen.
    guard abs(facing) > 0.45 else { return }
    let rays = HandBuilder.rays
    let half = skeleton.proportions.finger / 2
    // On the skin of the side that is seen.
    let skin = 0.0045 * (facing > 0 ? 1 : -1)
    for index in 1..<rays.count {
      let across = (rays[index - 1].across + rays[index].across) / 2
      let length = min(rays[index - 1].length, rays[index].length)
      let start = fingers.place([across, skin, -half * 0.25])
      let middle = fingers.place([across * 1.13, skin, -half * length])
      let end = tips.place([across * 1.26, skin, -half * (2 * length - 1) * 0.72])
      let places = [start, middle, end].map { painter.scene.camera.project($0) }
      let hidden = places.contains { place in
        painter.isHidden([place.x, place.y], depth: place.z + 0.010, except: [.hand(side)])
      }
      guard !hidden else { continue }
      let line: [Vector2] = places.map { [$0.x, $0.y] }
      guard Polyline(line, closed: false).length > 0.018 else { continue }
      PathMaker(tolerance: 0.003, corner: 180).append(line: line, to: &path)
      for place in line { box.extend(to: place) }
    }
  }
}
