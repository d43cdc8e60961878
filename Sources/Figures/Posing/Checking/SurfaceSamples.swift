import Foundation

/// Points of a body's surface, taken at random-looking but fixed directions, and the gaps to its hulls.
///
/// It shares nothing with the solver, which only ever looks at single beads of a coarser body.
struct SurfaceSamples {
  let body: Body

  init(_ posture: Posture) { body = Body(posture) }

  /// Directions spread evenly over the sphere (a Fibonacci lattice).
  private static let directions: [Vector3] = (0..<90).map { index in
    let z = 1 - (2 * Double(index) + 1) / 90
    let radius = (1 - z * z).squareRoot()
    let angle = Double(index) * .pi * (3 - 5.0.squareRoot())
    return [radius * cos(angle), radius * sin(angle), z]
  }

  /// The surface points of some beads.
  static func points(_ beads: some Sequence<Ellipsoid>) -> [Vector3] {
    beads.flatMap { bead in directions.map { bead.support($0) } + [bead.support([0, 0, -1])] }
  }

  func beads(_ ranges: [BeadRange]) -> [Ellipsoid] {
    ranges.flatMap { range -> [Ellipsoid] in
      guard let part = body[range.part] else { return [] }
      return range.indices(in: part).map { part.ellipsoids[$0] }
    }
  }

  /// The hulls of linked beads among some ranges; lone beads count as hulls of their own.
  func hulls(_ ranges: [BeadRange]) -> [BeadHull] {
    ranges.flatMap { range -> [BeadHull] in
      guard let part = body[range.part] else { return [] }
      let chosen = Set(range.indices(in: part))
      let linked = part.links.filter { chosen.contains($0.0) && chosen.contains($0.1) }
      let inLinks = Set(linked.flatMap { [$0.0, $0.1] })
      return linked.map { BeadHull(part.ellipsoids[$0.0], part.ellipsoids[$0.1]) }
        + chosen.subtracting(inLinks).sorted().map { BeadHull(part.ellipsoids[$0], part.ellipsoids[$0]) }
    }
  }
}

/// The convex hull of two beads.
struct BeadHull {
  let first: Ellipsoid
  let second: Ellipsoid
  /// A ball around it.
  let middle: Vector3
  let radius: Double

  init(_ first: Ellipsoid, _ second: Ellipsoid) {
    self.first = first
    self.second = second
    middle = (first.center + second.center) / 2
    radius = (first.center - second.center).length / 2 + max(first.bound, second.bound)
  }

  /// How far a point is outside; negative inside: the widest slab between the point and the hull.
  func distance(to point: Vector3) -> Double {
    let way = second.center - first.center
    let t = max(0, min(1, (point - first.center).dot(way) / max(way.dot(way), 1e-12)))
    var direction = (point - (first.center + way * t)).normalized
    if direction == .zero { direction = [0, 0, 1] }
    var best = -Double.infinity
    let scale = max(first.bound, second.bound)
    for _ in 0..<10 {
      let (a, b) = (first.support(direction), second.support(direction))
      let nearest = a.dot(direction) > b.dot(direction) ? a : b
      let gap = (point - nearest).dot(direction)
      guard gap > best + 1e-6 else { break }
      best = gap
      let across = (point - nearest) - direction * gap
      direction = (direction + across / (scale + max(gap, 0))).normalized
    }
    return best
  }
}
