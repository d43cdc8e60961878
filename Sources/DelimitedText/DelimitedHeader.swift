/// The names of the columns, from a text's first record.
public struct DelimitedHeader: Equatable, Sendable {
  /// The names in column order, without the whitespace around them.
  public let names: [String]
  /// The physical line (1-based) on which the header starts.
  public let line: Int

  private let positions: [String: Int]

  /// The header that `record` holds.
  ///
  /// - Throws: `unusableHeader` when a name is empty or occurs twice, with all such columns.
  public init(_ record: DelimitedRecord) throws(DelimitedTextError) {
    names = record.fields.map(Self.trimmed)
    line = record.line

    let columns = Dictionary(grouping: names.indices) { [names] in names[$0] }
    let unnamed = columns[""] ?? []
    let repeated = columns.filter { name, indices in !name.isEmpty && indices.count > 1 }
      .sorted { $0.value[0] < $1.value[0] }
    guard unnamed.isEmpty, repeated.isEmpty else {
      throw .unusableHeader(
        line: record.line, unnamed: unnamed.map { $0 + 1 },
        repeated: repeated.map { name, indices in
          RepeatedName(name: name, columns: indices.map { $0 + 1 })
        })
    }
    positions = columns.mapValues { $0[0] }
  }

  /// The index (0-based) of the column named exactly `name`, or nil when there is none.
  public func position(of name: String) -> Int? { positions[name] }

  private static func trimmed(_ name: String) -> String {
    let start = name.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
