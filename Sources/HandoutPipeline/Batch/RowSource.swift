import DelimitedText

/// The rows of a CSV that a run makes, in order, and the count of all that it has read.
struct RowSource: ~Copyable {
  private var reader: HeaderedReader
  private var queue: RowQueue
  private let shard: Shard
  private var rowsRead = 0
  private var blankRows = 0
  private var rowsOfOtherShards = 0

  init(reader: consuming HeaderedReader, queue: RowQueue, shard: Shard) {
    self.reader = reader
    self.queue = queue
    self.shard = shard
  }

  /// The next rows, fewer at the end.
  ///
  /// - Throws: `DelimitedTextError`.
  mutating func next(_ count: Int) throws -> [BatchRow] {
    var rows: [BatchRow] = []
    let width = reader.header.names.count
    while rows.count < count, let next = try reader.nextRow() {
      rowsRead += 1
      if let row = queue.row(for: next, width: width) {
        if shard.holds(row.index) { rows.append(row) } else { rowsOfOtherShards += 1 }
      } else {
        blankRows += 1
      }
    }
    return rows
  }

  /// Tells what was read.
  func count(in report: inout BatchReport) {
    report.rowsRead = rowsRead
    report.blankRows = blankRows
    report.rowsOfOtherShards = rowsOfOtherShards
  }
}
