/// How a paragraph looks.
public struct TextStyle: Hashable, Sendable {
  /// A role that the font list of the text engine gives a family to.
  public enum Family: Hashable, Sendable {
    /// Running text.
    case body
    /// Titles and big numbers.
    case display
  }

  /// The thickness of the strokes.
  public enum Weight: Hashable, Sendable {
    /// For running text.
    case regular
    /// For doses and small headings.
    case semibold
    /// For titles and emphasis.
    case bold
  }

  /// Where the lines stand within their measure.
  public enum Alignment: Hashable, Sendable {
    /// At the side where reading starts, ragged at the other.
    case start
    /// In the middle.
    case center
    /// At the side where lines end.
    case end
  }

  /// The family role.
  public var family: Family
  /// The font size, in points.
  public var size: Double
  /// The thickness.
  public var weight: Weight
  /// The ink.
  public var color: Color
  /// The distance from baseline to baseline as a multiple of the size; scripts that need more get more.
  public var leading: Double
  /// Where the lines stand.
  public var alignment: Alignment
  /// Whether all figures are equally wide, so that they line up below each other.
  public var tabularFigures: Bool

  /// A style; `size` in points.
  public init(
    family: Family = .body, size: Double = 12, weight: Weight = .regular, color: Color = .black,
    leading: Double = 1.35, alignment: Alignment = .start, tabularFigures: Bool = false
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.color = color
    self.leading = leading
    self.alignment = alignment
    self.tabularFigures = tabularFigures
  }

  /// This style with some properties changed in `change`.
  public func with(_ change: (inout TextStyle) -> Void) -> TextStyle {
    var copy = self
    change(&copy)
    return copy
  }
}
