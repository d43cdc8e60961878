import CairoDrawing
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
    var reader = try HeaderedReader(records)
    let columns = try IntakeColumns(reader.header, file: input.name)
    let identity = identity(of: input)
    let earlier = try earlierRun(identity, in: output)
    let programs = try OutputFolder(options.output.appending(path: BatchFiles.programs))
    let tables = try BatchTables(
      output: output, header: reader.header, columns: columns, delimiter: delimiter, shard: options.shard)
    let journal = try RunJournal(BatchFiles.journal(options.shard), in: output, identity: identity)
    if earlier == nil { try journal.replaceEarlier() }
    try tables.removeEarlier()
    let bound =
      try options.merges
      ? MergedFile(BatchFiles.merged(options.shard), in: output, library: library, info: mergedInfo(input))
      : nil
    try removeExtraFiles(in: output)

    let workers = (0..<options.jobs).map { _ in
      BatchWorker(
        library: library, date: date, options: options, output: output, programs: programs)
    }
    var report = BatchReport()
    var queue = RowQueue(
      columns: columns, rawLines: RawLines(input.url, delimiter: delimiter), name: options.name, date: date)
    let expected = max(1, input.survey.lines / options.shard.count)
    while true {
      var rows: [BatchRow] = []
      while rows.count < workers.count * Self.rowsPerWorker, let next = try reader.nextRow() {
        report.rowsRead += 1
        guard let row = queue.row(for: next, width: reader.header.names.count) else {
          report.blankRows += 1
          continue
        }
        if options.shard.holds(row.index) { rows.append(row) } else { report.rowsOfOtherShards += 1 }
      }
      guard !rows.isEmpty else {
        report.isComplete = true
        break
      }
      // Asked only when there is more to do: a run that has done all is complete.
      guard !stop.wasMade else { break }
      let part = try await part(
        of: rows, earlier: earlier, workers: workers, output: output, programs: programs)
      do {
        try note(part, in: journal, tables: tables, bound: bound, report: &report)
        if earlier?.isExhausted != false { try journal.replaceEarlier() }
        if let failure = part.failure { throw failure }
      } catch {
        // What is on the disk stays, and is named; where not even that can be written, the first reason counts.
        try? tables.finish()
        throw error
      }
      observer.results(part.outcomes.map(\.result))
      observer.progress(
        BatchProgress(
          done: report.rows, failed: report[.failed], resumed: report.resumedRows, expected: expected))
    }
    try tables.finish()
    if report.isComplete {
      try journal.replaceEarlier()
      try bound?.finish()
      if options.zips { try archive(in: output) }
      journal.remove()
    }
    return report
  }

  private func note(
    _ part: Part, in journal: RunJournal, tables: BatchTables, bound: MergedFile?, report: inout BatchReport
  ) throws {
    let results = part.outcomes.map(\.result)
    try journal.append(results, isSafe: part.outcomes.contains { !$0.isResumed })
    for outcome in part.outcomes {
      report.count(outcome.result)
      if outcome.isResumed { report.resumedRows += 1 }
      try tables.write(outcome.result, row: outcome.row)
      if let drawing = outcome.drawing {
        try bound?.append(drawing, title: outcome.row.patientID)
      } else if options.merges, outcome.result.file != nil {
        report.unmergedRows += 1
      }
    }
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

  /// Takes away what a run before has made of all documents: what is in it is no longer so.
  private func removeExtraFiles(in output: OutputFolder) throws(PipelineError) {
    for name in [BatchFiles.merged(options.shard), BatchFiles.archive(options.shard)] {
      do {
        try WholeFile.remove(output.path(of: name))
      } catch {
        throw .unwritable(path: output.path(of: name), reason: error.reason)
      }
    }
  }

  /// Makes the archive of all that the journal names, with the manifest.
  private func archive(in output: OutputFolder) throws(PipelineError) {
    let archive = try ZipArchive(BatchFiles.archive(options.shard), in: output)
    for name in [BatchFiles.manifest(options.shard), BatchFiles.errors(options.shard)]
    where access(output.path(of: name), R_OK) == 0 {
      try archive.add(name)
    }
    if let run = EarlierRun(BatchFiles.journal(options.shard), in: output) {
      while let result = run.next() {
        if let file = result.file { try archive.add(file) }
      }
    }
    try archive.finish()
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

  /// Some rows with their results.
  private struct Part {
    var outcomes: [(row: BatchRow, result: BatchRowResult, isResumed: Bool, drawing: PDFDrawing?)] = []
    /// Why rows are missing.
    var failure: PipelineError?
  }

  /// The results in the order of the rows: those known from a run before, and those of the workers, of which every one
  /// takes every n-th row.
  private func part(
    of rows: [BatchRow], earlier: EarlierRun?, workers: [BatchWorker], output: OutputFolder,
    programs: OutputFolder
  ) async throws -> Part {
    var known = [BatchRowResult?](repeating: nil, count: rows.count)
    if let earlier {
      for (index, row) in rows.enumerated() {
        guard let result = earlier.result(ofLine: row.line), result.isStill(in: output, programs) else {
          continue
        }
        known[index] = result
      }
    }
    let missing = rows.indices.filter { known[$0] == nil }
    var part = Part()
    var made = known.map { $0.map { BatchWorker.Made(result: $0) } }
    try await withThrowingTaskGroup(of: ([Int], BatchWorker.Share).self) { group in
      for (number, worker) in workers.enumerated() {
        let share = stride(from: number, to: missing.count, by: workers.count).map { missing[$0] }
        guard !share.isEmpty else { continue }
        group.addTask { (share, try await worker.results(of: share.map { rows[$0] })) }
      }
      for try await (indices, share) in group {
        for (index, row) in zip(indices, share.made) { made[index] = row }
        part.failure = part.failure ?? share.failure
      }
    }
    part.outcomes = rows.indices.compactMap { index in
      made[index].map { (rows[index], $0.result, known[index] != nil, $0.drawing) }
    }
    return part
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

extension BatchRowResult {
  /// Whether the files that it names are there.
  fileprivate func isStill(in output: OutputFolder, _ programs: OutputFolder) -> Bool {
    let files = [file.map(output.path), programCode.map { programs.path(of: "\($0).yaml") }].compactMap { $0 }
    return files.allSatisfy { access($0, R_OK) == 0 }
  }
}
