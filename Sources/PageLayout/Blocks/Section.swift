/// A part of the document with its own heading; it looks as a stack does.
public struct Section: Block {
  /// The content.
  public var block: any Block
  /// The meaning, a section unless said otherwise.
  public var role: StructureElement.Role
  /// The BCP-47 language, if it is not the document's.
  public var language: String?
  /// The side where reading starts, if it is not the document's, as for a part in another language.
  public var direction: LayoutDirection?
  /// What the section comes from; errors inside name it.
  public var origin: Origin?

  private var thread: StructureElement.Thread?

  /// Blocks that belong together, `spacing` points apart.
  public init(
    spacing: Double = 0, role: StructureElement.Role = .section, language: String? = nil,
    direction: LayoutDirection? = nil, origin: Origin? = nil, @BlockBuilder _ blocks: () -> [any Block]
  ) {
    let blocks = blocks()
    block = blocks.count == 1 ? blocks[0] : Stack(spacing: spacing, blocks)
    self.role = role
    self.language = language
    self.direction = direction
    self.origin = origin
  }

  /// Goes with what follows when its content does.
  public var keepsWithNext: Bool { block.keepsWithNext }

  /// Parts as its content does.
  public func partingKeptEnd() -> (head: any Block, end: any Block)? {
    guard let (head, end) = block.partingKeptEnd() else { return nil }
    let thread = thread ?? StructureElement.Thread()
    return (holding(head, thread: thread), holding(end, thread: thread))
  }

  /// Fits as its content does.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    var context = context
    context.origin = origin ?? context.origin
    context.language = language ?? context.language
    context.direction = direction ?? context.direction
    switch try block.fit(in: space, using: context) {
    case .all(let frame):
      return .all(tagged(frame, thread: thread))
    case .part(let frame, let rest):
      let thread = thread ?? StructureElement.Thread()
      return .part(tagged(frame, thread: thread), rest: holding(rest, thread: thread))
    case .none(let reason):
      return .none(reason)
    }
  }

  private func holding(_ block: any Block, thread: StructureElement.Thread) -> Section {
    var copy = self
    copy.block = block
    copy.thread = thread
    return copy
  }

  private func tagged(_ frame: Frame, thread: StructureElement.Thread?) -> Frame {
    var frame = frame
    frame.origin = origin ?? frame.origin
    return frame.tagged(.element(StructureElement(role, language: language, thread: thread)))
  }
}
