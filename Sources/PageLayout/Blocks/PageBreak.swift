/// The end of a page: what follows begins on the next one. At the top of a page it is nothing.
public struct PageBreak: Block {
  /// A page's end.
  public init() {}

  /// Fits only at the top of a page, where it takes no room.
  public func fit(in space: Space, using context: LayoutContext) -> Fit {
    guard space.start == .pageTop else {
      return .none(NoFit(needed: .infinity, available: space.height, origin: context.origin))
    }
    return .all(Frame(size: Size(0, 0)))
  }
}
