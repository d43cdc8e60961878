/// What came of offering a block a space.
public enum Fit {
  /// All of the block, laid out.
  case all(Frame)
  /// The part that fits and the rest for the next page.
  case part(Frame, rest: any Block)
  /// Nothing fits.
  case none(NoFit)
}

/// Why a block does not fit.
public struct NoFit: Hashable, Sendable {
  /// The height the block, or its smallest first part, needs, in points.
  public var needed: Double
  /// The height there was, in points.
  public var available: Double
  /// What the block comes from.
  public var origin: Origin?

  /// The facts; heights in points.
  public init(needed: Double, available: Double, origin: Origin? = nil) {
    self.needed = needed
    self.available = available
    self.origin = origin
  }
}
