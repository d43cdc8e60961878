/// Why a delimited text cannot be read or written.
public enum DelimitedTextError: Error, Equatable, Sendable {
  /// One record cannot be read; `lines` are the physical lines (1-based) given up with it. Reading goes on
  /// with the line after them when the reader is asked for its next record.
  case record(RecordFault, lines: ClosedRange<Int>)
  /// The text holds no record at all.
  case emptyInput
  /// The text starts with a byte order mark of UTF-16 or UTF-32.
  case utf16
  /// The text's `sep=` line names a byte that is no delimiter of `DelimitedFormat`.
  case unsupportedDelimiter(UInt8)
  /// The source failed after it had given `offset` bytes; `cause` is its own error, described. Every later
  /// read throws the same.
  case unreadableSource(offset: Int, cause: String)
  /// The header on line `line` (1-based) has columns (1-based) without a name, or names used more than once.
  case unusableHeader(line: Int, unnamed: [Int], repeated: [RepeatedName])
  /// A record without fields was to be written; as a line it would be blank and lost to every reader.
  case recordWithoutFields
}

/// What is wrong with one record; all lines and columns count from 1, all offsets are bytes from 0.
public enum RecordFault: Error, Equatable, Sendable {
  /// A quoted field opens on `line` and is not closed as a quoted field has to be.
  case unterminatedQuote(line: Int)
  /// The field `column` on `line` has a quote inside that is neither doubled nor the field's end.
  case strayQuote(line: Int, column: Int)
  /// A byte is no UTF-8; the guess is the word around it read as Windows-1252, nil if it is not that either.
  case notUTF8(line: Int, offset: Int, byte: UInt8, windows1252Guess: String?)
  /// A byte stands for no letter in Windows-1252.
  case notWindows1252(line: Int, offset: Int, byte: UInt8)
  /// A byte is zero, as in binary files and in UTF-16 without a byte order mark.
  case nulByte(line: Int, offset: Int)
  /// The record that starts on `line` has more than `limit` bytes; a quote left open makes most of these,
  /// and then its line is given.
  case tooLong(line: Int, limit: Int, quoteOpenedOnLine: Int?)
  /// The record that starts on `line` has not as many fields as the header.
  case fieldCount(line: Int, found: Int, expected: Int)
}

/// A header name that more than one column has.
public struct RepeatedName: Equatable, Sendable {
  /// The name, trimmed.
  public let name: String
  /// The columns (1-based, ascending) that have it.
  public let columns: [Int]

  /// A name and the columns (1-based) that have it.
  public init(name: String, columns: [Int]) {
    self.name = name
    self.columns = columns
  }
}
