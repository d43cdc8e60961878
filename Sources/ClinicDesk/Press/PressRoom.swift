public import HandoutPipeline
public import ProgramBuilder

/// The presses of a desk; a draft always goes to the same, which has its pages.
public struct PressRoom: Sendable {
  private let presses: [Press]

  /// A room of some presses for one day.
  public init(library: Library, date: CalendarDate, count: Int) {
    presses = (0..<max(1, count)).map { _ in Press(library: library, date: date) }
  }

  /// The press of a draft.
  func press(for draft: String) -> Press {
    let sum = draft.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    return presses[sum % presses.count]
  }
}
