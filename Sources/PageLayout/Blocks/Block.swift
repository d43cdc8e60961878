/// A semantic piece of a document that can be laid out.
///
/// A block is a value and knows no page: it is offered a space and answers with what fits and what is left.
public protocol Block: Sendable {
  /// Lays out as much of the block as the space takes.
  ///
  /// - Parameters:
  ///   - space: The room there is.
  ///   - context: The measurer, direction and language.
  /// - Returns: All of the block, a part of it and the rest, or the reason why nothing fits.
  /// - Throws: ``LayoutError`` and the errors of the text measurer.
  func fit(in space: Space, using context: LayoutContext) throws -> Fit

  /// Whether the block must not be the last on its page when more follows, as a heading must not.
  var keepsWithNext: Bool { get }

  /// The block without the blocks at its end that keep with what follows, and these blocks.
  ///
  /// - Returns: `nil` when the block cannot be parted so.
  func partingKeptEnd() -> (head: any Block, end: any Block)?
}

extension Block {
  /// Most blocks may be the last on a page.
  public var keepsWithNext: Bool { false }

  /// Most blocks are kept whole or not at all.
  public func partingKeptEnd() -> (head: any Block, end: any Block)? { nil }
}
