import Foundation
import PageLayout

/// Draws signs beside the figure: a clock for holding still, breath before the mouth.
struct MarkPainter {
  let painter: ScenePainter

  func paint(_ mark: FigureMark) {
    switch mark {
    case .hold: paintClock()
    case .breath: paintBreath()
    }
  }

  /// A clock above the upper right of the body, where it crosses nothing.
  private func paintClock() {
    let radius = 0.036
    let box = Box(painter.layers.filter(\.isBody).lazy.flatMap { $0.rings.joined() })
    guard !box.isEmpty else { return }
    let center = freePlace(radius: radius + 0.026, in: box)
    var face = Path()
    let ring = (0..<16).map { step -> Vector2 in
      let angle = 2 * Double.pi * Double(step) / 16
      return center + Vector2(cos(angle), sin(angle)) * radius
    }
    PathMaker(corner: 180, spacing: 0.008).append(ring: ring, to: &face)
    let stroke = Stroke(Palette.arrow, width: 0.008, cap: .round)
    painter.add(
      Shape(face, fill: Palette.paper, stroke: stroke), within: Box(ring).grown(by: 0.005))
    var hands = Path()
    PathMaker().append(line: [center + [0, radius * 0.62], center], to: &hands)
    PathMaker().append(line: [center, center + [radius * 0.48, -radius * 0.18]], to: &hands)
    painter.add(Shape(hands, stroke: stroke), within: Box(ring))
  }

  /// The place nearest to the head's upper side at which a disc crosses no layer and no arrow.
  private func freePlace(radius: Double, in box: Box) -> Vector2 {
    let head = painter.head.box
    let start = Vector2((head.low.x + head.high.x) / 2, head.high.y)
    var best: (distance: Double, place: Vector2)?
    let step = radius
    var y = box.low.y + radius
    while y <= box.high.y + 2.5 * radius {
      var x = box.low.x - 1.2 * radius
      while x <= box.high.x + 1.2 * radius {
        let place = Vector2(x, y)
        let distance = (place - start).length + (place.y < start.y ? 0.05 : 0)
        if best.map({ distance < $0.distance }) ?? true, isFree(place, radius: radius) {
          best = (distance, place)
        }
        x += step
      }
      y += step
    }
    return best?.place ?? Vector2(box.high.x, box.high.y + radius)
  }

  private func isFree(_ center: Vector2, radius: Double) -> Bool {
    for ring in [0.0, 0.55, 1.0] {
      for step in 0..<10 {
        let angle = 2 * Double.pi * Double(step) / 10
        let place = center + Vector2(cos(angle), sin(angle)) * (radius * ring)
        if painter.layers.contains(where: { $0.covers(place) }) { return false }
      }
    }
    return painter.scene.arrows.allSatisfy { arrow in
      arrow.points.allSatisfy {
        (painter.scene.camera.flat($0) + arrow.offset - center).length > radius + 0.025
      }
    }
  }

  /// Three short waves that leave the mouth.
  private func paintBreath() {
    let head = painter.body.skeleton[.head]
    let mouth = painter.scene.camera.flat(head.place(Vector3(0.075, 0, 0.002) * HeadBuilder.scale))
    let ahead = painter.scene.camera.flat(head.axes.x)
    // Seen from the front or from behind there is no room before the mouth.
    guard ahead.length > 0.35 else { return }
    let forward = ahead.normalized
    let across = forward.leftNormal
    var waves = Path()
    var box = Box()
    for (shift, length) in [(-0.016, 0.040), (0.0, 0.056), (0.016, 0.040)] {
      let line = (0...8).map { step -> Vector2 in
        let t = Double(step) / 8
        let sway = sin(t * 2 * .pi) * 0.005
        return mouth + forward * (0.016 + t * length) + across * (shift * (1 + t * 0.5) + sway)
      }
      PathMaker(tolerance: 0.001, corner: 180).append(line: line, to: &waves)
      for place in line { box.extend(to: place) }
    }
    // A white rim keeps them clear of a pillow or an arm before the mouth.
    for (color, width) in [(Palette.paper, 0.0145), (Palette.arrow, 0.0065)] {
      painter.add(
        Shape(waves, stroke: Stroke(color, width: width, cap: .round)), within: box.grown(by: 0.008))
    }
  }
}
