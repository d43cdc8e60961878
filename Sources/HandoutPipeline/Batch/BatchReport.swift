/// What became of a batch.
public struct BatchReport: Sendable, Codable, Equatable {
  /// Rows by how they ended.
  public private(set) var counts: [BatchRowResult.Status: Int] = [:]
  /// Referrals by urgency.
  public private(set) var urgencies: [String: Int] = [:]
  /// Pages written.
  public private(set) var pages = 0
  /// Rows that the CSV was found to have, counted as they were read, apart from the rest of this ledger.
  public internal(set) var rowsRead = 0
  /// Rows of nothing but delimiters, as spreadsheets leave them below the last patient.
  public internal(set) var blankRows = 0
  /// Rows that other runs of the same job make.
  public internal(set) var rowsOfOtherShards = 0
  /// Rows that a run before had made already.
  public internal(set) var resumedRows = 0
  /// Whether the run came to the end of the CSV.
  public internal(set) var isComplete = false
  /// Documents that were left out of the merged file, since they open only with a password.
  public internal(set) var unmergedRows = 0

  /// What the documents are about.
  public private(set) var statistics = BatchStatistics()

  /// A report of no rows.
  public init() {}

  /// All rows that have a result.
  public var rows: Int { counts.values.reduce(0, +) }

  /// Rows that ended in a way.
  public subscript(status: BatchRowResult.Status) -> Int { counts[status, default: 0] }

  /// Whether every row that was read is accounted for.
  public var addsUp: Bool { rowsRead == rows + blankRows + rowsOfOtherShards }

  /// Counts a row.
  mutating func count(_ result: BatchRowResult) {
    counts[result.status, default: 0] += 1
    pages += result.pages ?? 0
    if let urgency = result.urgency { urgencies[urgency, default: 0] += 1 }
    statistics.count(result)
  }
}
