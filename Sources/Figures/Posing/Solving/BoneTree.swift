/// The bones as numbers, and which hang on which.
enum BoneTree {
  /// The spine from the pelvis to the head, then the left arm and leg, then the right ones.
  static let pelvis = 0, upperThorax = 4, neck = 5, head = 6

  /// The bones of a side's arm and leg.
  enum LimbBone: Int, CaseIterable {
    case upperArm, forearm, hand, fingers, fingertips, thigh, shank, foot, toes
  }

  static let count = 7 + 2 * LimbBone.allCases.count

  static func limb(_ bone: LimbBone, _ side: BodySide) -> Int {
    7 + (side == .left ? 0 : LimbBone.allCases.count) + bone.rawValue
  }

  /// For each bone those that move with it, itself included.
  static let carried: [[Bool]] = (0..<count).map { ancestor in
    (0..<count).map { bone in
      var current: Int? = bone
      while let here = current {
        if here == ancestor { return true }
        current = parent(of: here)
      }
      return false
    }
  }

  private static func parent(of bone: Int) -> Int? {
    guard bone >= 7 else { return bone > 0 ? bone - 1 : nil }
    let limb = (bone - 7) % LimbBone.allCases.count
    switch LimbBone(rawValue: limb) {
    case .upperArm: return upperThorax
    case .thigh: return pelvis
    default: return bone - 1
    }
  }

  /// The number of a bone of the skeleton.
  static func number(_ bone: Bone) -> Int {
    switch bone {
    case .pelvis: 0
    case .lowerLumbar: 1
    case .upperLumbar: 2
    case .lowerThorax: 3
    case .upperThorax: 4
    case .neck: 5
    case .head: 6
    case .upperArm(let side): limb(.upperArm, side)
    case .forearm(let side), .wrist(let side): limb(.forearm, side)
    case .hand(let side): limb(.hand, side)
    case .fingers(let side): limb(.fingers, side)
    case .fingertips(let side): limb(.fingertips, side)
    case .thigh(let side): limb(.thigh, side)
    case .shank(let side): limb(.shank, side)
    case .foot(let side): limb(.foot, side)
    case .toes(let side): limb(.toes, side)
    }
  }
}
