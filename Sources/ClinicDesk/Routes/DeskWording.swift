import YAMLReading
import HandoutPipeline

/// The sentences for what cannot be done at the desk.
enum DeskWording {
  static func sentence(for error: DeskError) -> String {
    switch error {
    case .noSuchDraft:
      "This draft is not here any more. Drafts that are not stored end with the desk."
    case .noSuchExercise: "That exercise is not in the program any more."
    case .lastExercise: "A program has one exercise at least; add another one first."
    case .dose(let part, let found):
      "“\(found)” cannot be: \(part.label) is a whole number from \(part.range.lowerBound) to \(part.range.upperBound)."
    case .issues(let issues):
      issues.map { "\($0.field.replacing("_", with: " ")): \(IssueWording.problem($0.problem))." }.joined(
        separator: " ")
    case .noSuchBatch: "This batch is not here any more, or it has been run already."
    case .batchIsRunning: "The batch is still running."
    case .storeFailed(let reason): "This could not be saved, and nothing was changed: \(reason)"
    case .noSuchPatient: "This patient is not in the store."
    case .noProgram: "There is no program to change: see what screening found."
    }
  }
}
