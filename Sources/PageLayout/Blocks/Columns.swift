/// Blocks side by side, the first where reading starts.
public struct Columns: Block {
  /// One of the columns.
  public struct Column: Sendable {
    /// The width.
    public var width: ColumnWidth
    /// The content.
    public var block: any Block

    /// A column of blocks, which are `spacing` points apart.
    public init(
      _ width: ColumnWidth = .fraction(1), spacing: Double = 0, @BlockBuilder _ blocks: () -> [any Block]
    ) {
      let blocks = blocks()
      self.init(width, holding: blocks.count == 1 ? blocks[0] : Stack(spacing: spacing, blocks))
    }

    /// A column that holds one block.
    public init(_ width: ColumnWidth = .fraction(1), holding block: any Block) {
      self.width = width
      self.block = block
    }
  }

  /// Where the columns stand if they are not equally high.
  public enum Alignment: Hashable, Sendable {
    /// All at the top.
    case top
    /// All on one middle line.
    case center
    /// All on the ground.
    case bottom
    /// All at the top, and panels as high as the highest column.
    case stretch
  }

  /// The distance between columns, in points.
  public var gutter: Double
  /// Where lower columns stand.
  public var alignment: Alignment
  /// Whether the columns may be split anywhere; otherwise they are split only on a page of their own.
  public var splits: Bool
  /// The columns, from the side where reading starts.
  public var columns: [Column]
  /// The column that is read aloud before the others, such as the words beside a figure; 0 is the first.
  public var readFirst: Int

  /// Columns `gutter` points apart.
  public init(
    gutter: Double = 12, alignment: Alignment = .top, splits: Bool = false, readFirst: Int = 0,
    _ columns: [Column]
  ) {
    self.gutter = gutter
    self.alignment = alignment
    self.splits = splits
    self.readFirst = readFirst
    self.columns = columns
  }

  /// Takes all columns, or where splitting is allowed a part of each.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let widths = try widths(in: space, using: context)
    var frames: [Frame] = []
    var rests: [any Block] = []
    var isSplit = false
    for (column, width) in zip(columns, widths) {
      let offered = Space(width, space.height, start: space.start)
      switch try column.block.fit(in: offered, using: context) {
      case .all(let frame):
        frames.append(frame)
        rests.append(Empty())
      case .part(let frame, let rest):
        guard splits || space.isFresh else { return try whole(widths, in: space, using: context) }
        isSplit = true
        frames.append(frame)
        rests.append(rest)
      case .none(let reason):
        return .none(reason)
      }
    }
    if isSplit {
      var rest = self
      rest.columns = zip(widths, rests).map { Column(.fixed($0), holding: $1) }
      return .part(frame(of: frames, widths: widths, aligned: .top, using: context), rest: rest)
    }
    if alignment == .stretch {
      let height = max(space.minimumHeight, frames.reduce(0) { max($0, $1.size.height) })
      for (index, width) in widths.enumerated() {
        let offered = Space(width, space.height, start: space.start, minimumHeight: height)
        if case .all(let frame) = try columns[index].block.fit(in: offered, using: context) {
          frames[index] = frame
        }
      }
    }
    return .all(frame(of: frames, widths: widths, aligned: alignment, using: context))
  }

  /// The reason for not splitting: the height that all columns need.
  private func whole(_ widths: [Double], in space: Space, using context: LayoutContext) throws -> Fit {
    var height = 0.0
    for (column, width) in zip(columns, widths) {
      if case .all(let frame) = try column.block.fit(
        in: Space(width, .infinity, start: space.start), using: context)
      {
        height = max(height, frame.size.height)
      }
    }
    return .none(NoFit(needed: height, available: space.height, origin: context.origin))
  }

  private func widths(in space: Space, using context: LayoutContext) throws -> [Double] {
    let gutters = gutter * Double(max(0, columns.count - 1))
    return try ColumnWidth.resolve(columns.map(\.width), total: space.width - gutters) { index in
      try columns[index].block.naturalWidth(using: context)
    }
  }

  private func frame(
    of frames: [Frame], widths: [Double], aligned alignment: Alignment, using context: LayoutContext
  ) -> Frame {
    let height = frames.reduce(0) { max($0, $1.size.height) }
    let width = widths.reduce(0, +) + gutter * Double(max(0, columns.count - 1))
    var row = Frame(size: Size(width, height))
    var positions: [Point] = []
    var offset = 0.0
    for (frame, columnWidth) in zip(frames, widths) {
      let top: Double =
        switch alignment {
        case .top, .stretch: 0
        case .center: (height - frame.size.height) / 2
        case .bottom: height - frame.size.height
        }
      positions.append(
        Point(context.leftEdge(of: columnWidth, offset: offset, in: width), top))
      offset += columnWidth + gutter
    }
    let order = frames.indices.filter { $0 == readFirst } + frames.indices.filter { $0 != readFirst }
    for index in order { row.add(frames[index], at: positions[index]) }
    return row
  }
}

extension Block {
  /// The width the block takes when nothing makes it wrap, in points.
  func naturalWidth(using context: LayoutContext) throws -> Double {
    let fit = try fit(in: Space(.infinity, .infinity, start: .pageTop), using: context)
    guard case .all(let frame) = fit else { return 0 }
    return frame.size.width
  }
}
