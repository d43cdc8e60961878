import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// What is not known holds the page: unknown is never "no".
struct HoldTests {
  /// Fields of the long form that have to be answered, each with the field that the page names.
  static let required = [
    "age", "cause", "side", "duration_weeks", "nprs_worst", "settle_minutes",
    "directional_preference", "red_flag_screen", "red_flag_screener", "red_flag_date", "power",
    "reflexes", "sensation", "neuro_date", "pregnancy", "osteoporosis", "steroid_3m",
    "hip_replacement", "knee_replacement", "lumbar_surgery", "hypertension", "cardiac",
    "cancer_history", "aaa_known", "anticoagulant", "dvt_history", "reduced_sensation",
    "hypermobility", "hernia_prolapse", "inflammatory_spine", "glaucoma_retina", "hip_oa_fai",
    "balance_risk", "minutes_per_day", "days_per_week",
  ]

  @Test("a required field left out", arguments: required)
  func leftOut(name: String) throws {
    let field = try #require(IntakeField(spelled: name))
    #expect(try expectHeld(.clearLongForm.without(name), on: field) == .notStated)
    #expect(try expectHeld(.clearLongForm.with(name, "  "), on: field) == .notStated)
  }

  /// In these `unknown` is an answer of its own, or no answer that the reader takes.
  static let unknownIsAnAnswer = ["hip_replacement", "red_flag_screener"]

  @Test("a required field answered unknown", arguments: required)
  func unknown(name: String) throws {
    guard !Self.unknownIsAnAnswer.contains(name) else { return }
    let field = try #require(IntakeField(spelled: name))
    for word in ["unknown", "?", "not_asked"] {
      try expectHeld(.clearLongForm.with(name, word), on: field)
    }
  }

  @Test(
    "an unknown in the long form is not turned into a no by the complete screen",
    arguments: [
      "osteoporosis", "pregnancy", "aaa_known", "cancer_history", "anticoagulant", "lumbar_surgery",
    ])
  func unknownBesideACompleteScreen(name: String) throws {
    let field = try #require(IntakeField(spelled: name))
    try expectHeld(.clear.with(name, "unknown"), on: field)
  }

  @Test func theShortFormNeedsItsScreen() throws {
    for screen in ["incomplete", "no", ""] {
      let outcome = try IntakeFixture.clear.with("conditions_screen", screen)
        .with("conditions", "none").outcome()
      #expect(outcome.screening.state == .held)
      #expect(outcome.screening.missingFields.contains(.osteoporosis))
      #expect(outcome.screening.missingFields.contains(.aaaKnown))
    }
  }

  @Test func positionsNobodyAskedAboutCountAsImpossible() throws {
    let fixture = IntakeFixture.clearLongForm.without("can_kneel", "can_prone", "can_supine", "can_floor")
    #expect(
      Set(try expectProgram(fixture).screening.conditions).isSuperset(of: [
        .cannotKneel, .cannotProne, .cannotSupine, .cannotFloor,
      ]))
  }

  // MARK: Bilateral symptoms

  @Test("two-sided symptoms need to be known as longstanding", arguments: ["both", "alternating"])
  func bilateral(side: String) throws {
    let fixture = IntakeFixture.clear.with("side", side)
    try expectHeld(fixture, on: .bilateralStatus)
    try expectHeld(fixture.with("bilateral_status", "unknown"), on: .bilateralStatus)
    try expectProgram(fixture.with("bilateral_status", "longstanding_stable"))
    try expectBlocked(fixture.with("bilateral_status", "worse"), at: .emergency, by: "RF05")
  }

  // MARK: The red-flag screen

  @Test func anIncompleteScreenNamesTheQuestionsLeft() throws {
    var fixture = IntakeFixture.clear.with("red_flag_screen", "incomplete")
    for flag in RedFlag.allCases where flag != .dvtSigns { fixture = fixture.with(flag.rawValue, "no") }
    #expect(try expectHeld(fixture, on: .redFlagScreen) == .unanswered([.dvtSigns]))
  }

  @Test("an unknown answer holds however complete the screen is said to be", arguments: RedFlag.allCases)
  func unknownAnswer(flag: RedFlag) throws {
    let fixture = IntakeFixture.clear.with(flag.rawValue, "unknown")
    #expect(try expectHeld(fixture, on: .redFlagScreen) == .unanswered([flag]))
  }

  @Test(
    "screens and examinations expire",
    arguments: [
      ("red_flag_date", IntakeField.redFlagDate), ("neuro_date", .neuroDate),
    ])
  func expiry(name: String, field: IntakeField) throws {
    let chronic = IntakeFixture.clear
    try expectProgram(chronic.with(name, IntakeFixture.daysAgo(14)))
    #expect(
      try expectHeld(chronic.with(name, IntakeFixture.daysAgo(15)), on: field)
        == .expired(days: 15, allowed: 14))
    let acute = chronic.with("duration_weeks", "5.9")
    try expectProgram(acute.with(name, IntakeFixture.daysAgo(7)))
    #expect(
      try expectHeld(acute.with(name, IntakeFixture.daysAgo(8)), on: field)
        == .expired(days: 8, allowed: 7))
    // At six weeks it is subacute.
    try expectProgram(chronic.with("duration_weeks", "6").with(name, IntakeFixture.daysAgo(14)))
    // Where nobody knows how long it has lasted, the shorter time holds.
    try expectHeld(chronic.without("duration_weeks").with(name, IntakeFixture.daysAgo(8)), on: field)
  }

  @Test func anExpiredScreenIsFoundOnTheDayOfTheHandoutNotOfTheIntake() throws {
    let later = try #require(CalendarDate(year: 2026, month: 12, day: 5))
    try expectHeld(.clear, on: .redFlagDate, day: later)
  }

  @Test func anOldFormIsHeldNotContradicted() throws {
    let later = try #require(CalendarDate(year: 2027, month: 1, day: 15))
    try expectHeld(.clear.with("duration_weeks", "1"), on: .redFlagDate, day: later)
  }

  @Test("dates of the future", arguments: ["red_flag_date", "neuro_date", "onset_date", "dob"])
  func future(name: String) throws {
    let problem = try expectRefused(.clear.with(name, "2026-11-23"), because: name)
    #expect(problem == .dateInFuture(found: "2026-11-23", today: "2026-11-22"))
  }

  @Test("questions asked before the complaint began", arguments: ["red_flag_date", "neuro_date"])
  func beforeOnset(name: String) throws {
    let fixture = IntakeFixture.clear.without("duration_weeks").with("onset_date", IntakeFixture.daysAgo(2))
      .with("red_flag_date", IntakeFixture.daysAgo(1)).with("neuro_date", IntakeFixture.daysAgo(1))
    try expectProgram(fixture)
    try expectProgram(fixture.with(name, IntakeFixture.daysAgo(2)))
    try expectRefused(fixture.with(name, IntakeFixture.daysAgo(3)), because: name)
  }

  // MARK: Trauma, surgery, age, aneurysm

  @Test func traumaNeedsTheFractureExcluded() throws {
    let trauma = IntakeFixture.clear.with("cause", "trauma")
    #expect(try expectHeld(trauma, on: .fractureExcluded) == .notStated)
    #expect(try expectHeld(trauma.with("fracture_excluded", "unknown"), on: .fractureExcluded) == .notStated)
    #expect(try expectHeld(trauma.with("fracture_excluded", "no"), on: .fractureExcluded) == .mustBeYes)
    try expectProgram(trauma.with("fracture_excluded", "yes"))
    #expect(
      try expectHeld(IntakeFixture.clear.without("cause").with("icd10", "S33.5XXA"), on: .fractureExcluded)
        == .notStated)
  }

  @Test(
    "surgery too soon, and just late enough",
    arguments: [
      ("fusion", "11.9", "12", 12.0), ("discectomy", "5.9", "6", 6.0), ("decompression", "5", "6", 6.0),
      ("laminectomy", "0", "6", 6.0),
    ])
  func surgery(kind: String, early: String, late: String, needed: Double) throws {
    let fixture = IntakeFixture.clearLongForm.with("lumbar_surgery", kind)
    #expect(try expectHeld(fixture, on: .lumbarSurgeryWeeks) == .notStated)
    #expect(
      try expectHeld(fixture.with("lumbar_surgery_weeks", early), on: .lumbarSurgeryWeeks)
        == .tooSoon(weeks: Double(early) ?? -1, needed: needed))
    try expectProgram(fixture.with("lumbar_surgery_weeks", late))
  }

  @Test func childrenAreHeld() throws {
    #expect(try expectHeld(.clear.with("age", "15"), on: .age) == .tooYoung(age: 15, lowest: 16))
    try expectProgram(.clear.with("age", "16"))
    // Sixteen tomorrow is fifteen today.
    let born = IntakeFixture.clear.without("age")
    try expectHeld(born.with("dob", "2010-11-23"), on: .age)
    try expectProgram(born.with("dob", "2010-11-22"))
  }

  @Test(
    "unknown bone strength: held under 65, taken for a yes from 65 on",
    arguments: [
      ("osteoporosis", IntakeField.osteoporosis, Condition.osteoporosis),
      ("steroid_3m", .steroid3m, .steroidLongterm),
    ])
  func boneStrength(name: String, field: IntakeField, condition: Condition) throws {
    let fixture = IntakeFixture.clearLongForm.with(name, "unknown")
    try expectHeld(fixture.with("age", "64"), on: field)
    let program = try expectProgram(fixture.with("age", "65"))
    #expect(program.screening.conditions.contains(condition))
    #expect(program.unconfirmed.map(\.id).contains(condition.rawValue))
    for exercise in program.exercises {
      #expect(!exercise.technique.attributes.contains(.lumbarFlexionEnd))
    }
  }

  @Test func aKnownAneurysmNeedsTheVascularTeam() throws {
    let known = IntakeFixture.clear.with("conditions", "aaa_known")
    #expect(try expectHeld(known, on: .aaaCleared) == .notStated)
    #expect(try expectHeld(known.with("aaa_cleared", "no"), on: .aaaCleared) == .mustBeYes)
    #expect(try expectHeld(known.with("aaa_cleared", "unknown"), on: .aaaCleared) == .notStated)
    let program = try expectProgram(known.with("aaa_cleared", "yes"))
    #expect(program.unconfirmed.map(\.id) == ["aaa_small_known"])
  }

  @Test("high blood pressure needs its numbers", arguments: ["controlled", "uncontrolled"])
  func pressure(state: String) throws {
    let fixture = IntakeFixture.clearLongForm.with("hypertension", state)
    try expectHeld(fixture.with("bp_diastolic", "80"), on: .bpSystolic)
    try expectHeld(fixture.with("bp_systolic", "130"), on: .bpDiastolic)
    try expectProgram(fixture.with("bp_systolic", "130").with("bp_diastolic", "80"))
  }

  // MARK: Cause and code

  @Test func causeAndCodeThatDisagree() throws {
    let fixture = IntakeFixture.clear.with("icd10", "M48.061")
    #expect(
      try expectHeld(fixture, on: .cause) == .disagrees(with: .icd10, value: "stenosis"))
    try expectProgram(fixture.with("cause", "stenosis"))
  }

  @Test("codes too general for a cause", arguments: ["M51.36", "M54.50", "S74.01XA", "S34.21XA", "I10"])
  func tooGeneral(code: String) throws {
    var fixture = IntakeFixture.clear.without("cause", "side").with("icd10", code)
    if code != "S74.01XA" { fixture = fixture.with("side", "left") }
    #expect(try expectHeld(fixture, on: .cause) == .codeTooGeneral(code))
  }

  @Test func onlyDiscNeedsADirection() throws {
    for cause in ["stenosis", "piriformis", "spondylolisthesis", "nonspecific"] {
      try expectProgram(.clear.with("cause", cause).without("directional_preference"))
    }
    for word in ["none", "not_tested", "lateral"] {
      let program = try expectProgram(.clear.with("directional_preference", word))
      #expect(program.screening.conditions.contains(.discDirectionUnknown))
    }
  }

  @Test func everyMissingFieldIsNamedAtOnce() throws {
    let outcome = try IntakeFixture.clear.without("conditions_screen", "side", "power", "age").outcome()
    let fields = Set(outcome.screening.missingFields)
    #expect(fields.isSuperset(of: [.side, .power, .age, .pregnancy, .balanceRisk]))
    let bare = try IntakeFixture(onlyPatient: "P-9").screening()
    #expect(bare.state == .held)
    #expect(bare.missing.count > 25, "the page of an empty form has to list what is missing")
  }

  // MARK: Facts of a condition that nobody stated

  @Test(
    "a fact that only a patient with the condition has",
    arguments: [
      ("hip_replacement_weeks", "4", IntakeField.hipReplacement),
      ("hip_precautions", "in_force", .hipReplacement),
      ("hip_precautions", "lifted", .hipReplacement), ("lumbar_surgery_weeks", "3", .lumbarSurgery),
      ("lumbar_surgery_weeks", "0", .lumbarSurgery), ("aaa_cleared", "yes", .aaaKnown),
    ])
  func factWithoutItsCondition(name: String, value: String, condition: IntakeField) throws {
    try expectHeld(.clear.with(name, value), on: condition)
    try expectRefused(.clearLongForm.with(name, value), because: condition.rawValue)
  }

  @Test func weeksSinceAKneeReplacementSayThatThereIsOne() throws {
    let program = try expectProgram(.clear.with("knee_replacement_weeks", "8"))
    #expect(program.screening.conditions.contains(.kneeReplacementUnder12Weeks))
  }
}
