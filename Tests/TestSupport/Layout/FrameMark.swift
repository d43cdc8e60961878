public import PageLayout

/// Something in a frame that a test can find: a named box or a line of text.
public struct FrameMark {
  /// The name of the box or the words of the line.
  public var name: String
  /// Where it is in the outermost frame, in points.
  public var rect: Rect
  /// Whether it is decoration or repetition.
  public var isArtifact: Bool
}

extension Frame {
  /// The boxes and lines of text, in reading order.
  public var marks: [FrameMark] {
    var marks: [FrameMark] = []
    collect(into: &marks, at: .zero, isArtifact: false)
    return marks
  }

  private func collect(into marks: inout [FrameMark], at position: Point, isArtifact: Bool) {
    // A frame that holds nothing is a box.
    if items.isEmpty, let origin {
      marks.append(
        FrameMark(
          name: origin.label, rect: Rect(origin: position, size: size), isArtifact: isArtifact))
    }
    for item in items {
      let position = position + item.position
      var isArtifact = isArtifact
      if case .artifact = item.tag { isArtifact = true }
      switch item.content {
      case .frame(let frame):
        frame.collect(into: &marks, at: position, isArtifact: isArtifact)
      case .text(let text, let lines):
        guard let text = text as? FixedWidthText else { continue }
        var top = position.y
        for index in lines {
          let line = text.lines[index]
          marks.append(
            FrameMark(
              name: text.string(ofLine: index),
              rect: Rect(position.x + line.x, top, line.width, line.height),
              isArtifact: isArtifact))
          top += line.height
        }
      case .shape, .drawing, .picture:
        continue
      }
    }
  }
}
