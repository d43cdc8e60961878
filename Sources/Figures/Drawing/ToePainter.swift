import PageLayout

/// Draws the lines between the toes where their upper side is seen, so that a foot from the front reads as one.
struct ToePainter {
  let painter: ScenePainter

  /// Where a toe ends and the next begins: across the foot from the big toe outwards, and how far it reaches
  /// before the joints of the toes.
  private static let gaps: [(across: Double, reach: Double)] = [
    (-0.0070, 0.0255), (0.0052, 0.0235), (0.0150, 0.0165),
  ]

  func paint() {
    var path = Path()
    var box = Box()
    for side in BodySide.allCases {
      let toes = painter.body.skeleton[.toes(side)]
      let toViewer = painter.scene.camera.towardsViewer
      // Neither the sole nor a foot seen from its side shows them.
      guard toes.axes.z.dot(toViewer) > -0.05,
        toes.axes.x.dot(toViewer) > 0.30 || toes.axes.z.dot(toViewer) > 0.75
      else { continue }
      for gap in Self.gaps {
        let start = toes.place([gap.reach * 0.30, side.sign * gap.across, 0.0015])
        let end = toes.place([gap.reach * 0.98, side.sign * gap.across * 1.05, -0.0045])
        let (from, to) = (painter.scene.camera.project(start), painter.scene.camera.project(end))
        let middle = (from + to) * 0.5
        let hidden = painter.isHidden(
          [middle.x, middle.y], depth: middle.z + 0.012, except: [.foot(side)])
        guard !hidden else { continue }
        let line: [Vector2] = [[from.x, from.y], [to.x, to.y]]
        PathMaker().append(line: line, to: &path)
        for place in line { box.extend(to: place) }
      }
    }
    guard !box.isEmpty else { return }
    painter.add(
      Shape(path, stroke: Stroke(Palette.line, width: LineWeight.prop, cap: .round)),
      within: box.grown(by: LineWeight.prop))
  }
}
