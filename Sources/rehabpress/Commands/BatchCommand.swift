import ArgumentParser
import Foundation
import HandoutPipeline
import ProgramBuilder

/// Makes a handout for every row of a CSV.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Makes a handout for every row of a CSV.",
    discussion: """
      A row that cannot be used never stops the others: it goes to errors.csv with the reason, to be mended \
      and run again. manifest.csv says what became of every row. With --blank, an empty CSV is written with \
      a second file that explains each column.
      """)

  @Argument(help: "The CSV: UTF-8, with commas, semicolons or tabs.")
  var csv: String?

  @Option(name: .shortAndLong, help: "The folder for the handouts; Output/<name of the CSV> by default.")
  var output: String?

  @Flag(help: "Write an empty CSV and an explanation of its columns instead.")
  var blank = false

  @Option(help: "The encoding of the CSV: utf-8 or windows-1252.")
  var encoding: EncodingArgument = .utf8

  @Option(help: "Rows made at once; the number of processors by default.")
  var workers: Int?

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var pages: PageOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    guard blank != (csv != nil) else {
      throw ValidationError("Name a CSV, or --blank.")
    }
    if let workers, !(1...64).contains(workers) {
      throw ValidationError("--workers \(workers) is outside 1 to 64.")
    }
  }

  func run() async throws {
    try await reporting(asJSON: json) {
      let folders = try library.folders()
      guard let csv else { return try writeBlank(standard: folders.output) }
      let input = URL(filePath: csv)
      let folder =
        output.map { URL(filePath: $0) }
        ?? folders.output.appending(
          path: FileName.safe(input.deletingPathExtension().lastPathComponent))
      let options = BatchOptions(
        input: input, output: folder, encoding: encoding.encoding, paper: pages.paper,
        workers: workers ?? ProcessInfo.processInfo.activeProcessorCount)
      let run = BatchRun(library: try library.library(), options: options, date: try library.day())
      let isQuiet = json
      let report = try await run.run { rows in
        if !isQuiet { Terminal.note("\(rows) rows") }
      }
      try say(report, folder: folder)
      if report[.failed] > 0 { throw Terminal.Code.someFailed }
    }
  }

  private func say(_ report: BatchReport, folder: URL) throws {
    if json {
      try Terminal.say(json: BatchSummary(report, folder: folder))
      return
    }
    let path = folder.path(percentEncoded: false)
    Terminal.say(
      "\(report.rows) rows: \(report[.written]) written, \(report[.draft]) drafts, "
        + "\(report[.referral]) referrals, \(report[.hold]) held, \(report[.failed]) failed")
    if report[.referral] > 0 {
      let levels = report.urgencies.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      Terminal.say("Referrals to act on: \(levels.joined(separator: ", "))")
    }
    Terminal.say("Manifest: \(path)/manifest.csv")
    if report.rows == 0 { Terminal.note("The CSV has a header and no rows below it.") }
    if report[.failed] > 0 {
      Terminal.say("To be mended and run again: \(path)/errors.csv")
    }
  }

  private func writeBlank(standard: URL) throws {
    let folder = try OutputFolder(output.map { URL(filePath: $0) } ?? standard)
    let blank = try BlankForm()
    let forms = [(blank.form, "patients.csv"), (blank.guide, "patients-columns.csv")]
    for (_, name) in forms {
      let path = folder.url.appending(path: name).path(percentEncoded: false)
      guard !FileManager.default.fileExists(atPath: path) else {
        throw ValidationError("\(path) is there already.")
      }
    }
    let files = try forms.map { data, name in
      try folder.write(data, named: name).path(percentEncoded: false)
    }
    if json {
      try Terminal.say(json: BlankSummary(files: files))
    } else {
      for file in files { Terminal.say(file) }
    }
  }

  /// The files of an empty form for machines.
  private struct BlankSummary: Encodable {
    var files: [String]
  }

  /// A batch's result for machines.
  private struct BatchSummary: Encodable {
    var rows: Int
    var counts: [String: Int]
    var urgencies: [String: Int]
    var pages: Int
    var folder: String

    init(_ report: BatchReport, folder: URL) {
      rows = report.rows
      counts = Dictionary(
        uniqueKeysWithValues: BatchRowResult.Status.allCases.map { ($0.rawValue, report[$0]) })
      urgencies = report.urgencies
      pages = report.pages
      self.folder = folder.path(percentEncoded: false)
    }
  }
}
