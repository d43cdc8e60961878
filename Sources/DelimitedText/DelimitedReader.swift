/// A strict reader of delimited text that holds one record and one chunk of its source at a time.
///
/// Lines end with LF, CR LF or CR. An empty line is counted and skipped; a line of delimiters alone is a
/// record of empty fields, a line of spaces a record of one field. Quotes are those of RFC 4180: a space
/// between a quote and a delimiter is an error. A UTF-8 byte order mark and a `sep=` line that names the
/// format's delimiter are skipped.
///
/// Every other line is in the `lines` of one record or of one thrown error: none is lost in silence.
public struct DelimitedReader: ~Copyable {
  /// The format read; its encoding is UTF-8 when the text starts with a UTF-8 byte order mark.
  public let format: DelimitedFormat

  private let recordLimit: Int
  private let tokenizer: CSVTokenizer
  private var lines: PhysicalLines
  /// Lines to read again after a quote that was left open, the next one last.
  private var givenBack: [PhysicalLine] = []
  private var hasFoundRecord = false

  /// Bytes of a record, line ends included, that are plenty for text typed by people: 1 MiB.
  public static let defaultRecordLimit = 1 << 20

  /// A reader of a text whose format is known.
  ///
  /// - Parameters:
  ///   - source: gives the text in chunks of any size, nil after the last; an empty chunk is not the end.
  ///   - format: the format of the text.
  ///   - recordLimit: the most bytes a record may have, line ends included.
  /// - Throws: `utf16` or `unreadableSource`.
  public init(
    source: @escaping () throws -> [UInt8]?,
    format: DelimitedFormat,
    recordLimit: Int = Self.defaultRecordLimit
  ) throws(DelimitedTextError) {
    let lines = PhysicalLines(source: source, limit: recordLimit)
    try self.init(lines: lines, format: format, recordLimit: recordLimit)
  }

  /// A reader of a text whose delimiter is detected from its first 64 KiB, as `DelimitedFormat.detect` does.
  ///
  /// - Parameters:
  ///   - source: gives the text in chunks of any size, nil after the last; an empty chunk is not the end.
  ///   - encoding: the encoding of the text, which cannot be detected.
  ///   - recordLimit: the most bytes a record may have, line ends included.
  /// - Throws: `utf16`, `unsupportedDelimiter` or `unreadableSource`.
  public init(
    detectingDelimiterOf source: @escaping () throws -> [UInt8]?,
    encoding: DelimitedFormat.Encoding = .utf8,
    recordLimit: Int = Self.defaultRecordLimit
  ) throws(DelimitedTextError) {
    var lines = PhysicalLines(source: source, limit: recordLimit)
    var format = try DelimitedFormat.detect(headOf: lines.peek(64 << 10))
    format.encoding = encoding
    try self.init(lines: lines, format: format, recordLimit: recordLimit)
  }

  private init(
    lines: PhysicalLines, format: DelimitedFormat, recordLimit: Int
  ) throws(DelimitedTextError) {
    precondition(recordLimit > 0)
    var lines = lines
    var format = format
    // The byte order mark, `sep=;` and one byte more.
    let head = lines.peek(9)
    let mark = try ByteOrderMark.lengthOfUTF8(at: head)
    if mark > 0 { format.encoding = .utf8 }
    lines.skip(mark)
    if SeparatorLine.separator(of: head.dropFirst(mark)) == format.delimiter.rawValue {
      _ = try lines.next()
    }
    self.format = format
    self.recordLimit = recordLimit
    self.lines = lines
    tokenizer = CSVTokenizer(format: format)
  }

  /// The next record, or nil after the last.
  ///
  /// After a thrown `record` error the next call goes on with the first line after those of the error. A
  /// quote that is left open, or that is closed wrongly on a later line, gives up no line after the one it
  /// opens on: those are read again as records of their own.
  ///
  /// - Throws: `record`; `emptyInput`, once, in place of the first nil when the text has no record at all;
  ///   `unreadableSource`, from then on always.
  public mutating func nextRecord() throws(DelimitedTextError) -> DelimitedRecord? {
    while let line = try nextLine() {
      guard !line.isBlank else { continue }
      hasFoundRecord = true
      return try record(startingWith: line)
    }
    guard hasFoundRecord else {
      hasFoundRecord = true
      throw .emptyInput
    }
    return nil
  }

  private mutating func nextLine() throws(DelimitedTextError) -> PhysicalLine? {
    if let line = givenBack.popLast() { return line }
    return try lines.next()
  }

  private mutating func record(
    startingWith first: PhysicalLine
  ) throws(DelimitedTextError) -> DelimitedRecord {
    var pending = PendingRecord(first: first)
    var undecodable: RecordFault?
    tokenizer.reset()

    while true {
      guard !pending.last.isCut, pending.byteCount <= recordLimit else {
        let isOneLine = pending.lines.count == 1
        throw giveUp(
          pending,
          .tooLong(
            line: first.number, limit: recordLimit, quoteOpenedOnLine: isOneLine ? nil : pending.openLine))
      }
      undecodable = undecodable ?? format.undecodable(in: pending.last)

      let ended = tokenizer.fields.count
      var state = tokenizer.feed(pending.last.bytes)
      // The field at hand started on an earlier line unless another has ended on this one.
      if tokenizer.fields.count > ended { pending.openLine = pending.last.number }

      var next: PhysicalLine?
      if state == .unfinished {
        next = try nextLine()
        if next == nil { state = tokenizer.finish() }
      }
      switch state {
      case .recordEnded:
        if let undecodable { throw .record(undecodable, lines: pending.numbers) }
        return DelimitedRecord(fields: tokenizer.fields, lines: pending.numbers)
      case .strayQuote where pending.openLine == pending.last.number:
        throw giveUp(
          pending, .strayQuote(line: pending.openLine, column: tokenizer.fields.count + 1))
      case .strayQuote:
        // What ends the field wrongly is most likely the first quote of a later record.
        throw giveUp(pending, .unterminatedQuote(line: pending.openLine))
      case .unfinished:
        guard let next else { throw giveUp(pending, .unterminatedQuote(line: pending.openLine)) }
        pending.append(next)
      }
    }
  }

  /// The error of a record that cannot be told apart into fields; gives back the lines after that on which
  /// its open field starts.
  private mutating func giveUp(_ pending: PendingRecord, _ fault: RecordFault) -> DelimitedTextError {
    givenBack += pending.lines.reversed().prefix { $0.number > pending.openLine }
    return .record(fault, lines: pending.numbers.lowerBound...pending.openLine)
  }
}
