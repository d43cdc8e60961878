import Dispatch
import Foundation
import HandoutPipeline

/// Turns Ctrl-C, and the end that a job scheduler asks for, into a request to stop after the rows in flight; a second
/// one ends the program at once.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Listens from now on.
  init(_ stop: StopRequest) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if stop.wasMade { _exit(128 + number) }
        Terminal.note("\nFinishing the rows in flight. Once more to stop at once.")
        stop.make()
      }
      source.resume()
      return source
    }
  }

  /// Leaves what is asked for later to the system.
  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}
