import DelimitedText
import ProgramBuilder
import YAMLReading

/// A row of measures, read cell by cell; each mistake is noted with its column.
struct MeasureRow {
  /// Who; nil where the row does not say so.
  let patientID: String?
  private(set) var issues: [DataIssue] = []

  private let cells: [MeasureTable.Column: String]
  private let file: String
  private let line: Int
  private let date: CalendarDate?

  init(_ record: HeaderedRecord, columns: [MeasureTable.Column], file: String, today: CalendarDate) {
    self.file = file
    line = record.line
    var cells: [MeasureTable.Column: String] = [:]
    for (column, field) in zip(columns, record.fields) {
      let text = field.trimmedSpaces
      if !text.isEmpty { cells[column] = text }
    }
    self.cells = cells
    patientID = cells[.patientID]
    date = cells[.date].flatMap { CalendarDate(iso: $0) }
    if patientID == nil { note(.missing, .patientID) }
    if let text = cells[.date] {
      if let date {
        if date > today { note(.dateInFuture(found: text, today: today.description), .date) }
      } else {
        note(.notADate(found: text), .date)
      }
    } else {
      note(.missing, .date)
    }
  }

  private mutating func note(_ problem: DataIssue.Problem, _ column: MeasureTable.Column) {
    issues.append(
      DataIssue(
        problem, field: column.rawValue, at: SourceLocation(source: file, line: line),
        entry: cells[.patientID]))
  }

  /// Adds what the row says to a patient's measures; nothing where its day cannot be read.
  mutating func add(to patient: inout PatientMeasures) {
    patient.name = patient.name ?? cells[.name]
    guard let date, issues.isEmpty else { return }
    if cells[.program] != nil { patient.programChanges.append(date) }
    let values: [(Instrument, Double?)] = [
      (.nprs, number(.nprs, in: Instrument.nprs.range)),
      (.odi, score(.odi, items: .odiItems, of: .odi, by: Scoring.odi)),
      (.rmdq, score(.rmdq, items: .rmdqItems, of: .rmdq, by: Scoring.rmdq)),
      (.psfs, score(.psfs, items: .psfsItems, of: .psfs, by: Scoring.psfs)),
      (.lefs, score(.lefs, items: .lefsItems, of: .lefs, by: Scoring.lefs)),
      (.startBack, startBack(date, &patient)), (.adherence, adherence()),
    ]
    for case (let instrument, let value?) in values {
      patient.points[instrument, default: []].append(ProgressRecord.Point(date: date, value: value))
    }
  }

  private mutating func number(
    _ column: MeasureTable.Column, in range: ClosedRange<Double>
  ) -> Double? {
    guard let text = cells[column] else { return nil }
    guard let number = Double(text), number.isFinite else {
      note(.notANumber(found: text), column)
      return nil
    }
    guard range.contains(number) else {
      note(.outOfRange(found: text, lowest: range.lowerBound, highest: range.upperBound), column)
      return nil
    }
    return number
  }

  /// The items of a form between semicolons; a blank is one that was not answered.
  private mutating func items(_ column: MeasureTable.Column) -> [Double?]? {
    guard let text = cells[column] else { return nil }
    var items: [Double?] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let word = String(part).trimmedSpaces
      if word.isEmpty {
        items.append(nil)
      } else if let number = Double(word), number.isFinite {
        items.append(number)
      } else {
        note(.notANumber(found: word), column)
        return nil
      }
    }
    return items
  }

  /// A score as it is stated, or from its items; both have to agree.
  private mutating func score(
    _ column: MeasureTable.Column, items itemColumn: MeasureTable.Column, of instrument: Instrument,
    by scoring: ([Double?]) throws(Scoring.Fault) -> Double
  ) -> Double? {
    let stated = number(column, in: instrument.range)
    guard let items = items(itemColumn) else { return stated }
    do {
      let score = try scoring(items)
      if let stated, abs(stated - score) > 0.5 {
        note(
          .contradicts(
            found: cells[column] ?? "", otherField: itemColumn.rawValue, otherValue: String(score)), column)
        return nil
      }
      return score
    } catch {
      note(.unscorable(error.problem), itemColumn)
      return nil
    }
  }

  private mutating func startBack(_ date: CalendarDate, _ patient: inout PatientMeasures) -> Double? {
    var total = number(.startTotal, in: 0...9)
    var psychosocial = number(.startPsych, in: 0...5)
    if let items = items(.startItems) {
      do {
        (total, psychosocial) = try Scoring.startBack(items)
      } catch {
        note(.unscorable(error.problem), .startItems)
        return nil
      }
    }
    if let total, let psychosocial {
      guard psychosocial <= total else {
        note(
          .contradicts(
            found: String(psychosocial), otherField: MeasureTable.Column.startTotal.rawValue,
            otherValue: String(total)), .startPsych)
        return nil
      }
      patient.risks.append((date, Scoring.risk(total: total, psychosocial: psychosocial)))
    }
    return total
  }

  private mutating func adherence() -> Double? {
    let done = number(.daysDone, in: 0...366)
    let planned = number(.daysPlanned, in: 1...366)
    guard let done else { return nil }
    guard let planned else {
      if cells[.daysPlanned] == nil { note(.missing, .daysPlanned) }
      return nil
    }
    return min(100, done / planned * 100)
  }
}

extension String {
  fileprivate var trimmedSpaces: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension Scoring.Fault {
  /// The fault in an issue's words.
  fileprivate var problem: String {
    switch self {
    case .itemCount(let found, let allowed):
      allowed.count == 1
        ? "\(found) items; the form has \(allowed.lowerBound)"
        : "\(found) items; the form has \(allowed.lowerBound) to \(allowed.upperBound)"
    case .outOfRange(let item, let found, let allowed):
      "item \(item) is \(found.plain); whole numbers from \(allowed.lowerBound.plain) to \(allowed.upperBound.plain) are allowed"
    case .missing(let count, let allowed):
      "\(count) items are missing; at most \(allowed) may be"
    }
  }
}
