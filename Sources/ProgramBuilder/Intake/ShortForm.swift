import YAMLReading

/// The short form of an intake, for people: `conditions_screen: complete`, a list of the conditions that are
/// present and a list of the positions that cannot be taken.
///
/// It is turned into the long form, so that both may be mixed; where they contradict each other it is an
/// issue, and whatever neither states stays unknown.
enum ShortForm {
  /// What a word of `conditions` says in the long form.
  static let conditions: [String: (field: IntakeField, value: String)] = [
    "pregnancy_t1": (.pregnancy, "t1"), "pregnancy_t2": (.pregnancy, "t2"),
    "pregnancy_t3": (.pregnancy, "t3"), "postpartum_lt12wk": (.pregnancy, "postpartum_lt12wk"),
    "osteoporosis": (.osteoporosis, "yes"), "osteoporosis_fracture": (.osteoporosis, "fracture"),
    "steroid_3m": (.steroid3m, "yes"), "hip_replacement": (.hipReplacement, "unknown"),
    "hip_replacement_posterior": (.hipReplacement, "posterior"),
    "hip_replacement_anterior": (.hipReplacement, "anterior"),
    "hip_replacement_lateral": (.hipReplacement, "lateral"),
    "knee_replacement": (.kneeReplacement, "yes"), "discectomy": (.lumbarSurgery, "discectomy"),
    "decompression": (.lumbarSurgery, "decompression"), "fusion": (.lumbarSurgery, "fusion"),
    "hypertension_controlled": (.hypertension, "controlled"),
    "hypertension_uncontrolled": (.hypertension, "uncontrolled"), "cardiac": (.cardiac, "yes"),
    "cancer_past": (.cancerHistory, "past"), "cancer_current": (.cancerHistory, "current"),
    "aaa_known": (.aaaKnown, "yes"), "anticoagulant": (.anticoagulant, "yes"),
    "dvt_history": (.dvtHistory, "yes"), "reduced_sensation": (.reducedSensation, "yes"),
    "hypermobility": (.hypermobility, "yes"), "hernia_prolapse": (.herniaProlapse, "yes"),
    "inflammatory_spine": (.inflammatorySpine, "yes"), "glaucoma_retina": (.glaucomaRetina, "yes"),
    "hip_oa_fai": (.hipOaFai, "yes"), "balance_risk": (.balanceRisk, "yes"),
    "spondylolisthesis_grade_3": (.spondylolisthesisGrade, "3"),
    "athlete_new_pars": (.athleteNewPars, "yes"), "recent_injection": (.recentInjection, "yes"),
    "cognitive_impairment": (.cognitiveImpairment, "yes"), "insulin": (.insulin, "yes"),
    "treated_ces": (.treatedCes, "yes"), "no_improvement_6wk": (.noImprovement6wk, "yes"),
    "frail": (.frail, "yes"),
  ]

  /// Words that say a condition without saying enough: its question stays open and is asked for.
  static let incompleteConditions: [String: IntakeField] = [
    "hypertension": .hypertension, "high_blood_pressure": .hypertension, "pregnancy": .pregnancy,
    "pregnant": .pregnancy, "cancer": .cancerHistory, "lumbar_surgery": .lumbarSurgery,
  ]

  /// Other words for the conditions.
  static let conditionSynonyms: [String: String] = [
    "steroids": "steroid_3m", "steroid_longterm": "steroid_3m", "thr": "hip_replacement",
    "thr_posterior": "hip_replacement_posterior", "thr_anterior": "hip_replacement_anterior",
    "thr_lateral": "hip_replacement_lateral", "tkr": "knee_replacement",
    "anticoagulants": "anticoagulant", "blood_thinner": "anticoagulant", "dvt": "dvt_history",
    "heart_disease": "cardiac", "falls": "balance_risk", "hernia": "hernia_prolapse",
    "postpartum": "postpartum_lt12wk", "glaucoma": "glaucoma_retina",
    "hip_osteoarthritis": "hip_oa_fai", "hip_oa": "hip_oa_fai", "aneurysm": "aaa_known",
  ]

  /// The positions of `cannot`.
  static let positions: [String: IntakeField] = [
    "kneel": .canKneel, "prone": .canProne, "supine": .canSupine, "floor": .canFloor,
  ]

  /// The questions that a complete screen has answered, and the answer of those not listed.
  static let screened: [(field: IntakeField, absent: String)] =
    [
      (.pregnancy, "no"), (.osteoporosis, "no"), (.steroid3m, "no"), (.hipReplacement, "no"),
      (.kneeReplacement, "no"), (.lumbarSurgery, "no"), (.hypertension, "no"), (.cardiac, "no"),
      (.cancerHistory, "no"), (.aaaKnown, "no"), (.anticoagulant, "no"), (.dvtHistory, "no"),
      (.reducedSensation, "no"), (.hypermobility, "no"), (.herniaProlapse, "no"),
      (.inflammatorySpine, "no"), (.glaucomaRetina, "no"), (.hipOaFai, "no"), (.balanceRisk, "no"),
      (.canKneel, "yes"), (.canProne, "yes"), (.canSupine, "yes"), (.canFloor, "yes"),
      (.athleteNewPars, "no"), (.recentInjection, "no"), (.cognitiveImpairment, "no"),
      (.insulin, "no"), (.treatedCes, "no"), (.noImprovement6wk, "no"), (.frail, "no"),
    ]

  /// Facts that only a patient with the condition has, so that stating one never goes with "no".
  private static let implying: [(fact: IntakeField, condition: IntakeField)] = [
    (.hipReplacementWeeks, .hipReplacement), (.hipPrecautions, .hipReplacement),
    (.kneeReplacementWeeks, .kneeReplacement), (.lumbarSurgeryWeeks, .lumbarSurgery),
    (.aaaCleared, .aaaKnown),
  ]

  /// Leaves a condition open, or notes the contradiction, where another field tells of it.
  static func openImplied(_ fields: inout IntakeTexts) {
    for (fact, condition) in implying {
      guard let text = fields.statedText(fact) else { continue }
      let tells =
        switch fact {
        case .hipPrecautions: HipPrecautions(spelled: text) != nil
        case .aaaCleared: Answer(spelled: text) == .yes
        default: Double(text) != nil
        }
      if tells { fields.leaveOpen(condition, because: fact, saying: text) }
    }
  }

  /// Writes what the lists state into the long form's fields.
  static func expandLists(_ fields: inout IntakeTexts) {
    for word in fields.list(.conditions) {
      let key = IntakeField.normalized(word)
      if ["none", "no"].contains(key) { continue }
      let name = conditionSynonyms[key] ?? key
      if let (field, value) = conditions[name] {
        fields.state(field, value, because: .conditions)
      } else if let field = incompleteConditions[name] {
        // Left open unless the long form answers it, and never answered "no" by the complete screen.
        fields.leaveOpen(field, because: .conditions, saying: word)
      } else {
        let known = conditions.keys.sorted() + conditionSynonyms.keys.sorted()
        fields.note(
          .notAllowed(
            found: word, nearest: NearestMatch.of(key, in: known),
            allowed: conditions.keys.sorted()),
          .conditions)
      }
    }
    for word in fields.list(.cannot) {
      let key = IntakeField.normalized(word)
      if ["none", "no"].contains(key) { continue }
      guard let field = positions[key] else {
        fields.note(
          .notAllowed(
            found: word, nearest: NearestMatch.of(key, in: positions.keys.sorted()),
            allowed: positions.keys.sorted()),
          .cannot)
        continue
      }
      fields.state(field, "no", because: .cannot)
    }
  }

  /// Answers every question that a complete screen covers and nothing else has answered.
  static func assumeAbsent(_ fields: inout IntakeTexts) {
    guard fields.choice(.conditionsScreen, as: ScreenState.self) == .complete else { return }
    for (field, absent) in screened where fields.isUnstated(field) {
      fields.assume(field, absent)
    }
  }
}

extension IntakeField {
  /// The conditions that the short form lists, in the order of the questions that they answer.
  public static var listedConditions: [String] {
    let order = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
    return ShortForm.conditions.sorted {
      (order[$0.value.field] ?? 0, $0.key) < (order[$1.value.field] ?? 0, $1.key)
    }.map(\.key)
  }

  /// The positions that the short form lists.
  public static var listedPositions: [String] { ShortForm.positions.keys.sorted() }
}
