public import YAMLReading

/// Builds programs: pure, deterministic, from an intake, the catalogue and the rules.
public struct Planner: Sendable {
  /// What an intake leads to.
  public enum Outcome: Sendable {
    /// A red flag: a referral and no exercise.
    case referral(Intake, Screening)
    /// Something needed is not known: the page says what.
    case hold(Intake, Screening)
    /// A program; a draft where something is still to be confirmed.
    case program(Program)

    /// What screening found.
    public var screening: Screening {
      switch self {
      case .referral(_, let screening), .hold(_, let screening): screening
      case .program(let program): program.screening
      }
    }

    /// The patient's facts.
    public var intake: Intake {
      switch self {
      case .referral(let intake, _), .hold(let intake, _): intake
      case .program(let program): program.intake
      }
    }
  }

  private let catalogue: TechniqueCatalogue
  private let rules: ProgramRules
  private let today: CalendarDate

  /// Creates a planner for one day.
  public init(catalogue: TechniqueCatalogue, rules: ProgramRules, today: CalendarDate) {
    self.catalogue = catalogue
    self.rules = rules
    self.today = today
  }

  /// Screens a patient and, where nothing forbids it, builds the program.
  ///
  /// - Parameters:
  ///   - intake: The patient's facts.
  ///   - kept: Exercises of an earlier program's file, in order; nil to choose them.
  ///   - previous: The program that this one goes on from.
  /// - Returns: A program, or a referral or a hold and no exercise.
  /// - Throws: `DataIssues` where the clinician asks for what cannot be: an unknown technique, too many, or a
  ///   contraindicated one that is not accepted by name.
  public func outcome(
    for intake: Intake, keeping kept: [KeptExercise]? = nil, following previous: PreviousProgram? = nil
  ) throws(DataIssues) -> Outcome {
    let screening = Screener(rules: rules, today: today).screening(of: intake, response: previous?.response)
    switch screening.state {
    case .blocked: return .referral(intake, screening)
    case .held: return .hold(intake, screening)
    case .amber, .clear: break
    }
    guard let cause = intake.complaint.cause, let side = intake.complaint.side,
      let stage = screening.stage, let irritability = screening.irritability
    else { return .hold(intake, screening) }
    let row = rules.selection.row(cause: cause, stage: stage, irritability: irritability)
    let restrictions = Restrictions(
      conditions: screening.conditions, rules: rules.contraindications)
    let asked = try WishChecker(catalogue: catalogue, rules: rules).checked(
      intake, kept: kept, restrictions: restrictions)
    let patientRules = PatientRules(rules, sheet: screening.facts)
    let started = previous?.started ?? today
    let week = max(0, today.days(since: started)) / 7 + 1
    let phase = rules.selection.phase(week: week)
    let ceiling = Self.ceiling(
      of: row, intake: intake, levelsLower: patientRules.levelsLower, levelsHigher: phase.levels)
    let (steps, ended) = followUp(
      previous, asked: asked, intake: intake, restrictions: restrictions, cause: cause,
      ceiling: ceiling, peak: row.peakLevel, patientRules: patientRules)
    let wishes = asked + steps
    let candidates = Candidates(
      catalogue: catalogue, intake: intake, restrictions: restrictions, cause: cause, side: side,
      ceiling: ceiling, rules: patientRules)
    let secondsPerDay = (intake.wishes.minutesPerDay ?? 0) * 60
    var chooser = Chooser(
      catalogue: catalogue, candidates: candidates.allowed,
      suitability: Suitability(
        book: rules.book, sheet: screening.facts, known: Set(previous?.exercises.map(\.id) ?? [])),
      secondsPerDay: secondsPerDay)
    for wish in wishes {
      chooser.take(
        Candidates.candidate(
          wish.technique, home: wish.instructions, slots: [wish.slot],
          cautions: restrictions.cautions(of: wish.technique), intake: intake, side: side,
          rules: patientRules),
        for: wish.slot)
    }
    if kept == nil {
      let taken = wishes.count { $0.slot != .aerobic }
      chooser.fill(slotPlan(row: row, intake: intake, taken: taken, candidates: candidates))
      chooser.chooseAerobic()
    }
    chooser.close()

    let ruleID = "\(cause.rawValue)/\(stage.rawValue)/\(irritability.rawValue)"
    let builder = ExerciseBuilder(
      chooser: chooser, cause: cause, ruleID: ruleID, wishes: wishes, kept: kept,
      allowsNeighbour: { [catalogue] id in
        guard let technique = catalogue[id], technique.status == .ready, technique.causes.contains(cause),
          restrictions.contraindications(of: technique).isEmpty,
          patientRules.prohibition(of: technique) == nil
        else { return false }
        return true
      })
    let exercises = builder.exercises()
    let takenIDs = Set(exercises.map(\.technique.id))
    var program = Program(
      intake: intake, screening: screening, date: today, cause: cause, side: side, stage: stage,
      irritability: irritability, exercises: exercises,
      clinicCare: ClinicCare(catalogue: catalogue, most: rules.selection.clinicMost).items(
        for: intake, cause: cause, restrictions: restrictions),
      exclusions: (candidates.exclusions + chooser.exclusions)
        .filter { !takenIDs.contains($0.techniqueID) }
        .sorted { $0.techniqueID < $1.techniqueID },
      warnings: [], minutesPerDay: 0, daysPerWeek: 0, planWeeks: row.weeks,
      handoutWeeks: handoutWeeks(row: row, intake: intake), reviewWeek: row.reviewWeek,
      started: started, week: week, phase: phase,
      selectionRule: ruleID, catalogueVersion: catalogue.version, rulesVersion: rules.version)
    let seconds = exercises.map(\.countedSecondsPerDay).reduce(0, +)
    for condition in screening.conditions {
      guard let note = rules.contraindications.rule(for: condition).patientNote,
        !program.patientNotes.contains(where: { $0.text == note })
      else { continue }
      program.patientNotes.append(Program.PatientNote(condition: condition, text: note))
    }
    program.minutesPerDay = (seconds + 59) / 60
    program.daysPerWeek = exercises.map(\.dose.daysPerWeek).max() ?? 0
    program.warnings = warnings(
      for: program, wishes: wishes, candidates: candidates, ceiling: ceiling,
      restrictions: restrictions, patientRules: patientRules, allowed: secondsPerDay)
    program.warnings += ended.map { .ended(techniqueID: $0.techniqueID, reason: $0.reason) }
    return .program(program)
  }

  /// How the exercises of the last program go on, as wishes; none without a last program.
  private func followUp(
    _ previous: PreviousProgram?, asked: [WishChecker.Wish], intake: Intake, restrictions: Restrictions,
    cause: Cause, ceiling: Int, peak: Int, patientRules: PatientRules
  ) -> ([WishChecker.Wish], [Program.Exclusion]) {
    guard let previous else { return ([], []) }
    func reason(_ technique: Technique, _ ceiling: Int) -> Program.ExclusionReason? {
      technique.home.flatMap {
        Candidates.reasonAgainst(
          technique, home: $0, intake: intake, restrictions: restrictions, cause: cause, ceiling: ceiling,
          rules: patientRules)
      }
    }
    let followUp = FollowUp(
      catalogue: catalogue, rules: rules.selection.followUp,
      // What the patient already does may stay although a first program would begin lower.
      reasonAgainst: { reason($0, max(peak, ceiling)) },
      firstDose: { technique in
        guard let home = technique.home, reason(technique, ceiling) == nil else { return nil }
        var dose = patientRules.limited(home.dose, of: technique)
        dose.daysPerWeek = min(dose.daysPerWeek, intake.wishes.daysPerWeek ?? dose.daysPerWeek)
        return dose
      })
    let (all, ended) = followUp.steps(from: previous)
    let steps = withinTime(all, previous: previous, intake: intake)
    var taken = Set(asked.map { catalogue.chainIndex(of: $0.technique.id) })
    let wishes = steps.compactMap { step -> WishChecker.Wish? in
      guard let home = step.technique.home, let slot = Candidates.slots(of: step.technique).first,
        taken.insert(catalogue.chainIndex(of: step.technique.id)).inserted
      else { return nil }
      return WishChecker.Wish(
        technique: step.technique, instructions: home, slot: slot, dose: step.dose, acceptedHits: [],
        goesOn: step.reason)
    }
    return (wishes, ended)
  }

  /// The steps with the doses of the last program where more of them would not fit into the day, last ones first.
  private func withinTime(
    _ steps: [FollowUp.Step], previous: PreviousProgram, intake: Intake
  ) -> [FollowUp.Step] {
    guard let side = intake.complaint.side else { return steps }
    let allowed = (intake.wishes.minutesPerDay ?? 0) * 60
    var steps = steps
    func seconds() -> Int {
      steps.filter { $0.dose.durationMinutes == nil }.map {
        $0.dose.secondsPerDay(sides: Candidates.sides(of: $0.technique, side: side).count)
      }.reduce(0, +)
    }
    for index in steps.indices.reversed() where seconds() > allowed && steps[index].reason == .doseRaised {
      guard
        let before = previous.exercises.first(where: { $0.id == steps[index].technique.id })?.dose
      else { continue }
      steps[index].dose = before
      steps[index].reason = .continued
    }
    return steps
  }

  /// The highest level now: the row's for the first day and what the phase adds, less what rules take off, and no
  /// more than the clinician allows.
  private static func ceiling(
    of row: SelectionRules.Row, intake: Intake, levelsLower: Int, levelsHigher: Int
  ) -> Int {
    let ceiling = max(1, min(row.startLevel + levelsHigher, max(row.peakLevel, row.startLevel)) - levelsLower)
    return min(ceiling, intake.wishes.levelMax ?? ceiling)
  }

  private func slotPlan(
    row: SelectionRules.Row, intake: Intake, taken: Int, candidates: Candidates
  ) -> SlotPlan {
    let standard = min(rules.selection.defaultExercises, row.slots.values.reduce(0, +))
    var plan = SlotPlan(row: row, exercises: max(intake.wishes.exercises ?? standard, taken))
    // Where no technique of hip or core is allowed, the other takes its place.
    for (slot, other) in [(SelectionRules.Slot.hip, SelectionRules.Slot.core), (.core, .hip)]
    where !candidates.allowed.contains(where: { $0.slots.contains(slot) }) {
      plan[other] += plan[slot]
      plan[slot] = 0
    }
    return plan
  }

  /// Weeks until the next visit, rounded up; until the first review where no visit is set. A tracker longer
  /// than the plan or six weeks is nothing a patient keeps.
  private func handoutWeeks(row: SelectionRules.Row, intake: Intake) -> Int {
    guard let visit = intake.wishes.nextVisit else { return row.reviewWeek }
    return min(max(1, (visit.days(since: today) + 6) / 7), min(6, row.weeks))
  }

  private func warnings(
    for program: Program, wishes: [WishChecker.Wish], candidates: Candidates, ceiling: Int,
    restrictions: Restrictions, patientRules: PatientRules, allowed: Int
  ) -> [Program.Warning] {
    var warnings: [Program.Warning] = []
    if program.countedExercises >= rules.selection.warnFrom {
      warnings.append(.manyExercises(program.countedExercises))
    }
    if program.minutesPerDay * 60 > allowed, allowed > 0 {
      warnings.append(.overTime(minutes: program.minutesPerDay, allowed: allowed / 60))
    }
    for slot in [SelectionRules.Slot.hip, .core]
    where !program.exercises.contains(where: { $0.technique.families.contains(slot.family) }) {
      // Where a technique was allowed, no rule emptied the slot, unless it needed caution and the one such
      // place was taken.
      let allowed = candidates.allowed.filter { $0.slots.contains(slot) }
      let found =
        allowed.isEmpty
        ? candidates.blocking[slot] ?? []
        : allowed.contains(where: \.cautions.isEmpty) ? [] : allowed.flatMap(\.cautions)
      var hits: [RuleHit] = []
      for hit in found where !hits.contains(hit) { hits.append(hit) }
      warnings.append(.slotEmpty(slot, because: hits))
    }
    var careful = false
    var chains: [String: String] = [:]
    for wish in wishes {
      let id = wish.technique.id
      let cautions = restrictions.cautions(of: wish.technique)
      if careful, !cautions.isEmpty {
        warnings.append(.includedAgainstRules(techniqueID: id, reason: .cautionNotNeeded(cautions)))
      }
      careful = careful || !cautions.isEmpty
      let chain = catalogue.firstOfChain(of: id)
      if let rival = chains[chain] {
        warnings.append(.includedAgainstRules(techniqueID: id, reason: .sameChain(as: rival)))
      }
      chains[chain] = id
      if !wish.acceptedHits.isEmpty {
        warnings.append(
          .acceptedContraindication(techniqueID: wish.technique.id, hits: wish.acceptedHits))
      } else if wish.goesOn == nil,
        let reason = Candidates.reasonAgainst(
          wish.technique, home: wish.instructions, intake: program.intake,
          restrictions: restrictions, cause: program.cause, ceiling: ceiling, rules: patientRules)
      {
        warnings.append(.includedAgainstRules(techniqueID: wish.technique.id, reason: reason))
      }
    }
    return warnings
  }
}
