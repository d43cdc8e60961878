/// How a delimited text file is written: what stands between its fields and how its bytes spell letters.
public struct DelimitedFormat: Equatable, Sendable {
  /// The character between two fields.
  public enum Delimiter: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
  }

  /// The way bytes spell letters.
  public enum Encoding: Sendable {
    case utf8
    /// What older spreadsheets on Windows save; the bytes 81, 8D, 8F, 90 and 9D mean nothing in it.
    case windows1252
  }

  /// The character between two fields.
  public var delimiter: Delimiter
  /// The way bytes spell letters; a file that starts with a UTF-8 byte order mark is UTF-8 all the same.
  public var encoding: Encoding

  /// A format of the given delimiter and encoding.
  public init(delimiter: Delimiter = .comma, encoding: Encoding = .utf8) {
    self.delimiter = delimiter
    self.encoding = encoding
  }
}
