public import PageLayout

/// Measures text as if every character were 6 points wide and every line 12 points high.
public final class FixedWidthMeasurer: TextMeasuring {
  /// The width of a character, in points.
  public static let characterWidth = 6.0
  /// The height of a line, in points.
  public static let lineHeight = 12.0

  /// A measurer.
  public init() {}

  /// Breaks text at spaces, and within a word that is wider than the measure.
  ///
  /// - Parameters:
  ///   - request: What to shape.
  ///   - origin: What the text belongs to.
  /// - Returns: The lines.
  public func shape(_ request: TextRequest, origin: Origin?) -> any ShapedText {
    FixedWidthText(request)
  }
}

/// Text in lines of characters that are equally wide.
public final class FixedWidthText: ShapedText {
  /// The lines.
  public let lines: [ShapedLine]
  /// The words.
  public let text: RichText
  /// The look.
  public let style: TextStyle
  /// The height of a capital letter, in points.
  public let capHeight = 6.0
  /// The base direction.
  public let direction: LayoutDirection

  init(_ request: TextRequest) {
    text = request.text
    style = request.style
    direction =
      switch request.direction {
      case .fixed(let direction), .automatic(let direction): direction
      }
    let direction = direction
    let string = request.text.string
    lines = Self.ranges(of: string, width: request.width).map { range in
      let words = Self.trimmed(string.utf8[utf8: range])
      let width = Double(words.count) * FixedWidthMeasurer.characterWidth
      let spare = request.width.isFinite ? request.width - width : 0
      let x: Double =
        switch (request.style.alignment, direction) {
        case (.center, _): spare / 2
        case (.start, .leftToRight), (.end, .rightToLeft): 0
        case (.end, .leftToRight), (.start, .rightToLeft): spare
        }
      return ShapedLine(ascent: 9, descent: 3, x: x, width: width, range: range)
    }
  }

  /// The words of a line, without the space at its end.
  public func string(ofLine index: Int) -> String {
    Self.trimmed(text.string.utf8[utf8: lines[index].range])
  }

  private static func trimmed(_ string: String) -> String {
    var string = string
    while let last = string.last, last.isWhitespace { string.removeLast() }
    return string
  }

  private static func ranges(of string: String, width: Double) -> [Range<Int>] {
    let limit = width.isFinite ? max(1, Int((width + 0.001) / FixedWidthMeasurer.characterWidth)) : .max
    var ranges: [Range<Int>] = []
    var start = 0
    var length = 0
    var afterSpace: (position: Int, length: Int)?
    var position = 0
    for character in string {
      let size = character.utf8.count
      if character == "\n" {
        ranges.append(start..<position + size)
        (start, length, afterSpace) = (position + size, 0, nil)
      } else if character.isWhitespace {
        length += 1
        afterSpace = (position + size, length)
      } else {
        if length >= limit {
          if let space = afterSpace {
            ranges.append(start..<space.position)
            (start, length) = (space.position, length - space.length)
          } else {
            ranges.append(start..<position)
            (start, length) = (position, 0)
          }
          afterSpace = nil
        }
        length += 1
      }
      position += size
    }
    ranges.append(start..<position)
    return ranges
  }
}

extension String.UTF8View {
  fileprivate subscript(utf8 range: Range<Int>) -> String {
    String(decoding: dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
