/// One side of the body, as the figure's own left and right.
public enum BodySide: String, CaseIterable, Hashable, Sendable {
  case left, right

  /// The other side.
  public var opposite: BodySide { self == .left ? .right : .left }
  /// 1 on the left, where y grows, and −1 on the right.
  public var sign: Double { self == .left ? 1 : -1 }
}
