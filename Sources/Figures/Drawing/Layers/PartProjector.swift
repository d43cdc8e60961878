import Foundation

/// Turns chains of ellipsoids into layers of the picture.
struct PartProjector {
  let camera: Camera
  let context: RegionContext

  private static let directions: [Vector2] = (0..<30).map {
    let angle = 2 * Double.pi * Double($0) / 30
    return [cos(angle), sin(angle)]
  }

  /// The layer of a part of the body.
  func layer(_ part: BodyPart) -> Layer {
    let fine =
      switch part.name {
      case .head, .hand, .foot, .hair: true
      default: false
      }
    return layer(
      .body(part.name, part.material), part.ellipsoids, part.links, spacing: fine ? 0.0022 : 0.0035,
      smoothing: fine ? 0.8 : 1.5)
  }

  /// The layer of any chain of ellipsoids.
  func layer(
    _ kind: Layer.Kind, _ ellipsoids: [Ellipsoid], _ links: [(Int, Int)], spacing: Double, smoothing: Double
  ) -> Layer {
    let seen = ellipsoids.map {
      Ellipsoid(center: camera.project($0.center), semiAxes: camera.project($0.axes))
    }
    let hulls = links.map { hull(seen[$0.0], seen[$0.1]) }
    let rough = context.region(covering: hulls.isEmpty ? seen.map { hull($0, $0) } : hulls)
    let smooth = faired(rough, spacing: spacing, smoothing: smoothing)
    let depth = BeadDepth(seen, links: links)
    let mean = seen.reduce(0) { $0 + $1.center.z } / Double(seen.count)
    return Layer(kind, region: smooth, meanDepth: mean) { depth.depth(at: $0) }
  }

  /// The outline in the picture of the hull of two ellipsoids of the room.
  func outline(of a: Ellipsoid, _ b: Ellipsoid) -> [Vector2] {
    func seen(_ e: Ellipsoid) -> Ellipsoid {
      Ellipsoid(center: camera.project(e.center), semiAxes: camera.project(e.axes))
    }
    return hull(seen(a), seen(b))
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

  private func faired(_ region: Region, spacing: Double, smoothing: Double) -> Region {
    let pieces = region.pieces.compactMap { piece -> [[Vector2]]? in
      guard abs(signedArea(piece[0])) > 1e-6 else { return nil }
      return piece.filter { abs(signedArea($0)) > 2e-5 || $0 == piece[0] }.map {
        Polyline($0, closed: true).faired(spacing: spacing, sigma: smoothing, corner: 60).points
      }
    }
    return context.region(pieces: pieces)
  }
}
