/// Whether the body's centre of mass is over what carries it.
struct BalanceCheck {
  let surface: SurfaceSamples
  let props: [Prop]

  /// Shares of the body's mass, after Winter, *Biomechanics and Motor Control of Human Movement* (4th ed.,
  /// table 4.1).
  private static func share(_ part: PartName) -> Double {
    switch part {
    case .pelvis: 0.142
    case .torso: 0.355
    case .head: 0.081
    case .upperArm: 0.028
    case .forearm: 0.016
    case .hand: 0.006
    case .thigh, .shorts: 0.05
    case .shank: 0.0465
    case .foot: 0.0145
    case .neck, .sleeve, .hair: 0
    }
  }

  /// The centre of mass.
  var centerOfMass: Vector3 {
    var sum = Vector3.zero
    var mass = 0.0
    for part in surface.body.parts {
      let share = Self.share(part.name)
      let middle = part.ellipsoids.reduce(Vector3.zero) { $0 + $1.center } / Double(part.ellipsoids.count)
      sum += middle * share
      mass += share
    }
    return sum / mass
  }

  /// How far the centre of mass is outside the area over the points that carry the body.
  var offset: Double {
    var carried: [SIMD2<Double>] = []
    let solids = props.filter { !$0.isGround }.flatMap { $0.solids.map(\.solid) }
    for part in surface.body.parts {
      // The buttocks' soft tissue gives by more than a seat's contact is off: both are felt as one surface.
      let near = Centimetres.fraction(part.name == .pelvis ? 2.5 : 1)
      for point in SurfaceSamples.points(part.ellipsoids) {
        let rests = point.z < near || solids.contains { $0.distance(to: point).distance < near }
        if rests { carried.append([point.x, point.y]) }
      }
    }
    let center = centerOfMass
    return Self.distance(from: [center.x, center.y], to: Self.hull(carried))
  }

  /// The corners of the convex hull, counterclockwise (Andrew's monotone chain).
  static func hull(_ points: [SIMD2<Double>]) -> [SIMD2<Double>] {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    func half(_ points: some Sequence<SIMD2<Double>>) -> [SIMD2<Double>] {
      var chain: [SIMD2<Double>] = []
      for point in points {
        while chain.count > 1,
          (chain[chain.count - 1] - chain[chain.count - 2]).cross(point - chain[chain.count - 1]) <= 0
        {
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain.dropLast()
    }
    return half(sorted) + half(sorted.reversed())
  }

  /// How far a point is outside a convex polygon; 0 inside.
  static func distance(from point: SIMD2<Double>, to polygon: [SIMD2<Double>]) -> Double {
    guard polygon.count > 2 else {
      return polygon.map { ($0 - point).length }.min() ?? .infinity
    }
    var isInside = true
    var nearest = Double.infinity
    for (index, a) in polygon.enumerated() {
      let side = polygon[(index + 1) % polygon.count] - a
      if side.cross(point - a) < 0 { isInside = false }
      let t = max(0, min(1, (point - a).dot(side) / max(side.dot(side), 1e-12)))
      nearest = min(nearest, (point - a - side * t).length)
    }
    return isInside ? 0 : nearest
  }
}
