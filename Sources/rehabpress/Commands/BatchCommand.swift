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
      and run again. manifest.csv says what became of every row. A run that was stopped, by Ctrl-C, a full disk \
      or a power cut, goes on with --resume. With --blank, an empty CSV is written with a second file that \
      explains each column.
      """)

  @Argument(help: "The CSV: UTF-8, with commas, semicolons or tabs; - for standard input.")
  var csv: String?

  @Option(name: .shortAndLong, help: "The folder for the handouts; Output/<name of the CSV> by default.")
  var output: String?

  @Flag(help: "Write an empty CSV and an explanation of its columns instead.")
  var blank = false

  @Option(help: "The encoding of the CSV: utf-8 or windows-1252.")
  var encoding: EncodingArgument = .utf8

  @Option(help: "Rows made at once; the number of processors by default.")
  var jobs: Int?

  @Option(
    help: "Names of the files, with {id}, {name}, {date}, {line}, {cause} or {side} in it; {id} by default.",
    transform: NameTemplate.argument)
  var name: NameTemplate = .standard

  @Option(
    help: "Make one share of the rows, such as 2/8; the other shares may go to the same folder.",
    transform: Shard.argument)
  var shard: Shard = .whole

  @Flag(help: "Go on where a run that was stopped has left off.")
  var resume = false

  @Flag(
    help: "Also make one PDF of all documents, each beginning on a fresh sheet when printed on both sides.")
  var merge = false

  @Flag(help: "Also make an archive of all documents.")
  var zip = false

  @Flag(inversion: .prefixedNo, help: "Also make a report of the whole run, _report.pdf and _report.json.")
  var report = true

  @Flag(help: "Print the result as JSON.")
  var json = false

  @Flag(help: "Print what became of each row as a line of JSON, while the run goes on.")
  var jsonLines = false

  @Flag(help: "Show no progress.")
  var quiet = false

  @Option(help: "Languages of patients who state none, one after the other, such as ar,en; en by default.")
  var language: String?

  @OptionGroup var pages: PageOptions
  @OptionGroup var library: LibraryOptions

  func validate() throws {
    guard blank != (csv != nil) else {
      throw ValidationError("Name a CSV, or --blank.")
    }
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs \(jobs) is outside 1 to 64.")
    }
    guard !json || !jsonLines else { throw ValidationError("Use --json or --json-lines, not both.") }
    guard csv != "-" || output != nil else { throw ValidationError("Name a folder by --output.") }
  }

  func run() async throws {
    try await reporting(asJSON: json) {
      let folders = try library.folders()
      guard let csv else { return try writeBlank(standard: folders.output) }
      let folder =
        output.map { URL(filePath: $0) }
        ?? folders.output.appending(
          path: FileName.safe(URL(filePath: csv).deletingPathExtension().lastPathComponent))
      let stop = StopRequest()
      let interruption = Interruption(stop)
      let display = ProgressDisplay(quiet || json || jsonLines ? .none : .fitting)
      let run = BatchRun(
        library: try library.library(), options: try options(csv, folder: folder), date: try library.day())
      let report: BatchReport
      do {
        report = try await run.run(stop: stop, observer: observer(display))
      } catch {
        try Terminal.report(error, asJSON: json)
        if canResume(in: folder) {
          Terminal.note("What was made stays. Once that is mended, go on with the same command and --resume.")
        }
        throw Terminal.Code.unusable
      }
      interruption.end()
      display.end()
      try say(report, folder: folder)
      guard report.isComplete else { throw Terminal.Code.interrupted }
      if report[.failed] > 0 { throw Terminal.Code.someFailed }
    }
  }

  /// Whether a run that was not complete has left its journal.
  private func canResume(in folder: URL) -> Bool {
    let journal = folder.appending(path: BatchFiles.journal(shard)).path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: journal)
  }

  private func options(_ csv: String, folder: URL) throws -> BatchOptions {
    var options = BatchOptions(
      input: csv == "-" ? .stream(.standardInput) : .file(URL(filePath: csv)), output: folder,
      encoding: encoding.encoding,
      printing: try pages.printing(languages: language.map(LanguageList.tags(in:)) ?? []),
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    options.name = name
    options.shard = shard
    options.resumes = resume
    options.merges = merge
    options.zips = zip
    options.reports = report
    return options
  }

  private func observer(_ display: ProgressDisplay) -> BatchObserver {
    let printsLines = jsonLines
    return BatchObserver(
      progress: display.update,
      results: { results in
        guard printsLines else { return }
        for result in results { Terminal.say(jsonLine: result) }
      })
  }

  private func say(_ report: BatchReport, folder: URL) throws {
    if json {
      try Terminal.say(json: BatchSummary(report, folder: folder))
      return
    }
    guard !jsonLines else { return }
    let path = folder.path(percentEncoded: false)
    if report.resumedRows > 0 { Terminal.say("\(report.resumedRows) rows were made before.") }
    Terminal.say(
      "\(report.rows) rows: \(report[.written]) written, \(report[.draft]) drafts, "
        + "\(report[.referral]) referrals, \(report[.hold]) held, \(report[.failed]) failed")
    if report[.referral] > 0 {
      let levels = report.urgencies.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      Terminal.say("Referrals to act on: \(levels.joined(separator: ", "))")
    }
    Terminal.say("Manifest: \(path)/\(BatchFiles.manifest(shard))")
    if report.unmergedRows > 0 {
      Terminal.note("\(report.unmergedRows) documents have a password and are not in the merged file.")
    }
    guard report.isComplete else {
      Terminal.note("Stopped before the end. Go on with the same command and --resume.")
      return
    }
    if report.rows == 0 { Terminal.note("The CSV has a header and no rows below it.") }
    if report[.failed] > 0 {
      Terminal.say("To be mended and run again: \(path)/\(BatchFiles.errors(shard))")
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
    var rowsRead: Int
    var blankRows: Int
    var rowsOfOtherShards: Int
    var resumedRows: Int
    var isComplete: Bool
    var folder: String

    init(_ report: BatchReport, folder: URL) {
      rows = report.rows
      counts = Dictionary(
        uniqueKeysWithValues: BatchRowResult.Status.allCases.map { ($0.rawValue, report[$0]) })
      urgencies = report.urgencies
      pages = report.pages
      rowsRead = report.rowsRead
      blankRows = report.blankRows
      rowsOfOtherShards = report.rowsOfOtherShards
      resumedRows = report.resumedRows
      isComplete = report.isComplete
      self.folder = folder.path(percentEncoded: false)
    }
  }
}

extension NameTemplate {
  /// The template that an option states.
  fileprivate static func argument(_ text: String) throws -> NameTemplate {
    do {
      return try NameTemplate(text)
    } catch {
      throw ValidationError("--name “\(text)”: \(ErrorWording.sentence(for: error))")
    }
  }
}

extension Shard {
  /// The share that an option states, such as `2/8`.
  fileprivate static func argument(_ text: String) throws -> Shard {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
      let shard = Shard(number, of: count)
    else {
      throw ValidationError(
        "--shard \(text) is no share; write the number and how many there are, such as 2/8.")
    }
    return shard
  }
}
