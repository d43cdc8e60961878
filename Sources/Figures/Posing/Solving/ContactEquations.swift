import Foundation

/// What the contacts of a key pose demand of a body.
struct ContactEquations {
  let body: SolverBody
  /// The skeleton of the key pose before, for what is kept.
  let before: Skeleton?
  /// The solids by the names that contacts use.
  let solids: [String: [Solid]]
  private(set) var all: [Equation] = []

  /// How near the two places of `A on B` have to stay.
  private static let nearness = Centimetres.fraction(8)

  init(_ contacts: [Contact], body: SolverBody, before: Skeleton?, solids: [String: [Solid]]) {
    self.body = body
    self.before = before
    self.solids = solids
    for contact in contacts { add(contact) }
  }

  private mutating func add(_ contact: Contact) {
    switch contact {
    case .onFloor(let place): addRest(place, on: SolidTop.floor)
    case .onProp(let place, let prop): addRest(place, on: solids[prop] ?? [])
    case .touchesProp(let place, let prop, let gap):
      if let touch = nearest(body.beads(place.pads.flatMap(\.self)), solids[prop] ?? []) {
        all.append(touch.equation(minus: gap))
      }
    case .onBody(let place, let other): addRest(place, onBody: other)
    case .at(let place, let other, let gap): addDistance(place, other, gap)
    case .under(let place, let other):
      addDifference(place, other, along: [[1, 0, 0], [0, 1, 0]])
    case .keep(let place): addKeep(place)
    case .coordinate(let landmark, let axis, let value):
      let place = body.place(landmark)
      all.append(
        Equation(
          value: place.point.dot(axis.direction) - value,
          pulls: [.init(bone: place.bone, point: place.point, by: axis.direction)]))
    case .clearOfBody(let place, let other):
      if let gap = gap(place, other), gap.value < Centimetres.fraction(0.4) {
        all.append(Equation(value: gap.value - Centimetres.fraction(0.4), pulls: gap.pulls))
      }
    case .clearOfProp(let place, let prop):
      if let touch = nearest(body.beads(place.pads.flatMap(\.self)), solids[prop] ?? []),
        touch.distance < Centimetres.fraction(0.4)
      {
        all.append(touch.equation(minus: Centimetres.fraction(0.4)))
      }
    case .lock: break
    }
  }

  /// Every pad's lowest point lies on the plane, and within its sides.
  private mutating func addRest(_ place: Landmark, on top: SolidTop) {
    for pad in place.pads {
      guard let low = Self.lowest(body.beads(pad), top) else { continue }
      all.append(low.equation)
      // A thing's face ends; what rests on it must not slide off.
      for (side, half) in [(top.sides.0, top.halfSizes.0), (top.sides.1, top.halfSizes.1)] {
        let along = (low.point - top.middle).dot(side)
        guard abs(along) > half else { continue }
        let sign: Double = along < 0 ? -1 : 1
        all.append(
          Equation(
            value: abs(along) - half,
            pulls: low.equation.pulls.map {
              .init(bone: $0.bone, point: $0.point, by: side * (sign * $0.by.length))
            }))
      }
    }
  }

  /// The height of the lowest of some beads above a plane.
  ///
  /// Beads that are nearly as low pull with it, so that left and right share what both carry and no step
  /// tips the body from one to the other.
  private static func lowest(_ beads: [SolverBody.Bead], _ top: SolidTop) -> (
    equation: Equation, point: Vector3
  )? {
    let softness = Centimetres.fraction(0.1)
    let points = beads.map { $0.ellipsoid.support(-top.normal) }
    let heights = points.map { ($0 - top.middle).dot(top.normal) }
    guard let least = heights.indices.min(by: { heights[$0] < heights[$1] }) else { return nil }
    let shares = heights.map { exp((heights[least] - $0) / softness) }
    let sum = shares.reduce(0, +)
    let pulls = beads.indices.filter { shares[$0] > 0.02 }.map {
      Equation.Pull(bone: beads[$0].bone, point: points[$0], by: top.normal * (shares[$0] / sum))
    }
    return (Equation(value: heights[least], pulls: pulls), points[least])
  }

  private mutating func addRest(_ place: Landmark, on solids: [Solid]) {
    let tops = solids.compactMap(\.top)
    let middle = body.place(place).point
    // Of several boxes the one is meant that is nearest from above.
    let nearest = tops.min {
      abs(($0.middle - middle).dot($0.normal)) < abs(($1.middle - middle).dot($1.normal))
    }
    if let nearest, tops.count == solids.count {
      addRest(place, on: nearest)
    } else {
      for pad in place.pads {
        if let touch = self.nearest(body.beads(pad), solids) { all.append(touch.equation(minus: 0)) }
      }
    }
  }

  private struct Touch {
    var distance: Double
    var pull: Equation.Pull

    func equation(minus gap: Double) -> Equation { Equation(value: distance - gap, pulls: [pull]) }
  }

  private func nearest(_ beads: [SolverBody.Bead], _ solids: [Solid]) -> Touch? {
    var best: Touch?
    for solid in solids {
      for bead in beads {
        let (distance, point, away) = solid.gap(to: bead.ellipsoid)
        if best.map({ distance < $0.distance }) ?? true {
          best = Touch(distance: distance, pull: .init(bone: bead.bone, point: point, by: away))
        }
      }
    }
    return best
  }

  private func gap(_ place: Landmark, _ other: Landmark) -> Equation? {
    let (near, far) = (body.beads(place.pads.flatMap(\.self)), body.beads(other.pads.flatMap(\.self)))
    var best: (gap: BeadGap, bones: (Int, Int))?
    for a in near {
      for b in far {
        let gap = BeadGap(a.ellipsoid, b.ellipsoid, steps: 3)
        if best.map({ gap.distance < $0.gap.distance }) ?? true { best = (gap, (a.bone, b.bone)) }
      }
    }
    return best.map { $0.gap.equation(bones: $0.bones) }
  }

  private mutating func addRest(_ place: Landmark, onBody other: Landmark) {
    if let gap = gap(place, other) { all.append(gap) }
    let (a, b) = (body.place(place), body.place(other))
    let way = a.point - b.point
    guard way.length > Self.nearness else { return }
    all.append(distance(a, b, minus: Self.nearness))
  }

  private typealias Place = (point: Vector3, bone: Int)

  private func distance(_ a: Place, _ b: Place, minus gap: Double) -> Equation {
    let way = a.point - b.point
    let direction = way.normalized
    return Equation(
      value: way.length - gap,
      pulls: [
        .init(bone: a.bone, point: a.point, by: direction),
        .init(bone: b.bone, point: b.point, by: -direction),
      ])
  }

  private mutating func addDistance(_ place: Landmark, _ other: Landmark, _ gap: Double) {
    if gap > 0.001 {
      all.append(distance(body.place(place), body.place(other), minus: gap))
    } else {
      addDifference(place, other, along: [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    }
  }

  private mutating func addDifference(_ place: Landmark, _ other: Landmark, along axes: [Vector3]) {
    let (a, b) = (body.place(place), body.place(other))
    for axis in axes {
      all.append(
        Equation(
          value: (a.point - b.point).dot(axis),
          pulls: [
            .init(bone: a.bone, point: a.point, by: axis), .init(bone: b.bone, point: b.point, by: -axis),
          ]))
    }
  }

  private mutating func addKeep(_ landmark: Landmark) {
    guard let before else { return }
    for kept in landmark.kept {
      let place = body.place(kept)
      let way = place.point - kept.place(on: before)
      for axis in RoomAxis.allCases {
        all.append(
          Equation(
            value: way.dot(axis.direction),
            pulls: [.init(bone: place.bone, point: place.point, by: axis.direction)]))
      }
    }
  }
}

extension BeadGap {
  /// The gap as an equation of the two bones.
  func equation(bones: (Int, Int)) -> Equation {
    Equation(
      value: distance,
      pulls: [
        .init(bone: bones.0, point: first, by: direction),
        .init(bone: bones.1, point: second, by: -direction),
      ])
  }
}

extension SolidTop {
  /// The ground, which never ends.
  static let floor = SolidTop(
    middle: .zero, normal: [0, 0, 1], sides: ([1, 0, 0], [0, 1, 0]), halfSizes: (.infinity, .infinity))
}

extension Solid {
  /// The gap to a bead, the bead's nearest point and the direction away from the solid.
  func gap(to bead: Ellipsoid) -> (distance: Double, point: Vector3, away: Vector3) {
    let (distance, away) = distance(to: bead.center)
    guard distance - bead.bound < 0.05 else { return (distance - bead.bound, bead.center, away) }
    let point = bead.support(-away)
    return (distance - (bead.center - point).dot(away), point, away)
  }
}
