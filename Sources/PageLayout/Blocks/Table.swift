/// Rows of cells. It splits between rows, and its header rows are repeated on every page.
public struct Table: Block {
  /// A cell.
  public struct Cell: Sendable {
    /// The content.
    public var block: any Block
    /// What the cell names, if it is a header.
    public var header: StructureElement.Scope?

    /// A cell; `header` says what it names if it is a header.
    public init(header: StructureElement.Scope? = nil, _ block: any Block = Empty()) {
      self.block = block
      self.header = header
    }

    /// A cell of text; `header` says what it names if it is a header.
    public init(header: StructureElement.Scope? = nil, _ text: RichText, style: TextStyle) {
      self.init(header: header, Paragraph(text, style: style, role: nil))
    }
  }

  /// A row.
  public struct Row: Sendable {
    /// The cells, in reading order.
    public var cells: [Cell]
    /// What the row comes from.
    public var origin: Origin?

    /// A row of cells.
    public init(_ cells: [Cell], origin: Origin? = nil) {
      self.cells = cells
      self.origin = origin
    }
  }

  /// How a table looks.
  public struct Style: Hashable, Sendable {
    /// The distance from the edges of a cell to its content.
    public var cellPadding: Insets
    /// The line below each row and above the first.
    public var rowRule: Stroke?
    /// The line between columns.
    public var columnRule: Stroke?
    /// The ground of the header rows.
    public var headerFill: Color?
    /// The ground of every second row.
    public var zebraFill: Color?
    /// The least height of a row, in points.
    public var minimumRowHeight: Double
    /// Whether cells stand in the middle of their row rather than at its top.
    public var centersCells: Bool

    /// A look; `minimumRowHeight` in points.
    public init(
      cellPadding: Insets = Insets(horizontal: 6, vertical: 4),
      rowRule: Stroke? = Stroke(Color(gray: 0.75), width: 0.5), columnRule: Stroke? = nil,
      headerFill: Color? = nil, zebraFill: Color? = nil, minimumRowHeight: Double = 0,
      centersCells: Bool = false
    ) {
      self.cellPadding = cellPadding
      self.rowRule = rowRule
      self.columnRule = columnRule
      self.headerFill = headerFill
      self.zebraFill = zebraFill
      self.minimumRowHeight = minimumRowHeight
      self.centersCells = centersCells
    }
  }

  /// The widths of the columns, cell padding included, in reading order.
  public var columns: [ColumnWidth]
  /// The rows that name the columns.
  public var headerRows: [Row]
  /// The rows below.
  public var rows: [Row]
  /// The look.
  public var style: Style

  private var thread: StructureElement.Thread?
  private var rowsBefore = 0

  /// A table; every row has a cell for each of `columns`.
  public init(columns: [ColumnWidth], header: [Row] = [], rows: [Row], style: Style = Style()) {
    self.columns = columns
    self.headerRows = header
    self.rows = rows
    self.style = style
  }

  /// Takes the header rows and as many rows as fit below.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let widths = try widths(in: space, using: context)
    var table = Frame(size: Size(widths.reduce(0, +), 0))
    let isContinued = thread != nil

    for row in headerRows {
      switch try layOut(row, widths: widths, in: space, below: table.size.height, using: context) {
      case .none(let reason): return .none(reason)
      case .some(let laidOut):
        place(
          laidOut, fill: style.headerFill, isFirst: table.size.height == 0,
          tag: isContinued ? .artifact : .element(StructureElement(.tableRow)), in: &table)
      }
    }
    for (index, row) in rows.enumerated() {
      switch try layOut(row, widths: widths, in: space, below: table.size.height, using: context) {
      case .some(let laidOut):
        let isOdd = (rowsBefore + index).isMultiple(of: 2)
        place(
          laidOut, fill: isOdd ? nil : style.zebraFill, isFirst: table.size.height == 0,
          tag: .element(StructureElement(.tableRow)), in: &table)
      case .none(let reason):
        if index == 0 { return .none(reason) }
        var rest = self
        rest.rows = Array(rows[index...])
        rest.thread = thread ?? StructureElement.Thread()
        rest.rowsBefore = rowsBefore + index
        // Widths that follow the content must not change from page to page.
        rest.columns = widths.map { .fixed($0) }
        return .part(
          table.tagged(.element(StructureElement(.table, thread: rest.thread))), rest: rest)
      }
    }
    return .all(table.tagged(.element(StructureElement(.table, thread: thread))))
  }

  private func widths(in space: Space, using context: LayoutContext) throws -> [Double] {
    for row in headerRows + rows where row.cells.count != columns.count {
      throw LayoutError.cellCount(
        origin: row.origin ?? context.origin, expected: columns.count, found: row.cells.count)
    }
    return try ColumnWidth.resolve(columns, total: space.width) { index in
      try (headerRows + rows).reduce(0.0) { widest, row in
        max(widest, try row.cells[index].block.naturalWidth(using: context))
      } + style.cellPadding.horizontal
    }
  }
}

extension Table {
  private enum LaidOut {
    case some(Frame)
    case none(NoFit)
  }

  private func layOut(
    _ row: Row, widths: [Double], in space: Space, below top: Double, using context: LayoutContext
  ) throws -> LaidOut {
    var context = context
    context.origin = row.origin ?? context.origin
    let padding = style.cellPadding
    var height = style.minimumRowHeight
    var contents: [Frame] = []
    for (cell, width) in zip(row.cells, widths) {
      let offered = Space(max(0, width - padding.horizontal), .infinity)
      switch try cell.block.fit(in: offered, using: context) {
      case .all(let frame):
        contents.append(frame)
        height = max(height, frame.size.height + padding.vertical)
      case .part:
        // A cell is offered any height; one that still parts would lose its rest.
        throw LayoutError.oversized(
          origin: context.origin, needed: .infinity, available: space.height)
      case .none(let reason):
        return .none(reason)
      }
    }
    guard space.holds(height: top + height) else {
      return .none(NoFit(needed: top + height, available: space.height, origin: context.origin))
    }
    let total = widths.reduce(0, +)
    var frame = Frame(size: Size(total, height), origin: row.origin)
    var offset = 0.0
    for (index, width) in widths.enumerated() {
      let content = contents[index]
      let spare = height - padding.vertical - content.size.height
      var cell = Frame(size: Size(width, height))
      cell.add(
        content, at: Point(padding.left, padding.top + (style.centersCells ? spare / 2 : 0)))
      let role: StructureElement.Role = row.cells[index].header.map { .tableHeader($0) } ?? .tableCell
      frame.add(
        cell, at: Point(context.leftEdge(of: width, offset: offset, in: total), 0),
        tag: .element(StructureElement(role)))
      offset += width
      if let rule = style.columnRule, index < widths.count - 1 {
        let x = context.leftEdge(of: 0, offset: offset, in: total)
        frame.add(
          Shape(.line(from: Point(x, 0), to: Point(x, height)), stroke: rule), tag: .artifact)
      }
    }
    return .some(frame)
  }

  private func place(
    _ row: Frame, fill: Color?, isFirst: Bool, tag: Frame.Tag, in table: inout Frame
  ) {
    let top = table.size.height
    let bottom = top + row.size.height
    if let fill {
      table.add(
        Shape(.rect(Rect(0, top, row.size.width, row.size.height)), fill: fill), tag: .artifact)
    }
    table.add(row, at: Point(0, top), tag: tag)
    if let rule = style.rowRule {
      for y in isFirst ? [top, bottom] : [bottom] {
        table.add(
          Shape(.line(from: Point(0, y), to: Point(row.size.width, y)), stroke: rule),
          tag: .artifact)
      }
    }
    table.size.height = bottom
  }
}
