/// Text of which parts may look different or be in another language.
public struct RichText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A stretch of text with its own look; a property that is `nil` is the paragraph's.
  public struct Run: Hashable, Sendable {
    /// The words.
    public var string: String
    /// The font size in points, if it differs.
    public var size: Double?
    /// The thickness, if it differs.
    public var weight: TextStyle.Weight?
    /// The ink, if it differs.
    public var color: Color?
    /// The BCP-47 language, if it differs.
    public var language: String?

    /// A stretch of text; `size` in points.
    public init(
      _ string: String, size: Double? = nil, weight: TextStyle.Weight? = nil, color: Color? = nil,
      language: String? = nil
    ) {
      self.string = string
      self.size = size
      self.weight = weight
      self.color = color
      self.language = language
    }
  }

  /// The stretches, in reading order; none is empty.
  public private(set) var runs: [Run]

  /// Text of the given stretches.
  public init(_ runs: [Run]) {
    self.runs = runs.filter { !$0.string.isEmpty }
  }

  /// Text that looks as the paragraph does.
  public init(_ string: String) {
    self.init([Run(string)])
  }

  /// Text that looks as the paragraph does.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Bold text.
  public static func bold(_ string: String) -> RichText {
    RichText([Run(string, weight: .bold)])
  }

  /// Text in another language than its paragraph; `language` is a BCP-47 tag.
  public static func inLanguage(_ language: String, _ string: String) -> RichText {
    RichText([Run(string, language: language)])
  }

  /// A name or other text of unknown direction, kept from reordering the words and figures around it.
  ///
  /// Without this, `2` in "for محمد (2)" would move to the other side of the name. `language` is a BCP-47
  /// tag.
  public static func isolated(_ string: String, language: String? = nil) -> RichText {
    // U+2068 and U+2069 are the Unicode characters for just this; they have no width.
    RichText([Run("\u{2068}\(string)\u{2069}", language: language)])
  }

  /// One text after the other.
  public static func + (first: RichText, second: RichText) -> RichText {
    RichText(first.runs + second.runs)
  }

  /// The words alone.
  public var string: String { runs.map(\.string).joined() }

  /// Whether there are no words.
  public var isEmpty: Bool { runs.isEmpty }

  /// The text from a position in the UTF-8 of `string` to its end.
  public func suffix(fromUTF8 offset: Int) -> RichText {
    var position = 0
    var rest: [Run] = []
    for var run in runs {
      let length = run.string.utf8.count
      let skipped = min(max(offset - position, 0), length)
      run.string = String(decoding: run.string.utf8.dropFirst(skipped), as: UTF8.self)
      rest.append(run)
      position += length
    }
    return RichText(rest)
  }
}
