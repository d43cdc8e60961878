extension Frame {
  /// The distance from the top of the frame to the baseline of its first line of text, in points.
  public var firstBaseline: Double? {
    for item in items {
      switch item.content {
      case .text(let text, let lines):
        if let line = lines.first { return item.position.y + text.lines[line].ascent }
      case .frame(let frame):
        if let baseline = frame.firstBaseline { return item.position.y + baseline }
      case .shape, .drawing, .picture:
        continue
      }
    }
    return nil
  }
}
