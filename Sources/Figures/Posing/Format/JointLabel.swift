/// A joint as a pose names it: `right hip`, `hips` for both, `lumbar`.
struct JointLabel: Hashable {
  var joint: Joint
  /// The sides; one nil for a joint in the middle.
  var sides: [BodySide?]

  /// Every name, with what it means.
  private static let byName: [String: JointLabel] = {
    var names: [String: JointLabel] = [:]
    for joint in Joint.allCases {
      guard joint.isPaired else {
        names[joint.rawValue] = JointLabel(joint: joint, sides: [nil])
        continue
      }
      let both = JointLabel(joint: joint, sides: [.left, .right])
      names[joint.rawValue] = both
      if !joint.rawValue.hasSuffix("s") { names[joint.rawValue + "s"] = both }
      for side in BodySide.allCases {
        names["\(side.rawValue) \(joint.rawValue)"] = JointLabel(joint: joint, sides: [side])
      }
    }
    return names
  }()

  /// The names that are understood.
  static let names = Set(byName.keys)

  private init(joint: Joint, sides: [BodySide?]) {
    self.joint = joint
    self.sides = sides
  }

  /// The joint of a name.
  init?(_ name: String) {
    guard let label = Self.byName[name] else { return nil }
    self = label
  }
}

extension Joint {
  /// Each motion's names in both directions, with the sign of an angle in that direction.
  var motionNames: [String: (motion: Motion, sign: Double)] {
    var names: [String: (motion: Motion, sign: Double)] = [:]
    for motion in motions {
      names[motion.rawValue] = (motion, 1)
      names[motion.oppositeName] = (motion, -1)
    }
    return names
  }
}
