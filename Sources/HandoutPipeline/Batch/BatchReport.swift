/// What became of a batch.
public struct BatchReport: Sendable, Codable, Equatable {
  /// Rows by how they ended.
  public private(set) var counts: [BatchRowResult.Status: Int] = [:]
  /// Referrals by urgency.
  public private(set) var urgencies: [String: Int] = [:]
  /// Pages written.
  public private(set) var pages = 0

  /// A report of no rows.
  public init() {}

  /// All rows.
  public var rows: Int { counts.values.reduce(0, +) }

  /// Rows that ended in a way.
  public subscript(status: BatchRowResult.Status) -> Int { counts[status, default: 0] }

  /// Counts a row.
  mutating func count(_ result: BatchRowResult) {
    counts[result.status, default: 0] += 1
    pages += result.pages ?? 0
    if let urgency = result.urgency { urgencies[urgency, default: 0] += 1 }
  }
}
