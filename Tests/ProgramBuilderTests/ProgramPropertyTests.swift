@testable import ProgramBuilder
import TestSupport
import Testing

/// What holds of every program, whatever the patient.
struct ProgramPropertyTests {
  struct Case: Sendable {
    let fixture: IntakeFixture
    let outcome: Planner.Outcome
  }

  /// The outcomes of many random intakes, worked out once.
  private static let cases: Result<[Case], any Error> = Result {
    try RandomIntakes.intakes(5000, seed: 20_261_122).map {
      Case(fixture: $0, outcome: try $0.outcome())
    }
  }

  private static func programs() throws -> [(fixture: IntakeFixture, program: Program)] {
    try cases.get().compactMap { one in one.outcome.program.map { (one.fixture, $0) } }
  }

  /// Reports the first case that breaks a rule, with the intake that leads to it.
  private func check(_ rule: (Program) throws -> String?) throws {
    var broken = 0
    for (fixture, program) in try Self.programs() {
      guard let fault = try rule(program) else { continue }
      broken += 1
      if broken <= 3 { Issue.record("\(fault)\n\(fixture.yaml)") }
    }
    #expect(broken == 0)
  }

  @Test func theSetIsWorthTesting() throws {
    let programs = try Self.programs()
    #expect(programs.count > 3500, "most random intakes are blocked or held")
    for cause in Cause.allCases {
      for stage in Stage.allCases {
        #expect(programs.count { $0.program.cause == cause && $0.program.stage == stage } > 15)
      }
    }
    let conditions = Set(programs.flatMap(\.program.screening.conditions))
    #expect(conditions.count == Condition.allCases.count, "some condition never came up")
    let chosen = Set(programs.flatMap { $0.program.exercises.map(\.technique.id) })
    #expect(chosen.count > 60, "most of the catalogue is never chosen: \(chosen.count)")
  }

  /// Each cause has enough to begin with that is free of what it forbids or limits.
  @Test(arguments: Cause.allCases)
  func everyCauseHasEnoughToBeginWith(cause: Cause) throws {
    let data = try ShippedData.load()
    let rule = data.rules.contraindications.rule(for: cause.condition)
    for family in [Family.hipMobility, .coreStability] {
      let fitting = data.catalogue.techniques.filter { technique in
        technique.status == .ready && technique.families.contains(family) && technique.causes.contains(cause)
          && (technique.home?.level ?? 9) <= 2
          && technique.attributes.isDisjoint(with: rule.avoid.union(rule.caution))
      }
      #expect(fitting.count >= 12, "\(family.rawValue): \(fitting.count)")
    }
  }

  /// Drafts are for clinicians who know the exercise: listed, never chosen.
  @Test func draftsAreNeverChosen() throws {
    try check { program in
      program.exercises.first { $0.technique.status == .draft }.map { "\($0.technique.id) is a draft" }
    }
    let drafts = try ShippedData.load().catalogue.techniques.filter { $0.status == .draft }
    let draft = try #require(drafts.first { $0.causes.contains(.disc) && $0.attributes.isEmpty })
    let program = try expectProgram(.clear.with("include", draft.id))
    #expect(
      program.warnings.contains {
        if case .includedAgainstRules(draft.id, .draft) = $0 { true } else { false }
      })
  }

  @Test func blockedAndHeldHaveNoProgram() throws {
    for one in try Self.cases.get() {
      switch one.outcome.screening.state {
      case .blocked, .held: #expect(one.outcome.program == nil, "\(one.fixture.yaml)")
      case .amber, .clear: #expect(one.outcome.program != nil, "\(one.fixture.yaml)")
      }
    }
  }

  /// Looks the attributes up in the rules' rows themselves, not through the planner's own union.
  @Test func noExerciseHasWhatAConditionAvoids() throws {
    let rules = try ShippedData.load().rules.contraindications
    try check { program in
      let conditions = program.screening.conditions
      var avoided: Set<Attribute> = []
      for condition in conditions {
        let rule = rules.rule(for: condition)
        avoided.formUnion(rule.avoid)
        if conditions.contains(.irritabilityHigh), rule.group == .cause || rule.group == .stage {
          avoided.formUnion(rule.caution)
        }
      }
      for exercise in program.exercises {
        let clash = exercise.technique.attributes.intersection(avoided)
        if !clash.isEmpty { return "\(exercise.technique.id): \(clash)" }
      }
      // Pressure near the nerve is forbidden at home only; thrust is not suggested even with caution.
      var avoidedInClinic = avoided.subtracting([.sciaticPressure])
      if conditions.contains(where: { rules.rule(for: $0).caution.contains(.thrust) }) {
        avoidedInClinic.insert(.thrust)
      }
      for item in program.clinicCare {
        let clash = item.technique.attributes.intersection(avoidedInClinic)
        if !clash.isEmpty { return "in the clinic \(item.technique.id): \(clash)" }
      }
      return nil
    }
  }

  @Test func theConditionsOfTheIntakeApply() throws {
    try check { program in
      let conditions = program.screening.conditions
      let intake = program.intake
      if !conditions.contains(.allSciatica) { return "all_sciatica is missing" }
      if program.stage == .acute, !conditions.contains(.stageAcute) { return "acute" }
      if program.irritability == .high, !conditions.contains(.irritabilityHigh) { return "irritable" }
      if (intake.history.systolic ?? 0) >= 160, !conditions.contains(.hypertensionUncontrolled) {
        return "165 was taken for controlled"
      }
      if intake.abilities.floor != true, !conditions.contains(.cannotFloor) { return "floor" }
      if intake.complaint.directionalPreference == .lateral,
        !conditions.contains(.directionUnknown), !conditions.contains(.discDirectionUnknown)
      {
        return "lateral"
      }
      return nil
    }
  }

  @Test func neverTensionOrPressureOnTheNerveAtHome() throws {
    try check { program in
      program.exercises.first {
        $0.technique.kind == .tensioner || $0.technique.attributes.contains(.sciaticPressure)
      }.map(\.technique.id)
    }
  }

  @Test func atMostOneTechniqueThatNeedsCaution() throws {
    try check { program in
      let careful = program.exercises.filter { !$0.cautions.isEmpty }
      if careful.count > 1 { return "\(careful.map(\.technique.id))" }
      for exercise in careful
      where !exercise.reasons.contains(.caution(exercise.cautions)) {
        return "\(exercise.technique.id) does not say why it was chosen in spite of a caution"
      }
      return nil
    }
  }

  @Test func noTwoOfOneChainAndNoneTwice() throws {
    let catalogue = try ShippedData.load().catalogue
    try check { program in
      let chains = program.exercises.map { catalogue.chain(of: $0.technique.id) }
      return Set(chains).count == chains.count ? nil : "\(program.exercises.map(\.technique.id))"
    }
  }

  @Test func levelsStayUnderTheCeiling() throws {
    let starts: [Stage: [Irritability: Int]] = [
      .acute: [.high: 1, .moderate: 2, .low: 2], .subacute: [.high: 1, .moderate: 2, .low: 3],
      .chronic: [.high: 2, .moderate: 2, .low: 3],
    ]
    try check { program in
      var ceiling = starts[program.stage]?[program.irritability] ?? 0
      if (program.intake.age ?? 0) >= 75 || program.intake.history.frail == true {
        ceiling = max(1, ceiling - 1)
      }
      ceiling = min(ceiling, program.intake.wishes.levelMax ?? 5)
      return program.exercises.first { $0.instructions.level > ceiling }
        .map { "\($0.technique.id) is of level \($0.instructions.level), not \(ceiling)" }
    }
  }

  @Test func hipAndCoreAreThereOrAWarningSaysWhy() throws {
    try check { program in
      for (slot, family) in [
        (SelectionRules.Slot.hip, Family.hipMobility), (.core, .coreStability),
      ] where !program.exercises.contains(where: { $0.technique.families.contains(family) }) {
        let reasons = program.warnings.compactMap { warning -> [RuleHit]? in
          if case .slotEmpty(slot, let hits) = warning { hits } else { nil }
        }
        guard let hits = reasons.first else { return "no \(slot.rawValue) and no warning" }
        // With one exercise asked for, one of the two has to give way.
        if hits.isEmpty, program.intake.wishes.exercises != 1 {
          return "no \(slot.rawValue) and no rule that forbids it"
        }
      }
      return nil
    }
  }

  @Test func whatAClinicianDoesIsNeverAnExercise() throws {
    try check { program in
      if program.exercises.contains(where: { $0.technique.clinic != nil }) { return "exercise" }
      if program.clinicCare.contains(where: { $0.technique.home != nil }) { return "clinic" }
      return program.clinicCare.count > 5 ? "too much clinic care" : nil
    }
  }

  @Test func thrustIsNeverListedWhereItIsForbidden() throws {
    let forbidding: Set<Condition> = [
      .spondylolisthesis, .stableNeuroDeficit, .osteoporosis, .osteoporosisFracture,
      .steroidLongterm, .inflammatorySpine, .anticoagulant, .smallAorticAneurysm, .lumbarSurgery,
      .trauma, .hypermobility,
    ]
    var listed = 0
    try check { program in
      let thrust = program.clinicCare.filter { $0.technique.attributes.contains(.thrust) }
      listed += thrust.count
      if thrust.isEmpty || forbidding.isDisjoint(with: program.screening.conditions) { return nil }
      return "\(forbidding.intersection(program.screening.conditions))"
    }
    #expect(listed > 0, "never listed at all, so that nothing was tested")
  }

  @Test func timeStaysWithinTheMinutesOrAWarningSaysSo() throws {
    try check { program in
      let allowed = program.intake.wishes.minutesPerDay ?? 0
      let seconds = program.exercises.filter { $0.dose.durationMinutes == nil }
        .reduce(0) { $0 + $1.dose.secondsPerDay(sides: $1.sides.count) }
      if program.minutesPerDay != (seconds + 59) / 60 { return "the page states \(program.minutesPerDay)" }
      let warned = program.warnings.contains(.overTime(minutes: program.minutesPerDay, allowed: allowed))
      return (program.minutesPerDay > allowed) == warned
        ? nil : "\(program.minutesPerDay) of \(allowed) minutes"
    }
  }

  @Test func neverMoreDaysThanThePatientHas() throws {
    try check { program in
      let days = program.intake.wishes.daysPerWeek ?? 0
      if program.exercises.contains(where: { $0.dose.daysPerWeek > days }) { return "dose" }
      return program.daysPerWeek > days ? "program" : nil
    }
  }

  @Test func equipmentIsAtHand() throws {
    let household = try ShippedData.load().rules.selection.household
    try check { program in
      let atHand = household.union(program.intake.wishes.equipment)
      return program.exercises.first { !Set($0.technique.equipment).isSubset(of: atHand) }
        .map { "\($0.technique.id) needs \($0.technique.equipment)" }
    }
  }

  @Test func theNumberOfExercises() throws {
    try check { program in
      let most = program.intake.wishes.exercises ?? 4
      if program.countedExercises > max(most, 1) { return "\(program.countedExercises) of \(most)" }
      let warned = program.warnings.contains(.manyExercises(program.countedExercises))
      if warned != (program.countedExercises >= 6) { return "warning at \(program.countedExercises)" }
      return program.exercises.count { $0.slot == .aerobic } > 1 ? "two aerobic items" : nil
    }
  }

  @Test func theSameInputGivesTheSameProgram() throws {
    for one in try Self.cases.get().prefix(300) {
      guard let first = one.outcome.program, let again = try one.fixture.outcome().program else { continue }
      #expect(ProgramCode(of: first) == ProgramCode(of: again))
      #expect(first.exercises == again.exercises)
      #expect(first.exclusions == again.exclusions && first.warnings == again.warnings)
    }
  }

  @Test func otherPatientsHaveOtherCodes() throws {
    let programs = try Self.programs()
    let codes = Dictionary(grouping: programs, by: { ProgramCode(of: $0.program) })
    for (_, same) in codes where same.count > 1 {
      #expect(Set(same.map(\.program.intake.patientID)).count == 1)
    }
  }

  @Test func everyHomeTechniqueIsChosenOrExcludedWithAReason() throws {
    let home = Set(try ShippedData.load().catalogue.techniques.filter { $0.home != nil }.map(\.id))
    try check { program in
      let chosen = program.exercises.map(\.technique.id)
      let excluded = program.exclusions.map(\.techniqueID)
      if Set(chosen).union(excluded) != home {
        return "nothing is said of \(home.subtracting(chosen).subtracting(excluded))"
      }
      if chosen.count + excluded.count != home.count { return "twice" }
      return program.exercises.first { $0.reasons.isEmpty }.map { "no reason for \($0.technique.id)" }
    }
  }

  @Test func exclusionsGiveTheReasonThatHolds() throws {
    let data = try ShippedData.load()
    try check { program in
      for exclusion in program.exclusions {
        guard let technique = data.catalogue[exclusion.techniqueID] else { return "unknown" }
        switch exclusion.reason {
        case .contraindicated(let hits):
          for hit in hits {
            let rule = data.rules.contraindications.rule(for: hit.condition)
            if !program.screening.conditions.contains(hit.condition)
              || !technique.attributes.contains(hit.attribute)
              || !rule.avoid.union(rule.caution).contains(hit.attribute)
            {
              return "\(technique.id): \(hit)"
            }
          }
        case .notForCause(let cause):
          if technique.causes.contains(cause) { return "\(technique.id) is for \(cause)" }
        case .needsEquipment(let lacking):
          if !Set(lacking).isDisjoint(with: program.intake.wishes.equipment) { return technique.id }
        case .sameChain(let rival):
          if !program.exercises.contains(where: { $0.technique.id == rival }) { return rival }
        case .ruledOut("yoga-when-asked-for", _):
          if program.intake.wishes.style == .yoga || technique.family != .yoga { return technique.id }
        case .ruledOut("pilates-when-asked-for", _):
          if program.intake.wishes.style == .pilates || technique.family != .pilates { return technique.id }
        default: break
        }
      }
      return nil
    }
  }

  // MARK: Sides

  @Test func sidesAreThePatientsOwn() throws {
    try check { program in
      for exercise in program.exercises {
        // Lying on one side, the affected leg works on top, so that nobody lies on the painful side.
        let isSideLying = exercise.technique.position == .sideLying
        let expected: SideUse =
          switch (exercise.technique.laterality, program.side) {
          case (.eachSide, .left) where isSideLying: .only(.left)
          case (.eachSide, .right) where isSideLying: .only(.right)
          case (.bothTogether, _): .together
          case (.affectedSide, .left): .only(.left)
          case (.affectedSide, .right): .only(.right)
          case (.eachSide, .left): .each(written: .left, first: .right)
          case (.eachSide, .right): .each(written: .right, first: .left)
          case (_, .both), (_, .alternating), (_, .central): .each(written: .left, first: nil)
          }
        if exercise.sides != expected {
          return "\(exercise.technique.id) for \(program.side): \(exercise.sides)"
        }
      }
      return nil
    }
  }

  @Test func leftAndRightAreMirrorImages() throws {
    for one in try Self.cases.get().prefix(400) {
      let left = try one.fixture.with("side", "left").outcome().program
      let right = try one.fixture.with("side", "right").outcome().program
      guard let left, let right else {
        #expect(left == nil && right == nil)
        continue
      }
      #expect(left.exercises.map(\.technique.id) == right.exercises.map(\.technique.id))
      #expect(ProgramCode(of: left) != ProgramCode(of: right))
      for (a, b) in zip(left.exercises, right.exercises) {
        #expect(a.sides.written?.opposite == b.sides.written)
        #expect(a.dose == b.dose)
      }
    }
  }

  // MARK: Direction

  @Test func directionsNeedARecordedPreference() throws {
    try check { program in
      let preference = program.intake.complaint.directionalPreference
      for exercise in program.exercises {
        let technique = exercise.technique
        switch technique.kind {
        case .extension, .extensionPose:
          if preference != .extension { return "\(technique.id) without an extension preference" }
        case .flexion, .flexionPose:
          if preference != .flexion, program.cause != .stenosis {
            return "\(technique.id) without a flexion preference"
          }
        case .lateral: return "\(technique.id) is for the clinic"
        default: break
        }
        if program.cause == .disc, preference != .flexion, technique.attributes.contains(.lumbarFlexionEnd) {
          return "\(technique.id) bends a disc that flexion does not ease"
        }
        if preference != .extension, program.cause == .disc,
          technique.attributes.contains(.lumbarExtensionEnd)
        {
          return "\(technique.id) extends a disc that extension does not ease"
        }
        if [.stenosis, .spondylolisthesis].contains(program.cause),
          technique.attributes.contains(.lumbarExtensionEnd)
        {
          return technique.id
        }
      }
      return nil
    }
  }

  @Test func theAerobicItemComesLastAndTheRestFromLyingToStanding() throws {
    let order = Position.allCases
    try check { program in
      let counted = program.exercises.filter { $0.slot != .aerobic }
      let places = counted.compactMap { order.firstIndex(of: $0.technique.position) }
      if places != places.sorted() { return "up and down: \(counted.map(\.technique.position))" }
      return program.exercises.dropLast().contains { $0.slot == .aerobic } ? "aerobic" : nil
    }
  }
}
