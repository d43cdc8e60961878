import Foundation
import HandoutPipeline
import ProgramBuilder
import YAMLReading

/// Where a patient's facts come from: a file, options, or an earlier program.
struct PatientSource {
  /// What is stated.
  let raw: RawIntake
  /// The exercises of an earlier program; nil to choose them.
  let kept: [KeptExercise]?
  /// The code of an earlier program, as asked for or as its file states.
  let code: String?
  /// The program that this one goes on from.
  let previous: PreviousProgram?
  /// The day of the pages; an earlier program keeps its own.
  let date: CalendarDate

  init(
    intake: String?, program: String?, code: String?, programs: URL,
    following followed: (file: String, response: ProgramResponse)? = nil, facts: IntakeOptions,
    day: () throws -> CalendarDate
  ) throws {
    if let program {
      let file = try PatientFiles.program(at: URL(filePath: program))
      (raw, kept, date) = (file.intake, file.exercises, file.date)
      self.code = file.code
      previous = nil
    } else if let code {
      let file = try PatientFiles.program(code: code, in: programs)
      (raw, kept, date) = (file.intake, file.exercises, file.date)
      self.code = ProgramCode(code)?.description ?? code
      previous = nil
    } else if let followed {
      let file = try PatientFiles.program(at: URL(filePath: followed.file))
      let today = try day()
      var raw = try intake.map { try PatientFiles.intake(at: URL(filePath: $0)) } ?? file.intake(on: today)
      try facts.add(to: &raw)
      (self.raw, kept, date) = (raw, nil, today)
      self.code = nil
      previous = PreviousProgram(
        exercises: file.exercises, started: file.started, response: followed.response)
    } else {
      var raw =
        try intake.map { try PatientFiles.intake(at: URL(filePath: $0)) }
        ?? RawIntake(location: SourceLocation(source: "command line"))
      try facts.add(to: &raw)
      (self.raw, kept, date) = (raw, nil, try day())
      self.code = nil
      previous = nil
    }
  }
}
