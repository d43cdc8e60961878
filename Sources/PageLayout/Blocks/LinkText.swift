/// A line of text that leads to a place on the web.
public struct LinkText: Block {
  /// The words.
  public var text: RichText
  /// The address.
  public var url: String
  /// Where it leads, in words, for readers who do not see the page.
  public var contents: String
  /// The look.
  public var style: TextStyle

  /// A link to `url`.
  public init(_ text: RichText, url: String, contents: String, style: TextStyle = TextStyle()) {
    self.text = text
    self.url = url
    self.contents = contents
    self.style = style
  }

  /// Takes all its lines or none.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let words = Paragraph(text, style: style, role: nil)
    switch try words.fit(in: space, using: context) {
    case .all(let frame):
      let link = StructureElement(.link(url: url, contents: contents))
      return .all(
        frame.tagged(.element(link)).tagged(.element(StructureElement(.paragraph))))
    case .part(let frame, _):
      return .none(
        NoFit(needed: frame.size.height + style.size, available: space.height, origin: context.origin))
    case .none(let reason):
      return .none(reason)
    }
  }
}
