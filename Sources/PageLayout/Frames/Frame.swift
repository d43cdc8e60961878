/// A finished layout: a size and items at fixed positions, in reading order.
public struct Frame {
  /// What an item means to a reader who cannot see it.
  public enum Tag: Sendable {
    /// A part of the document's meaning.
    case element(StructureElement)
    /// Decoration or repetition that is skipped when the page is read aloud.
    case artifact
  }

  /// What stands at a position.
  public enum Content {
    /// Some lines of shaped text; the first of them starts at the item's position.
    case text(any ShapedText, lines: Range<Int>)
    /// A drawn shape.
    case shape(Shape)
    /// A drawing in points for each of its own units; the corner of its shown part stands at the item's position.
    case drawing(Drawing, scale: Double)
    /// A picture that fills a size in points from the item's position.
    case picture(Picture, size: Size)
    /// A layout within this one.
    case frame(Frame)
  }

  /// A thing at a position.
  public struct Item {
    /// The top left corner within the frame, in points.
    public var position: Point
    /// What stands there.
    public var content: Content
    /// What it means; an untagged item means what is around it, and an untagged shape is decoration
    /// unless a figure is around it.
    public var tag: Tag?
  }

  /// The width and height, in points.
  public var size: Size
  /// The items, in reading order, which is also painting order.
  public var items: [Item]
  /// What the frame comes from.
  public var origin: Origin?

  /// A layout of `size` points.
  public init(size: Size, items: [Item] = [], origin: Origin? = nil) {
    self.size = size
    self.items = items
    self.origin = origin
  }

  /// Puts a layout at `position`.
  public mutating func add(_ frame: Frame, at position: Point, tag: Tag? = nil) {
    if frame.items.isEmpty && tag == nil && frame.origin == nil { return }
    items.append(Item(position: position, content: .frame(frame), tag: tag))
  }

  /// Puts a shape, whose points are relative to `position`.
  public mutating func add(_ shape: Shape, at position: Point = .zero, tag: Tag? = nil) {
    items.append(Item(position: position, content: .shape(shape), tag: tag))
  }

  /// Puts a drawing, in points for each of its own units, with the corner of its shown part at `position`.
  public mutating func add(_ drawing: Drawing, scale: Double, at position: Point = .zero) {
    items.append(Item(position: position, content: .drawing(drawing, scale: scale), tag: nil))
  }

  /// Puts a picture of a size in points with its corner at `position`.
  public mutating func add(_ picture: Picture, size: Size, at position: Point = .zero) {
    items.append(Item(position: position, content: .picture(picture, size: size), tag: nil))
  }

  /// Puts lines of text with the top of the first line at `position`.
  public mutating func add(
    _ text: any ShapedText, lines: Range<Int>, at position: Point, tag: Tag? = nil
  ) {
    items.append(Item(position: position, content: .text(text, lines: lines), tag: tag))
  }

  /// This layout as one element of the document's meaning.
  public func tagged(_ tag: Tag) -> Frame {
    var outer = Frame(size: size, origin: origin)
    outer.add(self, at: .zero, tag: tag)
    return outer
  }
}
