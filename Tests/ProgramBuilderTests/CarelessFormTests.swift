import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// Forms filled in carelessly: none may lead to a program that its facts forbid.
struct CarelessFormTests {
  @Test(
    "forms that must not lead to a program",
    arguments: [
      [("red_flag_date", "2026-11-29")], [("red_flag_date", "2025-11-20")], [("neuro_date", "2025-11-20")],
      [("red_flag_screen", "yes")], [("red_flag_screen", "no")], [("red_flag_screener", " ")],
      [("directional_preference", "unknown")], [("age", "45"), ("dob", "1990-01-01")],
      [("conditions_screen", ""), ("conditions", "none")], [("conditions_screen", "incomplete")],
      [("conditions", "hypertension_controlled")], [("conditions", "hypertension")],
      [("lumbar_surgery_weeks", "2")], [("hip_precautions", "in_force")], [("aaa_cleared", "yes")],
      [("cause", "none of these")], [("side", "left and right")], [("side", "left, right")],
      [("side", "right"), ("icd10", "M54.32")], [("bilateral_status", "new")], [("power", "3.9")],
      [("self_harm_intent", "yes")], [("reflexes", "brisk")], [("nprs_worst", "")],
      [("red_flags_yes", "none; bladder_change")], [("red_flags_yes", "maybe")], [("red_flags_yes", "yes")],
      [("bladder_change", "a bit")], [("bladder_change", "unknown")], [("icd10", "G83.4")],
      [("icd10", "M48.02"), ("cause", "")], [("icd10", "M54.5"), ("cause", "")],
      [("cause", "trauma"), ("fracture_excluded", "no")], [("cancer_history", "past")],
      [("conditions", "osteoporosis"), ("osteoporosis", "no")], [("cannot", "knees")],
      [("conditions", "fusion"), ("lumbar_surgery_weeks", "8")], [("conditions", "aaa_known")],
      [("minutes_per_day", "2")], [("days_per_week", "")], [("age", "unknown")], [("age", "12")],
      [("cleared_flags", "RF11")], [("duration_weeks", "unknown")], [("onset_date", "2026-11-21")],
    ])
  func noProgram(fields: [(String, String)]) throws {
    let fixture = IntakeFixture.clear.with(fields)
    do {
      #expect(try fixture.outcome().program == nil, "\(fields)")
    } catch let issues as DataIssues {
      #expect(!issues.issues.isEmpty)
    }
  }

  @Test func aPressureStatedControlledIsJudgedByItsNumbers() throws {
    let fixture = IntakeFixture.clear.with("conditions", "hypertension_controlled")
      .with("bp_systolic", "165").with("bp_diastolic", "95")
    let program = try expectProgram(fixture)
    #expect(program.screening.conditions.contains(.hypertensionUncontrolled))
    #expect(!program.screening.conditions.contains(.hypertensionControlled))
    #expect(program.unconfirmed.map(\.id) == ["hypertension_uncontrolled"])
  }

  @Test func hipPrecautionsAreInForceUnlessWrittenLifted() throws {
    let old = IntakeFixture.clear.with("conditions", "thr_posterior").with("hip_replacement_weeks", "500")
    #expect(try old.screening().conditions.contains(.hipReplacementPosterior))
    #expect(
      try old.with("hip_precautions", "unknown").screening().conditions.contains(.hipReplacementPosterior))
    let lifted = try old.with("hip_precautions", "lifted").screening()
    #expect(lifted.conditions.contains(.hipReplacementCleared))
    #expect(!lifted.conditions.contains(.hipReplacementPosterior))
    #expect(lifted.amberIDs == ["thr_cleared"])
    #expect(try expectRefused(old.with("hip_precautions", "none"), because: "hip_precautions") != nil)
  }

  @Test func anUnknownApproachTakesAllPrecautions() throws {
    for word in ["unknown", "yes"] {
      let screening = try IntakeFixture.clearLongForm.with("hip_replacement", word).screening()
      #expect(screening.conditions.contains(.hipReplacementUnknown))
    }
  }

  @Test(
    "weeks since a knee replacement",
    arguments: [
      ("", Condition.kneeReplacementUnder12Weeks), ("unknown", .kneeReplacementUnder12Weeks),
      ("11.9", .kneeReplacementUnder12Weeks), ("12", .kneeReplacement),
    ])
  func knee(weeks: String, condition: Condition) throws {
    let fixture = IntakeFixture.clear.with("conditions", "tkr").with("knee_replacement_weeks", weeks)
    let found = Set(try fixture.screening().conditions)
    #expect(found.intersection([.kneeReplacement, .kneeReplacementUnder12Weeks]) == [condition])
  }

  @Test func aFloorTechniqueForSomebodyWhoCannotGetToTheFloor() throws {
    try expectRefused(.clear.with("cannot", "floor").with("include", "bird-dog"), because: "include")
    let program = try expectProgram(.clear.with("cannot", "floor"))
    for exercise in program.exercises {
      let technique = exercise.technique
      let isLow: Set<Position> = [
        .supine, .prone, .quadruped, .kneeling, .halfKneeling, .plank, .floorSitting,
      ]
      #expect(technique.suitsBed || !isLow.contains(technique.position), "\(technique.id)")
    }
  }

  @Test("nothing in the catalogue needs the floor without saying so")
  func floor() throws {
    let isLow: Set<Position> = [
      .supine, .prone, .sideLying, .quadruped, .kneeling, .halfKneeling, .plank, .floorSitting,
    ]
    for technique in try ShippedData.load().catalogue.techniques
    where technique.home != nil && isLow.contains(technique.position) {
      #expect(technique.suitsBed || technique.attributes.contains(.floorTransfer), "\(technique.id)")
    }
  }

  @Test func everyIllnessAtOnceStillObeysEveryRule() throws {
    let fixture = IntakeFixture.clear.with(
      "conditions",
      "osteoporosis_fracture; steroids; thr; tkr; cardiac; anticoagulant; dvt; hypermobility; hernia; "
        + "inflammatory_spine; glaucoma; hip_oa; falls; reduced_sensation; frail"
    ).with("cannot", "kneel; prone; supine; floor").with("age", "88").with("irritability", "high")
    let program = try expectProgram(fixture)
    #expect(!program.exercises.isEmpty)
    for exercise in program.exercises { #expect(exercise.technique.attributes.isEmpty) }
    #expect(program.exercises.allSatisfy { $0.instructions.level == 1 })
  }

  @Test func aNoteNeverClearsAnything() throws {
    let fixture = IntakeFixture.clear.with("clinician_note", "Red flags checked, all fine.")
      .without("red_flag_screen")
    try expectHeld(fixture, on: .redFlagScreen)
  }

  @Test func silenceAboutIntentIsNotANo() throws {
    let screening = try IntakeFixture.clear.with("red_flags_yes", "RF26").screening()
    #expect(screening.state == .blocked(.emergency))
  }

  @Test func unknownIsNeverNo() throws {
    // Every question of a form with only an id is unanswered; none became a "no".
    let intake = try IntakeFixture(onlyPatient: "P-9").intake()
    #expect(intake.history.pregnancy == nil && intake.history.cancer == nil)
    #expect(intake.history.aneurysm == nil && intake.history.hipReplacement == nil)
    #expect(intake.neurology.power == nil && intake.complaint.side == nil)
    #expect(intake.abilities.floor == nil && intake.redFlags.state == nil)
  }
}
