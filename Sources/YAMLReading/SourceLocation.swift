/// Where a value stood in what a person wrote: a file, and where known its line and column.
public struct SourceLocation: Hashable, Sendable {
  /// The file's name, or what stands for one ("command line").
  public var source: String
  /// The line, counted from 1.
  public var line: Int?
  /// The column, counted from 1; in a CSV file the field's number.
  public var column: Int?

  /// Creates a location.
  public init(source: String, line: Int? = nil, column: Int? = nil) {
    self.source = source
    self.line = line
    self.column = column
  }
}
