/// What a part of the figure is made of, which decides its colour.
public enum Material: String, CaseIterable, Hashable, Sendable {
  case skin, hair, shirt, shorts
}

/// The parts of which a body is drawn.
public enum PartName: Hashable, Sendable, CustomStringConvertible {
  case pelvis, torso, neck, head, hair
  case thigh(BodySide), shorts(BodySide), shank(BodySide), foot(BodySide)
  case upperArm(BodySide), sleeve(BodySide), forearm(BodySide), hand(BodySide)

  /// The side of a limb's part.
  public var side: BodySide? {
    switch self {
    case .pelvis, .torso, .neck, .head, .hair: nil
    case .thigh(let side), .shorts(let side), .shank(let side), .foot(let side): side
    case .upperArm(let side), .sleeve(let side), .forearm(let side), .hand(let side): side
    }
  }

  /// Whether the part belongs to an arm.
  public var isOfArm: Bool {
    switch self {
    case .upperArm, .sleeve, .forearm, .hand: true
    default: false
    }
  }

  /// The part in words, as in "left shank".
  public var description: String {
    let word =
      switch self {
      case .pelvis: "pelvis"
      case .torso: "torso"
      case .neck: "neck"
      case .head: "head"
      case .hair: "hair"
      case .thigh: "thigh"
      case .shorts: "shorts leg"
      case .shank: "shank"
      case .foot: "foot"
      case .upperArm: "upper arm"
      case .sleeve: "sleeve"
      case .forearm: "forearm"
      case .hand: "hand"
      }
    return side.map { "\($0.rawValue) \(word)" } ?? word
  }
}

/// A part of the body as a chain of ellipsoids; its surface is the hull of each linked pair.
public struct BodyPart: Sendable {
  /// Which part it is.
  public let name: PartName
  /// What it is made of.
  public let material: Material
  /// The beads.
  public private(set) var ellipsoids: [Ellipsoid] = []
  /// The pairs of beads that are joined, by index.
  public private(set) var links: [(Int, Int)] = []

  init(_ name: PartName, _ material: Material) {
    self.name = name
    self.material = material
  }

  /// Adds a bead that is not linked yet, and gives its index.
  mutating func add(_ ellipsoid: Ellipsoid) -> Int {
    ellipsoids.append(ellipsoid)
    return ellipsoids.count - 1
  }

  /// Adds beads, each linked with the one before, and gives their indices.
  @discardableResult
  mutating func addChain(_ beads: [Ellipsoid]) -> [Int] {
    let indices = beads.map { add($0) }
    link(indices)
    return indices
  }

  /// Links beads in a row.
  mutating func link(_ indices: [Int]) {
    for (a, b) in zip(indices, indices.dropFirst()) { links.append((a, b)) }
  }

  /// The height of the lowest point above z = 0; negative below the floor.
  public var lowest: Double {
    ellipsoids.reduce(.infinity) { min($0, $1.center.z - $1.reach(along: [0, 0, 1])) }
  }
}
