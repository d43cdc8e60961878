import CCSV

/// The one owner of a libcsv parser, which it feeds one physical line at a time.
///
/// libcsv reports fields and rows through callbacks and knows no lines. A row ends at most once in a physical
/// line, so that feeding it line by line makes every line number exact.
final class CSVTokenizer {
  enum State {
    /// The line has ended the record: `fields` are all of it.
    case recordEnded
    /// The record has not ended: a quoted field is open, or the text breaks off without a line end.
    case unfinished
    /// A quote is where none may be, in the field after `fields`.
    case strayQuote
  }

  /// The fields of the current record that have ended.
  private(set) var fields: [String] = []

  private let format: DelimitedFormat
  private let parser: UnsafeMutablePointer<csv_parser>
  private var rowHasEnded = false

  private static let options = UInt8(CSV_STRICT | CSV_STRICT_FINI)

  init(format: DelimitedFormat) {
    self.format = format
    parser = .allocate(capacity: 1)
    // csv_init fails for a null pointer only.
    csv_init(parser, Self.options)
    csv_set_delim(parser, format.delimiter.rawValue)
    // By default libcsv trims the spaces and tabs around unquoted fields.
    csv_set_space_func(parser) { _ in 0 }
    // By default the field buffer grows by 128 bytes at a time.
    csv_set_blk_size(parser, 4096)
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
  }

  /// Forgets an unfinished record.
  func reset() {
    // Only csv_fini resets a parser, and not when it finds an open quote and is strict.
    csv_set_opts(parser, 0)
    csv_fini(parser, nil, nil, nil)
    csv_set_opts(parser, Self.options)
    fields = []
    rowHasEnded = false
  }

  /// Reads on in the current record.
  func feed(_ line: [UInt8]) -> State {
    let count = csv_parse(parser, line, line.count, Self.fieldEnded, Self.rowEnded, address)
    if count < line.count {
      // The other reason is lack of memory, on which Swift's own arrays stop the program too.
      precondition(csv_error(parser) == CSV_EPARSE)
      return .strayQuote
    }
    return rowHasEnded ? .recordEnded : .unfinished
  }

  /// Ends the current record where the text ends.
  func finish() -> State {
    csv_fini(parser, Self.fieldEnded, Self.rowEnded, address)
    return rowHasEnded ? .recordEnded : .unfinished
  }

  private var address: Address { Unmanaged.passUnretained(self).toOpaque() }

  private typealias Address = UnsafeMutableRawPointer

  private static let fieldEnded: @convention(c) (Address?, Int, Address?) -> Void = { bytes, count, owner in
    guard let owner else { return }
    let tokenizer = Unmanaged<CSVTokenizer>.fromOpaque(owner).takeUnretainedValue()
    let field = UnsafeRawBufferPointer(start: bytes, count: count)
    tokenizer.fields.append(tokenizer.format.text(of: field))
  }

  private static let rowEnded: @convention(c) (CInt, Address?) -> Void = { _, owner in
    guard let owner else { return }
    Unmanaged<CSVTokenizer>.fromOpaque(owner).takeUnretainedValue().rowHasEnded = true
  }
}
