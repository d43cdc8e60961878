/// Running text. When it is split, at least two lines stand on either page.
public struct Paragraph: Block {
  /// Which way the paragraph runs.
  public enum Direction: Hashable, Sendable {
    /// As the document does; right for text that quotes a foreign name.
    case document
    /// As its first letter does; right for a name alone.
    case automatic
  }

  /// The words.
  public var text: RichText
  /// The look.
  public var style: TextStyle
  /// Which way the paragraph runs.
  public var direction: Direction
  /// The BCP-47 language, if it is not the document's.
  public var language: String?
  /// The meaning; `nil` for words that belong to the element around.
  public var role: StructureElement.Role?
  /// Whether it leads in what follows and must not end a page.
  public var keepsWithNext: Bool
  /// What the words come from.
  public var origin: Origin?

  private var thread: StructureElement.Thread?

  /// A paragraph of running text.
  public init(
    _ text: RichText, style: TextStyle = TextStyle(), direction: Direction = .document,
    language: String? = nil, role: StructureElement.Role? = .paragraph, keepsWithNext: Bool = false,
    origin: Origin? = nil
  ) {
    self.text = text
    self.style = style
    self.direction = direction
    self.language = language
    self.role = role
    self.keepsWithNext = keepsWithNext
    self.origin = origin
  }

  /// Takes as many lines as fit without leaving a single line on either page.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let shaped = try context.shape(
      text, style: style, width: space.width, direction: direction, language: language, origin: origin)
    let count = shaped.lines.count
    let fitting = linesThatFit(of: shaped, in: space.height)
    if fitting == count { return .all(frame(of: shaped, lines: 0..<count, in: space, thread: thread)) }

    let kept = min(fitting, count - 2)
    guard let split = kept >= 2 ? kept : (space.isFresh && fitting > 0 ? fitting : nil) else {
      let needed = shaped.height(of: 0..<(count < 4 ? count : 2))
      return .none(
        NoFit(needed: needed, available: space.height, origin: origin ?? context.origin))
    }
    let thread = thread ?? StructureElement.Thread()
    var rest = self
    rest.text = text.suffix(fromUTF8: shaped.lines[split].range.lowerBound)
    rest.thread = thread
    return .part(frame(of: shaped, lines: 0..<split, in: space, thread: thread), rest: rest)
  }

  private func linesThatFit(of shaped: any ShapedText, in height: Double) -> Int {
    var bottom = 0.0
    for (index, line) in shaped.lines.enumerated() {
      bottom += line.height
      if bottom > height + 0.001 { return index }
    }
    return shaped.lines.count
  }

  private func frame(
    of shaped: any ShapedText, lines: Range<Int>, in space: Space, thread: StructureElement.Thread?
  ) -> Frame {
    let width = space.width.isFinite ? space.width : shaped.naturalWidth
    var frame = Frame(size: Size(width, shaped.height(of: lines)), origin: origin)
    let tag = role.map { Frame.Tag.element(StructureElement($0, language: language, thread: thread)) }
    frame.add(shaped, lines: lines, at: .zero, tag: tag)
    return frame
  }
}
