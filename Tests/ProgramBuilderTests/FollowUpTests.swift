import TestSupport
import Testing
import YAMLReading

@testable import ProgramBuilder

/// How a program goes on after the patient was better, the same or worse.
@Suite struct FollowUpTests {
  private func kept(_ program: Program) -> [KeptExercise] {
    program.exercises.map {
      KeptExercise(id: $0.technique.id, dose: $0.dose, location: SourceLocation(source: "test"))
    }
  }

  private func next(
    _ program: Program, _ response: ProgramResponse, weeks: Int = 3, changing field: String? = nil,
    to text: String = ""
  ) throws -> Program {
    let data = try ShippedData.load()
    let file = try ProgramFile(YAMLText(name: "p.yaml", text: try ProgramFile.text(of: program)))
    let day = try #require(CalendarDate(iso: "2026-12-10"))
    var raw = file.intake(on: day)
    let place = SourceLocation(source: "test")
    for name in [IntakeField.redFlagDate, .neuroDate] { raw.set(.field(name), to: ["2026-12-09"], at: place) }
    if let field { raw.set(try #require(RawIntake.Column(named: field)), to: [text], at: place) }
    let intake = try IntakeReader(rules: data.rules, today: day).intake(from: raw)
    let started = try #require(CalendarDate(iso: weeks > 3 ? "2026-09-01" : "2026-11-22"))
    let previous = PreviousProgram(exercises: kept(program), started: started, response: response)
    let outcome = try Planner(catalogue: data.catalogue, rules: data.rules, today: day)
      .outcome(for: intake, following: previous)
    guard case .program(let program) = outcome else {
      throw IntakeFixture.Failure.noProgram(outcome.screening.state)
    }
    return program
  }

  private func program(_ fixture: IntakeFixture = .clear) throws -> Program {
    guard case .program(let program) = try fixture.outcome() else {
      throw IntakeFixture.Failure.noProgram(try fixture.outcome().screening.state)
    }
    return program
  }

  @Test func betterTakesOneStepInEachFamilyAndMoreOfTheRest() throws {
    let first = try program()
    let second = try next(first, .better)
    var stepped: [Family] = []
    for exercise in second.exercises {
      guard let reason = exercise.reasons.first else { continue }
      switch reason {
      case .progressed(let id):
        let before = try #require(first.exercises.first { $0.technique.id == id })
        #expect(exercise.technique.home?.regression == id)
        stepped.append(before.technique.family)
      case .doseRaised:
        let before = try #require(first.exercises.first { $0.technique.id == exercise.technique.id })
        // One variable, and no other.
        let changes = [
          exercise.dose.sets != before.dose.sets, exercise.dose.repetitions != before.dose.repetitions,
          exercise.dose.holdSeconds != before.dose.holdSeconds,
          exercise.dose.durationMinutes != before.dose.durationMinutes,
        ]
        #expect(changes.count(where: { $0 }) == 1, "\(exercise.technique.id)")
      default: break
      }
    }
    #expect(Set(stepped).count == stepped.count)
    #expect(Set(stepped).isSubset(of: [.hipMobility, .coreStability]))
    #expect(second.minutesPerDay <= 20)
    #expect(second.exercises.allSatisfy { $0.dose.daysPerWeek <= 5 })
    // Harder ones wait for their phase.
    #expect(second.exercises.allSatisfy { $0.instructions.level <= 3 })
    #expect(second.week == 3)
    #expect(second.phase.id == "restore")
  }

  @Test func theSameStaysTheSame() throws {
    let first = try program()
    let second = try next(first, .same)
    #expect(second.exercises.map(\.technique.id) == first.exercises.map(\.technique.id))
    #expect(second.exercises.map(\.dose) == first.exercises.map(\.dose))
    #expect(second.exercises.allSatisfy { $0.reasons == [.continued] })
  }

  @Test func worseIsEasierAndConfirmedByName() throws {
    let first = try program()
    let second = try next(first, .worse)
    #expect(second.unconfirmed.contains { $0.id == "worse_on_program" })
    func seconds(_ program: Program) -> Int {
      program.exercises.map { $0.dose.secondsPerSession(sides: $0.sides.count) }.reduce(0, +)
    }
    #expect(seconds(second) < seconds(first))
    for exercise in second.exercises {
      let level = exercise.instructions.level
      if case .regressed(let id)? = exercise.reasons.first {
        #expect(level <= (first.exercises.first { $0.technique.id == id }?.instructions.level ?? 0))
      }
    }
  }

  @Test func whatIsForbiddenNowEndsAndIsReplaced() throws {
    let first = try program(.clear.with("nprs_worst", "5"))
    let ended = try #require(first.exercises.first { $0.technique.attributes.contains(.lumbarExtensionEnd) })
    let second = try next(first, .same, changing: "directional_preference", to: "flexion")
    #expect(!second.exercises.contains { $0.technique.id == ended.technique.id })
    #expect(
      second.warnings.contains {
        if case .ended(ended.technique.id, .contraindicated) = $0 { true } else { false }
      })
    #expect(second.countedExercises >= first.countedExercises)
  }

  @Test func confirmationsAndOldVisitsAreNotCarriedOn() throws {
    let fixture = IntakeFixture.clear.with("nprs_worst", "8").with("confirmed", "all").with(
      "confirmed_by", "A. B."
    )
    .with("next_visit", "2026-12-01")
    let first = try program(fixture)
    #expect(first.unconfirmed.isEmpty)
    let second = try next(first, .same)
    #expect(second.unconfirmed.contains { $0.id == "nprs_high" })
    #expect(second.intake.wishes.nextVisit == nil)
    // Told as a number, the weeks have gone on.
    #expect(second.intake.complaint.weeks == 18)
  }

  @Test func laterPhasesAllowHarderTechniques() throws {
    let first = try program()
    #expect(try next(first, .same, weeks: 14).phase.id == "return")
  }

  @Test(arguments: [
    (Dose(sets: 2, repetitions: 8), TechniqueKind.active, Dose(sets: 2, repetitions: 9)),
    (
      Dose(sets: 2, repetitions: 8, holdSeconds: 10), .motorControl,
      Dose(sets: 2, repetitions: 9, holdSeconds: 10)
    ),
    (
      Dose(sets: 2, repetitions: 2, holdSeconds: 20), .stretch, Dose(sets: 2, repetitions: 2, holdSeconds: 24)
    ),
    (Dose(sets: 2, repetitions: 15), .active, Dose(sets: 3, repetitions: 15)),
    (Dose(sets: 3, repetitions: 15), .active, Dose(sets: 3, repetitions: 15)),
    (Dose(durationMinutes: 10), .walking, Dose(durationMinutes: 12)),
  ])
  func moreOfADose(dose: Dose, kind: TechniqueKind, more: Dose) throws {
    let data = try ShippedData.load()
    var technique = try #require(data.catalogue["bridge"])
    technique.kind = kind
    #expect(data.rules.selection.followUp.more(dose, of: technique) == more)
  }

  @Test(arguments: [
    (Dose(sets: 3, repetitions: 8), Dose(sets: 2, repetitions: 8)),
    (Dose(sets: 1, repetitions: 9), Dose(sets: 1, repetitions: 6)),
    (Dose(sets: 1, repetitions: 1), Dose(sets: 1, repetitions: 1)),
    (Dose(durationMinutes: 12), Dose(durationMinutes: 8)),
  ])
  func lessOfADose(dose: Dose, less: Dose) throws {
    #expect(try ShippedData.load().rules.selection.followUp.less(dose) == less)
  }
}
