/// No block at all, where one is asked for.
public struct Empty: Block {
  /// Nothing.
  public init() {}

  /// Fits everywhere without taking room.
  public func fit(in space: Space, using context: LayoutContext) -> Fit {
    .all(Frame(size: Size(space.width.isFinite ? space.width : 0, 0)))
  }
}
