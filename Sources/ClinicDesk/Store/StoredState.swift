import ProgramBuilder

/// A draft's state as the store keeps it; its form stays readable for later versions.
struct StoredState: Codable, Equatable {
  /// An exercise.
  struct Exercise: Codable, Equatable {
    var id: String
    var dose: StoredDose?
  }

  /// The numbers of a dose by their names.
  struct StoredDose: Codable, Equatable {
    var sets: Int
    var repetitions: Int
    var holdSeconds: Int
    var restSeconds: Int
    var moveSeconds: Int
    var durationMinutes: Int?
    var perDay: Int
    var daysPerWeek: Int
    var effortMax: Int

    init(_ dose: Dose) {
      sets = dose.sets
      repetitions = dose.repetitions
      holdSeconds = dose.holdSeconds
      restSeconds = dose.restSeconds
      moveSeconds = dose.moveSeconds
      durationMinutes = dose.durationMinutes
      perDay = dose.perDay
      daysPerWeek = dose.daysPerWeek
      effortMax = dose.effortMax
    }

    var dose: Dose {
      Dose(
        sets: sets, repetitions: repetitions, holdSeconds: holdSeconds, restSeconds: restSeconds,
        moveSeconds: moveSeconds, durationMinutes: durationMinutes, perDay: perDay,
        daysPerWeek: daysPerWeek, effortMax: effortMax)
    }
  }

  /// The program that this one goes on from.
  struct Previous: Codable, Equatable {
    var exercises: [Exercise]
    var started: String
    var response: String
  }

  var facts: [String: [String]]
  var exercises: [Exercise]?
  var template: String
  var paper: String?
  var previous: Previous?

  init(_ state: DraftState) {
    facts = state.facts.texts
    exercises = state.exercises.map { $0.map(Self.exercise) }
    template = state.print.template
    paper = state.print.paper
    previous = state.previous.map {
      Previous(
        exercises: $0.exercises.map { Exercise(id: $0.id, dose: $0.dose.map(StoredDose.init)) },
        started: $0.started.description, response: $0.response.rawValue)
    }
  }

  private static func exercise(_ exercise: EditedExercise) -> Exercise {
    Exercise(id: exercise.id, dose: exercise.dose.map(StoredDose.init))
  }

  /// The state that was stored.
  var state: DraftState {
    DraftState(
      facts: PatientFacts(facts),
      exercises: exercises.map { $0.map { EditedExercise(id: $0.id, dose: $0.dose?.dose) } },
      print: PrintChoice(template: template, paper: paper),
      previous: previous.flatMap { previous in
        guard let started = CalendarDate(iso: previous.started),
          let response = ProgramResponse(rawValue: previous.response)
        else { return nil }
        return EarlierProgram(
          exercises: previous.exercises.map { EditedExercise(id: $0.id, dose: $0.dose?.dose) },
          started: started, response: response)
      })
  }
}
