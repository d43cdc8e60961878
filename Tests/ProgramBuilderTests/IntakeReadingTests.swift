import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// What a clinician types is understood, refused with a reason, or left unknown; never guessed.
struct IntakeReadingTests {
  // MARK: Words

  @Test(
    "spellings of the side",
    arguments: [
      ("L", Side.left), ("lt", .left), ("LEFT", .left), (" left ", .left), ("r", .right), ("Rt", .right),
      ("bilateral", .both), ("b/l", .both), ("both", .both), ("midline", .central),
      ("Alternating", .alternating),
    ])
  func sides(word: String, side: Side) throws {
    #expect(try IntakeFixture.clear.with("side", word).intake().complaint.side == side)
  }

  @Test(
    "spellings of the cause",
    arguments: [
      ("herniation", Cause.disc), ("HNP", .disc), ("prolapse", .disc), ("slipped disc", .disc),
      ("Herniated Disc", .disc), ("LSS", .stenosis), ("claudication", .stenosis),
      ("spinal-stenosis", .stenosis), ("deep gluteal", .piriformis), ("piriformis syndrome", .piriformis),
      ("slip", .spondylolisthesis), ("pars", .spondylolisthesis), ("non-specific", .nonspecific),
      ("trauma", .trauma),
    ])
  func causes(word: String, cause: Cause) throws {
    #expect(try IntakeFixture.clear.with("cause", word).intake().complaint.cause == cause)
  }

  @Test(
    "misspellings are refused with what was meant",
    arguments: [
      ("side", "lfet", "left"), ("side", "rihgt", "right"), ("cause", "stenossis", "stenosis"),
      ("cause", "piriformus", "piriformis"), ("reflexes", "nromal", "normal"),
      ("irritability", "hihg", "high"), ("directional_preference", "extention", "extension"),
      ("hip_replacement", "postrior", "posterior"), ("hypertension", "controled", "controlled"),
      ("red_flags_yes", "sadle_numbness", "saddle_numbness"),
      ("red_flags_yes", "bladder_chnage", "bladder_change"),
      ("conditions", "osteoporsis", "osteoporosis"), ("cannot", "kneal", "kneel"),
      ("cleared_flags", "weight_los", "weight_loss"),
    ])
  func misspelt(field: String, word: String, meant: String) throws {
    guard
      case .notAllowed(found: word, let nearest, let allowed) = try expectRefused(
        .clear.with(field, word), because: field)
    else {
      Issue.record("\(word) was not refused as a word")
      return
    }
    #expect(nearest == meant)
    #expect(allowed.contains(meant))
  }

  @Test("a word like nothing known has no nearest match", arguments: ["side", "cause"])
  func unlikeAnything(field: String) throws {
    guard
      case .notAllowed(_, nil, _) = try expectRefused(.clear.with(field, "xylophone"), because: field)
    else {
      Issue.record("a far-fetched suggestion")
      return
    }
  }

  @Test func aYesToTheScreenIsTooLittle() throws {
    try expectRefused(.clear.with("red_flag_screen", "yes"), because: "red_flag_screen")
    try expectRefused(.clear.with("conditions_screen", "yes"), because: "conditions_screen")
  }

  @Test(
    "words that mean no one answer",
    arguments: [
      ("cancer_history", "yes"), ("hypertension", "yes"), ("lumbar_surgery", "yes"), ("pregnancy", "yes"),
      ("power", "4+"), ("power", "5/5"), ("nprs_worst", "7,5"), ("duration_weeks", "two"),
      ("can_floor", "with help"), ("anticoagulant", "aspirin?"),
    ])
  func noOneAnswer(field: String, word: String) throws {
    try expectRefused(.clear.with(field, word), because: field)
  }

  // MARK: Numbers

  @Test(
    "numbers out of range",
    arguments: [
      ("nprs_worst", "11"), ("nprs_worst", "-1"), ("power", "6"), ("age", "121"), ("age", "-3"),
      ("minutes_per_day", "4"), ("minutes_per_day", "61"), ("days_per_week", "0"),
      ("days_per_week", "8"), ("exercises", "0"), ("exercises", "21"), ("level_max", "6"),
      ("bp_systolic", "20"), ("settle_minutes", "-5"), ("duration_weeks", "-1"), ("rmdq", "25"),
      ("odi", "101"), ("spondylolisthesis_grade", "6"),
    ])
  func outOfRange(field: String, value: String) throws {
    guard case .outOfRange(found: value, _, _) = try expectRefused(.clear.with(field, value), because: field)
    else {
      Issue.record("\(field)=\(value) was not refused as out of range")
      return
    }
  }

  @Test(
    "numbers that are none",
    arguments: [
      ("age", "45.5"), ("nprs_worst", "nan"), ("nprs_worst", "inf"), ("days_per_week", "2.5"), ("age", "٤٥"),
    ])
  func noNumber(field: String, value: String) throws {
    #expect(try expectRefused(.clear.with(field, value), because: field) == .notANumber(found: value))
  }

  @Test func painThatContradictsItself() throws {
    try expectRefused(.clear.with("nprs_now", "6"), because: "nprs_now")
    try expectRefused(.clear.with("nprs_average", "3.5"), because: "nprs_average")
    #expect(try IntakeFixture.clear.with("nprs_now", "3").issues().isEmpty)
  }

  @Test func pressuresTheWrongWayRound() throws {
    try expectRefused(.clear.with("bp_systolic", "80").with("bp_diastolic", "120"), because: "bp_systolic")
  }

  // MARK: Dates

  @Test(
    "dates in any form but ISO 8601",
    arguments: [
      "03/04/2026", "3.4.2026", "2026/04/03", "2026-4-3", "20260403", "03-04-2026", "April 3 2026",
      "2026-02-30", "2026-13-01", "2026-04-03T10:00", "0000-01-01",
    ])
  func dates(text: String) throws {
    for field in ["red_flag_date", "onset_date", "dob", "next_visit", "neuro_date"] {
      #expect(try expectRefused(.clear.with(field, text), because: field) == .notADate(found: text))
    }
  }

  @Test func birthAndAge() throws {
    let born = IntakeFixture.clear.without("age")
    #expect(try born.with("dob", "1981-11-22").intake().age == 45)
    #expect(try born.with("dob", "1981-11-23").intake().age == 44)
    #expect(try born.with("dob", "1980-02-29").intake().age == 46)
    try expectRefused(born.with("dob", "2027-01-01"), because: "dob")
    try expectRefused(born.with("dob", "1880-01-01"), because: "dob")
    try expectRefused(born.with("dob", "1950-01-01").with("age", "45"), because: "age")
    // The birth date decides where the two are a birthday apart.
    #expect(try born.with("dob", "1961-12-01").with("age", "65").intake().age == 64)
  }

  @Test func durationAndOnsetThatDisagreeCountAsTheEarlierStage() throws {
    let fixture = IntakeFixture.clear.with("duration_weeks", "20").with(
      "onset_date", IntakeFixture.daysAgo(21))
    #expect(try fixture.screening().stage == .acute)
    let other = IntakeFixture.clear.with("duration_weeks", "3").with("onset_date", IntakeFixture.daysAgo(200))
    #expect(try other.screening().stage == .acute)
  }

  @Test(
    "stages",
    arguments: [
      ("0", Stage.acute), ("5.9", .acute), ("6", .subacute), ("12", .subacute), ("12.1", .chronic),
    ])
  func stages(weeks: String, stage: Stage) throws {
    #expect(try IntakeFixture.clear.with("duration_weeks", weeks).intake().complaint.weeks == Double(weeks))
    #expect(
      try IntakeFixture.clear.with("duration_weeks", weeks).with("red_flag_date", "2026-11-22")
        .with("neuro_date", "2026-11-22").screening().stage == stage)
  }

  @Test(
    "irritability is the higher of stated and derived",
    arguments: [
      ("", "0", "0", Irritability.low), ("", "4", "10", .moderate), ("", "3", "31", .moderate),
      ("", "7", "10", .high), ("", "3", "241", .high), ("", "3", "240", .moderate), ("low", "7", "1", .high),
      ("high", "0", "0", .high), ("low", "3", "30", .low), ("moderate", "1", "5", .moderate),
    ])
  func irritability(stated: String, worst: String, settle: String, expected: Irritability) throws {
    let fixture = IntakeFixture.clear.with("irritability", stated).with("nprs_worst", worst)
      .with("settle_minutes", settle)
    #expect(try fixture.screening().irritability == expected)
  }

  @Test func aNextVisitInThePastIsRefused() throws {
    try expectRefused(.clear.with("next_visit", "2026-11-22"), because: "next_visit")
    #expect(try expectProgram(.clear.with("next_visit", "2026-12-06")).handoutWeeks == 2)
  }

  // MARK: Texts

  @Test func aNameTooLongToPrint() throws {
    let name = String(repeating: "n", count: 300)
    #expect(
      try expectRefused(.clear.with("name", name), because: "name") == .tooLong(length: 300, limit: 120))
    #expect(try IntakeFixture.clear.with("name", String(repeating: "n", count: 120)).issues().isEmpty)
  }

  @Test(
    "characters that could make a page say something else",
    arguments: [
      "\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}", "\u{0}", "\u{7}", "\u{1B}", "\u{2028}", "\u{E000}",
      "\n",
    ])
  func unprintable(character: String) throws {
    let code = try #require(character.unicodeScalars.first?.value)
    for field in ["name", "clinician", "clinician_note", "patient_id"] {
      #expect(
        try expectRefused(.clear.with(field, "An\(character)na"), because: field)
          == .unprintable(codePoint: code))
    }
    #expect(
      try expectRefused(.clear.with("goals", "wa\(character)lking"), because: "goals")
        == .unprintable(codePoint: code))
  }

  @Test(
    "names in any script",
    arguments: [
      "Ζωή Παπαδοπούλου", "محمد علي", "李小龍", "नेहा शर्मा", "O’Neill-Ødegård", "שרה", "\u{200F}שרה", "👩‍⚕️",
    ])
  func scripts(name: String) throws {
    #expect(try IntakeFixture.clear.with("name", name).intake().name == name)
  }

  @Test func onlyThePatientsIdIsDemanded() throws {
    #expect(try expectRefused(.clear.without("patient_id"), because: "patient_id") == .missing)
    #expect(try IntakeFixture(onlyPatient: "P-9").intake().name == nil)
    #expect(try IntakeFixture(onlyPatient: "P-9").intake().redFlags.answers.isEmpty)
  }

  @Test("lists parted by semicolons, bars and commas", arguments: [";", "|", ",", " ; ", ";;", " |"])
  func lists(separator: String) throws {
    let fixture = IntakeFixture.clear.with("conditions", "osteoporosis\(separator)cardiac")
      .with("goals", "walking\(separator)stairs").with("red_flags_yes", "RF11\(separator)RF12")
    let intake = try fixture.intake()
    #expect(intake.history.osteoporosis == .yes && intake.history.cardiac == true)
    #expect(intake.wishes.goals == ["walking", "stairs"])
    #expect(try fixture.screening().flagCodes == ["RF11", "RF12"])
  }

  @Test func aListOfTheForm() throws {
    let intake = try IntakeFixture.clear.with("conditions", "osteoporosis", "cardiac; insulin").intake()
    #expect(intake.history.osteoporosis == .yes && intake.history.cardiac == true)
    #expect(intake.history.insulin == true)
  }

  // MARK: The two forms

  @Test func theShortFormSaysAllThatTheLongFormSays() throws {
    #expect(
      try IntakeFixture.clear.screening().conditions == IntakeFixture.clearLongForm.screening().conditions)
    let short = try IntakeFixture.clear.with("conditions", "thr_posterior; osteoporosis; insulin")
      .with("cannot", "kneel").screening()
    let long = try IntakeFixture.clearLongForm.with("hip_replacement", "posterior")
      .with("osteoporosis", "yes").with("insulin", "yes").with("can_kneel", "no").screening()
    #expect(short.conditions == long.conditions)
    #expect(short.amber == long.amber)
  }

  @Test func withoutTheScreenAListLeavesTheRestUnknown() throws {
    let intake = try IntakeFixture.clear.without("conditions_screen").with("conditions", "osteoporosis")
      .intake()
    #expect(intake.history.osteoporosis == .yes)
    #expect(intake.history.cardiac == nil && intake.history.pregnancy == nil)
    #expect(intake.abilities.kneel == nil)
  }

  @Test(
    "statements that contradict each other",
    arguments: [
      ("conditions", "osteoporosis", "osteoporosis", "no"), ("conditions", "pregnancy_t2", "pregnancy", "no"),
      ("conditions", "pregnancy_t2", "pregnancy", "t3"), ("conditions", "thr", "hip_replacement", "no"),
      ("conditions", "thr_posterior", "hip_replacement", "anterior"), ("cannot", "floor", "can_floor", "yes"),
      ("conditions", "fusion", "lumbar_surgery", "discectomy"), ("conditions", "cardiac", "cardiac", "n"),
      ("conditions", "pregnant", "pregnancy", "no"), ("conditions", "hypertension", "hypertension", "none"),
      ("conditions", "cancer", "cancer_history", "no"), ("conditions", "insulin", "insulin", "unknown"),
    ])
  func contradictions(list: String, word: String, field: String, value: String) throws {
    let fixture = IntakeFixture.clear.with(list, word).with(field, value)
    guard case .contradicts = try expectRefused(fixture, because: field) else {
      Issue.record("\(word) and \(field)=\(value) passed together")
      return
    }
  }

  @Test func aFlagListedAndDenied() throws {
    let fixture = IntakeFixture.clear.with("red_flags_yes", "dvt_signs").with("dvt_signs", "no")
    guard case .contradicts = try expectRefused(fixture, because: "dvt_signs") else {
      Issue.record("a denied flag passed")
      return
    }
  }

  @Test(
    "the long form may say the same, or more",
    arguments: [
      ("osteoporosis", "osteoporosis", "yes"), ("osteoporosis", "osteoporosis", "fracture"),
      ("thr", "hip_replacement", "posterior"), ("pregnancy_t1", "pregnancy", "trimester_1"),
      ("cardiac", "cardiac", "y"), ("pregnant", "pregnancy", "t1"), ("tkr", "knee_replacement", "true"),
    ])
  func agreement(word: String, field: String, value: String) throws {
    #expect(try IntakeFixture.clear.with("conditions", word).with(field, value).issues().isEmpty)
  }

  @Test func theMoreExactWordCounts() throws {
    let fixture = IntakeFixture.clear.with("conditions", "thr; osteoporosis").with(
      "hip_replacement", "anterior"
    )
    .with("osteoporosis", "fracture")
    let conditions = try fixture.screening().conditions
    #expect(conditions.contains(.hipReplacementAnterior) && conditions.contains(.osteoporosisFracture))
    #expect(!conditions.contains(.osteoporosis))
  }

  @Test(
    "words that name a condition without saying enough",
    arguments: [
      ("hypertension", IntakeField.hypertension), ("pregnant", .pregnancy), ("cancer", .cancerHistory),
      ("lumbar_surgery", .lumbarSurgery),
    ])
  func incompleteConditions(word: String, field: IntakeField) throws {
    try expectHeld(.clear.with("conditions", word), on: field)
  }

  // MARK: YAML and JSON

  @Test func theFixtureAndItsYAMLAreOne() throws {
    let fixture = IntakeFixture.clear.with("conditions", "osteoporosis", "cardiac").with("name", "A \"B\" C")
    let read = try RawIntake(YAMLText(name: "patient.yaml", text: fixture.yaml))
    let direct = try fixture.raw()
    #expect(read.fields.mapValues(\.texts) == direct.fields.mapValues(\.texts))
    #expect(read.fields[.side]?.location == SourceLocation(source: "patient.yaml", line: 4, column: 7))
  }

  private func issues(_ text: String) -> [DataIssue] {
    do {
      _ = try RawIntake(YAMLText(name: "patient.yaml", text: text))
      return []
    } catch {
      return error.issues
    }
  }

  @Test func jsonIsRead() throws {
    let json = """
      {"patient_id": "P-1", "age": 45, "side": "left", "conditions": ["osteoporosis", "cardiac"],
       "bladder_change": true, "name": null, "red_flags_yes": null, "goals": [null, "walking"]}
      """
    let raw = try RawIntake(YAMLText(name: "patient.json", text: json))
    #expect(raw.fields[.age]?.texts == ["45"])
    #expect(raw.fields[.conditions]?.texts == ["osteoporosis", "cardiac"])
    #expect(raw.flags[.bladderChange]?.texts == ["true"])
    #expect(raw.fields[.name] == nil, "the handout would be for a patient called null")
    #expect(raw.fields[.redFlagsYes] == nil)
    #expect(raw.fields[.goals]?.texts == ["walking"])
  }

  @Test func aNameThatReadsLikeNoValueIsKeptInQuotes() throws {
    let raw = try RawIntake(YAMLText(name: "patient.yaml", text: "patient_id: P-1\nname: \"Null\"\n"))
    #expect(raw.fields[.name]?.texts == ["Null"])
  }

  @Test func aSyntaxErrorNamesItsLine() throws {
    let found = issues("patient_id: P-1\nside: left\ncause: \"disc\nage: 45\n")
    let issue = try #require(found.first)
    guard case .unreadable = issue.problem else {
      Issue.record("\(issue.problem)")
      return
    }
    #expect(issue.location.source == "patient.yaml")
    #expect((issue.location.line ?? 0) >= 3)
  }

  @Test func unknownFieldsAreNamedWithTheNearest() throws {
    let found = issues("patient_id: P-1\npregnacy: t2\nsaddle_numbnes: yes\nfavourite_colour: blue\n")
    #expect(found.map(\.field) == ["pregnacy", "saddle_numbnes", "favourite_colour"])
    let nearest = found.map { issue -> String? in
      if case .unknownField(let nearest, _) = issue.problem { nearest } else { "?" }
    }
    #expect(nearest == ["pregnancy", "saddle_numbness", nil])
    #expect(found.map(\.location.line) == [2, 3, 4])
  }

  @Test func theSameFieldTwice() throws {
    #expect(issues("patient_id: P-1\nside: left\naffected_side: right\n").map(\.problem) == [.repeatedField])
    #expect(issues("patient_id: P-1\nside: left\nside: right\n").count == 1)
    #expect(issues("patient_id: P-1\nRF01: no\nsaddle_numbness: yes\n").map(\.problem) == [.repeatedField])
  }

  @Test(
    "texts that are no intake", arguments: ["", "- a\n- b\n", "just words", "side: {left: 1}\npatient_id: x"])
  func noIntake(text: String) {
    #expect(issues(text).isEmpty == false)
  }

  @Test func allMistakesAreToldAtOnce() throws {
    let fixture = IntakeFixture.clear.with("side", "lfet").with("nprs_worst", "11").with("dob", "03/04/1980")
      .with("conditions", "osteoporsis").with("name", String(repeating: "n", count: 300))
    #expect(
      Set(try fixture.issues().map(\.field)) == ["side", "nprs_worst", "dob", "conditions", "name"])
    #expect(try fixture.issues().allSatisfy { $0.entry == "P-001" })
  }

  @Test("every column name is understood and guides exist", arguments: IntakeField.allCases)
  func columns(field: IntakeField) {
    #expect(RawIntake.Column(named: field.rawValue.uppercased()) == .field(field))
    #expect(RawIntake.Column(named: field.rawValue.replacing("_", with: " ")) == .field(field))
    #expect(!field.guide.meaning.isEmpty)
  }
}
