/// Addresses of pages within the document.
public enum PageLink {
  private static let start = "#page="

  /// The address of a page, counted from 1.
  public static func url(page: Int) -> String { start + String(page) }

  /// The page that an address within the document leads to; nil for any other address.
  public static func page(of url: String) -> Int? {
    url.hasPrefix(start) ? Int(url.dropFirst(start.count)) : nil
  }
}

/// A line of text that leads to a place on the web, or to a page of the document.
public struct LinkText: Block {
  /// The words.
  public var text: RichText
  /// The address.
  public var url: String
  /// Where it leads, in words, for readers who do not see the page.
  public var contents: String
  /// The look.
  public var style: TextStyle
  /// Whether a line below the words tells it from others; a list of nothing but links needs none.
  public var isUnderlined: Bool

  /// A link to `url`.
  public init(
    _ text: RichText, url: String, contents: String, style: TextStyle = TextStyle(), isUnderlined: Bool = true
  ) {
    self.text = text
    self.url = url
    self.contents = contents
    self.style = style
    self.isUnderlined = isUnderlined
  }

  /// Takes all its lines or none.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let words = try context.shape(text, style: style, width: space.width, origin: nil)
    let height = words.height(of: words.lines.indices)
    guard space.holds(height: height) else {
      return .none(NoFit(needed: height, available: space.height, origin: context.origin))
    }
    // Only the words are sensitive, not the white space beside them.
    let left = words.lines.map(\.x).min() ?? 0
    let right = words.lines.map { $0.x + $0.width }.max() ?? 0
    var link = Frame(size: Size(right - left, height))
    for line in isUnderlined ? underlines(of: words) : [] {
      link.add(line, at: Point(-left, 0), tag: .artifact)
    }
    link.add(words, lines: words.lines.indices, at: Point(-left, 0))

    var frame = Frame(size: Size(space.width.isFinite ? space.width : right - left, height))
    frame.add(
      link, at: Point(left, 0),
      tag: .element(StructureElement(.link(url: url, contents: contents))))
    return .all(frame.tagged(.element(StructureElement(.paragraph))))
  }

  // Colour alone would not tell a link from other words.
  private func underlines(of words: any ShapedText) -> [Shape] {
    var top = 0.0
    return words.lines.map { line in
      let y = top + line.ascent + style.size * 0.14
      top += line.height
      return Shape(
        .line(from: Point(line.x, y), to: Point(line.x + line.width, y)),
        stroke: Stroke(style.color, width: style.size / 18))
    }
  }
}
