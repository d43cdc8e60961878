extension ShapedText {
  /// The height of some of the lines, in points.
  public func height(of lines: Range<Int>) -> Double {
    self.lines[lines].reduce(0) { $0 + $1.height }
  }

  /// The widest line, in points.
  public var naturalWidth: Double {
    lines.reduce(0) { max($0, $1.width) }
  }
}
