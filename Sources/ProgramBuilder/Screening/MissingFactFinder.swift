/// Finds what has to be known, or to come true, before exercise may begin.
struct MissingFactFinder {
  let rules: ProgramRules
  let today: CalendarDate

  /// Days after which the red-flag questions must be asked again; fewer in the acute stage.
  static let screenDays = (acute: 7, later: 14)
  /// Days after which the nerves must be examined again: as the red-flag screen, of which it is a part.
  static let lowestAge = 16
  /// From this age on an unknown answer about bone strength counts as a yes instead of stopping the page.
  static let fragileAge = 65

  /// All that is missing, in the order of the intake.
  func missing(in intake: Intake, stage: Stage?) -> [Screening.Missing] {
    var found: [Screening.Missing] = []
    func need(_ field: IntakeField, _ isKnown: Bool) {
      if !isKnown { found.append(Screening.Missing(field: field, reason: .notStated)) }
    }
    func hold(_ field: IntakeField, _ reason: Screening.Missing.Reason) {
      found.append(Screening.Missing(field: field, reason: reason))
    }

    let complaint = intake.complaint
    need(.age, intake.age != nil)
    if let age = intake.age, age < Self.lowestAge {
      hold(.age, .tooYoung(age: age, lowest: Self.lowestAge))
    }
    if complaint.cause == nil,
      let code = complaint.codes.first(where: { rules.icd10.entry(for: $0)?.cause == nil })
    {
      hold(.cause, .codeTooGeneral(ICD10Rules.dotted(code)))
    } else {
      need(.cause, complaint.cause != nil)
    }
    if let other = complaint.causeOfCodes {
      hold(.cause, .disagrees(with: .icd10, value: other.rawValue))
    }
    need(.side, complaint.side != nil)
    if let side = complaint.side, side == .both || side == .alternating {
      need(
        .bilateralStatus, complaint.bilateralStatus != nil && complaint.bilateralStatus != .unknown)
    }
    need(.durationWeeks, complaint.weeks != nil)
    need(.nprsWorst, complaint.painWorst != nil)
    need(
      .settleMinutes, complaint.settleMinutes != nil || complaint.irritabilityStated != nil)
    if complaint.cause == .disc {
      need(.directionalPreference, complaint.directionalPreference != nil)
    }
    found += missingScreen(in: intake, stage: stage)

    let neurology = intake.neurology
    need(.power, neurology.power != nil)
    need(.reflexes, neurology.reflexes != nil)
    need(.sensation, neurology.sensation != nil)
    need(.neuroDate, neurology.date != nil)
    if let date = neurology.date { expire(.neuroDate, date, stage: stage, into: &found) }

    found += missingHistory(in: intake)
    if complaint.cause == .trauma, complaint.fractureExcluded != true {
      hold(.fractureExcluded, complaint.fractureExcluded == nil ? .notStated : .mustBeYes)
    }
    need(.minutesPerDay, intake.wishes.minutesPerDay != nil)
    need(.daysPerWeek, intake.wishes.daysPerWeek != nil)
    return found
  }

  private func missingScreen(in intake: Intake, stage: Stage?) -> [Screening.Missing] {
    var found: [Screening.Missing] = []
    let screen = intake.redFlags
    let unanswered = RedFlag.allCases.filter {
      screen.answers[$0] == nil || screen.answers[$0] == .unknown
    }
    if screen.state != .complete {
      found.append(
        Screening.Missing(
          field: .redFlagScreen,
          reason: unanswered.isEmpty || screen.state == nil
            ? .notStated : .unanswered(unanswered)))
    } else if !unanswered.isEmpty {
      found.append(Screening.Missing(field: .redFlagScreen, reason: .unanswered(unanswered)))
    }
    if screen.screener == nil {
      found.append(Screening.Missing(field: .redFlagScreener, reason: .notStated))
    }
    if let date = screen.date {
      expire(.redFlagDate, date, stage: stage, into: &found)
    } else {
      found.append(Screening.Missing(field: .redFlagDate, reason: .notStated))
    }
    return found
  }

  private func expire(
    _ field: IntakeField, _ date: CalendarDate, stage: Stage?,
    into found: inout [Screening.Missing]
  ) {
    // Where the stage is unknown the shorter time holds.
    let allowed = stage == .acute || stage == nil ? Self.screenDays.acute : Self.screenDays.later
    let days = today.days(since: date)
    if days > allowed {
      found.append(Screening.Missing(field: field, reason: .expired(days: days, allowed: allowed)))
    }
  }

  private func missingHistory(in intake: Intake) -> [Screening.Missing] {
    let history = intake.history
    var found: [Screening.Missing] = []
    func need(_ field: IntakeField, _ isKnown: Bool) {
      if !isKnown { found.append(Screening.Missing(field: field, reason: .notStated)) }
    }
    let isFragileAge = (intake.age ?? 0) >= Self.fragileAge
    need(.pregnancy, history.pregnancy != nil)
    need(.osteoporosis, history.osteoporosis != nil || isFragileAge)
    need(.steroid3m, history.steroids != nil || isFragileAge)
    need(.hipReplacement, history.hipReplacement != nil)
    need(.kneeReplacement, history.kneeReplacement != nil || history.kneeReplacementWeeks != nil)
    need(.lumbarSurgery, history.lumbarSurgery != nil)
    if let surgery = history.lumbarSurgery, surgery != .no {
      if let weeks = history.lumbarSurgeryWeeks {
        let needed: Double = surgery == .fusion ? 12 : 6
        if weeks < needed {
          found.append(
            Screening.Missing(
              field: .lumbarSurgeryWeeks, reason: .tooSoon(weeks: weeks, needed: needed)))
        }
      } else {
        need(.lumbarSurgeryWeeks, false)
      }
    }
    need(.hypertension, history.hypertension != nil)
    // A pressure is asked for where it decides between controlled and not; a person without high pressure
    // need not have been measured to be shown a stretch.
    if let hypertension = history.hypertension, hypertension != .no {
      need(.bpSystolic, history.systolic != nil)
      need(.bpDiastolic, history.diastolic != nil)
    }
    need(.cardiac, history.cardiac != nil)
    need(.cancerHistory, history.cancer != nil)
    need(.aaaKnown, history.aneurysm != nil)
    if history.aneurysm == true, history.aneurysmCleared != true {
      found.append(
        Screening.Missing(
          field: .aaaCleared, reason: history.aneurysmCleared == nil ? .notStated : .mustBeYes))
    }
    let questions: [(IntakeField, Bool?)] = [
      (.anticoagulant, history.anticoagulant), (.dvtHistory, history.dvtHistory),
      (.reducedSensation, history.reducedSensation), (.hypermobility, history.hypermobility),
      (.herniaProlapse, history.herniaProlapse), (.inflammatorySpine, history.inflammatorySpine),
      (.glaucomaRetina, history.glaucomaRetina),
      (.hipOaFai, history.hipOsteoarthritisOrImpingement), (.balanceRisk, history.balanceRisk),
    ]
    for (field, answer) in questions { need(field, answer != nil) }
    return found
  }
}
