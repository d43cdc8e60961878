/// A heading. It is never split and never the last on a page.
public struct Heading: Block {
  /// The level, from 1 to 3.
  public var level: Int
  /// The words.
  public var text: RichText
  /// The look.
  public var style: TextStyle
  /// A number before the words, read as part of the heading.
  public var badge: Badge?
  /// The distance from the badge to the words, in points.
  public var badgeGap: Double
  /// The BCP-47 language, if it is not the document's.
  public var language: String?
  /// What the heading comes from.
  public var origin: Origin?

  /// A heading of a level from 1 to 3.
  public init(
    _ level: Int, _ text: RichText, style: TextStyle, badge: Badge? = nil, badgeGap: Double = 6,
    language: String? = nil, origin: Origin? = nil
  ) {
    self.level = level
    self.text = text
    self.style = style
    self.badge = badge
    self.badgeGap = badgeGap
    self.language = language
    self.origin = origin
  }

  /// A heading goes with what follows.
  public var keepsWithNext: Bool { true }

  /// Takes all its lines or none.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let badge = try badge?.frame(using: context, origin: origin)
    let indent = badge.map { $0.size.width + badgeGap } ?? 0
    let words = try context.shape(
      text, style: style, width: space.width - indent, language: language, origin: origin)
    let wordsWidth = space.width.isFinite ? space.width - indent : words.naturalWidth
    let width = wordsWidth + indent

    // The badge is centred on the capitals of the first line.
    let badgeTop = words.lines[0].ascent - words.capHeight / 2 - (badge?.size.height ?? 0) / 2
    let wordsTop = badge == nil ? 0 : max(0, -badgeTop)
    let height = max(
      wordsTop + words.height(of: words.lines.indices),
      badge.map { wordsTop + badgeTop + $0.size.height } ?? 0)
    guard space.holds(height: height) else {
      return .none(
        NoFit(needed: height, available: space.height, origin: origin ?? context.origin))
    }

    var frame = Frame(size: Size(width, height), origin: origin)
    if let badge {
      frame.add(
        badge,
        at: Point(context.leftEdge(of: badge.size.width, in: width), wordsTop + badgeTop))
    }
    frame.add(
      words, lines: words.lines.indices,
      at: Point(context.leftEdge(of: wordsWidth, offset: indent, in: width), wordsTop))
    return .all(frame.tagged(.element(element)))
  }

  private var element: StructureElement {
    let title = [badge?.text, text.string].compactMap { $0 }.joined(separator: " ")
    return StructureElement(.heading(level), language: language, title: title)
  }
}
