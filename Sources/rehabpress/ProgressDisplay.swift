import Foundation
import HandoutPipeline
import Synchronization

/// Shows on standard error how far a batch has come: a bar on a terminal, else a line every few seconds.
final class ProgressDisplay: Sendable {
  /// How progress is shown.
  enum Style {
    case none, bar, lines

    /// A bar where somebody watches.
    static var fitting: Style { isatty(STDERR_FILENO) == 1 ? .bar : .lines }
  }

  private let style: Style
  private let start = ContinuousClock.now
  private let shown = Mutex<(last: ContinuousClock.Instant?, progress: BatchProgress?)>((nil, nil))

  init(_ style: Style) { self.style = style }

  /// Takes note of how far the run has come, and shows it if it is time to.
  func update(_ progress: BatchProgress) {
    let now = ContinuousClock.now
    let pause: Duration = style == .bar ? .milliseconds(100) : .seconds(5)
    let isDue = shown.withLock { shown in
      shown.progress = progress
      guard now - (shown.last ?? start) >= pause else { return false }
      shown.last = now
      return true
    }
    if isDue { show(progress, after: now - start) }
  }

  /// Shows the last state, if any state was shown before.
  func end() {
    let (last, progress) = shown.withLock { $0 }
    guard style == .bar, last != nil, let progress else { return }
    show(progress, after: ContinuousClock.now - start)
    write("\n")
  }

  private func show(_ progress: BatchProgress, after time: Duration) {
    switch style {
    case .none: break
    case .lines: write(Self.line(progress, seconds: time / .seconds(1)) + "\n")
    // What is left of a longer line before is cleared.
    case .bar:
      write("\r" + Self.bar(progress) + " " + Self.line(progress, seconds: time / .seconds(1)) + "\u{1B}[K")
    }
  }

  static func bar(_ progress: BatchProgress) -> String {
    let width = 24
    let full = min(width, width * progress.done / max(1, progress.expected))
    return "[" + String(repeating: "#", count: full) + String(repeating: "·", count: width - full) + "]"
  }

  /// Rows done, how fast, how long it still takes, errors so far.
  static func line(_ progress: BatchProgress, seconds: Double) -> String {
    var line = "\(progress.done) of about \(max(progress.done, progress.expected)) rows"
    let made = progress.done - progress.resumed
    if seconds > 0, made > 0 {
      let rate = Double(made) / seconds
      let left = Double(max(0, progress.expected - progress.done)) / rate
      line += ", \(rate < 10 ? String(format: "%.1f", rate) : String(Int(rate))) a second"
      if left >= 1 { line += ", \(Self.time(left)) left" }
    }
    return line + (progress.failed > 0 ? ", \(progress.failed) failed" : "")
  }

  private static func time(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    if seconds < 90 { return "\(seconds) s" }
    if seconds < 5400 { return "\((seconds + 59) / 60) min" }
    return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
