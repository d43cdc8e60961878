import DelimitedText
import Foundation
import HandoutDesign
import PageLayout
public import ProgramBuilder

/// Makes a document for every row of a CSV.
///
/// A row that cannot be read or understood never stops the others; it goes to `errors.csv` with the reason. What
/// became of each row is noted on disk as soon as its files are safe, so that a run that was stopped, by whatever,
/// goes on where it was and ends with the files of a run that was not.
public struct BatchRun: Sendable {
  private let library: Library
  private let options: BatchOptions
  private let date: CalendarDate
  /// Rows in flight at once for each worker; bounds the memory of a run of any length.
  private static let rowsPerWorker = 32
  /// Parts of the rows that are under way at once.
  private static let partsInFlight = 2

  /// Creates a run.
  public init(library: Library, options: BatchOptions, date: CalendarDate) {
    self.library = library
    self.options = options
    self.date = date
  }

  /// Runs the batch.
  ///
  /// - Parameters:
  ///   - stop: Where somebody may ask to stop after the rows in flight.
  ///   - observer: Who is told what happens meanwhile.
  /// - Returns: What became of the rows; not complete where it was asked to stop.
  /// - Throws: `PipelineError` where the file as a whole cannot be used, or the output folder cannot be written to;
  ///   documents already written stay, and the manifest names them.
  public func run(
    stop: StopRequest = StopRequest(), observer: BatchObserver = BatchObserver()
  ) async throws -> BatchReport {
    try refuseOwnOutput()
    // Before a folder is made for what cannot be read.
    try BatchInput.check(options.input)
    let output = try OutputFolder(options.output)
    let input = try BatchInput(options, output: output)
    // A run that goes on later is given the CSV again.
    defer { input.remove() }
    do {
      return try await rows(of: input, output: output, stop: stop, observer: observer)
    } catch let error as DelimitedTextError {
      throw PipelineError.unusableTable(file: input.name, error)
    }
  }

  private func rows(
    of input: BatchInput, output: OutputFolder, stop: StopRequest, observer: BatchObserver
  ) async throws -> BatchReport {
    let records = try DelimitedReader(
      detectingDelimiterOf: ChunkSource.reading(input.open()), encoding: options.encoding)
    let delimiter = records.format.delimiter
    let reader = try HeaderedReader(records)
    let columns = try IntakeColumns(reader.header, file: input.name)
    let identity = identity(of: input)
    let earlier = try earlierRun(identity, in: output)
    let programs = try OutputFolder(options.output.appending(path: BatchFiles.programs))
    let tables = try BatchTables(
      output: output, header: reader.header, columns: columns, delimiter: delimiter, shard: options.shard)
    let ledger = try RunLedger(
      tables: tables, identity: identity, earlier: earlier, options: options, output: output,
      merged: options.merges
        ? MergedFile(
          BatchFiles.merged(options.shard), in: output, library: library, info: mergedInfo(input)) : nil,
      files: options.reports
        ? BatchReportFiles(library: library, date: date, options: options.printing) : nil,
      input: input.name)
    let crew = BatchCrew(
      workers: (0..<options.jobs).map { _ in
        BatchWorker(library: library, date: date, options: options, output: output, programs: programs)
      })
    var rows = RowSource(
      reader: reader,
      queue: RowQueue(
        columns: columns, rawLines: RawLines(input.url, delimiter: delimiter), name: options.name, date: date),
      shard: options.shard)
    let expected = max(1, input.survey.lines / options.shard.count)
    var flights: [Task<BatchPart, any Error>] = []
    var isAtEnd = false
    var failure: (any Error)?
    while true {
      // What is in flight when something fails is awaited and noted as well: its files are there.
      do {
        // The next part is begun before this one is noted, so that no worker waits for another or for the disk.
        while !isAtEnd, failure == nil, flights.count < Self.partsInFlight, !stop.wasMade {
          let next = try rows.next(crew.size * Self.rowsPerWorker)
          isAtEnd = next.isEmpty
          guard !isAtEnd else { break }
          let known = next.map { earlier?.result(of: $0, in: output, programs) }
          flights.append(Task { try await crew.part(of: next, known: known) })
        }
        guard !flights.isEmpty else { break }
        let part = try await flights.removeFirst().value
        failure = failure ?? part.failure
        try ledger.note(part)
        observer.results(part.outcomes.map(\.result))
        observer.progress(ledger.progress(of: expected))
      } catch {
        failure = failure ?? error
      }
    }
    if let failure {
      ledger.breakOff()
      throw failure
    }
    rows.count(in: &ledger.report)
    ledger.report.isComplete = isAtEnd
    try ledger.finish()
    return ledger.report
  }

  private func identity(of input: BatchInput) -> RunIdentity {
    RunIdentity(
      input: input.survey.digest, date: date.description,
      library: InputSurvey.digest(of: library.fingerprint), options: options.fingerprint)
  }

  /// What the merged file states of itself.
  private func mergedInfo(_ input: BatchInput) -> Document.Info {
    Document.Info(
      title: input.name, language: library.texts.language,
      creator: "RehabPress", date: date.description)
  }

  /// The run to go on from; nil for a run that starts afresh.
  private func earlierRun(_ identity: RunIdentity, in output: OutputFolder) throws(PipelineError)
    -> EarlierRun?
  {
    guard options.resumes else { return nil }
    guard let earlier = EarlierRun(BatchFiles.journal(options.shard), in: output) else {
      throw .nothingToResume(folder: output.url.path(percentEncoded: false))
    }
    let differences = identity.differences(from: earlier.identity)
    guard differences.isEmpty else { throw .anotherRun(differences: differences) }
    // A merged file needs all documents again, as they were drawn.
    return options.merges ? nil : earlier
  }

  /// An input that the run itself would replace is refused before anything is written.
  private func refuseOwnOutput() throws(PipelineError) {
    guard case .file(let input) = options.input else { return }
    for name in [BatchFiles.manifest(options.shard), BatchFiles.errors(options.shard)]
    where options.output.appending(path: name).standardizedFileURL.resolvingSymlinksInPath()
      == input.standardizedFileURL.resolvingSymlinksInPath()
    {
      throw .inputIsOutput(path: input.path(percentEncoded: false))
    }
  }
}
