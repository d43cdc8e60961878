public import YAMLReading

/// Understands what a person wrote about a patient.
public struct IntakeReader: Sendable {
  private let icd10: ICD10Rules
  private let confirmableIDs: [String]
  /// Days after which the red-flag questions have to be asked again at the earliest.
  private let shortestScreen: Double
  /// The day on which ages and stages are counted.
  private let today: CalendarDate

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - rules: The rules, whose ICD-10 part says what codes mean.
  ///   - today: The day the program is made.
  public init(rules: ProgramRules, today: CalendarDate) {
    icd10 = rules.icd10
    confirmableIDs = AmberFinder(rules: rules).confirmableIDs
    shortestScreen =
      rules.book.holds.filter { $0.field == .redFlagDate && $0.reason == .expired }.compactMap(\.limit).min()
      ?? 0
    self.today = today
  }

  /// The patient's facts.
  ///
  /// What is not stated stays nil; whether it may stay so is the screening's question.
  ///
  /// - Throws: `DataIssues` with everything that cannot be understood or contradicts itself.
  public func intake(from raw: RawIntake) throws(DataIssues) -> Intake {
    var texts = IntakeTexts(raw)
    let id = texts.text(.patientId)
    if id == nil, !texts.isStated(.patientId) { texts.note(.missing, .patientId) }
    let name = texts.text(.name)
    ShortForm.expandLists(&texts)
    let coded = icd10.apply(to: &texts)
    ShortForm.openImplied(&texts)
    ShortForm.assumeAbsent(&texts)

    var intake = Intake(patientID: id ?? "", name: name, raw: raw)
    intake.age = age(&texts)
    intake.complaint = complaint(&texts, coded: coded)
    intake.redFlags = redFlags(&texts)
    intake.neurology = Intake.Neurology(
      power: texts.number(.power, in: 0...5), reflexes: texts.choice(.reflexes, as: Reflexes.self),
      sensation: texts.choice(.sensation, as: Sensation.self),
      date: texts.date(.neuroDate, notAfter: today))
    intake.history = history(&texts)
    intake.abilities = Intake.Abilities(
      kneel: texts.answer(.canKneel), prone: texts.answer(.canProne),
      supine: texts.answer(.canSupine), floor: texts.answer(.canFloor))
    intake.wishes = wishes(&texts)
    intake.confirmation = confirmation(&texts)
    checkAfterOnset(&texts, intake)
    intake.scores = Intake.Scores(
      odi: texts.number(.odi, in: 0...100), rmdq: texts.integer(.rmdq, in: 0...24),
      psfs: texts.number(.psfs, in: 0...10), startTotal: texts.integer(.startTotal, in: 0...9),
      startPsychosocial: texts.integer(.startPsych, in: 0...5))
    guard texts.issues.isEmpty else { throw DataIssues(texts.issues) }
    return intake
  }

  private func age(_ texts: inout IntakeTexts) -> Int? {
    let stated = texts.integer(.age, in: 0...120)
    guard let birth = texts.date(.dob, notAfter: today) else { return stated }
    let counted = today.years(since: birth)
    guard counted <= 120 else {
      texts.note(.outOfRange(found: birth.description, lowest: 0, highest: 120), .dob)
      return nil
    }
    // A stated age may be a year old by the next birthday; more than that is another person.
    if let stated, abs(stated - counted) > 1 {
      texts.note(
        .contradicts(
          found: String(stated), otherField: IntakeField.dob.rawValue,
          otherValue: "\(birth) = \(counted)"),
        .age)
    }
    return counted
  }

  private func complaint(
    _ texts: inout IntakeTexts, coded: (codes: [String], cause: Cause?, side: Side?)
  ) -> Intake.Complaint {
    var complaint = Intake.Complaint()
    let cause = texts.choice(.cause, as: Cause.self)
    complaint.cause = cause ?? coded.cause
    if let cause, let found = coded.cause, found != cause { complaint.causeOfCodes = found }
    complaint.codes = coded.codes
    let side = texts.choice(.side, as: Side.self)
    if let side, let found = coded.side, found != side, !(side == .alternating && found == .both) {
      texts.note(
        .contradicts(
          found: side.rawValue, otherField: IntakeField.icd10.rawValue,
          otherValue: found.rawValue),
        .side)
    }
    complaint.side = side ?? coded.side
    complaint.bilateralStatus = texts.choice(.bilateralStatus, as: BilateralStatus.self)
    let duration = texts.number(.durationWeeks, in: 0...5200)
    let sinceOnset = texts.date(.onsetDate, notAfter: today).map {
      Double(today.days(since: $0)) / 7
    }
    complaint.weeks = [duration, sinceOnset].compactMap { $0 }.min()
    complaint.painWorst = texts.number(.nprsWorst, in: 0...10)
    complaint.painNow = texts.number(.nprsNow, in: 0...10)
    complaint.painAverage = texts.number(.nprsAverage, in: 0...10)
    if let worst = complaint.painWorst {
      for (field, value) in [
        (IntakeField.nprsNow, complaint.painNow), (.nprsAverage, complaint.painAverage),
      ] {
        if let value, value > worst {
          texts.note(
            .contradicts(
              found: String(value), otherField: IntakeField.nprsWorst.rawValue,
              otherValue: String(worst)),
            field)
        }
      }
    }
    complaint.settleMinutes = texts.number(.settleMinutes, in: 0...20160)
    complaint.irritabilityStated = texts.choice(.irritability, as: Irritability.self)
    complaint.directionalPreference = texts.choice(
      .directionalPreference, as: DirectionalPreference.self)
    complaint.fractureExcluded = texts.answer(.fractureExcluded)
    complaint.spondylolisthesisGrade = texts.integer(.spondylolisthesisGrade, in: 1...5)
    return complaint
  }

  /// Notes questions, examinations and clearances from before the complaint began: they were about another.
  private func checkAfterOnset(_ texts: inout IntakeTexts, _ intake: Intake) {
    guard let weeks = intake.complaint.weeks else { return }
    // A duration is told in whole weeks; a date of onset is exact.
    let onset = texts.date(.onsetDate)
    let longest = onset.map { today.days(since: $0) } ?? Int(weeks * 7) + 6
    let dates: [(IntakeField, CalendarDate?)] = [
      (.redFlagDate, intake.redFlags.date), (.neuroDate, intake.neurology.date),
      (.clearedDate, intake.redFlags.clearance?.date),
    ]
    for (field, date) in dates {
      guard let date, today.days(since: date) > longest else { continue }
      // A screen that has expired holds the page by itself; the form is an old one.
      if field != .clearedDate, Double(today.days(since: date)) > shortestScreen {
        continue
      }
      let source = onset == nil ? IntakeField.durationWeeks : .onsetDate
      texts.note(
        .contradicts(
          found: date.description, otherField: source.rawValue,
          otherValue: texts.statedText(source) ?? ""),
        field)
    }
  }

  private func redFlags(_ texts: inout IntakeTexts) -> Intake.RedFlagScreen {
    var screen = Intake.RedFlagScreen()
    screen.state = texts.choice(.redFlagScreen, as: ScreenState.self)
    let listed = flags(.redFlagsYes, &texts)
    for flag in RedFlag.allCases {
      if let own = texts.answer(flag) {
        screen.answers[flag] = own
        if own == .no, listed.contains(flag) { texts.noteContradiction(flag, found: own.rawValue) }
      }
      if listed.contains(flag) { screen.answers[flag] = .yes }
      if screen.state == .complete, screen.answers[flag] == nil, texts.location(of: flag) == nil {
        screen.answers[flag] = .no
      }
    }
    screen.screener = texts.text(.redFlagScreener)
    screen.date = texts.date(.redFlagDate, notAfter: today)
    screen.bloodPressureSymptoms = texts.answer(.bpSymptoms)
    screen.selfHarmIntent = texts.answer(.selfHarmIntent)
    screen.clearance = clearance(&texts)
    return screen
  }

  private func flags(_ field: IntakeField, _ texts: inout IntakeTexts) -> Set<RedFlag> {
    var found: Set<RedFlag> = []
    for word in texts.list(field) where !["none", "no"].contains(word.lowercased()) {
      if let flag = RedFlag(spelled: word) {
        found.insert(flag)
      } else {
        texts.note(.notAllowed(word, in: RedFlag.self), field)
      }
    }
    return found
  }

  private func clearance(_ texts: inout IntakeTexts) -> Intake.Clearance? {
    guard texts.isStated(.clearedFlags) else { return nil }
    var flags: Set<RedFlag> = []
    var codes: Set<String> = []
    for word in texts.list(.clearedFlags) {
      if let flag = RedFlag(spelled: word) {
        flags.insert(flag)
      } else if let code = ICD10Rules.normalized(word) {
        codes.insert(code)
      } else {
        texts.note(.notAllowed(word, in: RedFlag.self), .clearedFlags)
      }
    }
    let by = texts.text(.clearedBy)
    let role = texts.text(.clearedRole)
    let date = texts.date(.clearedDate, notAfter: today)
    let result = texts.text(.clearedResult)
    // A clearance counts only when it is documented whole.
    for field in [IntakeField.clearedBy, .clearedRole, .clearedDate, .clearedResult]
    where !texts.isStated(field) {
      texts.note(.missing, field)
    }
    guard let by, let role, let date, let result else { return nil }
    return Intake.Clearance(
      flags: flags, codes: codes, by: by, role: role, date: date, result: result)
  }

  private func history(_ texts: inout IntakeTexts) -> Intake.History {
    var history = Intake.History()
    history.pregnancy = texts.choice(.pregnancy, as: Pregnancy.self)
    history.osteoporosis = texts.choice(.osteoporosis, as: Osteoporosis.self)
    history.steroids = texts.answer(.steroid3m)
    history.hipReplacement = texts.choice(.hipReplacement, as: HipReplacement.self)
    history.hipReplacementWeeks = texts.number(.hipReplacementWeeks, in: 0...5200)
    history.hipPrecautions = texts.choice(.hipPrecautions, as: HipPrecautions.self)
    history.kneeReplacement = texts.answer(.kneeReplacement)
    history.kneeReplacementWeeks = texts.number(.kneeReplacementWeeks, in: 0...5200)
    history.lumbarSurgery = texts.choice(.lumbarSurgery, as: LumbarSurgery.self)
    history.lumbarSurgeryWeeks = texts.number(.lumbarSurgeryWeeks, in: 0...5200)
    history.hypertension = texts.choice(.hypertension, as: Hypertension.self)
    history.systolic = texts.integer(.bpSystolic, in: 60...300)
    history.diastolic = texts.integer(.bpDiastolic, in: 30...200)
    if let systolic = history.systolic, let diastolic = history.diastolic, systolic <= diastolic {
      texts.note(
        .contradicts(
          found: String(systolic), otherField: IntakeField.bpDiastolic.rawValue,
          otherValue: String(diastolic)),
        .bpSystolic)
    }
    history.cardiac = texts.answer(.cardiac)
    history.cancer = texts.choice(.cancerHistory, as: CancerHistory.self)
    history.aneurysm = texts.answer(.aaaKnown)
    history.aneurysmCleared = texts.answer(.aaaCleared)
    history.anticoagulant = texts.answer(.anticoagulant)
    history.dvtHistory = texts.answer(.dvtHistory)
    history.reducedSensation = texts.answer(.reducedSensation)
    history.hypermobility = texts.answer(.hypermobility)
    history.herniaProlapse = texts.answer(.herniaProlapse)
    history.inflammatorySpine = texts.answer(.inflammatorySpine)
    history.glaucomaRetina = texts.answer(.glaucomaRetina)
    history.hipOsteoarthritisOrImpingement = texts.answer(.hipOaFai)
    history.balanceRisk = texts.answer(.balanceRisk)
    history.athleteNewPars = texts.answer(.athleteNewPars)
    history.recentInjection = texts.answer(.recentInjection)
    history.cognitiveImpairment = texts.answer(.cognitiveImpairment)
    history.insulin = texts.answer(.insulin)
    history.treatedCaudaEquina = texts.answer(.treatedCes)
    history.noImprovementAtSixWeeks = texts.answer(.noImprovement6wk)
    history.frail = texts.answer(.frail)
    return history
  }

  private func wishes(_ texts: inout IntakeTexts) -> Intake.Wishes {
    var wishes = Intake.Wishes()
    wishes.equipment = Set(
      texts.list(.equipment).map(IntakeField.normalized).filter { $0 != "none" })
    wishes.minutesPerDay = texts.integer(.minutesPerDay, in: 5...60)
    wishes.daysPerWeek = texts.integer(.daysPerWeek, in: 1...7)
    wishes.exercises = texts.integer(.exercises, in: 1...20)
    wishes.levelMax = texts.integer(.levelMax, in: 1...5)
    wishes.style = texts.choice(.prefer, as: ExerciseStyle.self)
    wishes.goals = texts.list(.goals)
    wishes.languages = texts.list(.language)
    wishes.textSize = texts.choice(.textSize, as: TextSize.self) ?? .normal
    wishes.clinician = texts.text(.clinician)
    wishes.nextVisit = texts.date(.nextVisit)
    if let visit = wishes.nextVisit, visit <= today {
      texts.note(
        .contradicts(
          found: visit.description, otherField: "date", otherValue: today.description), .nextVisit)
    }
    wishes.note = texts.text(.clinicianNote)
    wishes.include = texts.list(.include)
    wishes.exclude = Set(texts.list(.exclude))
    wishes.accept = Set(texts.list(.accept))
    for entry in texts.list(.doses) {
      do {
        let (id, change) = try DoseOverride.read(entry)
        if wishes.doses.updateValue(change, forKey: id) != nil {
          texts.note(.repeatedField, .doses)
        }
      } catch {
        texts.note(error.problem, .doses)
      }
    }
    return wishes
  }

  private func confirmation(_ texts: inout IntakeTexts) -> Intake.Confirmation? {
    let items = texts.list(.confirmed).map(IntakeField.normalized)
    guard !items.isEmpty else { return nil }
    guard let by = texts.text(.confirmedBy) else {
      if !texts.isStated(.confirmedBy) { texts.note(.missing, .confirmedBy) }
      return nil
    }
    if items == ["all"] { return Intake.Confirmation(by: by, items: nil) }
    // A slip of the hand would leave a draft, and nobody would know why.
    for item in items where !confirmableIDs.contains(item) {
      texts.note(
        .notAllowed(
          found: item, nearest: NearestMatch.of(item, in: confirmableIDs),
          allowed: ["all"] + confirmableIDs),
        .confirmed)
    }
    return Intake.Confirmation(by: by, items: Set(items))
  }
}
