import HandoutDesign
public import ProgramBuilder
public import YAMLReading

/// Leads from what was written about a patient to a program, a referral or a hold: reads, screens and chooses.
public struct PatientPlanner: Sendable {
  private let reader: IntakeReader
  private let planner: Planner
  private let languages: LanguageShelf

  /// A planner for one day.
  public init(library: Library, date: CalendarDate) {
    reader = IntakeReader(rules: library.rules, today: date)
    planner = Planner(catalogue: library.catalogue, rules: library.rules, today: date)
    languages = library.languages
  }

  /// What an intake leads to.
  ///
  /// - Parameters:
  ///   - raw: What was written about the patient.
  ///   - kept: Exercises of an earlier program's file, or as a clinician has edited them; nil to choose them.
  ///   - previous: The program that this one goes on from.
  /// - Returns: A program, or a referral or a hold and no exercise.
  /// - Throws: `DataIssues` with all that is wrong with the intake or with what the clinician asks for.
  public func outcome(
    of raw: RawIntake, keeping kept: [KeptExercise]? = nil, following previous: PreviousProgram? = nil
  ) throws(DataIssues) -> Planner.Outcome {
    let intake = try reader.intake(from: raw)
    let unknown = intake.wishes.languages.filter { languages.tag(for: $0) == nil }
    guard unknown.isEmpty else {
      let location = raw.fields[.language]?.location ?? SourceLocation(source: "intake")
      throw DataIssues(
        unknown.map {
          DataIssue(
            .notAllowed(
              found: $0, nearest: NearestMatch.of($0, in: languages.tags), allowed: languages.tags),
            field: IntakeField.language.rawValue, at: location, entry: intake.patientID)
        })
    }
    return try planner.outcome(for: intake, keeping: kept, following: previous)
  }
}
