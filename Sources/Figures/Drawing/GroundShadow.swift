import Foundation
import PageLayout

/// The soft shadow on the floor and on a mat, of what is near the floor.
struct GroundShadow {
  let painter: ScenePainter

  func paint() {
    let area = shadow()
    guard !area.isEmpty else { return }
    let ground = painter.context.union(of: painter.ground.map(\.region))
    let mat = Palette.tone(of: .mat).fill
    // Two steps from the outside inwards stand for the soft edge; opaque colours print the same everywhere.
    for (growth, strength) in [(0.012, 0.10), (-0.001, 0.20)] {
      let step = area.grown(by: growth)
      let onMat = ground.isEmpty ? ground : step.intersection(ground.grown(by: -0.003))
      let onFloor = ground.isEmpty ? step : step.subtracting(ground.grown(by: 0.003))
      painter.fill(onFloor, Palette.paper.mixed(with: Palette.shadow, by: strength), tolerance: 0.0055)
      painter.fill(onMat, mat.mixed(with: Palette.shadow, by: strength * 1.3), tolerance: 0.0055)
    }
  }

  /// What lies lower than a third of stature, flattened to the floor.
  private func shadow() -> Region {
    let flat = PartProjector(camera: painter.scene.camera, context: painter.context)
    var hulls: [[Vector2]] = []
    for part in painter.body.parts {
      let low = part.ellipsoids.filter { $0.center.z < 0.34 }.map(\.flattened)
      if low.count > 1 { hulls.append(flat.outline(of: low)) }
    }
    for prop in painter.scene.props where !prop.isGround {
      for solid in prop.solids { if let ring = footprint(solid) { hulls.append(ring) } }
    }
    let pieces = painter.context.region(covering: hulls).grown(by: 0.004).pieces.map { piece in
      [Polyline(piece[0], closed: true).faired(spacing: 0.008, sigma: 2, corner: 180).points]
    }
    return painter.context.region(pieces: pieces).moved(by: [0.006, -0.004])
  }

  /// The outline of a solid that stands on the floor, seen on the floor.
  private func footprint(_ solid: PropSolid) -> [Vector2]? {
    let camera = painter.scene.camera
    switch solid.solid {
    case .box(let center, let axes, let half, _):
      let columns = [axes.x * half.x, axes.y * half.y, axes.z * half.z]
      let low = center.z - columns.reduce(0) { $0 + abs($1.z) }
      guard low < 0.03, solid.material != .wall else { return nil }
      let flat = columns.sorted { abs($0.z) < abs($1.z) }
      return [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { i, j in
        var corner = center + flat[0] * i + flat[1] * j
        corner.z = 0
        return camera.flat(corner)
      }
    case .cylinder(let center, let axis, let radius, let half):
      let bead = Ellipsoid(
        center: [center.x, center.y, 0], axes: .identity, radii: [radius, radius, 1e-4])
      guard center.z - abs(axis.z) * half - radius < 0.05 else { return nil }
      var (first, second) = (bead, bead)
      first.center = [center.x - axis.x * half, center.y - axis.y * half, 0]
      second.center = [center.x + axis.x * half, center.y + axis.y * half, 0]
      return PartProjector(camera: camera, context: painter.context).outline(of: [first, second])
    case .ball(let center, let radius):
      guard center.z - radius < 0.05 else { return nil }
      let bead = Ellipsoid(
        center: [center.x, center.y, 0], axes: .identity, radii: [radius, radius, 1e-4])
      return PartProjector(camera: camera, context: painter.context).outline(of: [bead])
    case .tube: return nil
    }
  }
}

extension Ellipsoid {
  /// The ellipsoid's shadow from above on the floor.
  fileprivate var flattened: Ellipsoid {
    func down(_ vector: Vector3) -> Vector3 { [vector.x, vector.y, 0] }
    return Ellipsoid(
      center: down(center), semiAxes: Matrix3(down(axes.x), down(axes.y), down(axes.z)))
  }
}
