/// What is to be shaped: text, look and measure.
public struct TextRequest: Hashable, Sendable {
  /// The base direction of a paragraph.
  public enum BaseDirection: Hashable, Sendable {
    /// A direction decided by the document, as a paragraph that only quotes a foreign name needs it.
    case fixed(LayoutDirection)
    /// The direction of the first letter that has one, as for a name alone; else the fallback.
    case automatic(fallback: LayoutDirection)
  }

  /// The words.
  public var text: RichText
  /// The look.
  public var style: TextStyle
  /// The measure, in points; infinite for text that is not to wrap.
  public var width: Double
  /// The base direction.
  public var direction: BaseDirection
  /// The BCP-47 language of the paragraph.
  public var language: String

  /// A request to shape `text` in lines no wider than `width` points.
  public init(
    text: RichText, style: TextStyle, width: Double, direction: BaseDirection, language: String
  ) {
    self.text = text
    self.style = style
    self.width = width
    self.direction = direction
    self.language = language
  }
}

extension TextRequest {
  /// Hashes what tells most texts apart, which takes less time than all of it; equality compares the rest.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(width)
    hasher.combine(style.size)
    for run in text.runs {
      let bytes = run.string.utf8
      hasher.combine(bytes.count)
      for byte in bytes.prefix(12) { hasher.combine(byte) }
      for byte in bytes.suffix(12) { hasher.combine(byte) }
    }
  }
}

/// One line of shaped text.
public struct ShapedLine: Hashable, Sendable {
  /// The distance from the top of the line to its baseline, in points, half the leading included.
  public var ascent: Double
  /// The distance from the baseline to the bottom of the line, in points, half the leading included.
  public var descent: Double
  /// The distance from the left of the measure to the ink's advance box, in points.
  public var x: Double
  /// The width of the words, in points, without the space at the line's end.
  public var width: Double
  /// The part of the text's UTF-8 that stands in this line.
  public var range: Range<Int>

  /// A line; all distances in points.
  public init(ascent: Double, descent: Double, x: Double, width: Double, range: Range<Int>) {
    self.ascent = ascent
    self.descent = descent
    self.x = x
    self.width = width
    self.range = range
  }

  /// The height of the line, in points.
  public var height: Double { ascent + descent }
}

/// Text that a measurer has shaped and broken into lines; only the engine that made it can draw it.
public protocol ShapedText: AnyObject {
  /// The lines, top to bottom; at least one.
  var lines: [ShapedLine] { get }
  /// The words that were shaped.
  var text: RichText { get }
  /// The look of the words that have none of their own.
  var style: TextStyle { get }
  /// The height of a capital letter of the paragraph's font, in points.
  var capHeight: Double { get }
  /// The base direction that was used.
  var direction: LayoutDirection { get }
}

/// Shapes text: the one thing layout has to ask of fonts. An engine serves one thread.
public protocol TextMeasuring: AnyObject {
  /// Shapes and breaks text into lines.
  ///
  /// - Parameters:
  ///   - request: What to shape.
  ///   - origin: What the text belongs to, for errors.
  /// - Returns: The lines.
  /// - Throws: The engine's own error, such as characters that no font has.
  func shape(_ request: TextRequest, origin: Origin?) throws -> any ShapedText
}
