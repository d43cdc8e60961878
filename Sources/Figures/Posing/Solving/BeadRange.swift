/// Some beads of a part of the body.
struct BeadRange: Hashable {
  enum Choice: Hashable {
    /// Beads of the part's main chain, by the part of its length.
    case along(ClosedRange<Double>)
    case indices([Int])
    /// The beads of a shoulder in the shirt.
    case shoulder(BodySide)
  }

  var part: PartName
  var choice: Choice

  /// The indices among the part's ellipsoids.
  func indices(in part: BodyPart) -> [Int] {
    let chain = part.chainCount
    switch choice {
    case .along(let range):
      return (0..<chain).filter { range.contains(Double($0) / Double(chain - 1)) }
    case .indices(let indices): return indices.filter { $0 < part.ellipsoids.count }
    case .shoulder(let side):
      let each = (part.ellipsoids.count - chain) / 2
      let first = chain + (side == .left ? 0 : each)
      return [first, first + 1]
    }
  }
}

extension BodyPart {
  /// How many of the beads form the main chain; the shirt's shoulders follow it.
  var chainCount: Int {
    guard name == .torso else { return ellipsoids.count }
    // Two shoulders of four beads each, and of five with a bust: the first link off the chain tells.
    let first = links.firstIndex { $0.1 != $0.0 + 1 }
    return first.map { $0 + 1 } ?? ellipsoids.count
  }
}

extension Landmark {
  /// The beads of the body that may satisfy a contact of this place; every pad has to touch.
  var pads: [[BeadRange]] {
    let s = side ?? .right
    func along(_ part: PartName, _ from: Double, _ to: Double) -> BeadRange {
      BeadRange(part: part, choice: .along(from...to))
    }
    func beads(_ part: PartName, _ indices: [Int]) -> BeadRange {
      BeadRange(part: part, choice: .indices(indices))
    }
    switch name {
    case .head: return [[beads(.head, [0, 1, 2, 3])]]
    case .forehead: return [[beads(.head, [0, 1])]]
    case .chin: return [[beads(.head, [2, 3])]]
    case .crown, .backOfHead, .sideOfHead: return [[beads(.head, [0])]]
    case .neck: return [[along(.neck, 0, 1)]]
    case .chest, .upperBack: return [[along(.torso, 0.60, 0.96)]]
    case .belly, .lowBack: return [[along(.torso, 0.18, 0.56)]]
    case .flank: return [[along(.torso, 0.10, 0.56)]]
    case .pelvis, .sacrum:
      return [
        [along(.pelvis, 0, 1), along(.torso, 0, 0.2)] + BodySide.allCases.map { along(.shorts($0), 0, 0.4) }
      ]
    case .buttock, .sitBone, .hip:
      return [[along(.pelvis, 0, 1), along(.torso, 0, 0.2), along(.shorts(s), 0, 0.4)]]
    case .shoulder, .backOfShoulder:
      return [[along(.sleeve(s), 0, 0.4), BeadRange(part: .torso, choice: .shoulder(s))]]
    case .upperArm: return [[along(.sleeve(s), 0, 1), along(.upperArm(s), 0, 0.9)]]
    case .elbow: return [[along(.forearm(s), 0, 0.2), along(.upperArm(s), 0.85, 1)]]
    case .forearm: return [[along(.forearm(s), 0, 0.3)], [along(.forearm(s), 0.7, 1)]]
    case .wrist: return [[along(.forearm(s), 0.85, 1), beads(.hand(s), [0])]]
    case .palm, .backOfHand:
      return [[beads(.hand(s), [0, 1])], [beads(.hand(s), [5])], [beads(.hand(s), [14])]]
    case .hand: return [[beads(.hand(s), Array(0...20))]]
    case .fingertips: return [[beads(.hand(s), [7, 10, 13, 16])]]
    case .thigh, .thighFront, .thighBack, .thighOuter, .thighInner:
      return [[along(.shorts(s), 0.4, 1), along(.thigh(s), 0, 0.9)]]
    case .knee, .kneecap, .backOfKnee, .innerKnee, .outerKnee:
      return [[along(.shank(s), 0, 0.12), along(.thigh(s), 0.88, 1)]]
    case .shin, .calf: return [[along(.shank(s), 0.1, 0.8)]]
    case .shank: return [[along(.shank(s), 0, 1)]]
    case .ankle, .innerAnkle, .outerAnkle: return [[beads(.foot(s), [8]), along(.shank(s), 0.88, 1)]]
    case .heel: return [[beads(.foot(s), [0, 1, 2])]]
    case .sole: return [[beads(.foot(s), [0, 1, 2])], [beads(.foot(s), [7, 9])]]
    case .ballOfFoot: return [[beads(.foot(s), [7, 9])]]
    case .topOfFoot, .footOuter, .footInner: return [[beads(.foot(s), [3, 4, 5, 6, 7])]]
    case .foot: return [[beads(.foot(s), Array(0...13))]]
    case .toes: return [[beads(.foot(s), [9, 10, 11, 12, 13])]]
    }
  }

  /// The places that a kept part of the body has to keep: two where its direction counts.
  var kept: [Landmark] {
    switch name {
    case .foot, .sole: [Landmark(.heel, side), Landmark(.ballOfFoot, side)]
    case .palm, .hand, .backOfHand: [Landmark(.wrist, side), Landmark(.hand, side)]
    case .forearm: [Landmark(.elbow, side), Landmark(.wrist, side)]
    case .shin, .shank, .calf: [Landmark(.knee, side), Landmark(.ankle, side)]
    default: [self]
    }
  }
}

extension PartName {
  /// The bone that carries a bead of the part.
  func bone(ofBead bead: Int, in part: BodyPart) -> Int {
    switch self {
    case .pelvis: return BoneTree.pelvis
    case .torso:
      guard bead < part.chainCount else { return BoneTree.upperThorax }
      let height = BodyTables.hem + (0.308 - BodyTables.hem) * Double(bead) / Double(part.chainCount - 1)
      // As SpineCurve: each bone's axes hold at the middle of its stretch.
      let ends = [0.050, 0.105, 0.170, 0.250]
      return ends.firstIndex { height < $0 } ?? BoneTree.upperThorax
    case .neck: return bead < 4 ? BoneTree.neck : BoneTree.head
    case .head, .hair: return BoneTree.head
    case .thigh(let side), .shorts(let side): return BoneTree.limb(.thigh, side)
    case .shank(let side): return BoneTree.limb(.shank, side)
    case .foot(let side): return BoneTree.limb(bead < 9 ? .foot : .toes, side)
    case .upperArm(let side), .sleeve(let side): return BoneTree.limb(.upperArm, side)
    case .forearm(let side): return BoneTree.limb(.forearm, side)
    case .hand(let side):
      if bead < 5 || bead > 16 { return BoneTree.limb(.hand, side) }
      return BoneTree.limb((bead - 5) % 3 == 2 ? .fingertips : .fingers, side)
    }
  }
}
