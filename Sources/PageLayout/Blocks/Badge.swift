/// A short text, such as a number, in a filled circle; a longer text makes the circle a pill.
public struct Badge: Block {
  /// The words, read as part of what the badge belongs to.
  public var text: String
  /// The height, in points.
  public var diameter: Double
  /// The ground.
  public var fill: Color
  /// The look of the words.
  public var style: TextStyle

  /// A badge of `diameter` points.
  public init(
    _ text: String, diameter: Double = 18, fill: Color = .black,
    style: TextStyle = TextStyle(size: 10, weight: .bold, color: .white, tabularFigures: true)
  ) {
    self.text = text
    self.diameter = diameter
    self.fill = fill
    self.style = style
  }

  /// Takes its width and height.
  public func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let badge = try frame(using: context, origin: context.origin)
    guard space.holds(height: badge.size.height) else {
      return .none(
        NoFit(needed: badge.size.height, available: space.height, origin: context.origin))
    }
    return .all(badge.tagged(.element(StructureElement(.paragraph))))
  }

  /// The badge drawn, its words untagged.
  func frame(using context: LayoutContext, origin: Origin?) throws -> Frame {
    // The space keeps the number apart from the title when both are read as one text.
    let spaced = try context.shape(
      RichText(text + " "), style: style, width: .infinity, origin: origin)
    let bare = try context.shape(RichText(text), style: style, width: .infinity, origin: origin)
    let width = max(diameter, bare.naturalWidth + diameter / 3)
    var frame = Frame(size: Size(width, diameter))
    frame.add(
      Shape(.roundedRect(Rect(0, 0, width, diameter), radius: diameter / 2), fill: fill),
      tag: .artifact)
    let spaceWidth = spaced.naturalWidth - bare.naturalWidth
    let left = (width - bare.naturalWidth) / 2 - (spaced.direction == .rightToLeft ? spaceWidth : 0)
    let capMiddle = spaced.lines[0].ascent - spaced.capHeight / 2
    frame.add(spaced, lines: 0..<1, at: Point(left, diameter / 2 - capMiddle))
    return frame
  }
}
