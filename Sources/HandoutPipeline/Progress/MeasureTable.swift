public import DelimitedText
public import Foundation
public import ProgramBuilder
public import YAMLReading

/// A CSV of dated measures: a row for each day of a patient, blank cells where nothing was measured.
///
/// A value that cannot be used is an issue with its line and column, and takes nothing else with it.
public struct MeasureTable: Sendable {
  /// The patients, in the order in which they first stand.
  public private(set) var records: [ProgressRecord] = []
  /// What could not be used.
  public private(set) var issues: [DataIssue] = []

  /// A column.
  enum Column: String, SpelledChoice {
    case patientID = "patient_id"
    case name, date
    case nprs
    case odi
    case odiItems = "odi_items"
    case rmdq
    case rmdqItems = "rmdq_items"
    case psfs
    case psfsItems = "psfs_items"
    case lefs
    case lefsItems = "lefs_items"
    case startTotal = "start_total"
    case startPsych = "start_psych"
    case startItems = "start_items"
    case daysDone = "days_done"
    case daysPlanned = "days_planned"
    /// Any words: the program was changed that day.
    case program
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The CSV.
  ///   - encoding: How it spells letters.
  ///   - today: The day after which nothing can have been measured.
  /// - Throws: `PipelineError` where the file as a whole cannot be used.
  public init(
    at file: URL, encoding: DelimitedFormat.Encoding = .utf8, today: CalendarDate
  ) throws(PipelineError) {
    let handle: FileHandle
    do {
      handle = try FileHandle(forReadingFrom: file)
    } catch {
      throw .unreadable(file, error)
    }
    defer { try? handle.close() }
    do {
      try read(
        ChunkSource.reading(handle), name: file.lastPathComponent, encoding: encoding, today: today)
    } catch let error as PipelineError {
      throw error
    } catch let error as DelimitedTextError {
      throw .unusableTable(file: file.lastPathComponent, error)
    } catch {
      throw .unreadable(file, error)
    }
  }

  private mutating func read(
    _ source: @escaping () throws -> [UInt8]?, name: String, encoding: DelimitedFormat.Encoding,
    today: CalendarDate
  ) throws {
    var reader = try HeaderedReader(DelimitedReader(detectingDelimiterOf: source, encoding: encoding))
    let columns = try Self.columns(of: reader.header, file: name)
    var patients: [String: PatientMeasures] = [:]
    var order: [String] = []
    while let outcome = try reader.nextRow() {
      switch outcome {
      case .malformed(let fault, _, let lines):
        issues.append(
          DataIssue(
            .unreadable(detail: "\(fault)"), field: "row",
            at: SourceLocation(source: name, line: lines.lowerBound)))
      case .record(let record):
        guard !record.fields.allSatisfy({ $0.allSatisfy { $0.isWhitespace } }) else { continue }
        var row = MeasureRow(record, columns: columns, file: name, today: today)
        let known = row.patientID.flatMap { patients[$0] }
        if let id = row.patientID {
          var patient = known ?? PatientMeasures(id: id)
          if known == nil { order.append(id) }
          row.add(to: &patient)
          patients[id] = patient
        }
        issues += row.issues
      }
    }
    records = order.compactMap { patients[$0]?.record }
  }

  private static func columns(
    of header: DelimitedHeader, file: String
  ) throws(PipelineError) -> [Column] {
    var found: [Column] = []
    var unknown: [PipelineError.UnknownColumn] = []
    for (index, name) in header.names.enumerated() {
      guard let column = Column(spelled: name) else {
        unknown.append(
          PipelineError.UnknownColumn(
            name: name, number: index + 1, nearest: NearestMatch.of(name, in: Column.allowedWords)))
        continue
      }
      if let first = found.firstIndex(of: column) {
        throw .repeatedColumn(file: file, line: header.line, names: [header.names[first], name])
      }
      found.append(column)
    }
    guard unknown.isEmpty else { throw .unknownColumns(file: file, line: header.line, columns: unknown) }
    let missing = [Column.patientID, .date].filter { !found.contains($0) }
    guard missing.isEmpty else {
      throw .missingColumns(file: file, line: header.line, columns: missing.map { [($0 as Column).rawValue] })
    }
    return found
  }
}

/// What was measured of a patient, while rows are read.
struct PatientMeasures {
  let id: String
  var name: String?
  var points: [Instrument: [ProgressRecord.Point]] = [:]
  var risks: [(date: CalendarDate, risk: Scoring.Risk)] = []
  var programChanges: [CalendarDate] = []

  init(id: String) { self.id = id }

  var record: ProgressRecord {
    ProgressRecord(
      patientID: id, name: name,
      series: points.map { ProgressRecord.Series(instrument: $0.key, points: $0.value) }, risks: risks,
      programChanges: programChanges)
  }
}
