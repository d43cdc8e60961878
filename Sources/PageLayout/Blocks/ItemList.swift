/// Entries with hanging numbers or bullets. It splits between entries; an entry larger than a page splits
/// there by its own rules.
public struct ItemList: Block {
  /// An entry.
  public struct Entry: Sendable {
    /// The number or bullet.
    public var label: RichText
    /// The words.
    public var block: any Block

    var threads: (item: StructureElement.Thread, body: StructureElement.Thread)?

    /// An entry.
    public init(label: RichText, _ block: any Block) {
      self.label = label
      self.block = block
    }
  }

  /// The entries.
  public var entries: [Entry]
  /// The look of numbers and bullets.
  public var labelStyle: TextStyle
  /// The distance between entries, in points.
  public var spacing: Double
  /// The distance from the label to the words, in points.
  public var gap: Double
  /// Whether the labels count.
  public var isNumbered: Bool

  private var thread: StructureElement.Thread?
  private var labelWidth: Double?

  /// A list of the given entries; distances in points.
  public init(
    _ entries: [Entry], labelStyle: TextStyle = TextStyle(), isNumbered: Bool, spacing: Double = 2,
    gap: Double = 6
  ) {
    self.entries = entries
    self.labelStyle = labelStyle
    self.isNumbered = isNumbered
    self.spacing = spacing
    self.gap = gap
  }

  /// Steps numbered `1.`, `2.` and so on; distances in points.
  public static func numbered(
    _ steps: [RichText], style: TextStyle = TextStyle(), spacing: Double = 2, gap: Double = 6,
    number: (Int) -> String = { "\($0)." }
  ) -> ItemList {
    let entries = steps.enumerated().map { index, step in
      Entry(label: RichText(number(index + 1)), Paragraph(step, style: style))
    }
    let labelStyle = style.with {
      $0.tabularFigures = true
      $0.alignment = .end
    }
    return ItemList(entries, labelStyle: labelStyle, isNumbered: true, spacing: spacing, gap: gap)
  }

  /// Entries with a bullet each; distances in points.
  public static func bulleted(
    _ texts: [RichText], style: TextStyle = TextStyle(), bullet: String = "•", spacing: Double = 2,
    gap: Double = 6
  ) -> ItemList {
    let entries = texts.map { Entry(label: RichText(bullet), Paragraph($0, style: style)) }
    return ItemList(entries, labelStyle: style, isNumbered: false, spacing: spacing, gap: gap)
  }

  /// Takes as many entries as fit.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    // The rest of a split list keeps the indent of its first part.
    let labelWidth = try labelWidth ?? widestLabel(using: context)
    var list = Frame(size: .zero)
    var rest: ItemList?
    for (index, entry) in entries.enumerated() {
      let isFirst = list.items.isEmpty
      let top = isFirst ? 0 : list.size.height + spacing
      let offered = Space(
        space.width, space.height - top, start: isFirst ? space.start : .within)
      switch try fit(entry, labelWidth: labelWidth, in: offered, using: context) {
      case .all(let frame):
        list.add(frame, at: Point(0, top))
        list.size = Size(max(list.size.width, frame.size.width), top + frame.size.height)
      case .part(let frame, let entryRest):
        list.add(frame, at: Point(0, top))
        list.size = Size(max(list.size.width, frame.size.width), top + frame.size.height)
        rest = self.rest(from: index, replacing: entryRest, labelWidth: labelWidth)
      case .none(let reason):
        if isFirst { return .none(reason) }
        rest = self.rest(from: index, replacing: entry, labelWidth: labelWidth)
      }
      if rest != nil { break }
    }
    let element = StructureElement(.list(numbered: isNumbered), thread: rest?.thread ?? thread)
    let tagged = list.tagged(.element(element))
    return rest.map { .part(tagged, rest: $0) } ?? .all(tagged)
  }

  private enum EntryFit {
    case all(Frame)
    case part(Frame, rest: Entry)
    case none(NoFit)
  }

  private func fit(
    _ entry: Entry, labelWidth: Double, in space: Space, using context: LayoutContext
  ) throws -> EntryFit {
    let label = try context.shape(entry.label, style: labelStyle, width: labelWidth, origin: nil)
    var offered = space
    offered.width -= labelWidth + gap
    var entry = entry
    var body: Frame
    var rest: Entry?
    switch try entry.block.fit(in: offered, using: context) {
    case .all(let frame):
      body = frame
    case .part(let frame, let bodyRest):
      guard space.isFresh else {
        let needed = frame.size.height + labelStyle.size
        return .none(NoFit(needed: needed, available: space.height, origin: context.origin))
      }
      entry.threads = entry.threads ?? (StructureElement.Thread(), StructureElement.Thread())
      body = frame
      rest = entry
      rest?.label = ""
      rest?.block = bodyRest
    case .none(let reason):
      return .none(reason)
    }
    let item = item(label, body: body, of: entry, labelWidth: labelWidth, in: space, using: context)
    guard space.holds(height: item.size.height) else {
      return .none(
        NoFit(needed: item.size.height, available: space.height, origin: context.origin))
    }
    return rest.map { .part(item, rest: $0) } ?? .all(item)
  }

  /// An entry with its label on the baseline of its first line, whatever the scripts of the two.
  private func item(
    _ label: any ShapedText, body: Frame, of entry: Entry, labelWidth: Double, in space: Space,
    using context: LayoutContext
  ) -> Frame {
    let hasLabel = !entry.label.isEmpty
    let indent = labelWidth + gap
    let lowering = body.firstBaseline.map { $0 - label.lines[0].ascent } ?? 0
    let labelTop = hasLabel ? max(0, lowering) : 0
    let bodyTop = hasLabel ? max(0, -lowering) : 0
    let labelBottom = hasLabel ? labelTop + label.height(of: label.lines.indices) : 0
    let width = space.width.isFinite ? space.width : body.size.width + indent
    var item = Frame(size: Size(width, max(labelBottom, bodyTop + body.size.height)))
    if hasLabel {
      item.add(
        label, lines: label.lines.indices,
        at: Point(context.leftEdge(of: labelWidth, in: width), labelTop),
        tag: .element(StructureElement(.label)))
    }
    item.add(
      body,
      at: Point(context.leftEdge(of: body.size.width, offset: indent, in: width), bodyTop),
      tag: .element(StructureElement(.listBody, thread: entry.threads?.body)))
    return item.tagged(.element(StructureElement(.listItem, thread: entry.threads?.item)))
  }

  private func widestLabel(using context: LayoutContext) throws -> Double {
    try entries.reduce(0) { widest, entry in
      let label = try context.shape(entry.label, style: labelStyle, width: .infinity, origin: nil)
      return max(widest, label.naturalWidth)
    }
  }

  private func rest(from index: Int, replacing entry: Entry, labelWidth: Double) -> ItemList {
    var rest = self
    rest.entries = [entry] + entries[(index + 1)...]
    rest.thread = thread ?? StructureElement.Thread()
    rest.labelWidth = labelWidth
    return rest
  }
}
