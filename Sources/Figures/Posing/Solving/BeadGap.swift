extension Ellipsoid {
  /// The point of the surface farthest in a direction of length 1.
  @inlinable
  func support(_ direction: Vector3) -> Vector3 {
    let a = axes.x.dot(direction), b = axes.y.dot(direction), c = axes.z.dot(direction)
    let length = (a * a + b * b + c * c).squareRoot()
    guard length > 0 else { return center }
    return center + (axes.x * a + axes.y * b + axes.z * c) / length
  }

  /// No point of the surface is farther from the centre.
  var bound: Double { max(axes.x.length, axes.y.length, axes.z.length) }
}

/// The narrowest gap of two beads, negative where they go through each other.
struct BeadGap {
  var distance: Double
  /// From the second bead to the first.
  var direction: Vector3
  /// The points of the two surfaces that face each other.
  var first: Vector3
  var second: Vector3

  /// The separation along the best direction: two convex bodies are as far apart as the widest slab between
  /// them, and as deep in each other as the thinnest.
  init(_ a: Ellipsoid, _ b: Ellipsoid, steps: Int, direction start: Vector3? = nil) {
    var direction = start ?? (a.center - b.center).normalized
    if direction == .zero { direction = [0, 0, 1] }
    first = a.support(-direction)
    second = b.support(direction)
    distance = (first - second).dot(direction)
    self.direction = direction
    let scale = a.bound + b.bound
    for _ in 0..<steps {
      let way = first - second
      let across = way - direction * way.dot(direction)
      direction = (direction + across / (scale + max(distance, 0))).normalized
      let (one, other) = (a.support(-direction), b.support(direction))
      let gap = (one - other).dot(direction)
      guard gap > distance else { break }
      (distance, self.direction, first, second) = (gap, direction, one, other)
    }
  }

  /// The separation of two beads across the chain of the first: the beads of a trunk are flat, and out of one
  /// of them the shortest way would lead into the next.
  init(across a: Ellipsoid, _ b: Ellipsoid) {
    let axis = a.axes.z.normalized
    let way = a.center - b.center
    let along = way.dot(axis)
    let across = way - axis * along
    guard abs(along) < a.axes.z.length + 0.012, across.length > 0.02 else {
      self.init(a, b, steps: 3)
      return
    }
    self.init(a, b, steps: 0, direction: across.normalized)
  }
}
