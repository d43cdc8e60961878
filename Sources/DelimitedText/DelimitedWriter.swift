import CCSV

/// A writer of delimited text in UTF-8, with every field in quotes so that any text reads back exactly.
///
/// A zero byte is written like any other, but `DelimitedReader` refuses it.
public struct DelimitedWriter {
  /// The bytes that end a record.
  public enum LineEnding: String, Sendable {
    case lf = "\n"
    case crlf = "\r\n"
  }

  private let delimiter: DelimitedFormat.Delimiter
  private let lineEnding: LineEnding
  private let neutralisesFormulas: Bool
  private let sink: (ArraySlice<UInt8>) throws -> Void
  /// The byte order mark until the first record is written.
  private var prefix: [UInt8]

  /// A writer into `sink`.
  ///
  /// - Parameters:
  ///   - delimiter: the character between two fields.
  ///   - lineEnding: the end of each record; RFC 4180 asks for CR LF.
  ///   - byteOrderMark: whether the text starts with a UTF-8 byte order mark, without which spreadsheets on
  ///     Windows misread letters outside ASCII.
  ///   - neutralisingFormulas: whether a field that a spreadsheet would run as a formula, as it starts with
  ///     `=`, `+`, `-`, `@`, tab or CR, gets an apostrophe before it. For files that people open; such a
  ///     field does not read back as it was.
  ///   - sink: takes the bytes of one record at a time, and those of the mark with the first.
  public init(
    delimiter: DelimitedFormat.Delimiter = .comma,
    lineEnding: LineEnding = .crlf,
    byteOrderMark: Bool = false,
    neutralisingFormulas: Bool = false,
    sink: @escaping (ArraySlice<UInt8>) throws -> Void
  ) {
    self.delimiter = delimiter
    self.lineEnding = lineEnding
    neutralisesFormulas = neutralisingFormulas
    self.sink = sink
    prefix = byteOrderMark ? ByteOrderMark.utf8 : []
  }

  /// Writes one record.
  ///
  /// - Throws: `DelimitedTextError.recordWithoutFields`, or what the sink throws.
  public mutating func write(_ fields: [String]) throws {
    guard !fields.isEmpty else { throw DelimitedTextError.recordWithoutFields }
    let cells = fields.map { quoted(neutralisesFormulas ? Self.neutralised($0) : $0) }
    try sink((prefix + cells.joined(separator: [delimiter.rawValue]) + lineEnding.rawValue.utf8)[...])
    prefix = []
  }

  private func quoted(_ field: String) -> [UInt8] {
    var field = field
    return field.withUTF8 { text in
      // csv_write2 writes nothing, not even the quotes, for a null pointer, and an empty buffer may be one.
      guard let start = text.baseAddress, !text.isEmpty else { return [.quote, .quote] }
      // Each byte may be a quote that is doubled, and two more stand around them.
      return Array(unsafeUninitializedCapacity: 2 * text.count + 2) { cell, count in
        count = csv_write2(cell.baseAddress, cell.count, start, text.count, .quote)
      }
    }
  }

  private static func neutralised(_ field: String) -> String {
    // Bytes, as a CR with an LF after it is one Character of its own.
    guard let first = field.utf8.first, "=+-@\t\r".utf8.contains(first) else { return field }
    return "'" + field
  }
}
