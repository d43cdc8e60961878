public import PageLayout

/// A block of a fixed size that a test finds by its name.
public struct Box: Block {
  /// The name.
  public var name: String
  /// The size, in points.
  public var size: Size
  /// Whether it must not be the last on a page.
  public var keepsWithNext: Bool

  /// A block of `width` by `height` points.
  public init(_ name: String, _ width: Double, _ height: Double, keepsWithNext: Bool = false) {
    self.name = name
    self.size = Size(width, height)
    self.keepsWithNext = keepsWithNext
  }

  /// Takes its size, at least the least height of the space.
  public func fit(in space: Space, using context: LayoutContext) -> Fit {
    guard space.holds(height: size.height) else {
      return .none(
        NoFit(needed: size.height, available: space.height, origin: context.origin ?? Origin(name)))
    }
    return .all(
      Frame(size: Size(size.width, max(size.height, space.minimumHeight)), origin: Origin(name)))
  }
}
