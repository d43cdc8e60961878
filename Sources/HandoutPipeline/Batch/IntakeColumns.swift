import DelimitedText
import ProgramBuilder
import YAMLReading

/// What the columns of a CSV mean, worked out once for all its rows.
struct IntakeColumns: Sendable {
  /// What a column holds.
  private enum Meaning: Hashable {
    case column(RawIntake.Column)
    /// The password of the row's PDF, which is no fact of the patient and goes into no other file.
    case password

    init?(named name: String) {
      if let column = RawIntake.Column(named: name) {
        self = .column(column)
      } else if name.lowercased() == Self.passwordName {
        self = .password
      } else {
        return nil
      }
    }

    static let passwordName = "password"
  }

  private let columns: [Meaning]
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
    var found: [Meaning] = []
    var unknown: [PipelineError.UnknownColumn] = []
    for (index, name) in header.names.enumerated() {
      if let column = Meaning(named: name) {
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
      !group.contains { found.contains(.column(.field($0))) }
    }
    guard missing.isEmpty else {
      throw .missingColumns(
        file: file, line: header.line, columns: missing.map { $0.map(\.rawValue) })
    }
    columns = found
    self.file = file
  }

  /// The intake that a row states.
  func intake(of record: HeaderedRecord) -> RawIntake { intake(of: record.fields, line: record.line) }

  /// The intake that the fields of a line state.
  func intake(of fields: [String], line: Int) -> RawIntake {
    var raw = RawIntake(location: SourceLocation(source: file, line: line))
    for (index, meaning) in columns.enumerated() {
      guard case .column(let column) = meaning else { continue }
      raw.set(
        column, to: [fields[index]], at: SourceLocation(source: file, line: line, column: index + 1))
    }
    return raw
  }

  /// The position of the patient's id.
  var idPosition: Int? { columns.firstIndex(of: .column(.field(.patientId))) }

  /// The position of the column in which an earlier run reported its errors.
  var errorPosition: Int? { columns.firstIndex(of: .column(.error)) }

  /// The position of the password.
  var passwordPosition: Int? { columns.firstIndex(of: .password) }
}
