public import ProgramBuilder

/// A change to a draft.
public enum DraftEdit: Hashable, Sendable {
  /// Puts an exercise at the end of the program, before walking.
  case add(id: String)
  /// Takes an exercise out.
  case remove(id: String)
  /// Moves an exercise to a place, counted from 0.
  case move(id: String, to: Int)
  /// Changes parts of an exercise's dose.
  case dose(id: String, DoseChange)
  /// Gives the facts anew; the exercises stay where they may.
  case facts(PatientFacts)
  /// Sets one fact, such as the side or the languages.
  case fact(IntakeField, [String])
  /// Prints it otherwise.
  case printing(PrintChoice)
  /// Puts other exercises in place of all, such as a favourite's.
  case replace([EditedExercise])
  /// Chooses all exercises anew by the rules.
  case chooseAnew

  /// The state after the change.
  ///
  /// - Parameters:
  ///   - state: The state before.
  ///   - exercises: The exercises of the program that the state leads to.
  /// - Returns: The state, the same where the change does not change anything.
  /// - Throws: ``DeskError`` for what cannot be done.
  func applied(
    to state: DraftState, exercises: [EditedExercise]
  ) throws(DeskError) -> DraftState {
    var state = state
    switch self {
    case .add(let id):
      guard !exercises.contains(where: { $0.id == id }) else { return state }
      state.exercises = exercises + [EditedExercise(id: id)]
    case .remove(let id):
      let left = exercises.filter { $0.id != id }
      guard !left.isEmpty else { throw .lastExercise }
      state.exercises = left
    case .move(let id, let place):
      guard let index = exercises.firstIndex(where: { $0.id == id }) else { throw .noSuchExercise(id) }
      var moved = exercises
      let exercise = moved.remove(at: index)
      moved.insert(exercise, at: min(max(0, place), moved.count))
      state.exercises = moved
    case .dose(let id, let change):
      guard let index = exercises.firstIndex(where: { $0.id == id }) else { throw .noSuchExercise(id) }
      var changed = exercises
      changed[index].dose = try changed[index].dose.map { dose throws(DeskError) in
        try change.applied(to: dose)
      }
      state.exercises = changed
    case .facts(let facts): state.facts = facts
    case .fact(let field, let texts): state.facts[field] = texts
    case .printing(let choice): state.print = choice
    case .replace(let others): if !others.isEmpty { state.exercises = others }
    case .chooseAnew: state.exercises = nil
    }
    return state
  }
}
