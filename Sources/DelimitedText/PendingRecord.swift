/// The physical lines of a record that is not complete yet.
struct PendingRecord {
  private(set) var lines: [PhysicalLine]
  private(set) var last: PhysicalLine
  private(set) var byteCount: Int
  /// The line on which the field starts that has not ended yet.
  var openLine: Int

  init(first: PhysicalLine) {
    lines = [first]
    last = first
    byteCount = first.bytes.count
    openLine = first.number
  }

  var numbers: ClosedRange<Int> { lines[0].number...last.number }

  mutating func append(_ line: PhysicalLine) {
    lines.append(line)
    last = line
    byteCount += line.bytes.count
  }
}
