import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// A clinician's own choices win, except against a contraindication that nobody accepted by name.
struct WishTests {
  private func ids(_ program: Program) -> [String] { program.exercises.map(\.technique.id) }

  @Test func includeWins() throws {
    let program = try expectProgram(.clear.with("include", "wall-plank; seated-slider"))
    #expect(Set(ids(program)).isSuperset(of: ["wall-plank", "seated-slider"]))
    let chosen = try #require(program.exercises.first { $0.technique.id == "wall-plank" })
    #expect(chosen.reasons == [.included])
    #expect(program.countedExercises == 4, "what is asked for takes a place of the four")
  }

  @Test func includeAgainstTheRulesIsDoneWithAWarning() throws {
    let fixture = IntakeFixture.clear.with("irritability", "high").with("include", "bird-dog")
    let program = try expectProgram(fixture)
    #expect(ids(program).contains("bird-dog"))
    #expect(
      program.warnings.contains(
        .includedAgainstRules(techniqueID: "bird-dog", reason: .aboveLevel(3, ceiling: 2))))
  }

  /// Patients for whom a technique is contraindicated, the rule that says so and the attribute.
  static let forbidden: [(fields: [(String, String)], technique: String, rule: String, attribute: String)] = [
    ([("cannot", "floor")], "bird-dog", "cannot_floor", "floor_transfer"),
    ([("cannot", "kneel")], "bird-dog", "cannot_kneel", "kneel_quad"),
    ([("cannot", "supine")], "bridge", "cannot_supine", "supine"),
    ([("conditions", "pregnancy_t2")], "bridge", "pregnancy_t2", "supine"),
    ([("conditions", "thr_posterior")], "chair-figure-four", "thr_posterior", "hip_er_end"),
    (
      [("conditions", "thr_posterior"), ("hip_replacement_weeks", "900")], "sit-to-stand", "thr_posterior",
      "hip_flex_gt90"
    ),
    (
      [("conditions", "osteoporosis"), ("directional_preference", "flexion")], "both-knees-toward-chest",
      "osteoporosis", "lumbar_flex_end"
    ),
    ([("conditions", "anticoagulant")], "wall-ball-side-hip", "anticoagulant", "deep_pressure"),
    ([("conditions", "falls")], "standing-leg-lift-to-side", "balance_risk", "sls_balance"),
    ([("conditions", "cardiac")], "dead-bug", "cardiac", "iso_strain"),
    (
      [("cause", "stenosis"), ("directional_preference", "none")], "prone-press-up", "stenosis",
      "lumbar_ext_end"
    ),
    ([("directional_preference", "not_tested")], "prone-press-up", "disc_dp_unknown", "lumbar_ext_end"),
    ([("directional_preference", "extension")], "seated-forward-rest", "dp_extension", "lumbar_flex_end"),
  ]

  @Test("a contraindicated include is refused unless accept names it", arguments: forbidden)
  func contraindicated(fields: [(String, String)], technique: String, rule: String, attribute: String) throws
  {
    let fixture = IntakeFixture.clear.with(fields).with("include", technique)
    #expect(
      try expectRefused(fixture, because: "include")
        == .contraindicated(technique: technique, rule: rule, attribute: attribute))
    // Accepting something else, or everything at once, accepts nothing.
    try expectRefused(fixture.with("accept", "heel-slide"), because: "include")
    try expectRefused(fixture.with("accept", "all"), because: "accept")

    let program = try expectProgram(fixture.with("accept", technique))
    let exercise = try #require(program.exercises.first { $0.technique.id == technique })
    guard case .accepted(let hits)? = exercise.reasons.last else {
      Issue.record("the page does not say that a contraindication was accepted")
      return
    }
    #expect(hits.contains { $0.condition.rawValue == rule && $0.attribute.rawValue == attribute })
    #expect(
      program.warnings.contains(.acceptedContraindication(techniqueID: technique, hits: hits)))
  }

  @Test func acceptWithoutIncludeChoosesNothing() throws {
    let plain = try expectProgram(.clear.with("cannot", "floor"))
    let accepting = try expectProgram(.clear.with("cannot", "floor").with("accept", "bird-dog"))
    #expect(ids(accepting) == ids(plain))
    #expect(!ids(accepting).contains("bird-dog"))
  }

  @Test func twoOfOneChainOrTwoCautionsAreToldToTheClinician() throws {
    let chain = try expectProgram(.clear.with("include", "half-bridge; bridge"))
    #expect(
      chain.warnings.contains(
        .includedAgainstRules(techniqueID: "bridge", reason: .sameChain(as: "half-bridge"))))
    let cautions = try expectProgram(
      .clear.with("cause", "piriformis").with("include", "seated-foot-swing; sit-to-stand"))
    let second = try #require(cautions.exercises.first { $0.technique.id == "sit-to-stand" })
    #expect(second.cautions.map(\.attribute) == [.hipFlexionOver90])
    #expect(
      cautions.warnings == [
        .includedAgainstRules(techniqueID: "sit-to-stand", reason: .cautionNotNeeded(second.cautions))
      ])
    #expect(cautions.exercises.count { !$0.cautions.isEmpty } == 2, "the rules added a third caution")
  }

  @Test func excludeWins() throws {
    let first = ids(try expectProgram(.clear))
    for id in first {
      let program = try expectProgram(.clear.with("exclude", id))
      #expect(!ids(program).contains(id))
      #expect(program.exclusions.contains { $0.techniqueID == id && $0.reason == .excludedByClinician })
    }
  }

  @Test func excludedCareIsNotListedEither() throws {
    let program = try expectProgram(.clear.with("exclude", "clinic-massage-therapy"))
    #expect(!program.clinicCare.contains { $0.technique.id == "clinic-massage-therapy" })
  }

  @Test(
    "what cannot be asked for",
    arguments: [
      ("include", "brigde", "include"), ("exclude", "brigde", "exclude"), ("accept", "brigde", "accept"),
      ("doses", "brigde sets=2", "doses"), ("include", "bridge; bridge", "include"),
      ("include", "clinic-massage-therapy", "include"), ("doses", "bridge", "doses"),
      ("doses", "bridge sets=9", "doses"), ("doses", "bridge set=2", "doses"),
      ("doses", "bridge sets=two", "doses"),
      ("doses", "bridge sets=2, repetitions=8", "doses"),
      ("doses", "bridge sets=2; bridge repetitions=8", "doses"),
      ("doses", "bridge duration_minutes=5", "doses"),
    ])
  func refused(field: String, value: String, because: String) throws {
    try expectRefused(.clear.with(field, value), because: because)
  }

  @Test func aMisspeltTechniqueIsToldWithTheNearest() throws {
    #expect(
      try expectRefused(.clear.with("include", "brigde"), because: "include")
        == .unknownReference(found: "brigde", nearest: "bridge"))
  }

  @Test func includeAndExcludeOfOneContradict() throws {
    try expectRefused(.clear.with("include", "bridge").with("exclude", "bridge"), because: "include")
  }

  // MARK: Dose

  @Test func doseOverridesWin() throws {
    let fixture = IntakeFixture.clear.with("include", "bridge").with("days_per_week", "3")
    let plain = try #require(try expectProgram(fixture).exercises.first { $0.technique.id == "bridge" })
    #expect(plain.dose.daysPerWeek == 3, "no more days than the patient has")
    let program = try expectProgram(
      fixture.with("doses", "bridge sets=3 repetitions=12 hold_seconds=5 days_per_week=6 effort_max=4"))
    let dose = try #require(program.exercises.first { $0.technique.id == "bridge" }).dose
    #expect(dose.sets == 3 && dose.repetitions == 12 && dose.holdSeconds == 5)
    #expect(dose.daysPerWeek == 6 && dose.effortMax == 4)
    #expect(dose.restSeconds == plain.dose.restSeconds, "what is not named stays")
  }

  @Test func aLongerDoseCountsInTheMinutes() throws {
    let fixture = IntakeFixture.clear.with("include", "bridge").with("minutes_per_day", "10")
      .with("doses", "bridge sets=6 repetitions=40 hold_seconds=10")
    let program = try expectProgram(fixture)
    #expect(program.warnings.contains(.overTime(minutes: program.minutesPerDay, allowed: 10)))
  }

  @Test func walkingMayBeTimedAnew() throws {
    let program = try expectProgram(
      .clear.with("include", "short-walks").with("doses", "short-walks duration_minutes=3"))
    #expect(program.exercises.last?.dose.durationMinutes == 3)
    #expect(program.exercises.count { $0.slot == .aerobic } == 1)
  }

  // MARK: Number

  @Test("the number of exercises", arguments: [(2, false), (5, false), (6, true), (12, true)])
  func number(count: Int, warned: Bool) throws {
    let program = try expectProgram(
      .clear.with("exercises", String(count)).with("minutes_per_day", "60"))
    #expect(program.countedExercises == count)
    #expect(program.warnings.contains(.manyExercises(count)) == warned)
  }

  static let hip = [
    "knee-fall-out", "heel-slide", "chair-figure-four", "standing-tuck-short-stride", "seated-foot-swing",
    "supported-leg-swing", "seated-pelvic-rock", "small-knee-rolls", "seated-knee-press-out",
    "counter-half-dog", "half-bridge",
  ]

  @Test func moreThanTenOnlyWhenAskedFor() throws {
    let eleven = IntakeFixture.clear.with("include", Self.hip.joined(separator: ";"))
    #expect(
      try expectRefused(eleven, because: "include") == .count(found: 11, lowest: 1, highest: 10))
    let program = try expectProgram(eleven.with("exercises", "11").with("minutes_per_day", "60"))
    #expect(program.countedExercises == 11)
    #expect(program.warnings.contains(.manyExercises(11)))
  }

  @Test("what is asked for fills the places of other slots too", arguments: [3, 4, 5, 7])
  func manyOfOneSlot(count: Int) throws {
    let asked = Array(Self.hip.prefix(count))
    let program = try expectProgram(
      .clear.with("include", asked.joined(separator: ";")).with("minutes_per_day", "60"))
    #expect(Set(ids(program)).isSuperset(of: asked))
    #expect(program.exercises.contains { $0.technique.families.contains(.coreStability) })
    #expect(program.countedExercises == max(4, count + 1), "\(ids(program))")
  }

  @Test func oneExerciseLeavesASlotEmptyAndSaysSo() throws {
    let program = try expectProgram(.clear.with("exercises", "1"))
    #expect(program.countedExercises == 1)
    let empty = program.warnings.filter { if case .slotEmpty = $0 { true } else { false } }
    #expect(empty.count == 1)
    #expect(empty == [.slotEmpty(.hip, because: [])], "no rule forbade the hip: the number did")
  }

  @Test func fiveMinutesStillHaveHipAndCore() throws {
    for cause in Cause.allCases {
      let program = try expectProgram(
        .clear.with("cause", cause.rawValue).with("fracture_excluded", "yes").with("minutes_per_day", "5"))
      #expect(program.exercises.contains { $0.technique.families.contains(.hipMobility) })
      #expect(program.exercises.contains { $0.technique.families.contains(.coreStability) })
    }
  }

  // MARK: Preferences

  @Test func goalsAndStyleSayThatTheyDecided() throws {
    let yoga = try expectProgram(
      .clear.with("cause", "nonspecific").with("prefer", "yoga").with("goals", "walking"))
    #expect(yoga.exercises.contains { $0.reasons.contains(.style(.yoga)) })
    #expect(yoga.exercises.contains { $0.reasons.contains(.goal) })
    let plain = try expectProgram(.clear.with("cause", "nonspecific"))
    #expect(!plain.exercises.contains { [.yoga, .pilates].contains($0.technique.family) })
  }

  @Test func aMatchedDirectionIsChosenForAnIrritableDisc() throws {
    let fixture = IntakeFixture.clear.with("irritability", "high")
    let program = try expectProgram(fixture)
    let relief = try #require(program.exercises.first { $0.slot == .relief })
    #expect(relief.technique.kind == .extension && relief.reasons.contains(.matchedDirection))
    let untested = try expectProgram(fixture.with("directional_preference", "not_tested"))
    #expect(untested.exercises.first { $0.slot == .relief }?.technique.kind == .positionOfEase)
    #expect(
      untested.clinicCare.first?.technique.kind == .assessment,
      "an untested disc is not offered the test")
  }

  @Test(
    "levels of the old and the frail",
    arguments: [
      ("74", "no", 3), ("75", "no", 2), ("40", "yes", 2), ("90", "yes", 2),
    ])
  func ceiling(age: String, frail: String, level: Int) throws {
    let program = try expectProgram(.clear.with("age", age).with("frail", frail))
    let above = program.exclusions.compactMap { exclusion -> Int? in
      if case .aboveLevel(_, let ceiling) = exclusion.reason { ceiling } else { nil }
    }
    #expect(Set(above) == [level])
  }

  // MARK: Kept programs

  @Test(
    "texts survive a program's file",
    arguments: [
      "Null", "~", "no", "12", "Ann: \"Zoë\" #1", "- x", "محمد", "'",
    ])
  func textsSurvive(name: String) throws {
    let text = try ProgramFile.text(of: try expectProgram(.clear.with("name", name)))
    let file = try ProgramFile(YAMLText(name: "program.yaml", text: text))
    #expect(file.intake.fields[.name]?.texts == [name])
  }

  @Test func aKeptFileIsScreenedAndCheckedAgain() throws {
    let data = try ShippedData.load()
    let program = try expectProgram(.clear.with("include", "bird-dog; standing-leg-lift-to-side"))
    let text = try ProgramFile.text(of: program)
    let file = try ProgramFile(YAMLText(name: "program.yaml", text: text))
    let planner = Planner(catalogue: data.catalogue, rules: data.rules, today: IntakeFixture.today)
    let reader = IntakeReader(rules: data.rules, today: IntakeFixture.today)
    let again = try planner.outcome(for: try reader.intake(from: file.intake), keeping: file.exercises)
    #expect(again.program?.exercises.map(\.technique.id) == program.exercises.map(\.technique.id))

    // The same file for a patient who can no longer kneel, is pregnant, or answered a red flag.
    #expect(file.exercises.contains { $0.id == "bird-dog" })
    let stiff = try IntakeFixture.clear.with("cannot", "kneel").intake()
    let refused = #expect(throws: DataIssues.self) {
      _ = try planner.outcome(for: stiff, keeping: file.exercises).program?.date
    }
    #expect(refused?.issues.first?.location.source == "program.yaml", "the line to mend is in the file")
    let pregnant = try IntakeFixture.clear.with("conditions", "pregnancy_t2").intake()
    let asked = file.exercises.filter { ["bird-dog", "standing-leg-lift-to-side"].contains($0.id) }
    let warned = try #require(try planner.outcome(for: pregnant, keeping: asked).program)
    #expect(warned.exercises.count { !$0.cautions.isEmpty } == 2)
    let isWarned = warned.warnings.contains {
      if case .includedAgainstRules(_, .cautionNotNeeded) = $0 { true } else { false }
    }
    #expect(isWarned, "a second caution went without a word")
    let flagged = try IntakeFixture.clear.with("red_flags_yes", "RF02").intake()
    #expect(try planner.outcome(for: flagged, keeping: file.exercises).program == nil)
  }
}
