import ArgumentParser
import Foundation
import HandoutPipeline
import ProgramBuilder

/// Writes the program of one patient as an editable file.
struct ProgramCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "Writes the program of one patient as YAML, to be edited and printed.",
    discussion: "Edit the exercises and doses, then print: rehabpress handout --program FILE")

  @Argument(help: "The patient's facts as a YAML or JSON file.")
  var intake: String?

  @Option(name: .shortAndLong, help: "The file; standard output by default.")
  var output: String?

  @Flag(help: "Print choices, exclusions and warnings as JSON instead of the program.")
  var json = false

  @OptionGroup var library: LibraryOptions
  @OptionGroup(title: "The patient") var facts: IntakeOptions

  func validate() throws {
    guard intake != nil || !facts.isEmpty else {
      throw ValidationError("Name a patient's facts: a file, or options.")
    }
  }

  func run() async throws {
    try await reporting(asJSON: json) {
      let source = try PatientSource(
        intake: intake, program: nil, code: nil, programs: URL(filePath: "."), facts: facts,
        day: library.day)
      let maker = try HandoutMaker(library: library.library(), date: source.date)
      let outcome = try maker.outcome(of: source.raw)
      let summary = OutcomeSummary(outcome, written: nil)
      if json {
        try Terminal.say(json: summary)
      } else {
        for line in summary.lines { Terminal.note(line) }
      }
      guard case .program(let program) = outcome else { throw Terminal.Code.blockedOrHeld }
      let text = try ProgramFile.text(of: program)
      if let output {
        let url = URL(filePath: output)
        try OutputFolder(url.deletingLastPathComponent()).write(
          Data(text.utf8), named: url.lastPathComponent)
      } else if !json {
        Terminal.say(text)
      }
    }
  }
}
