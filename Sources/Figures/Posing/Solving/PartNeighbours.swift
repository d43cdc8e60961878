/// Which parts of the body lie so near each other that they always touch, and which must not meet.
enum PartNeighbours {
  /// From which part of its length a part counts against another; nil where the two are neighbours.
  static func start(of part: PartName, against other: PartName) -> Double? {
    if part == other { return nil }
    if part.side == other.side || part.side == nil || other.side == nil {
      if joined(part, other) || joined(other, part) { return nil }
    }
    switch (part, other) {
    // Flesh gives way in the fold of the hip and of the armpit.
    case (.thigh, .torso), (.thigh, .pelvis): return 0.5
    case (.upperArm, .torso), (.upperArm, .pelvis): return 0.6
    // Cloth gives way as well; the thighs themselves count from where they leave the shorts.
    case (.shorts, .shorts), (.shorts, .thigh), (.thigh, .shorts): return nil
    default: return 0
    }
  }

  private static func joined(_ part: PartName, _ other: PartName) -> Bool {
    switch (part, other) {
    case (.pelvis, .torso), (.torso, .neck), (.torso, .head), (.neck, .head): true
    case (.shorts, .pelvis), (.shorts, .torso), (.shorts, .thigh): true
    case (.sleeve, .torso), (.sleeve, .neck), (.upperArm, .neck): true
    case (.shank, .thigh), (.shank, .shorts), (.foot, .shank), (.sleeve, .upperArm): true
    case (.forearm, .upperArm), (.forearm, .sleeve), (.hand, .forearm): true
    default: false
    }
  }
}
