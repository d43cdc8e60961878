/// Blocks one below the other. It splits between and within them, but not after one that keeps with the next.
public struct Stack: Block {
  /// The distance between blocks, in points.
  public var spacing: Double
  /// The blocks, top to bottom.
  public var blocks: [any Block]

  /// Blocks one below the other, `spacing` points apart.
  public init(spacing: Double = 0, _ blocks: [any Block]) {
    self.spacing = spacing
    self.blocks = blocks
  }

  /// Blocks one below the other, `spacing` points apart.
  public init(spacing: Double = 0, @BlockBuilder _ blocks: () -> [any Block]) {
    self.init(spacing: spacing, blocks())
  }

  /// Whether the stack holds nothing but blocks that keep with the next.
  public var keepsWithNext: Bool { blocks.last?.keepsWithNext ?? true }

  /// The stack without the blocks at its end that keep with the next, and these.
  public func partingKeptEnd() -> (head: any Block, end: any Block)? {
    var start = blocks.count
    while start > 0, blocks[start - 1].keepsWithNext { start -= 1 }
    if start < blocks.count, let (head, end) = blocks[start].partingKeptEnd() {
      return (
        Stack(spacing: spacing, blocks[..<start] + [head]),
        Stack(spacing: spacing, [end] + blocks[(start + 1)...])
      )
    }
    guard start > 0, start < blocks.count else { return nil }
    return (
      Stack(spacing: spacing, Array(blocks[..<start])), Stack(spacing: spacing, Array(blocks[start...]))
    )
  }

  /// Places blocks until one does not fit.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    var placed = Placed(spacing: spacing)
    for (index, block) in blocks.enumerated() {
      let offered = placed.space(below: space, blocks: blocks[..<index])
      switch try block.fit(in: offered, using: context) {
      case .all(let frame):
        placed.append(frame)
      case .part(let frame, let rest):
        placed.append(frame)
        return .part(placed.frame(in: space, using: context), rest: self.rest([rest], from: index + 1))
      case .none(let reason):
        return try moving(from: index, because: reason, placed: placed, in: space, using: context)
      }
    }
    return .all(placed.frame(in: space, using: context))
  }

  private func rest(_ first: [any Block], from index: Int) -> Stack {
    Stack(spacing: spacing, first + blocks[index...])
  }

  /// The outcome when the block at `index` goes to the next page and takes the blocks with it that keep
  /// with it.
  private func moving(
    from index: Int, because reason: NoFit, placed: Placed, in space: Space, using context: LayoutContext
  ) throws -> Fit {
    let nothing = Fit.none(
      NoFit(
        needed: reason.needed + (space.height - reason.available), available: space.height,
        origin: reason.origin))
    var start = index
    while start > 0, blocks[start - 1].keepsWithNext {
      start -= 1
      if let (head, end) = blocks[start].partingKeptEnd() {
        let before = Placed(spacing: spacing, frames: Array(placed.frames[..<start]))
        let offered = before.space(below: space, blocks: blocks[..<start])
        guard case .all(let frame) = try head.fit(in: offered, using: context) else { return nothing }
        var parted = before
        parted.append(frame)
        return .part(
          parted.frame(in: space, using: context),
          rest: Stack(spacing: spacing, [end] + blocks[(start + 1)...]))
      }
    }
    let left = Placed(spacing: spacing, frames: Array(placed.frames[..<start]))
    guard left.hasContent else { return nothing }
    return .part(left.frame(in: space, using: context), rest: rest([], from: start))
  }
}

/// The frames that a stack has placed so far.
private struct Placed {
  let spacing: Double
  var frames: [Frame] = []

  init(spacing: Double, frames: [Frame] = []) {
    self.spacing = spacing
    self.frames = frames
  }

  var hasContent: Bool { frames.contains { $0.size.height > 0 || !$0.items.isEmpty } }

  /// The top of each frame and the bottom of the last; a frame without height takes no spacing.
  private var tops: (tops: [Double], bottom: Double) {
    var bottom = 0.0
    var isFirst = true
    var tops: [Double] = []
    for frame in frames {
      let gap = isFirst || frame.size.height == 0 ? 0 : spacing
      tops.append(bottom + gap)
      bottom += gap + frame.size.height
      if frame.size.height > 0 { isFirst = false }
    }
    return (tops, bottom)
  }

  mutating func append(_ frame: Frame) { frames.append(frame) }

  func space(below space: Space, blocks: ArraySlice<any Block>) -> Space {
    let bottom = tops.bottom
    let used = bottom > 0 ? bottom + spacing : 0
    let start: Space.Start =
      if bottom == 0 {
        space.start
      } else if space.isFresh && blocks.allSatisfy(\.keepsWithNext) {
        .afterKept
      } else {
        .within
      }
    return Space(space.width, space.height - used, start: start)
  }

  func frame(in space: Space, using context: LayoutContext) -> Frame {
    let (tops, bottom) = tops
    let width =
      space.width.isFinite ? space.width : frames.reduce(0) { max($0, $1.size.width) }
    var stack = Frame(size: Size(width, bottom))
    for (frame, top) in zip(frames, tops) {
      stack.add(frame, at: Point(context.leftEdge(of: frame.size.width, in: width), top))
    }
    return stack
  }
}
