import DelimitedText
import ProgramBuilder
import YAMLReading

/// What the columns of a CSV mean, worked out once for all its rows.
struct IntakeColumns: Sendable {
  private let columns: [RawIntake.Column]
  private let file: String

  /// Columns of each group without which no row could become a handout; one of a group is enough.
  private static let needed: [[IntakeField]] = [
    [.patientId], [.age, .dob], [.cause, .icd10], [.side, .icd10], [.durationWeeks, .onsetDate],
    [.nprsWorst], [.redFlagScreen],
  ]

  /// Reads a header.
  ///
  /// - Throws: `PipelineError` for names that are not known, repeated or missing.
  init(_ header: DelimitedHeader, file: String) throws(PipelineError) {
    var found: [RawIntake.Column] = []
    var unknown: [PipelineError.UnknownColumn] = []
    for (index, name) in header.names.enumerated() {
      if let column = RawIntake.Column(named: name) {
        if let first = found.firstIndex(of: column) {
          throw .repeatedColumn(
            file: file, line: header.line, names: [header.names[first], name])
        }
        found.append(column)
      } else {
        unknown.append(
          PipelineError.UnknownColumn(
            name: name, number: index + 1, nearest: RawIntake.Column.nearest(to: name)))
      }
    }
    guard unknown.isEmpty else {
      throw .unknownColumns(file: file, line: header.line, columns: unknown)
    }
    let missing = Self.needed.filter { group in
      !group.contains { found.contains(.field($0)) }
    }
    guard missing.isEmpty else {
      throw .missingColumns(
        file: file, line: header.line, columns: missing.map { $0.map(\.rawValue) })
    }
    columns = found
    self.file = file
  }

  /// The intake that a row states.
  func intake(of record: HeaderedRecord) -> RawIntake {
    var raw = RawIntake(location: SourceLocation(source: file, line: record.line))
    for (index, column) in columns.enumerated() {
      raw.set(
        column, to: [record.fields[index]],
        at: SourceLocation(source: file, line: record.line, column: index + 1))
    }
    return raw
  }

  /// The position of the patient's id.
  var idPosition: Int? { columns.firstIndex(of: .field(.patientId)) }

  /// The position of the column in which an earlier run reported its errors.
  var errorPosition: Int? { columns.firstIndex(of: .error) }
}
