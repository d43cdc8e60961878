internal import Foundation

/// Lets one thread at a time into Cairo.
///
/// Cairo 1.16 keeps at most ten font files open for the whole process, and opens and closes them without
/// keeping out other threads that draw with them: threads that use many scripts crash. This state is the
/// library's and not ours to own, so the lock has to be the process's too.
enum CairoLock {
  private static let lock = NSRecursiveLock()

  /// Runs the closure while no other thread is in Cairo.
  static func exclusively<Result>(_ body: () throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body()
  }
}
