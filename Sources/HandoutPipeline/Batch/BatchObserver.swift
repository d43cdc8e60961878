import Synchronization

/// How far a batch has come.
public struct BatchProgress: Sendable, Equatable {
  /// Rows that are done.
  public var done: Int
  /// Those of them that failed.
  public var failed: Int
  /// Those of them that a run before had made.
  public var resumed: Int
  /// About how many rows there are.
  public var expected: Int

  /// How far it has come; nothing is done of a run that is about to begin.
  public init(done: Int = 0, failed: Int = 0, resumed: Int = 0, expected: Int) {
    self.done = done
    self.failed = failed
    self.resumed = resumed
    self.expected = expected
  }
}

/// Who is told of a batch while it runs.
public struct BatchObserver: Sendable {
  /// Told how far the run has come, a few times a second or less often.
  public var progress: @Sendable (BatchProgress) -> Void
  /// Told what became of rows, in their order.
  public var results: @Sendable ([BatchRowResult]) -> Void

  /// An observer.
  public init(
    progress: @escaping @Sendable (BatchProgress) -> Void = { _ in },
    results: @escaping @Sendable ([BatchRowResult]) -> Void = { _ in }
  ) {
    self.progress = progress
    self.results = results
  }
}

/// Asks a batch to stop, from whatever thread: rows in flight are finished, and the run can go on later.
public final class StopRequest: Sendable {
  private let isMade = Atomic(false)

  /// No request yet.
  public init() {}

  /// Asks to stop.
  public func make() { isMade.store(true, ordering: .releasing) }

  /// Whether somebody has asked.
  public var wasMade: Bool { isMade.load(ordering: .acquiring) }
}
