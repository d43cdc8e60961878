import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// Red flags stop all exercise output: section 2 of the clinical specification.
struct RedFlagTests {
  /// The table of the specification, by hand: code, field, level.
  static let table: [(code: String, name: String, level: UrgencyLevel)] = [
    ("RF01", "saddle_numbness", .emergency), ("RF02", "bladder_change", .emergency),
    ("RF03", "bowel_change", .emergency), ("RF04", "sexual_function_change", .emergency),
    ("RF05", "bilateral_new", .emergency), ("RF06", "motor_progressive", .emergency),
    ("RF07", "motor_severe_new", .sameDay), ("RF08", "cord_signs", .emergency),
    ("RF09", "cancer_with_neuro", .emergency), ("RF10", "cancer_spine_pain", .sameDay),
    ("RF11", "weight_loss", .urgent), ("RF12", "night_pain_unremitting", .urgent),
    ("RF13", "thoracic_band_pain", .sameDay), ("RF14", "fever_unwell", .sameDay),
    ("RF15", "infection_risk", .sameDay), ("RF16", "fracture_major_trauma", .emergency),
    ("RF17", "fracture_low_trauma", .sameDay), ("RF18", "hip_fracture_signs", .emergency),
    ("RF19", "aaa_symptoms", .emergency), ("RF20", "limb_ischaemia", .emergency),
    ("RF21", "dvt_signs", .sameDay), ("RF22", "chest_symptoms", .emergency),
    ("RF23", "bp_very_high", .sameDay), ("RF24", "pregnancy_warning", .sameDay),
    ("RF25", "postop_problem", .sameDay), ("RF26", "self_harm", .sameDay),
    ("RF27", "constant_worsening", .urgent),
  ]

  /// Follow-up questions answered no, so that a flag stays at the level of its table.
  static let plain = IntakeFixture.clear.with("bp_symptoms", "no").with("self_harm_intent", "no")

  @Test func theTableIsWhole() {
    #expect(Set(Self.table.map(\.name)) == Set(RedFlag.allCases.map(\.rawValue)))
    #expect(Set(Self.table.map(\.code)).count == 27)
  }

  @Test func theClearFixtureIsClear() throws {
    #expect(try IntakeFixture.clear.screening().state == .clear)
    #expect(try IntakeFixture.clearLongForm.screening().state == .clear)
    #expect(try expectProgram(.clear).exercises.isEmpty == false)
  }

  @Test("a flag in the list, by name", arguments: table)
  func listedByName(code: String, name: String, level: UrgencyLevel) throws {
    try expectBlocked(Self.plain.with("red_flags_yes", name), at: level, by: code)
  }

  @Test("a flag in the list, by code", arguments: table)
  func listedByCode(code: String, name: String, level: UrgencyLevel) throws {
    try expectBlocked(Self.plain.with("red_flags_yes", code), at: level, by: code)
  }

  @Test("a flag in a column of its own, by name and by code", arguments: table)
  func ownColumn(code: String, name: String, level: UrgencyLevel) throws {
    try expectBlocked(Self.plain.with(name, "yes"), at: level, by: code)
    try expectBlocked(Self.plain.with(code, "Y"), at: level, by: code)
  }

  @Test("a flag is raised although the screen was not finished", arguments: table)
  func incompleteScreen(code: String, name: String, level: UrgencyLevel) throws {
    let fixture = Self.plain.with("red_flag_screen", "incomplete").with("red_flags_yes", name)
    try expectBlocked(fixture, at: level, by: code)
  }

  @Test(
    "facts that imply a flag nobody answered yes",
    arguments: [
      ("bp_systolic", "180", "RF23", UrgencyLevel.sameDay), ("bp_systolic", "240", "RF23", .sameDay),
      ("bp_diastolic", "110", "RF23", .sameDay), ("bilateral_status", "new_or_worse", "RF05", .emergency),
      ("power", "3", "RF07", .sameDay), ("power", "0", "RF07", .sameDay),
      ("power", "3.5", "RF07", .sameDay), ("reflexes", "brisk", "RF08", .emergency),
      ("cancer_history", "past", "RF09", .emergency), ("cancer_history", "current", "RF09", .emergency),
      ("conditions", "cancer_past", "RF09", .emergency), ("conditions", "cancer_current", "RF09", .emergency),
    ])
  func inferred(field: String, value: String, code: String, level: UrgencyLevel) throws {
    let fixture = Self.plain.with(field, value)
    try expectBlocked(fixture, at: level, by: code)
    let flag = try #require(try fixture.screening().flags.first)
    guard case .inferred = flag.evidence else {
      Issue.record("the page would say that the patient answered yes")
      return
    }
  }

  @Test(
    "an answer of no does not hide a measured fact",
    arguments: [
      ("bp_very_high", "bp_systolic", "185"), ("motor_severe_new", "power", "2"),
      ("bilateral_new", "bilateral_status", "new"), ("cord_signs", "reflexes", "brisk"),
    ])
  func factBeatsNo(flag: String, field: String, value: String) throws {
    let outcome = try Self.plain.with(flag, "no").with(field, value).outcome()
    guard case .blocked = outcome.screening.state else {
      Issue.record("\(field)=\(value) went unseen behind \(flag)=no")
      return
    }
  }

  @Test(
    "just below the limits nothing is inferred",
    arguments: [
      ("bp_systolic", "179"), ("bp_diastolic", "109"), ("power", "4"), ("reflexes", "reduced"),
      ("cancer_history", "no"), ("bilateral_status", "longstanding_stable"),
    ])
  func notInferred(field: String, value: String) throws {
    #expect(try Self.plain.with(field, value).screening().flags.isEmpty)
  }

  // MARK: Combinations

  @Test func twoUrgentFlagsAreSeenTheSameDay() throws {
    let two = Self.plain.with("red_flags_yes", "weight_loss; night_pain_unremitting")
    try expectBlocked(two, at: .sameDay)
    #expect(try two.screening().flags.map(\.level) == [.sameDay, .sameDay])
    try expectBlocked(Self.plain.with("red_flags_yes", "RF11|RF12|RF27"), at: .sameDay)
  }

  @Test func oneUrgentAndOneClearedStaysUrgent() throws {
    let fixture = Self.cleared("weight_loss", role: "GP").with("red_flags_yes", "RF11, RF12")
    try expectBlocked(fixture, at: .urgent)
  }

  @Test func theWorstFlagSetsTheLevelAndComesFirst() throws {
    let fixture = Self.plain.with("red_flags_yes", "weight_loss, dvt_signs, bladder_change")
    try expectBlocked(fixture, at: .emergency)
    #expect(try fixture.screening().flagCodes == ["RF02", "RF21", "RF11"])
  }

  @Test(
    "fever with signs of the nerves, or with nerves not examined, is an emergency",
    arguments: [
      ("power", "4"), ("reflexes", "reduced"), ("reflexes", "absent"), ("sensation", "reduced"),
      ("power", "unknown"), ("reflexes", "unknown"), ("sensation", "unknown"),
    ])
  func fever(field: String, value: String) throws {
    let fever = Self.plain.with("red_flags_yes", "fever_unwell")
    try expectBlocked(fever, at: .sameDay)
    try expectBlocked(fever.with(field, value), at: .emergency, by: "RF14")
    try expectBlocked(fever.without(field), at: .emergency, by: "RF14")
  }

  @Test(
    "very high pressure with symptoms, or with nobody knowing of any, is an emergency",
    arguments: [
      "yes", "unknown", "",
    ])
  func pressure(symptoms: String) throws {
    try expectBlocked(
      IntakeFixture.clear.with("bp_systolic", "190").with("bp_symptoms", symptoms), at: .emergency,
      by: "RF23")
  }

  @Test func veryHighPressureWithChestSymptomsIsAnEmergency() throws {
    let flags = try Self.plain.with("red_flags_yes", "bp_very_high; chest_symptoms").screening().flags
    #expect(flags.first { $0.code == "RF23" }?.level == .emergency)
  }

  @Test(
    "thoughts of self-harm with intent, or with nobody having asked, are an emergency",
    arguments: [
      "yes", "unknown", "",
    ])
  func selfHarm(intent: String) throws {
    try expectBlocked(
      IntakeFixture.clear.with("red_flags_yes", "self_harm").with("self_harm_intent", intent),
      at: .emergency, by: "RF26")
  }

  @Test(
    "a yes to the follow-up alone raises the flag",
    arguments: [
      ("self_harm_intent", "RF26"), ("bp_symptoms", "RF23"),
    ])
  func followUpAlone(field: String, code: String) throws {
    try expectBlocked(IntakeFixture.clear.with(field, "yes"), at: .emergency, by: code)
  }

  // MARK: Clearance

  /// A flag answered yes, with a whole clearance.
  static func cleared(_ flag: String, role: String) -> IntakeFixture {
    plain.with("red_flags_yes", flag).with([
      ("cleared_flags", flag), ("cleared_by", "Dr A. Nother"), ("cleared_role", role),
      ("cleared_date", "2026-11-19"), ("cleared_result", "seen, nothing found"),
    ])
  }

  @Test(
    "flags that a clinician's documented assessment clears",
    arguments: [
      "weight_loss", "night_pain_unremitting", "thoracic_band_pain", "bp_very_high", "constant_worsening",
    ])
  func clinicianClears(flag: String) throws {
    #expect(try Self.cleared(flag, role: "general practitioner").screening().flags.isEmpty)
  }

  static let specialistFlags = [
    "cancer_with_neuro", "cancer_spine_pain", "infection_risk", "fracture_low_trauma",
  ]

  @Test("flags that only a specialist clears", arguments: specialistFlags)
  func specialistClears(flag: String) throws {
    for role in ["consultant oncologist", "Spinal surgeon", "radiology: Radiologist"] {
      #expect(try Self.cleared(flag, role: role).screening().flags.isEmpty, "\(role)")
    }
    for role in [
      "physiotherapist", "specialist physiotherapist", "spinal physiotherapist", "GP",
      "awaiting specialist", "not a specialist", "non-specialist", "chiropractor",
    ] {
      #expect(
        try Self.cleared(flag, role: role).screening().flags.isEmpty == false,
        "a \(role) excluded \(flag)")
    }
  }

  @Test("flags that nothing but a new record clears", arguments: table.map(\.name))
  func onlyANewRecord(flag: String) throws {
    let clearable =
      Self.specialistFlags + [
        "weight_loss", "night_pain_unremitting", "thoracic_band_pain", "bp_very_high",
        "constant_worsening",
      ]
    guard !clearable.contains(flag) else { return }
    let outcome = try Self.cleared(flag, role: "consultant neurosurgeon").outcome()
    #expect(outcome.screening.flags.count == 1)
    #expect(outcome.program == nil)
  }

  @Test(
    "a clearance lacking a part clears nothing",
    arguments: [
      "cleared_by", "cleared_role", "cleared_date", "cleared_result",
    ])
  func partialClearance(part: String) throws {
    let problem = try expectRefused(
      Self.cleared("weight_loss", role: "GP").without(part), because: part)
    #expect(problem == .missing)
  }

  @Test func aClearanceOfOneFlagLeavesTheOthers() throws {
    try expectBlocked(
      Self.cleared("weight_loss", role: "GP").with("red_flags_yes", "weight_loss; dvt_signs"),
      at: .sameDay, by: "RF21")
    // Cancer found from the history is not cleared by clearing the other cancer flag.
    try expectBlocked(
      Self.cleared("cancer_spine_pain", role: "oncologist").with("conditions", "cancer_past"),
      at: .emergency, by: "RF09")
  }

  @Test func pressureThatSymptomsMakeAnEmergencyIsNotCleared() throws {
    let cleared = Self.cleared("bp_very_high", role: "GP").with("bp_systolic", "195")
    #expect(try cleared.screening().flags.isEmpty)
    try expectBlocked(cleared.with("bp_symptoms", "yes"), at: .emergency)
    try expectBlocked(cleared.without("bp_symptoms"), at: .emergency)
  }

  @Test func aClearanceFromBeforeTheComplaintIsRefused() throws {
    try expectRefused(
      Self.cleared("weight_loss", role: "GP").with("cleared_date", "2019-05-01"),
      because: "cleared_date")
    try expectRefused(
      Self.cleared("weight_loss", role: "GP").with("cleared_date", "2026-11-23"),
      because: "cleared_date")
  }

  // MARK: Codes

  static let blockingCodes: [(code: String, level: UrgencyLevel)] = [
    ("G83.4", .emergency), ("S34.3XXA", .emergency), ("C79.51", .emergency), ("M46.26", .sameDay),
    ("M46.36", .sameDay), ("M46.46", .sameDay), ("M46.56", .sameDay), ("G06.1", .emergency),
    ("M80.08XA", .sameDay), ("M48.56XA", .sameDay), ("S32.010A", .emergency),
    ("S72.001A", .emergency), ("S73.001A", .emergency), ("S33.0XXA", .emergency),
    ("S33.110A", .emergency), ("S33.2", .emergency), ("S33.30XA", .emergency),
    ("M51.06", .emergency), ("I71.4", .emergency), ("I82.401", .sameDay),
  ]

  @Test("codes that block", arguments: blockingCodes)
  func codesBlock(code: String, level: UrgencyLevel) throws {
    try expectBlocked(.clear.with("icd10", code), at: level)
    try expectBlocked(.clear.with("icd10", "M51.16; \(code)"), at: level)
  }

  @Test("a blocking code is cleared by a specialist who names it, by nobody else", arguments: blockingCodes)
  func codesCleared(code: String, level: UrgencyLevel) throws {
    let cleared = Self.cleared("weight_loss", role: "consultant").without("red_flags_yes")
      .with("icd10", code).with("cleared_flags", code)
    #expect(try cleared.screening().flags.isEmpty)
    #expect(try cleared.with("cleared_role", "physiotherapist").screening().flags.count == 1)
    #expect(try cleared.with("cleared_flags", "M99.9").screening().flags.count == 1)
  }

  // MARK: Precedence

  @Test func blockedBeatsHeldAndAmber() throws {
    let fixture = Self.plain.with("red_flags_yes", "bladder_change").with("nprs_worst", "9")
      .with("conditions", "osteoporosis").without("side", "neuro_date", "age")
    try expectBlocked(fixture, at: .emergency)
    let screening = try fixture.screening()
    #expect(screening.missingFields.contains(.side), "the referral no longer says what is missing")
    #expect(screening.amberIDs.contains("osteoporosis"))
  }

  @Test func confirmingEverythingLiftsNoFlag() throws {
    try expectBlocked(
      Self.plain.with("red_flags_yes", "saddle_numbness").with("confirmed", "all")
        .with("confirmed_by", "A. Clinician").with("include", "bridge").with("accept", "bridge"),
      at: .emergency)
  }
}
