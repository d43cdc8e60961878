public import YAMLReading

/// A question's answer.
public enum Answer: String, SpelledChoice {
  case yes, no, unknown

  /// What clinicians write for them.
  public static let synonyms: [String: Answer] = [
    "y": .yes, "true": .yes, "1": .yes, "n": .no, "false": .no, "0": .no, "?": .unknown,
    "not_known": .unknown, "not_asked": .unknown, "unsure": .unknown, "nk": .unknown,
  ]
}

/// How easily symptoms flare.
public enum Irritability: String, SpelledChoice, Comparable {
  case low, moderate, high

  /// What clinicians write for them.
  public static let synonyms: [String: Irritability] = ["medium": .moderate, "mod": .moderate]

  /// Low comes before high.
  public static func < (a: Irritability, b: Irritability) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How long it has lasted: acute under 6 weeks, subacute 6 to 12, chronic over 12.
public enum Stage: String, SpelledChoice, Comparable {
  case acute, subacute, chronic

  /// Acute comes before chronic.
  public static func < (a: Stage, b: Stage) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The stage after a number of weeks.
  init(weeks: Double) {
    self = weeks < 6 ? .acute : weeks <= 12 ? .subacute : .chronic
  }
}

/// The movement direction that eases the leg symptoms when tested.
public enum DirectionalPreference: String, SpelledChoice {
  case `extension`, flexion
  /// Side-gliding; the matched movements are for the clinic only.
  case lateral
  /// Tested, and no direction eases.
  case none
  case notTested = "not_tested"

  /// What clinicians write for them.
  public static let synonyms: [String: DirectionalPreference] = [
    "ext": .extension, "flex": .flexion, "untested": .notTested,
  ]
}

/// Whether the red-flag questions were all asked.
public enum ScreenState: String, SpelledChoice {
  case complete, incomplete

  /// A plain "yes" is none: of red flags it may as well mean that there are some.
  public static let synonyms: [String: ScreenState] = [
    "done": .complete, "no": .incomplete, "partial": .incomplete,
  ]
}

/// A reflex as tested.
public enum Reflexes: String, SpelledChoice {
  case normal, reduced, absent, brisk
}

/// Skin feeling as tested.
public enum Sensation: String, SpelledChoice {
  case normal, reduced, absent

  /// What clinicians write for them.
  public static let synonyms: [String: Sensation] = ["altered": .reduced, "intact": .normal]
}

/// Pregnancy, and the 12 weeks after it.
public enum Pregnancy: String, SpelledChoice {
  case no, t1, t2, t3
  case postpartumUnder12Weeks = "postpartum_lt12wk"

  /// What clinicians write for them.
  public static let synonyms: [String: Pregnancy] = [
    "none": .no, "n": .no, "not_applicable": .no, "trimester_1": .t1, "trimester_2": .t2,
    "trimester_3": .t3, "postpartum": .postpartumUnder12Weeks,
  ]
}

/// Thin bones.
public enum Osteoporosis: String, SpelledChoice {
  case no, yes
  /// With a healed fracture of a vertebra, or several of little cause.
  case fracture

  /// What clinicians write for them.
  public static let synonyms: [String: Osteoporosis] = ["n": .no, "none": .no, "y": .yes]
}

/// A replaced hip, by the surgeon's approach.
public enum HipReplacement: String, SpelledChoice {
  case no, posterior, anterior, lateral
  /// Replaced; the approach is not known.
  case unknown

  /// What clinicians write for them.
  public static let synonyms: [String: HipReplacement] = ["n": .no, "none": .no, "yes": .unknown]
}

/// The surgeon's hip precautions.
public enum HipPrecautions: String, SpelledChoice {
  case inForce = "in_force"
  /// Lifted in writing.
  case lifted
}

/// Surgery on the low back.
public enum LumbarSurgery: String, SpelledChoice {
  case no, discectomy, decompression, fusion

  /// What clinicians write for them.
  public static let synonyms: [String: LumbarSurgery] = [
    "none": .no, "n": .no, "microdiscectomy": .discectomy, "laminectomy": .decompression,
  ]
}

/// High blood pressure.
public enum Hypertension: String, SpelledChoice {
  case no, controlled, uncontrolled

  /// What clinicians write for them.
  public static let synonyms: [String: Hypertension] = ["none": .no, "n": .no]
}

/// Cancer, now or before.
public enum CancerHistory: String, SpelledChoice {
  case no, past, current

  /// What clinicians write for them.
  public static let synonyms: [String: CancerHistory] = ["none": .no, "n": .no]
}

/// How large the handout's text has to be.
public enum TextSize: String, SpelledChoice {
  case normal
  /// 16 points.
  case large
  /// 20 points.
  case xlarge
}

/// A style of exercise a patient asks for.
public enum ExerciseStyle: String, SpelledChoice {
  case yoga, pilates
}
