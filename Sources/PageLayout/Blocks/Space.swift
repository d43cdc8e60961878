/// The room a block is offered.
public struct Space: Hashable, Sendable {
  /// Where on the page the room begins.
  public enum Start: Hashable, Sendable {
    /// Nothing stands above it: the next page offers no more.
    case pageTop
    /// Only blocks that keep with the next stand above it: the next page offers no more, as they would
    /// come along.
    case afterKept
    /// The next page offers more.
    case within
  }

  /// The width, in points; infinite to ask for the natural width.
  public var width: Double
  /// The height down to the end of the page, in points; infinite to ask for the natural height.
  public var height: Double
  /// The height that a stretching block, such as a panel, fills, in points.
  public var minimumHeight: Double
  /// Where the room begins.
  public var start: Start

  /// Room of `width` by `height` points.
  public init(_ width: Double, _ height: Double, start: Start = .within, minimumHeight: Double = 0) {
    self.width = width
    self.height = height
    self.start = start
    self.minimumHeight = minimumHeight
  }

  /// Whether the next page would offer no more room.
  public var isFresh: Bool { start != .within }

  /// The room left when `insets` are taken off.
  public func inset(by insets: Insets) -> Space {
    Space(
      max(0, width - insets.horizontal), height - insets.vertical, start: start,
      minimumHeight: max(0, minimumHeight - insets.vertical))
  }

  /// Whether `needed` points of height are there, but for rounding.
  public func holds(height needed: Double) -> Bool {
    needed <= height + 0.001
  }
}
