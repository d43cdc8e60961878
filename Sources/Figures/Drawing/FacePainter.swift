import Foundation
import PageLayout

/// Draws what faces the viewer of eyes, brows, mouth and ears.
struct FacePainter {
  let painter: ScenePainter
  private static let own: Set<PartName> = [.head, .hair, .neck]

  private var bone: BoneFrame { painter.body.skeleton[.head] }
  private var camera: Camera { painter.scene.camera }

  private func place(_ local: Vector3) -> Vector3 { bone.place(local * HeadBuilder.scale) }

  private func facing(_ direction: Vector3) -> Double {
    (bone.axes * direction.normalized).dot(camera.towardsViewer)
  }

  private func isSeen(_ local: Vector3) -> Bool {
    let seen = camera.project(place(local))
    return !painter.isHidden([seen.x, seen.y], depth: seen.z, except: Self.own)
  }

  func paint() {
    for sign in [-1.0, 1.0] {
      paintEar(sign)
      paintEye(sign)
    }
    paintNose()
    paintMouth()
  }

  /// The nose has an outline of its own from the side; from the front a line down one side stands for it.
  private func paintNose() {
    let front = facing([1, 0, 0])
    let tip: Vector3 = [0.0770, 0, 0.0215]
    guard front > 0.62, isSeen(tip) else { return }
    let left = bone.axes.y.dot(camera.right)
    let side = left > 0 ? 1.0 : -1.0
    let line: [Vector3] = [
      [0.0670, side * 0.0045, 0.0345], [0.0735, side * 0.0058, 0.0250], [0.0745, side * 0.0062, 0.0190],
      [0.0730, side * 0.0005, 0.0165],
    ]
    stroke(
      line.map { camera.flat(place($0)) }, painter.look.skin.shade.mixed(with: Palette.line, by: 0.35), 0.0034
    )
  }

  private func paintEye(_ sign: Double) {
    let front = facing([0.85, 0.52 * sign, 0.05])
    let center: Vector3 = [0.0590, 0.0195 * sign, 0.0360]
    guard front > 0.2, isSeen(center) else { return }
    let middle = camera.flat(place(center))
    guard painter.head.covers(middle) else { return }
    let up = camera.flat(bone.axes.z).normalized
    let across = up.leftNormal * -1
    let (width, height) = (0.0043 * min(1, 0.35 + front), 0.0058)
    var path = Path()
    let ring = (0..<12).map { step -> Vector2 in
      let angle = 2 * Double.pi * Double(step) / 12
      return middle + across * (width * cos(angle)) + up * (height * sin(angle))
    }
    PathMaker(tolerance: 0.0006, corner: 180, spacing: 0.0015).append(ring: ring, to: &path)
    painter.add(Shape(path, fill: Palette.line), within: Box(ring))
    let brow: [Vector3] = [
      [0.0618, 0.0125 * sign, 0.0485], [0.0602, 0.0205 * sign, 0.0512], [0.0525, 0.0285 * sign, 0.0485],
    ]
    let hair = painter.look.hair.shade
    stroke(brow.map { camera.flat(place($0)) }, hair, LineWeight.detail)
  }

  private func paintMouth() {
    var line: [Vector2] = []
    for step in -5...5 {
      let y = 0.0125 * Double(step) / 5
      let local: Vector3 = [0.0655 - 30 * y * y, y, 0.0015 + (y / 0.0125) * (y / 0.0125) * 0.0028]
      if facing([1, y * 38, -0.1]) > 0.08, isSeen(local) { line.append(camera.flat(place(local))) }
    }
    guard line.count > 2 else { return }
    stroke(line, Palette.mouth, LineWeight.detail)
  }

  private func paintEar(_ sign: Double) {
    let center: Vector3 = [-0.004, 0.0475 * sign, 0.030]
    guard facing([-0.05, sign, 0]) > 0.15, isSeen(center) else { return }
    func ring(_ scale: Double, _ steps: ClosedRange<Int>) -> [Vector2] {
      steps.map { step in
        let angle = 2 * Double.pi * Double(step) / 20
        let local: Vector3 = [
          -0.006 + 0.0115 * cos(angle) * scale + 0.002 * sin(angle), 0.0478 * sign,
          0.030 + 0.0165 * sin(angle) * scale,
        ]
        return camera.flat(place(local))
      }
    }
    if painter.look.hairStyle == .bob { return }
    let outline = ring(1, 0...19)
    var path = Path()
    PathMaker(tolerance: 0.0006, corner: 180, spacing: 0.003).append(ring: outline, to: &path)
    painter.add(
      Shape(
        path, fill: painter.look.skin.fill,
        stroke: Stroke(Palette.line, width: LineWeight.seam, cap: .round)), within: Box(outline))
    stroke(ring(0.5, 3...13), painter.look.skin.shade, 0.0034)
  }

  private func stroke(_ points: [Vector2], _ color: Color, _ width: Double) {
    var path = Path()
    let line = Polyline(points, closed: false).resampled(spacing: 0.002, atLeast: 4)
    PathMaker(tolerance: 0.0006, corner: 180).append(line: line.points, to: &path)
    painter.add(Shape(path, stroke: Stroke(color, width: width, cap: .round)), within: Box(points))
  }
}
