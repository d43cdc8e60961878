import ArgumentParser
import Foundation
import HandoutPipeline
import ProgramBuilder

/// Makes the handout of one patient.
struct HandoutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handout",
    abstract: "Makes the handout of one patient.",
    discussion: """
      The patient's facts come from a YAML or JSON file, from options, or from both; an option wins. \
      Where a red flag is raised a referral is written instead, where something is not known a page that \
      says what is missing; both end with exit code 3.
      """)

  @Argument(help: "The patient's facts as a YAML or JSON file.")
  var intake: String?

  @Option(help: "A program's file, to be printed again or after an edit.")
  var program: String?

  @Option(help: "The code printed on a handout, to print the same program again.")
  var code: String?

  @Option(help: "The folder in which --code looks for programs; the output folder's by default.")
  var programs: String?

  @Option(name: .shortAndLong, help: "The file, or the folder for it; Output by default.")
  var output: String?

  @Option(help: "The form: pdf, or png or svg with a file for each page.")
  var format: FormatArgument = .pdf

  @Option(help: "Dots per inch of PNG pages.")
  var dpi: Double = 150

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var pages: PageOptions
  @OptionGroup var protection: PasswordOptions
  @OptionGroup var library: LibraryOptions
  @OptionGroup(title: "The patient") var facts: IntakeOptions

  func validate() throws {
    guard [intake != nil || !facts.isEmpty, program != nil, code != nil].count(where: { $0 }) == 1
    else {
      throw ValidationError("Name one of: a patient's facts, --program, --code.")
    }
    guard !protection.isAsked || format == .pdf else {
      throw ValidationError("Only a PDF opens with a password; --format \(format.rawValue) does not.")
    }
    guard dpi.isFinite, (36...1200).contains(dpi) else {
      throw ValidationError("--dpi \(dpi) is outside 36 to 1200.")
    }
  }

  func run() async throws {
    try await reporting(asJSON: json) {
      let folders = try library.folders()
      let library = try library.library()
      let source = try PatientSource(
        intake: intake, program: program, code: code,
        programs: programs.map { URL(filePath: $0) } ?? folders.output.appending(path: "programs"),
        facts: facts, day: { try self.library.day() })
      let password = try protection.read()
      let maker = try HandoutMaker(library: library, date: source.date, options: try pages.printing())
      let outcome = try maker.outcome(of: source.raw, keeping: source.kept)
      let target = try OutputTarget(
        path: output, standard: folders.output,
        base: FileName.safe(outcome.intake.patientID), mark: DocumentMark.status(of: outcome).mark,
        ending: format.rawValue)
      let written = try HandoutWriter(maker: maker, dpi: dpi, password: password).write(
        outcome, as: format, to: target)
      try report(OutcomeSummary(outcome, written: written, statedCode: source.code), written: written)
    }
  }

  private func report(_ summary: OutcomeSummary, written: WrittenDocument) throws {
    if json {
      try Terminal.say(json: summary)
    } else {
      for line in summary.lines { Terminal.note(line) }
      for file in written.files { Terminal.say(file) }
    }
    if summary.isBlockedOrHeld { throw Terminal.Code.blockedOrHeld }
  }
}
