import YAMLReading

/// The names of all facts and what each can be.
enum FactVocabulary {
  /// What is asked in the intake under the field's own name, and what is worked out from it.
  static let kinds: [String: FactKind] = {
    var kinds: [String: FactKind] = [:]
    func words<Choice: SpelledChoice>(_ field: IntakeField, _ type: Choice.Type) {
      kinds[field.rawValue] = .words(type.allCases.map(\.rawValue))
    }
    for field in numbers { kinds[field.rawValue] = .number }
    for field in questions { kinds[field.rawValue] = .words([Answer.yes.rawValue, Answer.no.rawValue]) }
    words(.cause, Cause.self)
    words(.side, Side.self)
    words(.bilateralStatus, BilateralStatus.self)
    words(.irritability, Irritability.self)
    words(.directionalPreference, DirectionalPreference.self)
    words(.redFlagScreen, ScreenState.self)
    words(.reflexes, Reflexes.self)
    words(.sensation, Sensation.self)
    words(.pregnancy, Pregnancy.self)
    words(.osteoporosis, Osteoporosis.self)
    words(.hipReplacement, HipReplacement.self)
    words(.hipPrecautions, HipPrecautions.self)
    words(.lumbarSurgery, LumbarSurgery.self)
    words(.hypertension, Hypertension.self)
    words(.cancerHistory, CancerHistory.self)
    words(.prefer, ExerciseStyle.self)
    kinds[stated] = .words(Irritability.allCases.map(\.rawValue))
    kinds[response] = .words(ProgramResponse.allCases.map(\.rawValue))
    kinds[stage] = .words(Stage.allCases.map(\.rawValue))
    kinds[flag] = .words(RedFlag.allCases.map(\.rawValue))
    kinds[condition] = .words(Condition.allCases.map(\.rawValue))
    for name in [urgentFlags, unansweredFlags, screenDays, neuroDays] { kinds[name] = .number }
    for name in [codeConflict, codeTooGeneral, frailty, screener] {
      kinds[name] = .words([Answer.yes.rawValue, Answer.no.rawValue])
    }
    return kinds
  }()

  /// The goals are free words: those that rules name are known by being named.
  static let goal = "goal"
  /// The irritability that the clinician states, before what follows from pain and settling is taken in.
  static let stated = "irritability_stated"
  /// How the patient did on the last program.
  static let response = "response"
  /// How long it has lasted, in the three stages.
  static let stage = "stage"
  /// The red flags raised so far.
  static let flag = "flag"
  /// The conditions found so far.
  static let condition = "condition"
  /// How many raised flags are urgent and no more.
  static let urgentFlags = "urgent_flags"
  /// How many red-flag questions have no answer.
  static let unansweredFlags = "unanswered_flags"
  /// Days since the red-flag questions were asked.
  static let screenDays = "red_flag_days"
  /// Days since the nerves were examined.
  static let neuroDays = "neuro_days"
  /// Whether the codes say another cause than the one stated.
  static let codeConflict = "code_conflict"
  /// Whether the codes say no cause.
  static let codeTooGeneral = "code_too_general"
  /// Whether the patient is frail.
  static let frailty = IntakeField.frail.rawValue
  /// Whether it is known who asked the red-flag questions.
  static let screener = IntakeField.redFlagScreener.rawValue

  private static let numbers: [IntakeField] = [
    .age, .durationWeeks, .nprsWorst, .settleMinutes, .power, .hipReplacementWeeks, .kneeReplacementWeeks,
    .lumbarSurgeryWeeks, .bpSystolic, .bpDiastolic, .spondylolisthesisGrade, .minutesPerDay, .daysPerWeek,
    .startTotal, .startPsych,
  ]
  private static let questions: [IntakeField] = [
    .bpSymptoms, .selfHarmIntent, .steroid3m, .kneeReplacement, .cardiac, .aaaKnown, .aaaCleared,
    .anticoagulant,
    .dvtHistory, .reducedSensation, .hypermobility, .herniaProlapse, .inflammatorySpine, .glaucomaRetina,
    .hipOaFai,
    .balanceRisk, .canKneel, .canProne, .canSupine, .canFloor, .fractureExcluded, .athleteNewPars,
    .recentInjection,
    .cognitiveImpairment, .insulin, .treatedCes, .noImprovement6wk, .frail, .clinicianNote,
  ]
}
