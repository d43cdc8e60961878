import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// Conditions that a clinician has to confirm by name before a handout is more than a draft.
struct AmberTests {
  /// What to set, and what then has to be confirmed.
  static let amber: [(id: String, fields: [(String, String)])] = [
    ("stable_neuro_deficit", [("power", "4")]), ("stable_neuro_deficit", [("reflexes", "reduced")]),
    ("stable_neuro_deficit", [("sensation", "absent")]), ("reduced_sensation", [("sensation", "reduced")]),
    ("pregnancy_t1", [("conditions", "pregnancy_t1")]), ("pregnancy_t2", [("conditions", "pregnancy_t2")]),
    ("pregnancy_t3", [("conditions", "pregnancy_t3")]),
    ("postpartum_lt12wk", [("conditions", "postpartum")]),
    ("osteoporosis", [("conditions", "osteoporosis")]),
    ("osteoporosis_fracture", [("conditions", "osteoporosis_fracture")]),
    ("steroid_longterm", [("conditions", "steroids")]),
    ("thr_posterior", [("conditions", "thr_posterior")]), ("thr_anterior", [("conditions", "thr_anterior")]),
    ("thr_lateral", [("conditions", "hip_replacement_lateral")]), ("thr_unknown", [("conditions", "thr")]),
    ("thr_cleared", [("conditions", "thr_posterior"), ("hip_precautions", "lifted")]),
    ("tkr_lt12wk", [("conditions", "tkr"), ("knee_replacement_weeks", "11")]),
    ("tkr_lt12wk", [("conditions", "tkr")]),
    ("fusion_12_26wk", [("conditions", "fusion"), ("lumbar_surgery_weeks", "26")]),
    ("fusion_gt26wk", [("conditions", "fusion"), ("lumbar_surgery_weeks", "27")]),
    ("discectomy_6_12wk", [("conditions", "discectomy"), ("lumbar_surgery_weeks", "6")]),
    ("discectomy_6_12wk", [("conditions", "decompression"), ("lumbar_surgery_weeks", "12")]),
    (
      "hypertension_uncontrolled",
      [
        ("conditions", "hypertension_uncontrolled"), ("bp_systolic", "150"), ("bp_diastolic", "90"),
      ]
    ),
    (
      "hypertension_uncontrolled",
      [
        ("conditions", "hypertension_controlled"), ("bp_systolic", "165"), ("bp_diastolic", "95"),
      ]
    ),
    ("hypertension_uncontrolled", [("bp_systolic", "160")]),
    ("hypertension_uncontrolled", [("bp_diastolic", "100")]),
    ("cardiac", [("conditions", "cardiac")]), ("balance_risk", [("conditions", "falls")]),
    ("anticoagulant", [("conditions", "blood_thinner")]), ("dvt_history", [("conditions", "dvt")]),
    ("reduced_sensation", [("conditions", "reduced_sensation")]),
    ("hypermobility", [("conditions", "hypermobility")]),
    ("hernia_prolapse_diastasis", [("conditions", "hernia")]),
    ("inflammatory_spine", [("conditions", "inflammatory_spine")]),
    ("glaucoma_retina", [("conditions", "glaucoma")]),
    ("aaa_small_known", [("conditions", "aneurysm"), ("aaa_cleared", "yes")]),
    ("age", [("age", "16")]), ("age", [("age", "17")]), ("age", [("age", "75")]),
    ("nprs_high", [("nprs_worst", "8")]),
    ("bilateral_stable", [("side", "both"), ("bilateral_status", "longstanding_stable")]),
    ("bilateral_stable", [("bilateral_status", "longstanding_stable")]),
    ("start_high", [("start_total", "4"), ("start_psych", "4")]),
    ("preference_conflict", [("cause", "stenosis"), ("directional_preference", "extension")]),
    ("preference_conflict", [("cause", "spondylolisthesis"), ("directional_preference", "extension")]),
    (
      "spondylolisthesis_grade_3",
      [
        ("cause", "spondylolisthesis"), ("spondylolisthesis_grade", "3"),
        ("directional_preference", "none"),
      ]
    ),
    ("spondylolisthesis_grade_3", [("conditions", "spondylolisthesis_grade_3")]),
    ("athlete_new_pars", [("conditions", "athlete_new_pars")]),
    ("recent_injection", [("recent_injection", "yes")]),
    ("cognitive_impairment", [("conditions", "cognitive_impairment")]), ("insulin", [("insulin", "yes")]),
    ("treated_ces", [("conditions", "treated_ces")]),
    ("no_improvement_6wk", [("no_improvement_6wk", "yes")]),
    ("clinician_note", [("clinician_note", "Go gently.")]),
  ]

  @Test("a condition that needs confirmation", arguments: amber)
  func draftUntilConfirmed(id: String, fields: [(String, String)]) throws {
    let fixture = IntakeFixture.clear.with(fields)
    let draft = try expectProgram(fixture)
    #expect(draft.unconfirmed.map(\.id).contains(id))
    let ids = draft.unconfirmed.map(\.id).joined(separator: "; ")

    let listed = fixture.with("confirmed", ids).with("confirmed_by", "A. Clinician")
    #expect(try listed.screening().state == .clear)
    #expect(try listed.screening().confirmedBy == "A. Clinician")
    #expect(try listed.screening().amberIDs.contains(id), "the record forgot what was confirmed")

    let all = fixture.with("confirmed", "all").with("confirmed_by", "A. Clinician")
    #expect(try all.screening().state == .clear)

    let other = id == "insulin" ? "recent_injection" : "insulin"
    let wrong = fixture.with("confirmed", other).with("confirmed_by", "A. Clinician")
    #expect(try expectProgram(wrong).unconfirmed.map(\.id).contains(id))

    // A slip of the hand must not leave a draft without saying why.
    let slip = fixture.with("confirmed", id + "s").with("confirmed_by", "A. Clinician")
    guard case .notAllowed(_, let nearest, _) = try expectRefused(slip, because: "confirmed") else {
      Issue.record("\(id)s was taken for a confirmation")
      return
    }
    #expect(nearest == id)

    // A confirmation without a name is none.
    #expect(
      try expectRefused(fixture.with("confirmed", "all"), because: "confirmed_by") == .missing)
  }

  @Test(
    "what must not need confirmation",
    arguments: [
      [("cannot", "kneel; prone; supine; floor")],
      [("conditions", "hypertension_controlled"), ("bp_systolic", "135"), ("bp_diastolic", "85")],
      [("conditions", "tkr"), ("knee_replacement_weeks", "12")], [("conditions", "hip_oa_fai")],
      [("age", "74")], [("age", "18")], [("nprs_worst", "7")],
      [("bp_systolic", "159"), ("bp_diastolic", "99")],
      [("start_total", "9"), ("start_psych", "3")], [("start_total", "3"), ("start_psych", "3")],
      [("cause", "stenosis"), ("directional_preference", "flexion")],
      [("spondylolisthesis_grade", "2")], [("duration_weeks", "2")], [("irritability", "high")],
      [("conditions", "discectomy"), ("lumbar_surgery_weeks", "13")], [("frail", "yes")],
    ])
  func notAmber(fields: [(String, String)]) throws {
    let screening = try IntakeFixture.clear.with(fields).screening()
    #expect(screening.state == .clear, "needs \(screening.amberIDs), \(screening.missingFields)")
  }

  @Test func confirmingOneLeavesTheOther() throws {
    let fixture = IntakeFixture.clear.with("conditions", "osteoporosis, cardiac")
      .with("confirmed", "osteoporosis").with("confirmed_by", "A. Clinician")
    #expect(try expectProgram(fixture).unconfirmed.map(\.id) == ["cardiac"])
  }

  @Test func confirmationChangesNothingElse() throws {
    let fixture = IntakeFixture.clear.with("conditions", "osteoporosis")
    let draft = try expectProgram(fixture)
    let final = try expectProgram(fixture.with("confirmed", "all").with("confirmed_by", "A. Clinician"))
    #expect(draft.exercises == final.exercises)
    #expect(ProgramCode(of: draft) != ProgramCode(of: final), "a draft and its handout share a code")
  }

  @Test("every row of the matrix that needs confirmation says so", arguments: Condition.allCases)
  func rows(condition: Condition) throws {
    let without: Set<Condition> = [
      .allSciatica, .disc, .discDirectionUnknown, .directionUnknown, .directionExtension,
      .directionFlexion, .stenosis, .spondylolisthesis, .piriformis, .trauma, .nonspecific,
      .stageAcute, .irritabilityHigh, .irritabilityModerate, .cannotKneel, .cannotProne,
      .cannotSupine, .cannotFloor, .hypertensionControlled, .kneeReplacement,
      .hipOsteoarthritisOrImpingement, .lumbarSurgery,
    ]
    let rule = try ShippedData.load().rules.contraindications.rule(for: condition)
    #expect(rule.needsConfirmation == !without.contains(condition))
  }
}
