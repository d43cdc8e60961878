public import YAMLReading

/// Where the leg symptoms are, as the patient's own left and right.
public enum Side: String, SpelledChoice {
  case left, right
  /// Both legs at once.
  case both
  /// Now one leg, now the other.
  case alternating
  /// In the middle of the back or buttocks.
  case central

  /// What clinicians write for them.
  public static let synonyms: [String: Side] = [
    "l": .left, "lt": .left, "r": .right, "rt": .right, "bilateral": .both, "b/l": .both,
    "bl": .both, "midline": .central,
  ]

  /// Whether one leg only is affected.
  public var isUnilateral: Bool { self == .left || self == .right }
}

/// How two-sided symptoms behave.
public enum BilateralStatus: String, SpelledChoice {
  case longstandingStable = "longstanding_stable"
  case newOrWorse = "new_or_worse"
  case unknown

  /// What clinicians write for them.
  public static let synonyms: [String: BilateralStatus] = [
    "stable": .longstandingStable, "longstanding": .longstandingStable, "new": .newOrWorse,
    "worse": .newOrWorse, "worsening": .newOrWorse,
  ]
}
