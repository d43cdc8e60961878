import DelimitedText
public import Foundation
import ProgramBuilder
import YAMLReading

/// A CSV as a table that a person mends before it is run: its rows with what is wrong with them.
public struct BatchSheet: Sendable {
  /// What a row would lead to.
  public enum State: String, Sendable {
    case program, draft, referral, hold, faulty
  }

  /// Something wrong with a row.
  public struct Fault: Hashable, Sendable {
    /// The column, from 0; nil where the whole row is meant.
    public var column: Int?
    /// What is wrong, in a sentence without the column's name.
    public var sentence: String
  }

  /// A row.
  public struct Row: Sendable {
    /// The line of the CSV on which it starts.
    public let line: Int
    /// The fields, as many as the header has.
    public internal(set) var fields: [String]
    /// What is wrong with it.
    public internal(set) var faults: [Fault] = []
    /// What it would lead to.
    public internal(set) var state: State = .faulty
    /// Whether the line could not be told apart into fields; whoever mends it has to look at all of them.
    public internal(set) var isBroken = false
  }

  /// The names of the columns.
  public let header: [String]
  /// The rows, blank ones left out.
  public private(set) var rows: [Row]
  private let columns: IntakeColumns
  private let delimiter: DelimitedFormat.Delimiter

  /// Reads a CSV and checks every row.
  ///
  /// - Parameters:
  ///   - data: The CSV's bytes, in UTF-8.
  ///   - name: What messages call it.
  ///   - most: How many rows it may have.
  ///   - planner: What finds out what a row leads to.
  /// - Throws: `PipelineError` where the file as a whole cannot be used.
  public init(_ data: Data, named name: String, most: Int, planner: PatientPlanner) throws {
    do {
      let records = try DelimitedReader(detectingDelimiterOf: ChunkSource.bytes(data), encoding: .utf8)
      delimiter = records.format.delimiter
      var reader = try HeaderedReader(records)
      header = reader.header.names
      columns = try IntakeColumns(reader.header, file: name)
      rows = []
      while let outcome = try reader.nextRow() {
        guard let row = Self.row(of: outcome, width: header.count) else { continue }
        guard rows.count < most else { throw PipelineError.tooManyRows(file: name, most: most) }
        rows.append(row)
      }
    } catch let error as DelimitedTextError {
      throw PipelineError.unusableTable(file: name, error)
    }
    check(planner)
  }

  private static func row(of outcome: RowOutcome, width: Int) -> Row? {
    switch outcome {
    case .record(let record):
      guard !record.fields.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else { return nil }
      return Row(line: record.line, fields: record.fields)
    case .malformed(let fault, let fields, let lines):
      let found = Array((fields ?? []).prefix(width))
      var row = Row(
        line: lines.lowerBound, fields: found + Array(repeating: "", count: width - found.count),
        faults: [Fault(column: nil, sentence: ErrorWording.sentence(for: fault))])
      row.isBroken = true
      return row
    }
  }

  /// Puts other texts into a row.
  ///
  /// - Parameters:
  ///   - index: The row, from 0.
  ///   - texts: The texts by column.
  ///   - planner: What finds out what the row leads to now.
  public mutating func mend(row index: Int, _ texts: [Int: String], planner: PatientPlanner) {
    guard rows.indices.contains(index) else { return }
    for (column, text) in texts where rows[index].fields.indices.contains(column) {
      rows[index].fields[column] = text
    }
    rows[index].isBroken = false
    check(planner)
  }

  /// Takes a row out.
  public mutating func remove(row index: Int, planner: PatientPlanner) {
    guard rows.indices.contains(index) else { return }
    rows.remove(at: index)
    check(planner)
  }

  /// The table as a CSV again.
  ///
  /// - Throws: What the writer throws.
  public func csv() throws -> Data {
    var data = Data()
    var writer = DelimitedWriter(delimiter: delimiter) { data.append(contentsOf: $0) }
    try writer.write(header)
    for row in rows { try writer.write(row.fields) }
    return data
  }

  private mutating func check(_ planner: PatientPlanner) {
    var lineOfID: [String: Int] = [:]
    for index in rows.indices where !rows[index].isBroken {
      rows[index].faults = []
      let raw = columns.intake(of: rows[index].fields, line: rows[index].line)
      let id = raw.fields[.patientId]?.texts.first ?? ""
      if !id.isEmpty, let first = lineOfID[id] {
        rows[index].faults = [
          Fault(column: columns.idPosition, sentence: "“\(id)” stands already on line \(first)")
        ]
        rows[index].state = .faulty
        continue
      }
      lineOfID[id] = rows[index].line
      do {
        switch try planner.outcome(of: raw) {
        case .referral: rows[index].state = .referral
        case .hold: rows[index].state = .hold
        case .program(let program):
          rows[index].state = if case .amber = program.screening.state { .draft } else { .program }
        }
      } catch {
        rows[index].state = .faulty
        rows[index].faults = error.issues.map {
          Fault(column: $0.location.column.map { $0 - 1 }, sentence: IssueWording.problem($0.problem))
        }
      }
    }
  }
}
