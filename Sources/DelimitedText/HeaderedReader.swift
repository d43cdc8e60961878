/// A record that has exactly one field for each column of its header.
public struct HeaderedRecord: Equatable, Sendable {
  /// The header that names the fields.
  public let header: DelimitedHeader
  /// The fields in column order, exactly as they are written.
  public let fields: [String]
  /// The physical lines (1-based) that the record stands on.
  public let lines: ClosedRange<Int>
  /// The physical line (1-based) on which the record starts.
  public var line: Int { lines.lowerBound }

  /// The field of the column named exactly `name`, or nil when the header has no such column.
  public subscript(name: String) -> String? { header.position(of: name).map { fields[$0] } }
}

/// What became of one row below the header.
public enum RowOutcome: Equatable, Sendable {
  /// The row has a field for each column.
  case record(HeaderedRecord)
  /// The row cannot be used; `lines` are the physical lines (1-based) given up with it, and `rawFields` its
  /// fields as written, nil when it could not be told apart into fields.
  case malformed(RecordFault, rawFields: [String]?, lines: ClosedRange<Int>)
}

/// A reader of delimited text whose first record names the columns.
///
/// A row with too few or too many fields is never padded or cut: it is a malformed outcome, and the rows
/// after it are read all the same.
public struct HeaderedReader: ~Copyable {
  /// The names of the columns.
  public let header: DelimitedHeader

  private var records: DelimitedReader

  /// A reader of the rows below the header that `records` gives first.
  ///
  /// - Throws: what `DelimitedReader.nextRecord()` throws for the header, and `unusableHeader`.
  public init(_ records: consuming DelimitedReader) throws(DelimitedTextError) {
    guard let first = try records.nextRecord() else { throw .emptyInput }
    header = try DelimitedHeader(first)
    self.records = records
  }

  /// The next row, or nil after the last.
  ///
  /// - Throws: `unreadableSource`; a row's own faults are returned.
  public mutating func nextRow() throws(DelimitedTextError) -> RowOutcome? {
    do {
      guard let record = try records.nextRecord() else { return nil }
      guard record.fields.count == header.names.count else {
        return .malformed(
          .fieldCount(line: record.line, found: record.fields.count, expected: header.names.count),
          rawFields: record.fields, lines: record.lines)
      }
      return .record(HeaderedRecord(header: header, fields: record.fields, lines: record.lines))
    } catch .record(let fault, let lines) {
      return .malformed(fault, rawFields: nil, lines: lines)
    }
  }
}
