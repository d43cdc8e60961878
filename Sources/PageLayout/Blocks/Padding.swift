/// White space around a block.
public struct Padding: Block {
  /// The white space on each edge; left and right change sides in right-to-left documents.
  public var insets: Insets
  /// The block inside.
  public var block: any Block

  /// White space around blocks, which are `spacing` points apart.
  public init(_ insets: Insets, spacing: Double = 0, @BlockBuilder _ blocks: () -> [any Block]) {
    let blocks = blocks()
    self.init(insets, around: blocks.count == 1 ? blocks[0] : Stack(spacing: spacing, blocks))
  }

  private init(_ insets: Insets, around block: any Block) {
    self.insets = insets
    self.block = block
  }

  /// Goes with what follows when its content does.
  public var keepsWithNext: Bool { block.keepsWithNext }

  /// Takes the white space first; either part of a split block has all of it.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let insets = context.direction == .rightToLeft ? insets.mirrored : insets
    switch try block.fit(in: space.inset(by: insets), using: context) {
    case .all(let inner):
      return .all(Self.frame(around: inner, insets: insets))
    case .part(let inner, let rest):
      return .part(
        Self.frame(around: inner, insets: insets), rest: Padding(self.insets, around: rest))
    case .none(let reason):
      return .none(reason.adding(insets.vertical))
    }
  }

  private static func frame(around inner: Frame, insets: Insets) -> Frame {
    var outer = Frame(
      size: Size(inner.size.width + insets.horizontal, inner.size.height + insets.vertical))
    outer.add(inner, at: Point(insets.left, insets.top))
    return outer
  }
}

extension NoFit {
  /// The same facts seen from a block that adds `height` points around.
  func adding(_ height: Double) -> NoFit {
    NoFit(needed: needed + height, available: available + height, origin: origin)
  }
}
