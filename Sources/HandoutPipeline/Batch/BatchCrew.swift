import CairoDrawing

/// Some rows with their results.
struct BatchPart: Sendable {
  /// What became of a row.
  struct Outcome: Sendable {
    var row: BatchRow
    var result: BatchRowResult
    /// Whether a run before had made it.
    var isResumed: Bool
    /// The document as it was drawn; nil where none is merged, and where it opens only with a password.
    var drawing: PDFDrawing?
  }

  /// In the order of the rows; some are missing where something has failed.
  var outcomes: [Outcome] = []
  /// Why rows are missing.
  var failure: PipelineError?
}

/// The workers of a run, who make parts together.
struct BatchCrew: Sendable {
  let workers: [BatchWorker]

  /// How many there are.
  var size: Int { workers.count }

  /// Makes rows; every worker takes every n-th of those that are not known already.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - known: What is known of each from a run before.
  /// - Returns: The part.
  /// - Throws: Where fonts cannot be set up.
  func part(of rows: [BatchRow], known: [BatchRowResult?]) async throws -> BatchPart {
    let missing = rows.indices.filter { known[$0] == nil }
    var part = BatchPart()
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
      made[index].map {
        BatchPart.Outcome(
          row: rows[index], result: $0.result, isResumed: known[index] != nil, drawing: $0.drawing)
      }
    }
    return part
  }
}
