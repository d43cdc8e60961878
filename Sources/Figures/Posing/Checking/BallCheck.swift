/// Whether a ball is held: a ball that lies on nothing, or is pressed from one side only, would roll away.
struct BallCheck {
  let surface: SurfaceSamples
  let props: [Prop]
  /// How far a thing may be from the ball and still hold it, in fractions of stature.
  let tolerance: Double

  /// The balls that nothing holds, each with how far away the second nearest thing is that could hold it.
  ///
  /// One neighbour is enough where it is the ground; else it takes two: a wall and a back, a palm and a thigh.
  var loose: [(prop: String, gap: Double)] {
    props.compactMap { prop in
      guard prop.solids.count == 1, case .ball(let center, let radius) = prop.solids[0].solid else {
        return nil
      }
      guard center.z - radius > tolerance else { return nil }
      let gaps = gaps(around: center, radius, except: prop.name).sorted()
      let second = gaps.count > 1 ? gaps[1] : .infinity
      return second > tolerance ? (prop.name, second) : nil
    }
  }

  /// The distances from a ball's surface to the other things and to the parts of the body.
  private func gaps(around center: Vector3, _ radius: Double, except name: String) -> [Double] {
    let things = props.filter { $0.name != name }
      .map { prop in prop.solids.map { $0.solid.distance(to: center).distance }.min() ?? .infinity }
    let parts = surface.body.parts.map { part in
      SurfaceSamples.points(part.ellipsoids).map { ($0 - center).length }.min() ?? .infinity
    }
    return (things + parts).map { $0 - radius }
  }
}
