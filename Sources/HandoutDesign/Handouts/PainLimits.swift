import LocalizedMessages
import ProgramBuilder

/// The traffic light's limits, 0 to 10 (KNGF2024 reactivity; SMITH2017, SILBERNAGEL2007 extrapolated).
struct PainLimits {
  /// Carry on up to this.
  let green: Int
  /// Do less.
  let amber: ClosedRange<Int>
  /// Stop from this on.
  let red: Int

  /// The amber range in words: "4–5", or "3".
  func amberWords(_ texts: HandoutTexts) -> String {
    texts(
      amber.count == 1 ? .painAmberOne : .painAmber,
      ["from": .number(amber.lowerBound), "to": .number(amber.upperBound)])
  }

  /// The limits for an irritability; a highly irritable leg is given less.
  init(_ irritability: Irritability) {
    (green, amber, red) = irritability == .high ? (2, 3...3, 4) : (3, 4...5, 6)
  }
}
