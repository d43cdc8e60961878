public import PageLayout

/// What stands on a page, where it stands, and how large its letters are.
public struct PageWalk {
  /// A line of text.
  public struct Line {
    /// The paragraph's words.
    public var words: String
    /// Where the line stands on the page, in points.
    public var rect: Rect
    /// The smallest size of its paragraph, in points.
    public var smallestSize: Double
  }

  /// The lines of text.
  public private(set) var lines: [Line] = []
  /// The figures and pictures.
  public private(set) var figures: [Rect] = []
  /// Layouts that are larger than the layout they stand in: by how much, and what it holds.
  public private(set) var overflows: [String] = []

  /// Walks through a page.
  public init(_ page: PageFrame) {
    walk(page.frame, at: .zero)
  }

  private mutating func walk(_ frame: Frame, at corner: Point) {
    let bounds = Rect(origin: corner, size: frame.size)
    for item in frame.items {
      let place = corner + item.position
      switch item.content {
      case .frame(let inner):
        let rect = Rect(origin: place, size: inner.size)
        // Half a point is less than a hairline's distance from text.
        if !inner.items.isEmpty, !bounds.insetBy(-0.5).contains(rect) {
          overflows.append("\(rect) in \(bounds): \(inner.firstWords)")
        }
        walk(inner, at: place)
      case .text(let text, let range):
        let sizes = text.text.runs.map { $0.size ?? text.style.size }
        var top = place.y
        for index in range {
          let line = text.lines[index]
          lines.append(
            Line(
              words: text.text.string,
              rect: Rect(place.x + line.x, top, line.width, line.height),
              smallestSize: sizes.min() ?? text.style.size))
          top += line.height
        }
      case .drawing(let drawing, let scale):
        let size = drawing.bounds.size
        figures.append(Rect(place.x, place.y, size.width * scale, size.height * scale))
      case .picture(_, let size):
        figures.append(Rect(origin: place, size: size))
      case .shape: continue
      }
    }
  }

  /// What is wrong with the page, in sentences.
  ///
  /// - Parameters:
  ///   - margins: The part of the page that may be printed on.
  ///   - smallestSize: The smallest size of text that is allowed, in points.
  /// - Returns: The sentences; none for a page that is whole.
  public func faults(within margins: Rect, smallestSize: Double) -> [String] {
    var faults = overflows.map { "overflow \($0)" }
    let printable = margins.insetBy(-0.5)
    for line in lines {
      if !printable.contains(line.rect) { faults.append("outside the margins: \(line.rect) \(line.words)") }
      if line.smallestSize < smallestSize - 0.01 {
        faults.append("\(line.smallestSize) points: \(line.words)")
      }
    }
    for figure in figures where !printable.contains(figure) {
      faults.append("figure outside the margins: \(figure)")
    }
    for (index, line) in lines.enumerated() {
      // Leading is shared between neighbouring lines; letters are what must not meet.
      let letters = line.rect.letters
      for other in lines[(index + 1)...] where letters.meets(other.rect.letters) {
        faults.append("overlap: \(line.words) | \(other.words)")
      }
      for figure in figures where letters.meets(figure) {
        faults.append("on a figure: \(line.words)")
      }
    }
    for (index, figure) in figures.enumerated() {
      for other in figures[(index + 1)...] where figure.meets(other) { faults.append("figures overlap") }
    }
    return faults
  }
}

extension Rect {
  fileprivate func insetBy(_ distance: Double) -> Rect {
    Rect(minX + distance, minY + distance, size.width - 2 * distance, size.height - 2 * distance)
  }

  fileprivate func contains(_ other: Rect) -> Bool {
    other.minX >= minX && other.minY >= minY && other.maxX <= maxX && other.maxY <= maxY
  }

  fileprivate func meets(_ other: Rect) -> Bool {
    min(maxX, other.maxX) - max(minX, other.minX) > 0.5 && min(maxY, other.maxY) - max(minY, other.minY) > 0.5
  }

  /// The part of a line in which letters stand, without its leading.
  fileprivate var letters: Rect {
    Rect(minX, minY + size.height * 0.15, size.width, size.height * 0.7)
  }
}

extension Frame {
  fileprivate var firstWords: String {
    for item in items {
      switch item.content {
      case .text(let text, _): return text.text.string
      case .frame(let inner):
        let words = inner.firstWords
        if !words.isEmpty { return words }
      case .shape, .drawing, .picture: continue
      }
    }
    return ""
  }
}
