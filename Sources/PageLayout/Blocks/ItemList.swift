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
    _ entries: [Entry], labelStyle: TextStyle, isNumbered: Bool, spacing: Double = 2, gap: Double = 6
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
    let labels = try entries.map { entry in
      try context.shape(entry.label, style: labelStyle, width: .infinity, origin: nil)
    }
    // The rest of a split list keeps the indent of its first part.
    let labelWidth = labelWidth ?? labels.reduce(0) { max($0, $1.naturalWidth) }
    let indent = labelWidth + gap
    var list = Frame(size: .zero)
    var bottom = 0.0
    var rest: ItemList?

    for (index, entry) in entries.enumerated() {
      let top = list.items.isEmpty ? 0 : bottom + spacing
      let offered = Space(
        space.width - indent, space.height - top, start: list.items.isEmpty ? space.start : .within)
      switch try entry.block.fit(in: offered, using: context) {
      case .all(let body):
        try add(body, of: entry, labelWidth: labelWidth, at: top, to: &list, in: space, using: context)
        bottom = top + body.size.height
      case .part(let body, let bodyRest) where offered.isFresh:
        var entry = entry
        entry.threads = entry.threads ?? (StructureElement.Thread(), StructureElement.Thread())
        try add(body, of: entry, labelWidth: labelWidth, at: top, to: &list, in: space, using: context)
        bottom = top + body.size.height
        entry.label = ""
        entry.block = bodyRest
        rest = self.rest(from: index, replacing: entry, labelWidth: labelWidth)
      case .part(let body, _):
        rest = self.rest(from: index, replacing: entry, labelWidth: labelWidth)
        if list.items.isEmpty {
          return .none(
            NoFit(
              needed: body.size.height + labelStyle.size, available: offered.height,
              origin: context.origin))
        }
      case .none(let reason):
        rest = self.rest(from: index, replacing: entry, labelWidth: labelWidth)
        if list.items.isEmpty { return .none(reason) }
      }
      if rest != nil { break }
    }

    let naturalWidth = list.size.width
    list.size = Size(space.width.isFinite ? space.width : naturalWidth, bottom)
    let element = StructureElement(.list(numbered: isNumbered), thread: rest?.thread ?? thread)
    let tagged = list.tagged(.element(element))
    return rest.map { .part(tagged, rest: $0) } ?? .all(tagged)
  }

  private func rest(from index: Int, replacing entry: Entry, labelWidth: Double) -> ItemList {
    var rest = self
    rest.entries = [entry] + entries[(index + 1)...]
    rest.thread = thread ?? StructureElement.Thread()
    rest.labelWidth = labelWidth
    return rest
  }

  private func add(
    _ body: Frame, of entry: Entry, labelWidth: Double, at top: Double, to list: inout Frame,
    in space: Space, using context: LayoutContext
  ) throws {
    let indent = labelWidth + gap
    let width = body.size.width + indent
    list.size.width = max(list.size.width, width)
    let outer = space.width.isFinite ? space.width : width
    var item = Frame(size: Size(outer, body.size.height))
    if !entry.label.isEmpty {
      let label = try context.shape(entry.label, style: labelStyle, width: labelWidth, origin: nil)
      item.add(
        label, lines: label.lines.indices,
        at: Point(context.leftEdge(of: labelWidth, in: outer), 0),
        tag: .element(StructureElement(.label)))
    }
    item.add(
      body, at: Point(context.leftEdge(of: body.size.width, offset: indent, in: outer), 0),
      tag: .element(StructureElement(.listBody, thread: entry.threads?.body)))
    list.add(
      item, at: Point(0, top), tag: .element(StructureElement(.listItem, thread: entry.threads?.item)))
  }
}
