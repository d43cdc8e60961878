import DelimitedText
import Foundation

/// The two tables of a run: what became of each row, and the rows to be mended.
final class BatchTables {
  private let output: OutputFolder
  private let manifest: TableFile
  private let errors: TableFile
  private let errorPosition: Int?
  private let errorsName: String

  /// Begins both under temporary names.
  init(
    output: OutputFolder, header: DelimitedHeader, columns: IntakeColumns,
    delimiter: DelimitedFormat.Delimiter, shard: Shard
  ) throws(PipelineError) {
    self.output = output
    errorsName = BatchFiles.errors(shard)
    errorPosition = columns.errorPosition
    manifest = try TableFile(
      BatchFiles.manifest(shard), in: output,
      header: [
        "line", "patient_id", "status", "urgency", "file", "program_code", "pages", "exercises",
        "minutes_per_day", "conformance", "error",
      ], neutralisingFormulas: true)
    // The rows to be mended are written exactly as they came, or mending them would change them.
    errors = try TableFile(
      errorsName, in: output,
      header: header.names + (columns.errorPosition == nil ? ["error"] : []),
      delimiter: delimiter, neutralisingFormulas: false)
  }

  /// Takes away what a run before has left.
  func removeEarlier() throws(PipelineError) {
    try manifest.removeEarlier()
    try errors.removeEarlier()
  }

  /// Writes a row's result.
  func write(_ result: BatchRowResult, row: BatchRow) throws(PipelineError) {
    let reason = result.errors.joined(separator: "; ")
    try manifest.write([
      String(result.line), result.patientID, result.status.rawValue, result.urgency ?? "",
      result.file ?? "", result.programCode ?? "", result.pages.map(String.init) ?? "",
      result.exercises.map(String.init) ?? "", result.minutesPerDay.map(String.init) ?? "",
      result.conformance ?? "", reason,
    ])
    guard result.status == .failed else { return }
    if let errorPosition {
      var fields = row.fields
      fields[errorPosition] = reason
      try errors.write(fields)
    } else {
      try errors.write(row.fields + [reason])
    }
  }

  /// Gives both their names; an `errors.csv` without rows would only alarm.
  func finish() throws(PipelineError) {
    try manifest.finish()
    if errors.rows > 0 { try errors.finish() }
  }
}
