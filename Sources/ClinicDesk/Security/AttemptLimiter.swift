import Synchronization

/// Slows down who guesses the password: some wrong attempts a minute and no more.
final class AttemptLimiter: Sendable {
  private let failures = Mutex<[ContinuousClock.Instant]>([])
  private static let most = 10

  func mayTry() -> Bool {
    failures.withLock { failures in
      let minuteAgo = ContinuousClock.now - .seconds(60)
      failures.removeAll { $0 < minuteAgo }
      return failures.count < Self.most
    }
  }

  func noteFailure() { failures.withLock { $0.append(.now) } }
}
