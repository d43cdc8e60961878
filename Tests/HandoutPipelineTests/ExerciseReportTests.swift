import HandoutPipeline
import ProgramBuilder
import TestSupport
import Testing

/// What a program states of itself.
@Suite struct ExerciseReportTests {
  @Test func everyItemIsAnsweredFromTheProgram() throws {
    guard case .program(let program) = try IntakeFixture.clear.with("goals", "walking").outcome() else {
      Issue.record("no program")
      return
    }
    let items = ExerciseReport(program).items
    #expect(Set(items.compactMap { Int($0.number.prefix { $0.isNumber }) }) == Set(1...16))
    for item in items { #expect(!item.answer.isEmpty && !item.place.isEmpty, "\(item.number)") }
    func answer(_ number: String) -> String { items.first { $0.number == number }?.answer ?? "" }
    for exercise in program.exercises {
      #expect(answer("8").contains(exercise.technique.name))
      #expect(answer("13").contains(exercise.technique.id))
    }
    #expect(answer("6").contains("walking"))
    #expect(answer("15").contains(program.selectionRule))
    // Nobody is named where nobody is known.
    #expect(answer("2") == "not stated")
  }
}
