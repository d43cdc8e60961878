/// A line as an editor numbers it, with the bytes that end it.
struct PhysicalLine {
  /// 1-based.
  let number: Int
  /// Where in the file `bytes` starts, in bytes.
  var offset: Int
  var bytes: [UInt8] = []
  /// Whether the line has more bytes than the limit, in which case `bytes` are only its first ones.
  var isCut = false

  var isBlank: Bool { bytes.first?.endsLine ?? true }
}

/// The physical lines of a source, ended by LF, CR LF or CR; holds one chunk and one line at a time.
struct PhysicalLines {
  private let source: () throws -> [UInt8]?
  private let limit: Int
  private var chunk: ArraySlice<UInt8> = []
  private var offset = 0
  private var number = 0
  private var hasEnded = false
  private var failure: DelimitedTextError?

  init(source: @escaping () throws -> [UInt8]?, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The next line, or nil after the last.
  ///
  /// - Throws: `unreadableSource`, now and ever after; a line that the source broke off in is not returned.
  mutating func next() throws(DelimitedTextError) -> PhysicalLine? {
    var line = PhysicalLine(number: number + 1, offset: offset)
    var terminator: UInt8?
    while terminator == nil, fill() {
      let end = chunk.firstIndex { $0.endsLine }
      terminator = end.map { chunk[$0] }
      take(through: end ?? chunk.endIndex - 1, into: &line)
    }
    // CR LF may be split between two chunks.
    if terminator == .carriageReturn, fill(), chunk.first == .lineFeed {
      take(through: chunk.startIndex, into: &line)
    }
    if terminator == nil {
      if let failure { throw failure }
      if line.bytes.isEmpty { return nil }
    }
    number += 1
    return line
  }

  private mutating func take(through end: Int, into line: inout PhysicalLine) {
    let taken = chunk[...end]
    chunk = chunk[(end + 1)...]
    offset += taken.count
    let room = limit - line.bytes.count
    line.bytes += taken.prefix(room)
    if taken.count > room { line.isCut = true }
  }

  /// The bytes that come next, `count` of them unless the source has fewer; they stay to be read.
  mutating func peek(_ count: Int) -> ArraySlice<UInt8> {
    fill(count)
    return chunk
  }

  /// Drops `count` bytes that `peek` has shown.
  mutating func skip(_ count: Int) {
    chunk.removeFirst(count)
    offset += count
  }

  /// Makes `chunk` hold `count` bytes; false when it holds none, as the source has no more or has failed.
  @discardableResult
  private mutating func fill(_ count: Int = 1) -> Bool {
    while chunk.count < count, !hasEnded {
      do {
        if let next = try source() { chunk += next } else { hasEnded = true }
      } catch {
        hasEnded = true
        failure = .unreadableSource(offset: offset + chunk.count, cause: String(describing: error))
      }
    }
    return !chunk.isEmpty
  }
}
