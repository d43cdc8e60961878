/// One record of a delimited text.
public struct DelimitedRecord: Equatable, Sendable {
  /// The fields exactly as they are written, without the quotes around and the doubled quotes inside them.
  public let fields: [String]
  /// The physical lines (1-based) that the record stands on; several when a quoted field has line breaks.
  public let lines: ClosedRange<Int>
  /// The physical line (1-based) on which the record starts.
  public var line: Int { lines.lowerBound }
}
