/// The bytes with which a file states its Unicode encoding.
enum ByteOrderMark {
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// How many bytes of a UTF-8 mark `head` starts with: 3 or 0.
  ///
  /// - Throws: `utf16` when the mark is one of UTF-16 (or of UTF-32, which starts alike).
  static func lengthOfUTF8(at head: some Collection<UInt8>) throws(DelimitedTextError) -> Int {
    if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) { throw .utf16 }
    return head.starts(with: utf8) ? utf8.count : 0
  }
}
