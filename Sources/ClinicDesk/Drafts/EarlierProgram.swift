public import ProgramBuilder

/// The program that a draft goes on from.
public struct EarlierProgram: Hashable, Sendable {
  /// Its exercises in order.
  public var exercises: [EditedExercise]
  /// The day the plan began; weeks are counted from it.
  public var started: CalendarDate
  /// How the patient did on it.
  public var response: ProgramResponse

  /// Exercises, the start of the plan and the response.
  public init(exercises: [EditedExercise], started: CalendarDate, response: ProgramResponse) {
    self.exercises = exercises
    self.started = started
    self.response = response
  }

  /// What the planner is told of it. Where the clinician has edited the exercises, only the weeks go on.
  func previous(isEdited: Bool) -> PreviousProgram {
    PreviousProgram(
      exercises: isEdited ? [] : exercises.map(\.kept), started: started, response: response)
  }
}
