public import YAMLReading

/// The family a technique belongs to; the mission's systems, in the order a handout names them.
public enum Family: String, SpelledChoice {
  /// Range of the hip joints.
  case hipMobility = "hip mobility"
  /// Control and endurance of the trunk and the muscles that hold the pelvis.
  case coreStability = "core stability"
  /// Sliding movement of the nerve against the tissue around it.
  case nerveGliding = "nerve gliding"
  /// Positions and movements that ease the pain.
  case relief
  /// Massage, trigger point, myofascial and active release, done by the patient.
  case softTissue = "soft tissue"
  /// Yoga postures.
  case yoga
  /// Pilates exercises.
  case pilates
  /// Walking, cycling, water.
  case aerobic
  /// What a clinician does.
  case clinicCare = "clinic care"
}

/// What kind of technique within its family; dose and mechanism follow it.
public enum TechniqueKind: String, SpelledChoice {
  case active, stretch
  case motorControl = "motor_control"
  case endurance
  case hipStrength = "hip_strength"
  case functional
  case positionOfEase = "position_of_ease"
  case `extension`, flexion, lateral
  case slider, tensioner
  case massage
  case triggerPoint = "trigger_point"
  case myofascial
  case activeRelease = "active_release"
  case rest
  case mobilityPose = "mobility_pose"
  case flexionPose = "flexion_pose"
  case extensionPose = "extension_pose"
  case hipPose = "hip_pose"
  case standingPose = "standing_pose"
  case corePose = "core_pose"
  case twistPose = "twist_pose"
  case core, hip, standing
  case walking, cycling, aquatic, machine, seated, step
  case manualTherapy = "manual_therapy"
  case chiropractic, assessment
  case physicalTherapy = "physical_therapy"
  case yogaClass = "yoga_class"
  case pilatesClass = "pilates_class"
}

/// Who does the technique.
public enum Delivery: String, SpelledChoice {
  /// The patient, at home.
  case home
  /// A clinician; a handout lists it under "In the clinic", never as an exercise.
  case clinic
}

/// Whether a technique is finished.
public enum TechniqueStatus: String, SpelledChoice {
  /// Its words and its figure have been checked.
  case ready
  /// Its figure is still to be drawn or checked: a clinician may add it by name, the builder never chooses it.
  case draft
}

/// How well the technique's family is supported in back or leg pain; never a claim about the one exercise.
public enum EvidenceGrade: String, SpelledChoice {
  /// A guideline's "should".
  case strong = "A"
  /// A guideline's "may" or "consider", or moderate trials.
  case moderate = "B"
  /// Low certainty or conflicting trials.
  case low = "C"
  /// Mechanism or muscle-activity studies only.
  case mechanism = "D"
  /// Expert opinion.
  case expert = "E"
}
