import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

extension Planner.Outcome {
  /// The program, where there is one.
  var program: Program? {
    if case .program(let program) = self { program } else { nil }
  }
}

extension Screening {
  /// The fields that keep the page from being made.
  var missingFields: [IntakeField] { missing.map(\.field) }

  /// The codes of the raised flags.
  var flagCodes: [String] { flags.map(\.code) }

  /// The ids of what needs confirmation.
  var amberIDs: [String] { amber.map(\.id) }
}

/// Expects a referral at a level and no exercise.
func expectBlocked(
  _ fixture: IntakeFixture, at level: UrgencyLevel, by code: String? = nil,
  _ sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let outcome = try fixture.outcome()
  #expect(outcome.screening.state == .blocked(level), sourceLocation: sourceLocation)
  #expect(
    outcome.program == nil, "a person with a red flag was given exercises",
    sourceLocation: sourceLocation)
  if let code {
    #expect(outcome.screening.flagCodes.contains(code), sourceLocation: sourceLocation)
  }
}

/// Expects a page that says that a field is missing, and no exercise; returns why.
@discardableResult
func expectHeld(
  _ fixture: IntakeFixture, on field: IntakeField, day: CalendarDate = IntakeFixture.today,
  _ sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Screening.Missing.Reason? {
  let outcome = try fixture.outcome(on: day)
  #expect(outcome.screening.state == .held, sourceLocation: sourceLocation)
  #expect(
    outcome.program == nil, "exercises although something needed is unknown",
    sourceLocation: sourceLocation)
  let found = outcome.screening.missing.first { $0.field == field }
  #expect(
    found != nil, "the page does not name \(field.rawValue), only \(outcome.screening.missingFields)",
    sourceLocation: sourceLocation)
  return found?.reason
}

/// Expects a program, draft or not.
@discardableResult
func expectProgram(
  _ fixture: IntakeFixture, day: CalendarDate = IntakeFixture.today,
  _ sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Program {
  let outcome = try fixture.outcome(on: day)
  return try #require(
    outcome.program, "held by \(outcome.screening.missingFields), \(outcome.screening.flagCodes)",
    sourceLocation: sourceLocation)
}

/// Expects the intake to be refused because of a field; returns what is wrong with it.
@discardableResult
func expectRefused(
  _ fixture: IntakeFixture, because field: String,
  _ sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> DataIssue.Problem? {
  let issues = try fixture.issues()
  let found = issues.first { $0.field == field }
  #expect(
    found != nil, "nothing was said of \(field), only of \(issues.map(\.field))",
    sourceLocation: sourceLocation)
  return found?.problem
}
