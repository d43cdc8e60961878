/// Finds the marks that Cairo has written into a page.
enum MarkedContent {
  /// A mark.
  struct Mark {
    /// Its number on the page.
    var number: Int
    /// Whether it stands for meaning rather than for an artifact.
    var isMeaning: Bool
    /// Where the whole operator stands.
    var range: Range<Int>
  }

  /// The marks of a page, in order, as in `/P << /MCID 3 >> BDC`.
  static func marks(in content: [UInt8]) -> [Mark] {
    let tags = [
      (bytes: Array("/\(StructureRecorder.meaningTag) << /MCID ".utf8), isMeaning: true),
      (bytes: Array("/\(StructureRecorder.artifactTag) << /MCID ".utf8), isMeaning: false),
    ]
    let end = Array(" >> BDC".utf8)
    let slash = UInt8(ascii: "/")
    var marks: [Mark] = []
    var position = 0
    while let start = content[position...].firstIndex(of: slash) {
      position = start + 1
      for tag in tags where content[start...].starts(with: tag.bytes) {
        var index = start + tag.bytes.count
        var number = 0
        while index < content.count, (0x30...0x39).contains(content[index]) {
          number = number * 10 + Int(content[index] - 0x30)
          index += 1
        }
        guard content[index...].starts(with: end) else { continue }
        position = index + end.count
        marks.append(Mark(number: number, isMeaning: tag.isMeaning, range: start..<position))
      }
    }
    return marks
  }
}
