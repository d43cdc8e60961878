public import ProgramBuilder
import YAMLReading

/// An exercise as a clinician has left it in a draft.
public struct EditedExercise: Hashable, Sendable {
  /// The technique's id.
  public var id: String
  /// The dose; nil for the one that the rules give.
  public var dose: Dose?

  /// An exercise with its dose.
  public init(id: String, dose: Dose? = nil) {
    self.id = id
    self.dose = dose
  }

  /// The exercise as the planner is told of it.
  var kept: KeptExercise {
    KeptExercise(id: id, dose: dose, location: SourceLocation(source: PatientFacts.source))
  }
}
