/// A thing that goes through places of the body: a towel, a band, a stick or a walking pole.
struct HeldProp {
  let spec: PropSpec
  let skeleton: Skeleton

  var solids: [PropSolid] {
    let places = spec.through.enumerated().map { index, landmark in
      let isEnd = index == 0 || index == spec.through.count - 1
      return isEnd ? landmark.place(on: skeleton) : around(landmark)
    }
    guard let first = places.first, let last = places.last else { return [] }
    switch spec.kind {
    case .stick:
      let way = (last - first).normalized * spec["overhang"]
      return [PropSolid(.tube(points: [first - way, last + way], radius: spec["radius"]), .foam)]
    case .pole:
      // Each hand holds a pole of its own, whose tip stands on the ground behind or before the hand.
      return places.map { hand in
        let tip = Vector3(hand.x + spec["forward"], hand.y, 0)
        let way = (hand - tip).normalized * spec["overhang"]
        return PropSolid(.tube(points: [tip, hand + way], radius: spec["radius"]), .metal)
      }
    default:
      let line = spec["closed"] > 0 ? places + [first] : places
      return [
        PropSolid(
          .tube(points: Self.smooth(line), radius: spec["radius"]), spec.kind == .band ? .band : .cloth)
      ]
    }
  }

  /// A place on the clothes of a limb, outside of which a towel or a band runs.
  private func around(_ landmark: Landmark) -> Vector3 {
    let (bone, local) = landmark.anchor
    let across = Vector3(local.x, local.y, 0)
    guard across.length > 0 else { return skeleton[bone].place(local) }
    return skeleton[bone].place(local + across.normalized * 0.010)
  }

  /// A curve through the places that does not swing out beyond them.
  private static func smooth(_ places: [Vector3]) -> [Vector3] {
    guard places.count > 2 else { return places }
    var points: [Vector3] = []
    for i in 0..<(places.count - 1) {
      let (a, b) = (places[i], places[i + 1])
      let before = i > 0 ? places[i - 1] : a
      let after = i + 2 < places.count ? places[i + 2] : b
      let (startSlope, endSlope) = ((b - before) * 0.35, (after - a) * 0.35)
      for step in 0..<8 {
        let t = Double(step) / 8
        let (t2, t3) = (t * t, t * t * t)
        let start = a * (2 * t3 - 3 * t2 + 1) + startSlope * (t3 - 2 * t2 + t)
        points.append(start + b * (3 * t2 - 2 * t3) + endSlope * (t3 - t2))
      }
    }
    return points + [places[places.count - 1]]
  }
}
