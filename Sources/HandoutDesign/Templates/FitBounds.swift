/// How far a template's spacing may be taken together so that a handout fits a number of pages.
struct FitBounds: Hashable, Sendable {
  /// The least leading, as a multiple of the size.
  var leading: Double
  /// The least space between blocks, in points.
  var spacing: Double
  /// The least height of a figure, in points.
  var figureHeight: Double
  /// The least margin on each side, in points.
  var margins: Double
}

/// How far spacing is taken together: 0 for the template as it is, 1 for its bounds.
public struct Tightness: Hashable, Sendable {
  /// The template as it is.
  public static let none = Tightness(0)
  /// The template's bounds.
  public static let most = Tightness(1)

  /// From 0 to 1.
  public let share: Double

  /// A tightness; a share outside 0 to 1 is taken for the nearer end.
  public init(_ share: Double) { self.share = min(1, max(0, share)) }

  /// A length between what it is and its bound; a bound that is wider changes nothing.
  func applied(to value: Double, bound: Double) -> Double {
    bound < value ? value + (bound - value) * share : value
  }
}
