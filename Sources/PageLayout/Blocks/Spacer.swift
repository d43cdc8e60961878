/// White space between blocks; dropped at the top of a page and never left alone at its end.
public struct Spacer: Block {
  /// The height, in points.
  public var height: Double

  /// White space of `height` points.
  public init(_ height: Double) {
    self.height = height
  }

  /// A spacer goes with what follows, as it is dropped at the top of the next page.
  public var keepsWithNext: Bool { true }

  /// Takes its height, or none at the top of a page.
  public func fit(in space: Space, using context: LayoutContext) -> Fit {
    let width = space.width.isFinite ? space.width : 0
    if space.start == .pageTop { return .all(Frame(size: Size(width, 0))) }
    guard space.holds(height: height) else {
      return .none(NoFit(needed: height, available: space.height, origin: context.origin))
    }
    return .all(Frame(size: Size(width, height)))
  }
}
