public import YAMLReading

/// The position in which a technique starts.
public enum Position: String, SpelledChoice {
  case semiReclined = "semi_reclined"
  case supine
  case sideLying = "side_lying"
  case prone
  case quadruped
  case kneeling
  case halfKneeling = "half_kneeling"
  case plank
  case floorSitting = "floor_sitting"
  case sitting
  case standing
  case machine
  case pool
  case walking

  /// Where the position comes in a session that goes from lying to standing, so that nobody gets up and
  /// down more often than needed.
  var sessionOrder: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Which side of the body works.
public enum Laterality: String, SpelledChoice {
  /// Both sides at once; the text names no side.
  case bothTogether = "both together"
  /// One side after the other; the text is written for the affected side.
  case eachSide = "each side"
  /// The affected side only (one after the other where both are affected).
  case affectedSide = "affected side"
}
