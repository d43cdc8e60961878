/// What must not go through what: the body through the ground, through things and through itself.
struct KeepOutEquations {
  private(set) var all: [Equation] = []

  /// Flesh gives way this much where two parts meet.
  private static let give = Centimetres.fraction(0.8)

  /// The pairs of parts that must not meet, by their numbers in a body, and from which bead each counts.
  struct Pair {
    var first: Int
    var second: Int
    var firstStart: Double
    var secondStart: Double
  }

  static func pairs(of body: Body) -> [Pair] {
    var pairs: [Pair] = []
    for (i, a) in body.parts.enumerated() {
      for (j, b) in body.parts.enumerated() where j > i {
        guard let start = PartNeighbours.start(of: a.name, against: b.name),
          let otherStart = PartNeighbours.start(of: b.name, against: a.name)
        else { continue }
        pairs.append(Pair(first: i, second: j, firstStart: start, secondStart: otherStart))
      }
    }
    return pairs
  }

  init(_ body: SolverBody, pairs: [Pair], solids: [Solid]) {
    addFloor(body)
    for solid in solids { addSolid(solid, body) }
    addPairs(pairs, body)
  }

  private mutating func addFloor(_ body: SolverBody) {
    for number in body.body.parts.indices {
      var lowest: (value: Double, pull: Equation.Pull)?
      for bead in body.beads(part: number) where bead.ellipsoid.center.z < bead.ellipsoid.bound {
        let point = bead.ellipsoid.support([0, 0, -1])
        guard point.z < 0, lowest.map({ point.z < $0.value }) ?? true else { continue }
        lowest = (point.z, .init(bone: bead.bone, point: point, by: [0, 0, 1]))
      }
      if let lowest { all.append(Equation(value: lowest.value, pulls: [lowest.pull])) }
    }
  }

  private mutating func addSolid(_ solid: Solid, _ body: SolverBody) {
    for number in body.body.parts.indices {
      var deepest: Equation?
      for bead in body.beads(part: number) {
        let (distance, point, away) = solid.gap(to: bead.ellipsoid)
        let value = distance + Centimetres.fraction(0.3)
        guard value < 0, deepest.map({ value < $0.value }) ?? true else { continue }
        deepest = Equation(value: value, pulls: [.init(bone: bead.bone, point: point, by: away)])
      }
      if let deepest { all.append(deepest) }
    }
  }

  private mutating func addPairs(_ pairs: [Pair], _ body: SolverBody) {
    let spheres = body.body.parts.map { part in Sphere(part.ellipsoids) }
    for pair in pairs {
      let (a, b) = (spheres[pair.first], spheres[pair.second])
      guard (a.center - b.center).length < a.radius + b.radius else { continue }
      let near = body.beads(part: pair.first), far = body.beads(part: pair.second)
      let isTrunk = [.torso, .pelvis].contains(body.body.parts[pair.first].name)
      var deepest: (gap: BeadGap, bones: (Int, Int))?
      for one in near.dropFirst(Int(pair.firstStart * Double(near.count))) {
        guard (one.ellipsoid.center - b.center).length < one.ellipsoid.bound + b.radius else { continue }
        for other in far.dropFirst(Int(pair.secondStart * Double(far.count))) {
          let reach = one.ellipsoid.bound + other.ellipsoid.bound
          guard (one.ellipsoid.center - other.ellipsoid.center).length < reach else { continue }
          let gap =
            isTrunk
            ? BeadGap(across: one.ellipsoid, other.ellipsoid)
            : BeadGap(one.ellipsoid, other.ellipsoid, steps: 3)
          guard gap.distance < -Self.give, deepest.map({ gap.distance < $0.gap.distance }) ?? true
          else { continue }
          deepest = (gap, (one.bone, other.bone))
        }
      }
      guard let deepest else { continue }
      var equation = deepest.gap.equation(bones: deepest.bones)
      equation.value += Self.give
      all.append(equation)
    }
  }

  /// A ball around a part, to pass over parts that are far apart.
  private struct Sphere {
    var center: Vector3
    var radius: Double

    init(_ beads: [Ellipsoid]) {
      var low = Vector3(repeating: .infinity), high = Vector3(repeating: -.infinity)
      for bead in beads {
        low = pointwiseMin(low, bead.center)
        high = pointwiseMax(high, bead.center)
      }
      let middle = (low + high) / 2
      center = middle
      radius = beads.reduce(0) { max($0, ($1.center - middle).length + $1.bound) }
    }
  }
}
