extension Solid {
  /// How far a point is from the surface, negative inside, and the direction away from it.
  func distance(to point: Vector3) -> (distance: Double, away: Vector3) {
    switch self {
    case .box(let center, let axes, let halfSize, _):
      let local = axes.transposed * (point - center)
      let (gap, direction) = Self.boxDistance(local, halfSize)
      return (gap, axes * direction)
    case .cylinder(let center, let axis, let radius, let halfLength):
      return Self.cylinderDistance(point - center, axis, radius, halfLength)
    case .ball(let center, let radius):
      let away = point - center
      let length = away.length
      return (length - radius, length > 0 ? away / length : [0, 0, 1])
    case .tube(let points, let radius):
      var best = (distance: Double.infinity, away: Vector3(0, 0, 1))
      for (a, b) in zip(points, points.dropFirst()) {
        let way = b - a
        let t = max(0, min(1, (point - a).dot(way) / max(way.dot(way), 1e-12)))
        let away = point - (a + way * t)
        let length = away.length
        if length - radius < best.distance {
          best = (length - radius, length > 0 ? away / length : [0, 0, 1])
        }
      }
      return best
    }
  }

  private static func boxDistance(_ local: Vector3, _ half: Vector3) -> (Double, Vector3) {
    var outside = Vector3.zero
    var nearest = (axis: 0, gap: -Double.infinity)
    for axis in 0..<3 {
      let gap = abs(local[axis]) - half[axis]
      if gap > 0 { outside[axis] = local[axis] < 0 ? -gap : gap }
      if gap > nearest.gap { nearest = (axis, gap) }
    }
    let length = outside.length
    if length > 0 { return (length, outside / length) }
    var direction = Vector3.zero
    direction[nearest.axis] = local[nearest.axis] < 0 ? -1 : 1
    return (nearest.gap, direction)
  }

  private static func cylinderDistance(_ local: Vector3, _ axis: Vector3, _ radius: Double, _ half: Double)
    -> (Double, Vector3)
  {
    let along = local.dot(axis)
    let across = local - axis * along
    let reach = across.length
    let outwards = reach > 0 ? across / reach : [0, 0, 1]
    let end = along < 0 ? -axis : axis
    let (side, cap) = (reach - radius, abs(along) - half)
    if side > 0, cap > 0 {
      let length = (side * side + cap * cap).squareRoot()
      return (length, (outwards * side + end * cap) / length)
    }
    return side > cap ? (side, outwards) : (cap, end)
  }

  /// The plane on which things rest: a point of it, its normal, and how far it reaches along two axes.
  var top: SolidTop? {
    guard case .box(let center, let axes, let halfSize, _) = self else { return nil }
    let columns = [axes.x, axes.y, axes.z]
    guard let up = (0..<3).max(by: { abs(columns[$0].z) < abs(columns[$1].z) }) else { return nil }
    let normal = columns[up].z < 0 ? -columns[up] : columns[up]
    let (a, b) = ((up + 1) % 3, (up + 2) % 3)
    return SolidTop(
      middle: center + normal * halfSize[up], normal: normal, sides: (columns[a], columns[b]),
      halfSizes: (halfSize[a], halfSize[b]))
  }
}

/// The upper face of a box.
struct SolidTop {
  var middle: Vector3
  var normal: Vector3
  var sides: (Vector3, Vector3)
  var halfSizes: (Double, Double)
}
