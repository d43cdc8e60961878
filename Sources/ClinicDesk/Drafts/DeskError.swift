public import YAMLReading

/// What a clinician at the desk asked for and cannot have.
public enum DeskError: Error, Sendable {
  /// The draft is not there; it may have been closed, or the program was started anew.
  case noSuchDraft
  /// The exercise is not in the program.
  case noSuchExercise(String)
  /// A program has one exercise at least.
  case lastExercise
  /// A number of a dose that is none or is out of range.
  case dose(DoseChange.Part, found: String)
  /// The facts or the exercises break a rule.
  case issues([DataIssue])
  /// There is no program to edit: the patient is referred, or something is not known.
  case noProgram
  /// The batch is not there, or cannot be changed any more.
  case noSuchBatch
  /// The batch runs; its files are being written.
  case batchIsRunning
  /// The store did not take or give something; nothing was changed.
  case storeFailed(String)
  /// The patient is not in the store.
  case noSuchPatient
}
