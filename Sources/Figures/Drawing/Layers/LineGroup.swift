/// Layers of one colour that grow out of each other, outlined as one: an arm, a leg, the shirt, the shorts.
struct LineGroup {
  let members: [Layer]
  /// The area of all members.
  let region: Region
  /// The same area without its rim, in which only folds are drawn.
  let core: RingFinder
  let box: Box
  let isFar: Bool

  /// The distance from the outline within which a member's own line would double it.
  static let rim = 0.0030

  private enum Name: Hashable {
    case arm(BodySide), leg(BodySide), shirt, shorts, head, hair
  }

  private struct Key: Hashable {
    var name: Name
    var isFar: Bool
  }

  private init(_ members: [Layer], _ context: RegionContext) {
    self.members = members
    region = context.union(of: members.map(\.region))
    let core = region.grown(by: -Self.rim)
    self.core = RingFinder(rings: core.pieces.flatMap { $0 }, box: core.box)
    box = region.box
    isFar = members[0].isFar
  }

  /// The groups of a body's layers, in a fixed order.
  static func groups(of layers: [Layer], context: RegionContext) -> [LineGroup] {
    var keys: [Key] = []
    var members: [Key: [Layer]] = [:]
    for layer in layers {
      guard let part = layer.part else { continue }
      let key = Key(name: name(of: part), isFar: layer.isFar)
      if members[key] == nil { keys.append(key) }
      members[key, default: []].append(layer)
    }
    return keys.compactMap { key in members[key].map { LineGroup($0, context) } }
  }

  private static func name(of part: PartName) -> Name {
    switch part {
    case .torso, .sleeve: .shirt
    case .pelvis, .shorts: .shorts
    case .head, .neck: .head
    case .hair: .hair
    case .thigh(let side), .shank(let side), .foot(let side): .leg(side)
    case .upperArm(let side), .forearm(let side), .hand(let side): .arm(side)
    }
  }

  /// How near the group's front is at a place a little inside its outline.
  func depth(at place: Vector2) -> Double {
    var depth = -Double.infinity
    for member in members where member.covers(place) { depth = max(depth, member.depth(place)) }
    if depth > -.infinity { return depth }
    return members.map { $0.depth(place) }.min() ?? 0
  }
}
