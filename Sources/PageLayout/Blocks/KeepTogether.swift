/// A block that goes to the next page rather than being split; one larger than a page splits there by its
/// own rules.
public struct KeepTogether: Block {
  /// The block that is kept whole.
  public var block: any Block

  /// Keeps blocks together, `spacing` points apart.
  public init(spacing: Double = 0, @BlockBuilder _ blocks: () -> [any Block]) {
    let blocks = blocks()
    block = blocks.count == 1 ? blocks[0] : Stack(spacing: spacing, blocks)
  }

  /// Goes with what follows when its content does.
  public var keepsWithNext: Bool { block.keepsWithNext }

  /// Takes all of the block, or a part of it only where the next page offers no more room.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    var whole = space
    whole.height = .infinity
    // Asked for its height first, a block that has to move is laid out once on the page that it leaves.
    guard case .all(let frame) = try block.fit(in: whole, using: context) else {
      return try block.fit(in: space, using: context)
    }
    if space.holds(height: frame.size.height) { return .all(frame) }
    guard !space.isFresh else { return try block.fit(in: space, using: context) }
    return .none(
      NoFit(needed: frame.size.height, available: space.height, origin: frame.origin ?? context.origin))
  }
}
