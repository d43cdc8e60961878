/// Measures contacts on the sampled surface of the full body.
struct ContactMeasure {
  let check: KeyPoseCheck

  private var skeleton: Skeleton { check.surface.body.skeleton }

  /// How far a contact is from what it says, in fractions of stature.
  func offset(of contact: Contact) -> Double {
    switch contact {
    case .onFloor(let place): worst(place) { $0.z }
    case .onProp(let place, let prop):
      worst(place) { point in
        solids(prop).map { solid in
          guard let top = solid.top else { return solid.distance(to: point).distance }
          return Self.height(of: point, above: top)
        }.min { abs($0) < abs($1) } ?? 1
      }
    case .touchesProp(let place, let prop, let gap): gapToProp(place, prop) - gap
    case .onBody(let place, let other): gapToBody(place, other)
    case .at(let place, let other, let gap):
      (place.place(on: skeleton) - other.place(on: skeleton)).length - gap
    case .under(let place, let other): horizontal(place.place(on: skeleton) - other.place(on: skeleton))
    case .keep(let place):
      check.before.map { before in
        place.kept.map { ($0.place(on: skeleton) - $0.place(on: before)).length }.max() ?? 0
      } ?? 0
    case .coordinate(let place, let axis, let value): place.place(on: skeleton).dot(axis.direction) - value
    case .clearOfBody(let place, let other): min(0, gapToBody(place, other))
    case .clearOfProp(let place, let prop): min(0, gapToProp(place, prop))
    case .lock: 0
    }
  }

  private func horizontal(_ way: Vector3) -> Double { (way.x * way.x + way.y * way.y).squareRoot() }

  /// The lowest point of each pad by a measure; of the pads the one that is off most.
  private func worst(_ place: Landmark, _ measure: (Vector3) -> Double) -> Double {
    let offsets = place.pads.map { pad in
      SurfaceSamples.points(check.surface.beads(pad)).reduce(Double.infinity) { min($0, measure($1)) }
    }
    return offsets.max { abs($0) < abs($1) } ?? 0
  }

  /// How high a point is above a box; beside the box the distance counts as well.
  private static func height(of point: Vector3, above top: SolidTop) -> Double {
    let way = point - top.middle
    let beside = max(
      0, abs(way.dot(top.sides.0)) - top.halfSizes.0, abs(way.dot(top.sides.1)) - top.halfSizes.1)
    let height = way.dot(top.normal)
    return beside > 0 ? (height * height + beside * beside).squareRoot() : height
  }

  private func solids(_ name: String) -> [Solid] {
    check.props.flatMap { prop in
      prop.solids.filter { name == prop.name || name == "\(prop.name) \($0.name)" }.map(\.solid)
    }
  }

  private func gapToProp(_ place: Landmark, _ prop: String) -> Double {
    let points = SurfaceSamples.points(check.surface.beads(place.pads.flatMap(\.self)))
    var nearest = Double.infinity
    for solid in solids(prop) {
      for point in points { nearest = min(nearest, solid.distance(to: point).distance) }
    }
    return nearest
  }

  private func gapToBody(_ place: Landmark, _ other: Landmark) -> Double {
    let points = SurfaceSamples.points(check.surface.beads(place.pads.flatMap(\.self)))
    var nearest = Double.infinity
    for hull in check.surface.hulls(other.pads.flatMap(\.self)) {
      for point in points where (point - hull.middle).length - hull.radius < nearest {
        nearest = min(nearest, hull.distance(to: point))
      }
    }
    return nearest
  }
}
