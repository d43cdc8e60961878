/// Distances kept free along the four edges of a box, in points.
public struct Insets: Hashable, Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// The distance at the top, in points.
  public var top: Double
  /// The distance at the left, in points.
  public var left: Double
  /// The distance at the bottom, in points.
  public var bottom: Double
  /// The distance at the right, in points.
  public var right: Double

  /// Insets given edge by edge, in points.
  public init(top: Double = 0, left: Double = 0, bottom: Double = 0, right: Double = 0) {
    self.top = top
    self.left = left
    self.bottom = bottom
    self.right = right
  }

  /// The same inset on all edges, in points.
  public init(_ all: Double) {
    self.init(top: all, left: all, bottom: all, right: all)
  }

  /// One inset for left and right, another for top and bottom, in points.
  public init(horizontal: Double = 0, vertical: Double = 0) {
    self.init(top: vertical, left: horizontal, bottom: vertical, right: horizontal)
  }

  /// The same inset on all edges, in points.
  public init(floatLiteral value: Double) { self.init(value) }

  /// The same inset on all edges, in points.
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// Left and right together, in points.
  public var horizontal: Double { left + right }
  /// Top and bottom together, in points.
  public var vertical: Double { top + bottom }

  /// These insets with left and right exchanged.
  public var mirrored: Insets { Insets(top: top, left: right, bottom: bottom, right: left) }

  /// No inset on any edge.
  public static let zero = Insets(0)
}
