import YAMLReading

extension FactSheet {
  /// What an intake states, under the names of its fields.
  init(_ intake: Intake, today: CalendarDate, codes: ICD10Rules) {
    addComplaint(intake, codes: codes)
    addScreen(intake.redFlags, neurology: intake.neurology, today: today)
    addHistory(intake.history)
    addWishes(intake)
  }

  private mutating func set(_ field: IntakeField, _ number: Double?) { set(field.rawValue, number) }
  private mutating func set(_ field: IntakeField, _ number: Int?) {
    set(field.rawValue, number.map(Double.init))
  }
  private mutating func set(_ field: IntakeField, _ answer: Bool?) { set(field.rawValue, answer) }
  private mutating func set(_ field: IntakeField, _ choice: (some SpelledChoice)?) {
    set(field.rawValue, choice?.rawValue)
  }

  private mutating func addComplaint(_ intake: Intake, codes: ICD10Rules) {
    let complaint = intake.complaint
    set(.age, intake.age)
    set(.cause, complaint.cause)
    set(FactVocabulary.codeConflict, complaint.causeOfCodes != nil)
    set(
      FactVocabulary.codeTooGeneral,
      complaint.cause == nil && complaint.codes.contains { codes.entry(for: $0)?.cause == nil })
    set(.side, complaint.side)
    set(.bilateralStatus, complaint.bilateralStatus)
    set(.durationWeeks, complaint.weeks)
    set(.nprsWorst, complaint.painWorst)
    set(.settleMinutes, complaint.settleMinutes)
    set(FactVocabulary.stated, complaint.irritabilityStated?.rawValue)
    set(.directionalPreference, complaint.directionalPreference)
    set(.fractureExcluded, complaint.fractureExcluded)
    set(.spondylolisthesisGrade, complaint.spondylolisthesisGrade)
  }

  private mutating func addScreen(
    _ screen: Intake.RedFlagScreen, neurology: Intake.Neurology, today: CalendarDate
  ) {
    set(.redFlagScreen, screen.state)
    set(FactVocabulary.unansweredFlags, Double(screen.unanswered.count))
    set(FactVocabulary.screener, screen.screener.map { _ in true })
    set(FactVocabulary.screenDays, screen.date.map { Double(today.days(since: $0)) })
    set(.bpSymptoms, screen.bloodPressureSymptoms)
    set(.selfHarmIntent, screen.selfHarmIntent)
    set(.power, neurology.power)
    set(.reflexes, neurology.reflexes)
    set(.sensation, neurology.sensation)
    set(FactVocabulary.neuroDays, neurology.date.map { Double(today.days(since: $0)) })
    set(
      FactVocabulary.flag,
      Set(screen.answers.filter { $0.value == .yes }.map(\.key.rawValue)))
  }

  private mutating func addHistory(_ history: Intake.History) {
    set(.pregnancy, history.pregnancy)
    set(.osteoporosis, history.osteoporosis)
    set(.steroid3m, history.steroids)
    set(.hipReplacement, history.hipReplacement)
    set(.hipReplacementWeeks, history.hipReplacementWeeks)
    set(.hipPrecautions, history.hipPrecautions)
    set(.kneeReplacement, history.kneeReplacement)
    set(.kneeReplacementWeeks, history.kneeReplacementWeeks)
    set(.lumbarSurgery, history.lumbarSurgery)
    set(.lumbarSurgeryWeeks, history.lumbarSurgeryWeeks)
    set(.hypertension, history.hypertension)
    set(.bpSystolic, history.systolic)
    set(.bpDiastolic, history.diastolic)
    set(.cardiac, history.cardiac)
    set(.cancerHistory, history.cancer)
    set(.aaaKnown, history.aneurysm)
    set(.aaaCleared, history.aneurysmCleared)
    set(.anticoagulant, history.anticoagulant)
    set(.dvtHistory, history.dvtHistory)
    set(.reducedSensation, history.reducedSensation)
    set(.hypermobility, history.hypermobility)
    set(.herniaProlapse, history.herniaProlapse)
    set(.inflammatorySpine, history.inflammatorySpine)
    set(.glaucomaRetina, history.glaucomaRetina)
    set(.hipOaFai, history.hipOsteoarthritisOrImpingement)
    set(.balanceRisk, history.balanceRisk)
    set(.athleteNewPars, history.athleteNewPars)
    set(.recentInjection, history.recentInjection)
    set(.cognitiveImpairment, history.cognitiveImpairment)
    set(.insulin, history.insulin)
    set(.treatedCes, history.treatedCaudaEquina)
    set(.noImprovement6wk, history.noImprovementAtSixWeeks)
    set(.frail, history.frail)
  }

  private mutating func addWishes(_ intake: Intake) {
    set(.canKneel, intake.abilities.kneel)
    set(.canProne, intake.abilities.prone)
    set(.canSupine, intake.abilities.supine)
    set(.canFloor, intake.abilities.floor)
    set(.minutesPerDay, intake.wishes.minutesPerDay)
    set(.daysPerWeek, intake.wishes.daysPerWeek)
    set(.prefer, intake.wishes.style)
    set(.clinicianNote, intake.wishes.note.map { _ in true })
    set(.startTotal, intake.scores.startTotal)
    set(.startPsych, intake.scores.startPsychosocial)
    set(FactVocabulary.goal, Set(intake.wishes.goals.map(IntakeField.normalized)))
  }
}

extension Intake.RedFlagScreen {
  /// The questions without a yes or a no, in their order.
  var unanswered: [RedFlag] {
    RedFlag.allCases.filter { answers[$0] == nil || answers[$0] == .unknown }
  }
}
