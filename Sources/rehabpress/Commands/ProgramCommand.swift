import ArgumentParser
import Foundation
import HandoutPipeline
import ProgramBuilder
import YAMLReading

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

  @Option(help: "The program that this one goes on from; its facts hold unless you state new ones.")
  var previous: String?

  @Option(help: "How the patient did on the previous program: better, same or worse.")
  var response: String?

  @Flag(help: "Print what the program states of itself after the Consensus on Exercise Reporting Template.")
  var cert = false

  @Flag(help: "Print what the program rests on: what the evidence supports and does not, grades and sources.")
  var evidence = false

  @Flag(help: "Print choices, exclusions and warnings as JSON instead of the program.")
  var json = false

  @OptionGroup var library: LibraryOptions
  @OptionGroup(title: "The patient") var facts: IntakeOptions

  func validate() throws {
    guard (previous == nil) == (response == nil) else {
      throw ValidationError("--previous and --response belong together.")
    }
    if let response, ProgramResponse(spelled: response) == nil {
      throw ValidationError(
        "--response \(response) is not known. Allowed: \(ProgramResponse.allowedWords.joined(separator: ", "))."
      )
    }
    guard intake != nil || previous != nil || !facts.isEmpty else {
      throw ValidationError("Name a patient's facts: a file, or options.")
    }
  }

  private var followed: (file: String, response: ProgramResponse)? {
    guard let previous, let response = response.flatMap(ProgramResponse.init(spelled:)) else { return nil }
    return (previous, response)
  }

  private struct Evidence: Encodable {
    struct Reference: Encodable {
      var id: String
      var reference: String
      var verification: String
    }
    var statements: [String]
    var grades: [EvidenceSummary.Grade]
    var sources: [Reference]
  }

  private func printEvidence(of program: Program, rules: ProgramRules) throws {
    let summary = EvidenceSummary(program, rules: rules)
    if json {
      try Terminal.say(
        json: Evidence(
          statements: summary.statements.map(\.text), grades: summary.grades,
          sources: summary.sources.map {
            Evidence.Reference(id: $0.id, reference: $0.reference, verification: $0.verification.rawValue)
          }))
      return
    }
    for statement in summary.statements {
      Terminal.say("\(statement.text) [\(statement.sources.joined(separator: ", "))]")
    }
    Terminal.say("")
    for grade in summary.grades {
      Terminal.say("\(grade.technique)\tgrade \(grade.grade)\t\(grade.sources.joined(separator: ", "))")
    }
    Terminal.say("")
    for source in summary.sources {
      let mark = source.verification == .record ? "" : " (\(source.verification.rawValue))"
      Terminal.say("\(source.id)\(mark): \(source.reference)")
    }
  }

  func run() async throws {
    try await reporting(asJSON: json) {
      let source = try PatientSource(
        intake: intake, program: nil, code: nil, programs: URL(filePath: "."), following: followed,
        facts: facts,
        day: library.day)
      let maker = try HandoutMaker(library: library.library(), date: source.date)
      let outcome = try maker.outcome(of: source.raw, following: source.previous)
      let summary = OutcomeSummary(outcome, written: nil)
      if json, !cert, !evidence {
        try Terminal.say(json: summary)
      } else if !json {
        for line in summary.lines { Terminal.note(line) }
      }
      guard case .program(let program) = outcome else { throw Terminal.Code.blockedOrHeld }
      if evidence { return try printEvidence(of: program, rules: maker.rules) }
      if cert {
        let items = ExerciseReport(program).items
        if json { return try Terminal.say(json: items) }
        for item in items {
          Terminal.say("\(item.number)\t\(item.title)\t\(item.answer)\t[\(item.place)]")
        }
        return
      }
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
