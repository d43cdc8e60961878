import Foundation

/// Turns chains of ellipsoids into layers of the picture.
struct PartProjector {
  let camera: Camera
  let context: RegionContext

  private static let directions: [Vector2] = (0..<24).map {
    let angle = 2 * Double.pi * Double($0) / 24
    return [cos(angle), sin(angle)]
  }

  /// The layer of a part of the body.
  func layer(_ part: BodyPart) -> Layer {
    let fine =
      switch part.name {
      case .head, .hand, .foot, .hair: true
      default: false
      }
    let hasFlatEnd =
      switch part.name {
      case .torso, .sleeve, .shorts: true
      default: false
      }
    return layer(
      .body(part.name, part.material), part.ellipsoids, part.links, spacing: fine ? 0.0022 : 0.0035,
      smoothing: fine ? 0.8 : 1.5, hasFlatEnd: hasFlatEnd)
  }

  /// The union of the hulls of linked beads, which keeps the sharp edge of a hem.
  private func union(_ seen: [Ellipsoid], _ links: [(Int, Int)]) -> [[Vector2]] {
    context.region(covering: links.map { hull(seen[$0.0], seen[$0.1]) }).pieces.map {
      signedArea($0[0]) > 0 ? $0[0] : $0[0].reversed()
    }
  }

  /// The outline of round shapes, traced where the beads begin to cover the picture.
  private func traced(_ depth: BeadDepth, step: Double) -> [[Vector2]] {
    let box = depth.box.grown(by: step)
    let columns = Int(box.size.x / step) + 2
    let rows = Int(box.size.y / step) + 2
    let values = depth.coverage(origin: box.low, step: step, columns: columns, rows: rows)
    return Contour(origin: box.low, step: [step, step], columns: columns, rows: rows, values: values).rings()
  }

  /// The layer of any chain of ellipsoids.
  func layer(
    _ kind: Layer.Kind, _ ellipsoids: [Ellipsoid], _ links: [(Int, Int)], spacing: Double, smoothing: Double,
    hasFlatEnd: Bool = false
  ) -> Layer {
    let seen = ellipsoids.map {
      Ellipsoid(center: camera.project($0.center), semiAxes: camera.project($0.axes))
    }
    let depth = BeadDepth(seen, links: links)
    let rough = hasFlatEnd ? union(seen, links) : traced(depth, step: spacing)
    let smooth = faired(rough, spacing: spacing, smoothing: smoothing)
    let mean = seen.reduce(0) { $0 + $1.center.z } / Double(seen.count)
    return Layer(kind, region: smooth, meanDepth: mean) { depth.depth(at: $0) }
  }

  /// The outline in the picture of the hull of ellipsoids of the room.
  func outline(of ellipsoids: [Ellipsoid]) -> [Vector2] {
    let seen = ellipsoids.map {
      Ellipsoid(center: camera.project($0.center), semiAxes: camera.project($0.axes))
    }
    return Self.directions.map { direction in
      var best = (reach: -Double.infinity, place: Vector2.zero)
      for ellipsoid in seen {
        let place = support(ellipsoid, direction)
        if place.dot(direction) > best.reach { best = (place.dot(direction), place) }
      }
      return best.place
    }
  }

  /// The outline of the hull of two ellipsoids: in each direction the point of the one that reaches further.
  ///
  /// The directions are stretched as the ellipses are, so that a flat one has as many points on its long sides.
  private func hull(_ a: Ellipsoid, _ b: Ellipsoid) -> [Vector2] {
    let (first, second) = (spread(a), spread(b))
    let (xx, xy, yy) = (first.xx + second.xx, first.xy + second.xy, first.yy + second.yy)
    let l11 = xx.squareRoot()
    let l21 = xy / l11
    let l22 = max(yy - l21 * l21, 1e-12).squareRoot()
    return Self.directions.map { turn in
      let y = turn.y / l22
      let direction = Vector2((turn.x - l21 * y) / l11, y).normalized
      let (first, second) = (support(a, direction), support(b, direction))
      return first.dot(direction) >= second.dot(direction) ? first : second
    }
  }

  /// The quadratic form of an ellipsoid's outline.
  private func spread(_ e: Ellipsoid) -> (xx: Double, xy: Double, yy: Double) {
    let (x, y, z) = (e.axes.x, e.axes.y, e.axes.z)
    return (
      x.x * x.x + y.x * y.x + z.x * z.x + 1e-12, x.x * x.y + y.x * y.y + z.x * z.y,
      x.y * x.y + y.y * y.y + z.y * z.y + 1e-12
    )
  }

  private func support(_ e: Ellipsoid, _ d: Vector2) -> Vector2 {
    let (x, y, z) = (e.axes.x, e.axes.y, e.axes.z)
    let (u, v, w) = (x.x * d.x + x.y * d.y, y.x * d.x + y.y * d.y, z.x * d.x + z.y * d.y)
    let reach = max((u * u + v * v + w * w).squareRoot(), 1e-9)
    return [
      e.center.x + (x.x * u + y.x * v + z.x * w) / reach, e.center.y + (x.y * u + y.y * v + z.y * w) / reach,
    ]
  }

  /// The area within outer rings, faired; holes too small to see through are filled.
  private func faired(_ rings: [[Vector2]], spacing: Double, smoothing: Double) -> Region {
    var outer: [[[Vector2]]] = []
    var holes: [[Vector2]] = []
    for ring in rings {
      let area = signedArea(ring)
      guard abs(area) > 4e-6 else { continue }
      var faired = Polyline(ring, closed: true).faired(spacing: spacing, sigma: smoothing, corner: 60)
      // Fingers and faces need every point; a thigh does not.
      if spacing > 0.003 { faired = faired.thinned() }
      let line = faired.points
      if area > 0 { outer.append([line]) } else if area < -2e-5 { holes.append(line) }
    }
    let region = context.region(pieces: outer)
    return holes.isEmpty ? region : region.subtracting(context.region(covering: holes))
  }
}
