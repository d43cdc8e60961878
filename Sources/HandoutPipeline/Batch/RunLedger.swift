import Foundation

/// Notes what has become of rows wherever a run notes it: the journal first, then the tables and the merged file.
final class RunLedger {
  /// What is known so far.
  var report = BatchReport()

  private let tables: BatchTables
  private let journal: RunJournal
  private let merged: MergedFile?
  private let files: BatchReportFiles?
  private let input: String
  private let earlier: EarlierRun?
  private let options: BatchOptions
  private let output: OutputFolder

  /// Begins; what a run before has said of all rows is taken away, since it is no longer so.
  ///
  /// - Throws: `PipelineError.unwritable`.
  init(
    tables: BatchTables, identity: RunIdentity, earlier: EarlierRun?, options: BatchOptions,
    output: OutputFolder, merged: MergedFile?, files: BatchReportFiles?, input: String
  ) throws(PipelineError) {
    self.tables = tables
    self.earlier = earlier
    self.options = options
    self.output = output
    self.merged = merged
    self.files = files
    self.input = input
    journal = try RunJournal(BatchFiles.journal(options.shard), in: output, identity: identity)
    if earlier == nil { try journal.replaceEarlier() }
    try tables.removeEarlier()
    for name in [
      BatchFiles.merged(options.shard), BatchFiles.archive(options.shard),
      BatchFiles.reportPages(options.shard), BatchFiles.reportData(options.shard),
    ] {
      do {
        try WholeFile.remove(output.path(of: name))
      } catch {
        throw .unwritable(path: output.path(of: name), reason: error.reason)
      }
    }
  }

  /// Notes some rows.
  ///
  /// - Throws: `PipelineError.unwritable`, and the drawing module's error.
  func note(_ part: BatchPart) throws {
    try journal.append(part.outcomes.map(\.result), isSafe: part.outcomes.contains { !$0.isResumed })
    for outcome in part.outcomes {
      report.count(outcome.result)
      if outcome.isResumed { report.resumedRows += 1 }
      try tables.write(outcome.result, row: outcome.row)
      if let drawing = outcome.drawing {
        try merged?.append(drawing, title: outcome.row.patientID)
      } else if options.merges, outcome.result.file != nil {
        report.unmergedRows += 1
      }
    }
    if earlier?.isExhausted != false { try journal.replaceEarlier() }
  }

  /// How far the run has come.
  func progress(of expected: Int) -> BatchProgress {
    BatchProgress(
      done: report.rows, failed: report[.failed], resumed: report.resumedRows, expected: expected)
  }

  /// Ends a run that has failed: what is on the disk stays, and is named. Where not even that can be written, the
  /// reason for the failure is what counts.
  func breakOff() { try? tables.finish() }

  /// Ends a run; one that is complete leaves nothing to go on from.
  ///
  /// - Throws: `PipelineError`, and layout and drawing errors of the report.
  func finish() throws {
    try tables.finish()
    guard report.isComplete else { return }
    try journal.replaceEarlier()
    try merged?.finish()
    if let files {
      try output.write(files.json(report, input: input), named: BatchFiles.reportData(options.shard))
      try output.write(files.pdf(report, input: input), named: BatchFiles.reportPages(options.shard))
    }
    if options.zips { try archive() }
    journal.remove()
  }

  /// Makes the archive of all documents that the journal names, with the tables.
  private func archive() throws(PipelineError) {
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
}
