/// A block that must not be the last on its page when more follows, such as the lead-in of a list.
public struct KeepWithNext: Block {
  /// The content.
  public var block: any Block

  /// Holds blocks, `spacing` points apart, that go with what follows.
  public init(spacing: Double = 0, @BlockBuilder _ blocks: () -> [any Block]) {
    let blocks = blocks()
    block = blocks.count == 1 ? blocks[0] : Stack(spacing: spacing, blocks)
  }

  /// Goes with what follows.
  public var keepsWithNext: Bool { true }

  /// Fits as its content does.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    try block.fit(in: space, using: context)
  }
}
