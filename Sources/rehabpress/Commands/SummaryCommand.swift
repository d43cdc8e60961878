import ArgumentParser
import Foundation
import HandoutPipeline
import ProgramBuilder

/// Makes the clinician's summary of one patient.
struct SummaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract:
      "Makes the summary of one patient for the clinician: findings, choices, reasons, evidence, sources.",
    discussion: """
      What was understood, what screening found and who confirmed it, what was chosen and why, what was left out, \
      and what it rests on. It is not for the patient. Where a red flag is raised or something is not known the \
      summary is still written, and the exit code is 3.
      """)

  @Argument(help: "The patient's facts as a YAML or JSON file.")
  var intake: String?

  @Option(help: "A program's file.")
  var program: String?

  @Option(help: "The code printed on a handout.")
  var code: String?

  @Option(help: "The folder in which --code looks for programs; the output folder's by default.")
  var programs: String?

  @Option(name: .shortAndLong, help: "The file, or the folder for it; Output by default.")
  var output: String?

  @Option(help: "The form: pdf, png with a file for each page, or md for Markdown.")
  var format: SummaryFormat = .pdf

  @OptionGroup var pages: PageOptions
  @OptionGroup var library: LibraryOptions
  @OptionGroup(title: "The patient") var facts: IntakeOptions

  func validate() throws {
    guard [intake != nil || !facts.isEmpty, program != nil, code != nil].count(where: { $0 }) == 1
    else {
      throw ValidationError("Name one of: a patient's facts, --program, --code.")
    }
  }

  func run() async throws {
    try await reporting(asJSON: false) {
      let folders = try library.folders()
      let source = try PatientSource(
        intake: intake, program: program, code: code,
        programs: programs.map { URL(filePath: $0) } ?? folders.output.appending(path: "programs"),
        facts: facts, day: library.day)
      let maker = try HandoutMaker(
        library: library.library(), date: source.date, options: pages.printing())
      let outcome = try maker.outcome(of: source.raw, keeping: source.kept)
      let target = try OutputTarget(
        path: output, standard: folders.output, base: FileName.safe(outcome.intake.patientID),
        mark: "-summary", ending: format.rawValue)
      for file in try write(outcome, by: maker, to: target) {
        Terminal.say(file.path(percentEncoded: false))
      }
      guard case .program = outcome else { throw Terminal.Code.blockedOrHeld }
    }
  }

  private func write(_ outcome: Planner.Outcome, by maker: HandoutMaker, to target: OutputTarget) throws
    -> [URL]
  {
    let folder = try OutputFolder(target.folder)
    let report = maker.summary(of: outcome)
    switch format {
    case .pdf: return [try folder.write(maker.pdf(of: report).data, named: "\(target.name).pdf")]
    case .md: return [try folder.write(Data(maker.markdown(of: report).utf8), named: "\(target.name).md")]
    case .png:
      let pages = try maker.pages(of: report)
      return try (0..<pages.count).map {
        try folder.write(pages.png(page: $0, dpi: 150), named: "\(target.name)-\($0 + 1).png")
      }
    }
  }
}

/// A form of a summary as the command line names it.
enum SummaryFormat: String, ExpressibleByArgument, CaseIterable {
  case pdf, png, md
}
