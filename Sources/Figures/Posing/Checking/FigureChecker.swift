/// Checks a solved figure against what was written, by measures of its own.
public struct FigureChecker: Sendable {
  /// How far a stated contact may be off, in centimetres.
  public var contactTolerance = 1.0
  /// How deep things may go into each other, in centimetres: flesh gives way.
  public var depthTolerance = 1.5

  /// A checker with the usual tolerances.
  public init() {}

  /// All that is wrong with the postures of a figure's key poses.
  public func faults(of figure: FigureSpec, in postures: [Posture]) -> [FigureFault] {
    guard postures.count == figure.keyPoses.count else {
      return [.keyPoseCount(found: postures.count, expected: figure.keyPoses.count)]
    }
    var faults: [FigureFault] = []
    for (number, (pose, posture)) in zip(figure.keyPoses, postures).enumerated() {
      let before = number > 0 ? postures[number - 1] : nil
      let check = KeyPoseCheck(
        number: number, pose: pose, posture: posture, before: before.map { Skeleton($0) },
        contactTolerance: contactTolerance, depthTolerance: depthTolerance)
      faults += check.angles + check.contacts + check.depths + check.balls + check.balance
      if let before, !figure.isStatic, !moves(before, posture) {
        faults.append(.nothingMoves(keyPose: number))
      }
    }
    if figure.keyPoses.count == 1, !figure.isStatic, !figure.isAbstract {
      faults.append(.nothingMoves(keyPose: 0))
    }
    return faults
  }

  /// Whether a place of the body moves by 3 cm or an angle by 8 degrees.
  private func moves(_ before: Posture, _ after: Posture) -> Bool {
    if zip(before.angles, after.angles).contains(where: { abs($0 - $1) >= 8 }) { return true }
    let (from, to) = (Skeleton(before), Skeleton(after))
    return Landmark.all.contains {
      ($0.place(on: from) - $0.place(on: to)).length >= Centimetres.fraction(3)
    }
  }
}

/// The checks of one key pose.
struct KeyPoseCheck {
  let number: Int
  let pose: KeyPoseSpec
  let posture: Posture
  let before: Skeleton?
  let contactTolerance: Double
  let depthTolerance: Double
  let surface: SurfaceSamples
  let props: [Prop]

  init(
    number: Int, pose: KeyPoseSpec, posture: Posture, before: Skeleton?, contactTolerance: Double,
    depthTolerance: Double
  ) {
    self.number = number
    self.pose = pose
    self.posture = posture
    self.before = before
    self.contactTolerance = contactTolerance
    self.depthTolerance = depthTolerance
    surface = SurfaceSamples(posture)
    props = pose.props.filter { !$0.kind.goesThroughBody }.map { Prop($0, on: Skeleton(posture)) }
  }

  var angles: [FigureFault] {
    JointAxis.all.enumerated().flatMap { index, axis -> [FigureFault] in
      let (found, authored) = (posture.angles[index], pose.authored.angles[index])
      var faults: [FigureFault] = []
      if found < axis.range.lowerBound - 0.1 || found > axis.range.upperBound + 0.1 {
        faults.append(.angleOutsideRange(keyPose: number, axis: axis, found: found))
      }
      if abs(found - authored) > PoseSolver.freedom + 0.1 {
        faults.append(.angleOffAuthored(keyPose: number, axis: axis, found: found, authored: authored))
      }
      return faults
    }
  }

  var contacts: [FigureFault] {
    pose.contacts.compactMap { contact in
      let off = Centimetres.of(ContactMeasure(check: self).offset(of: contact))
      return abs(off) > contactTolerance ? .contactOff(keyPose: number, contact: contact, by: off) : nil
    }
  }

  /// What goes through what, deeper than flesh gives way.
  var depths: [FigureFault] {
    let parts = surface.body.parts
    let points = parts.map { SurfaceSamples.points($0.ellipsoids) }
    var faults: [FigureFault] = []
    for (part, points) in zip(parts, points) {
      let low = Centimetres.of(-(points.map(\.z).min() ?? 0))
      if low > depthTolerance { faults.append(.throughFloor(keyPose: number, part.name, depth: low)) }
      for prop in props where !prop.isGround {
        var nearest = Double.infinity
        for solid in prop.solids {
          for point in points { nearest = min(nearest, solid.solid.distance(to: point).distance) }
        }
        let depth = Centimetres.of(-nearest)
        if depth > depthTolerance {
          faults.append(.throughProp(keyPose: number, part.name, prop: prop.name, depth: depth))
        }
      }
    }
    for pair in KeepOutEquations.pairs(of: surface.body) {
      let (a, b) = (parts[pair.first], parts[pair.second])
      let near = a.ellipsoids.dropFirst(Int(pair.firstStart * Double(a.ellipsoids.count)))
      let first = Int(pair.secondStart * Double(b.ellipsoids.count))
      let hulls = b.links.filter { $0.0 >= first && $0.1 >= first }
        .map { BeadHull(b.ellipsoids[$0.0], b.ellipsoids[$0.1]) }
      let depth = Centimetres.of(Self.depth(of: near, in: hulls))
      let isHand = Self.isHandAndThigh(a.name, b.name) || Self.isHandAndThigh(b.name, a.name)
      if isHand, depth > depthTolerance {
        faults.append(.handInThigh(keyPose: number, a.name, b.name, depth: depth))
      } else if depth > depthTolerance {
        faults.append(.partsMeet(keyPose: number, a.name, b.name, depth: depth))
      }
    }
    return faults
  }

  private static func isHandAndThigh(_ a: PartName, _ b: PartName) -> Bool {
    switch (a, b) {
    case (.hand, .thigh), (.hand, .shorts), (.forearm, .thigh), (.forearm, .shorts): true
    default: false
    }
  }

  /// How deep the deepest point of some beads lies in some hulls; 0 where none is inside.
  private static func depth(of beads: some Sequence<Ellipsoid>, in hulls: [BeadHull]) -> Double {
    var deepest = 0.0
    for bead in beads {
      let near = hulls.filter { ($0.middle - bead.center).length < $0.radius + bead.bound }
      guard !near.isEmpty else { continue }
      for point in SurfaceSamples.points([bead]) {
        for hull in near where (hull.middle - point).length < hull.radius {
          deepest = max(deepest, -hull.distance(to: point))
        }
      }
    }
    return deepest
  }

  var balls: [FigureFault] {
    BallCheck(surface: surface, props: props, tolerance: Centimetres.fraction(depthTolerance)).loose
      .map { .looseBall(keyPose: number, prop: $0.prop, gap: Centimetres.of($0.gap)) }
  }

  var balance: [FigureFault] {
    let off = Centimetres.of(BalanceCheck(surface: surface, props: props).offset)
    return off > 2.5 ? [.unbalanced(keyPose: number, by: off)] : []
  }
}
