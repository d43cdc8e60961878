import HandoutDesign
import PageLayout
import ProgramBuilder
import TestSupport
import Testing

/// What a patient reads on a handout.
@Suite struct HandoutTests {
  // MARK: Sides

  @Test(arguments: [("left", "right"), ("right", "left")])
  func theAffectedSideIsInTheHead(side: String, other: String) throws {
    let document = try PrintedDocument(IntakeFixture.clear.with("side", side))
    #expect(document.body.contains("sciatica, \(side) side"))
    #expect(!document.body.contains("sciatica, \(other) side"))
  }

  @Test(arguments: Cause.allCases, [Side.left, .right])
  func stepsNeverSwapTheSides(cause: Cause, side: Side) throws {
    let intake = IntakeFixture.clear.with("cause", cause.rawValue).with("fracture_excluded", "yes")
      .with("exercises", "10").with("minutes_per_day", "60")
    let program = try intake.with("side", side.rawValue).program()
    let document = try PrintedDocument(.program(program))
    let (affected, other) = side == .left ? ("left", "right") : ("right", "left")
    for exercise in program.exercises where exercise.sides != .together {
      for step in exercise.instructions.steps where step.contains("{") {
        let words = step.replacing("{side}", with: affected).replacing("{other}", with: other)
        #expect(document.body.contains(words), "\(exercise.technique.id): \(words)")
      }
      switch exercise.sides {
      case .only: #expect(document.body.contains("Do this with your \(affected) side only."))
      case .each:
        #expect(document.body.contains("Do your \(other) side first, then your \(affected)."))
        #expect(document.body.contains("The steps are for the \(affected)."))
      case .together: break
      }
    }
    // Nothing but the side differs between a left and a right leg.
    let mirrored = try PrintedDocument(intake.with("side", other))
    func plain(_ text: String) -> String {
      text.replacing("left", with: "•").replacing("right", with: "•")
    }
    #expect(plain(document.body) == plain(mirrored.body))
    #expect(document.body != mirrored.body)
  }

  @Test(arguments: [
    (Side.both, "sciatica in both legs"), (.alternating, "now one leg, now the other"),
    (.central, "in the middle of the back"),
  ])
  func twoSidedSciaticaIsDoneOnEachSide(side: Side, words: String) throws {
    let program = try IntakeFixture.clear.with("side", side.rawValue)
      .with("bilateral_status", "longstanding_stable").with("exercises", "8").program()
    let document = try PrintedDocument(.program(program))
    #expect(document.body.contains(words))
    #expect(!document.body.contains("side only."))
    #expect(!document.body.contains("side first"))
    let sided = program.exercises.count { $0.sides.count == 2 }
    #expect(sided > 0)
    #expect(
      document.body.ranges(of: "Do both sides, one after the other.").count == sided)
  }

  @Test func lyingOnOneSideNobodyLiesOnThePainfulOne() throws {
    for side in [BodySide.left, .right] {
      let program = try IntakeFixture.clear.with("side", side.rawValue).with("include", "clam").program()
      let clam = try #require(program.exercises.first { $0.technique.id == "clam" })
      #expect(clam.sides == .only(side))
      let body = try PrintedDocument(.program(program)).body
      #expect(body.contains("Lie on your \(side.opposite.rawValue) side"))
    }
  }

  @Test(arguments: [
    ("osteoporosis", "Your bones are thin"), ("anticoagulant", "You take a blood thinner"),
    ("pregnancy_t3", "You are pregnant"), ("balance_risk", "You may fall"),
  ])
  func whatTheConditionAsksForStandsOnTheFirstPage(condition: String, words: String) throws {
    let intake = IntakeFixture.clear.with("conditions", condition)
    let first = try #require(try PrintedDocument(intake).pages.first)
    #expect(first.body.contains("Because of your health"))
    #expect(first.body.contains(words))
    let plain = try #require(try PrintedDocument(IntakeFixture.clear).pages.first)
    #expect(!plain.body.contains("Because of your health"))
  }

  @Test func aReferralTellsTheDoctorWhatWasFound() throws {
    let intake = IntakeFixture.clear.with("red_flags_yes", "saddle_numbness")
      .with("power", "4").with("conditions", "anticoagulant")
    let body = try PrintedDocument(intake).body
    #expect(body.contains("4/5"))
    #expect(body.contains("blood-thinning medicine"))
    #expect(body.contains("Referred by"))
    let new = try PrintedDocument(intake.with("duration_weeks", "0")).body
    #expect(new.contains("for less than a week"))
    #expect(!new.contains("for 0 weeks"))
  }

  // MARK: All kinds of patients

  @Test(arguments: [HandoutTemplate.Paper.a4, .letter])
  func everyDocumentFitsItsPagesAndFillsItsPlaceholders(paper: HandoutTemplate.Paper) throws {
    var kinds: Set<String> = []
    for intake in SweptIntakes.all {
      let outcome = try intake.outcome()
      let document = try PrintedDocument(outcome, paper: paper)
      #expect(!document.everything.contains("{"), "\(intake)")
      #expect(!document.everything.contains("}"), "\(intake)")
      #expect(document.pages.allSatisfy { !$0.body.isEmpty }, "\(intake)")
      switch outcome {
      case .program(let program):
        kinds.insert("program \(program.intake.wishes.textSize)")
        expectCards(of: program, in: document)
      case .hold: kinds.insert("hold")
      case .referral: kinds.insert("referral")
      }
    }
    #expect(kinds.isSuperset(of: ["program normal", "program large", "program xlarge"]))
  }

  /// Every exercise with its dose, in order, and totals that equal them.
  private func expectCards(of program: Program, in document: PrintedDocument) {
    var rest = document.body[...]
    for (index, exercise) in program.exercises.enumerated() {
      guard let name = rest.firstRange(of: exercise.technique.name) else {
        Issue.record("\(program.intake.patientID): \(exercise.technique.name) is missing or out of order")
        return
      }
      rest = rest[name.upperBound...]
      let end = index + 1 < program.exercises.count ? program.exercises[index + 1].technique.name : "\u{0}"
      let card = rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)]
      let dose = exercise.dose
      var words = [dose.perDay == 1 ? "once a day" : "\(dose.perDay) times a day"]
      if let minutes = dose.durationMinutes {
        words.append(minutes == 1 ? "1 minute" : "\(minutes) minutes")
      } else {
        words.append(dose.sets == 1 ? "\(dose.repetitions) time" : "\(dose.sets) sets of \(dose.repetitions)")
        if dose.holdSeconds > 0 { words.append("hold \(dose.holdSeconds) second") }
      }
      words.append(dose.daysPerWeek == 7 ? "every day" : "day")
      for word in words {
        #expect(card.contains(word), "\(program.intake.patientID) \(exercise.technique.id): \(word)")
      }
    }
    let body = document.body
    let count = program.exercises.count
    #expect(body.contains("\(count) exercise\(count == 1 ? "" : "s")"))
    let minutes = max(1, program.minutesPerDay)
    #expect(body.contains("\(minutes) minute\(minutes == 1 ? "" : "s") a day"))
    let days = program.exercises.map(\.dose.daysPerWeek).max() ?? 0
    #expect(body.contains("\(days) day\(days == 1 ? "" : "s") a week"))
    let seconds = program.exercises.filter { $0.dose.durationMinutes == nil }
      .map { $0.dose.secondsPerDay(sides: $0.sides.count) }.reduce(0, +)
    #expect(program.minutesPerDay == (seconds + 59) / 60)
  }

  @Test func theMinutesSayWhatTheyLeaveOut() throws {
    func totals(_ program: Program) throws -> String {
      let document = try PrintedDocument(.program(program))
      return try #require(document.words(from: "Your exercise program", to: "Stop and get emergency help"))
    }
    var seen: Set<String> = []
    let cyclist = IntakeFixture.clear.with("include", "recumbent-cycling").with("equipment", "bike")
    for intake in SweptIntakes.all + [cyclist] {
      guard case .program(let program) = try intake.outcome() else { continue }
      let walks = program.exercises.contains { $0.slot == .aerobic && $0.technique.kind != .cycling }
      let cycles = program.exercises.contains { $0.technique.kind == .cycling }
      let rests = program.exercises.contains { $0.slot != .aerobic && $0.dose.durationMinutes != nil }
      let words = [walks ? "walking" : "", cycles ? "cycling" : "", rests ? "rest" : ""]
        .filter { !$0.isEmpty }
      let expected = "plus " + words.joined(separator: " and ")
      if words.isEmpty {
        #expect(!(try totals(program)).contains("plus"))
      } else {
        #expect(try totals(program).contains(expected), "\(program.intake.patientID): \(expected)")
      }
      seen.insert(expected)
    }
    #expect(seen.contains("plus walking"))
    #expect(seen.contains { $0.contains("cycling") })
    #expect(seen.contains { $0.contains("rest") })
  }

  // MARK: Parts

  @Test func clinicCareNeverStandsAmongTheExercises() throws {
    var found = 0
    for intake in SweptIntakes.all {
      guard case .program(let program) = try intake.outcome() else { continue }
      #expect(program.exercises.allSatisfy { $0.technique.home != nil })
      guard !program.clinicCare.isEmpty else { continue }
      let document = try PrintedDocument(.program(program))
      let parts = document.body.split(separator: "In the clinic")
      #expect(parts.count == 2)
      // It is the last section.
      let clinic = String(parts[1])
      for item in program.clinicCare {
        found += 1
        #expect(!parts[0].contains(item.technique.name), "\(item.technique.id)")
        #expect(clinic.contains(item.technique.name))
      }
      for exercise in program.exercises { #expect(!clinic.contains(exercise.technique.name)) }
    }
    #expect(found > 0)
  }

  @Test(arguments: [
    ("", 2), ("2026-11-23", 1), ("2026-11-29", 1), ("2026-11-30", 2), ("2026-12-13", 3),
    ("2027-01-03", 6), ("2030-01-01", 6),
  ])
  func theTrackerLastsUntilTheNextVisit(visit: String, weeks: Int) throws {
    let document = try PrintedDocument(IntakeFixture.clear.with("next_visit", visit))
    let tracker = try #require(
      document.words(from: "Tick off your days", to: "In the clinic"))
    for week in 1...weeks { #expect(tracker.contains("Week \(week)")) }
    #expect(!tracker.contains("Week \(weeks + 1)"))
    #expect(document.body.contains(weeks == 1 ? "Week 1 of 12" : "Weeks 1–\(weeks) of 12"))
  }

  @Test(arguments: [("3", "0–3", "4–5", "6–10"), ("6", "0–3", "4–5", "6–10"), ("7", "0–2", "3", "4–10")])
  func painLimitsAreStricterForAnIrritableLeg(
    pain: String, green: String, amber: String, red: String
  ) throws {
    let document = try PrintedDocument(
      IntakeFixture.clear.with("nprs_worst", pain).with("confirmed", "all")
        .with("confirmed_by", "A. Clinician"))
    let guide = try #require(document.words(from: "How much pain is OK?", to: "further down your leg."))
    #expect(guide.contains("\(green) Carry on"), "\(guide)")
    #expect(guide.contains("\(amber) Do fewer"), "\(guide)")
    #expect(guide.contains("\(red) Stop"), "\(guide)")
    let moving = try #require(document.words(from: "When to do more, when to do less", to: "Questions?"))
    #expect(moving.contains("pain stayed at \(green)"))
    #expect(moving.contains("session at \(red.prefix(1)) or more"))
  }

  @Test func aCautionFramesItsSafetyNote() throws {
    func frames(_ program: Program) throws -> Int {
      try PrintedDocument(.program(program)).pages.flatMap(\.shapes).count { $0.stroke?.width == 1.5 }
    }
    var framed = 0
    // The builder takes caution only where nothing else is left; a clinician may ask for it.
    let careful = IntakeFixture.clear.with("cause", "stenosis").with("include", "standing-leg-lift-to-side")
    for intake in SweptIntakes.all + [careful] {
      guard case .program(let program) = try intake.outcome() else { continue }
      let cautions = program.exercises.count { !$0.cautions.isEmpty }
      // A frame that is split over two pages is drawn on both.
      let drawn = try frames(program)
      #expect(drawn >= cautions, "\(program.intake.patientID)")
      if cautions == 0 { #expect(drawn == 0, "\(program.intake.patientID)") }
      framed += cautions
      let document = try PrintedDocument(.program(program))
      #expect(
        document.body.ranges(of: "Take care: ").count == program.exercises.count,
        "\(program.intake.patientID)")
    }
    #expect(framed > 0)
  }

  @Test func theClinicIsNamedWhereThereIsOne() throws {
    #expect(
      try PrintedDocument(IntakeFixture.clear).body
        .contains("Contact the clinic that gave you this program."))
    var clinic = ClinicDetails()
    clinic.name = "Northside"
    #expect(try PrintedDocument(IntakeFixture.clear, clinic: clinic).body.contains("Contact Northside."))
    clinic.phone = "020 7946 0000"
    clinic.email = "desk@example.org"
    #expect(
      try PrintedDocument(IntakeFixture.clear, clinic: clinic).body
        .contains("Contact Northside: 020 7946 0000, desk@example.org"))
  }
}
