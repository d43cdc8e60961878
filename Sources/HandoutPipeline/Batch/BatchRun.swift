import DelimitedText
import Foundation
public import ProgramBuilder

/// Makes a document for every row of a CSV.
///
/// A row that cannot be read or understood never stops the others; it goes to `errors.csv` with the reason.
public struct BatchRun: Sendable {
  /// Names of the files that a run writes beside the documents.
  enum Names {
    static let manifest = "manifest.csv"
    static let errors = "errors.csv"
    static let programs = "programs"
  }

  private let library: Library
  private let options: BatchOptions
  private let date: CalendarDate
  /// Rows in flight at once for each worker; bounds the memory of a run of any length.
  private static let rowsPerWorker = 16

  /// Creates a run.
  public init(library: Library, options: BatchOptions, date: CalendarDate) {
    self.library = library
    self.options = options
    self.date = date
  }

  /// Runs the batch.
  ///
  /// - Parameter progress: Told the number of rows done, now and then.
  /// - Returns: What became of the rows.
  /// - Throws: `PipelineError` or `DelimitedTextError` where the file as a whole cannot be used, or the
  ///   output folder cannot be written to; documents already written stay.
  public func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> BatchReport {
    do {
      return try await rows(progress: progress)
    } catch let error as DelimitedTextError {
      throw PipelineError.unusableTable(file: options.input.lastPathComponent, error)
    }
  }

  private func rows(progress: @Sendable (Int) -> Void) async throws -> BatchReport {
    try refuseOwnOutput()
    // A folder opens like a file.
    guard !PipelineError.isFolder(options.input) else {
      throw PipelineError.unreadable(options.input, CocoaError(.fileReadUnknown))
    }
    let source: FileHandle
    do {
      source = try FileHandle(forReadingFrom: options.input)
    } catch {
      throw PipelineError.unreadable(options.input, error)
    }
    let records = try DelimitedReader(
      detectingDelimiterOf: ChunkSource.reading(source), encoding: options.encoding)
    let delimiter = records.format.delimiter
    var reader = try HeaderedReader(records)
    let columns = try IntakeColumns(reader.header, file: options.input.lastPathComponent)

    let output = try OutputFolder(options.output)
    let programs = try OutputFolder(options.output.appending(path: Names.programs))
    let tables = try BatchTables(
      output: output, header: reader.header, columns: columns, delimiter: delimiter)
    let workers = (0..<options.workers).map { _ in
      BatchWorker(
        library: library, date: date, options: options, output: output, programs: programs)
    }
    var report = BatchReport()
    var queue = RowQueue(
      columns: columns, rawLines: RawLines(options.input, delimiter: delimiter))
    while true {
      var rows: [BatchRow] = []
      while rows.count < workers.count * Self.rowsPerWorker, let next = try reader.nextRow() {
        if let row = queue.row(for: next, width: reader.header.names.count) { rows.append(row) }
      }
      guard !rows.isEmpty else { break }
      for (row, result) in zip(rows, try await results(of: rows, by: workers)) {
        report.count(result)
        try tables.write(result, row: row)
      }
      progress(report.rows)
    }
    try tables.finish()
    return report
  }

  /// The results in the order of the rows; every worker takes every n-th row.
  private func results(
    of rows: [BatchRow], by workers: [BatchWorker]
  ) async throws -> [BatchRowResult] {
    try await withThrowingTaskGroup(of: (Int, [BatchRowResult]).self) { group in
      for (index, worker) in workers.enumerated() {
        let share = stride(from: index, to: rows.count, by: workers.count).map { rows[$0] }
        group.addTask { (index, try await worker.results(of: share)) }
      }
      var results = [BatchRowResult?](repeating: nil, count: rows.count)
      for try await (index, share) in group {
        for (offset, result) in share.enumerated() { results[index + offset * workers.count] = result }
      }
      return results.compactMap { $0 }
    }
  }

  /// An input that the run itself would replace is refused before anything is written.
  private func refuseOwnOutput() throws(PipelineError) {
    for name in [Names.manifest, Names.errors]
    where options.output.appending(path: name).standardizedFileURL.resolvingSymlinksInPath()
      == options.input.standardizedFileURL.resolvingSymlinksInPath()
    {
      throw .inputIsOutput(path: options.input.path(percentEncoded: false))
    }
  }
}
