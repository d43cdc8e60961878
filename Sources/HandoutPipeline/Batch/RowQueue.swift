import CairoDrawing
import DelimitedText
import ProgramBuilder

/// Turns what the reader gives into rows, in order: reserves file names and finds ids that stand twice.
struct RowQueue {
  let columns: IntakeColumns
  let rawLines: RawLines
  let name: NameTemplate
  let date: CalendarDate
  private var count = 0
  private var names = NameReservations()
  // Digests, so that a list of any length keeps little of itself in memory.
  private var lineOfID: [TextDigest: Int32] = [:]

  init(columns: IntakeColumns, rawLines: RawLines, name: NameTemplate, date: CalendarDate) {
    self.columns = columns
    self.rawLines = rawLines
    self.name = name
    self.date = date
  }

  /// The row, or nil for one of nothing but delimiters, as spreadsheets leave them below the last patient.
  mutating func row(for outcome: RowOutcome, width: Int) -> BatchRow? {
    guard var row = unnumberedRow(for: outcome, width: width) else { return nil }
    row.index = count
    count += 1
    return row
  }

  private mutating func unnumberedRow(for outcome: RowOutcome, width: Int) -> BatchRow? {
    switch outcome {
    case .malformed(let fault, let fields, let lines):
      let found = fields ?? rawLines.fields(of: lines)
      let fields = fitted(found, to: width)
      return BatchRow(
        line: lines.lowerBound, patientID: columns.idPosition.map { fields[$0] } ?? "",
        fields: fields, fileName: "",
        content: .faulty([ErrorWording.sentence(for: fault) + surplus(found, width)]))
    case .record(let record) where record.fields.allSatisfy({ $0.allSatisfy(\.isWhitespace) }):
      return nil
    case .record(let record):
      let raw = columns.intake(of: record)
      let id = raw.fields[.patientId]?.texts.first ?? ""
      let digest = TextDigest(id)
      if !id.isEmpty, let first = lineOfID[digest] {
        return BatchRow(
          line: record.line, patientID: id, fields: withoutPassword(record.fields), fileName: "",
          content: .faulty([
            "line \(record.line), column patient_id: “\(id)” stands already on line \(first)"
          ]))
      }
      lineOfID[digest] = Int32(clamping: record.line)
      return BatchRow(
        line: record.line, patientID: id, protection: protection(of: record),
        fields: withoutPassword(record.fields),
        fileName: names.reserve(FileName.safe(fileName(of: raw, line: record.line))), content: .intake(raw))
    }
  }

  private func fileName(of raw: RawIntake, line: Int) -> String {
    name.filled { placeholder in
      switch placeholder {
      case .id: raw.fields[.patientId]?.texts.first
      case .name: raw.fields[.name]?.texts.first
      case .cause: raw.fields[.cause]?.texts.first
      case .side: raw.fields[.side]?.texts.first
      case .date: date.description
      case .line: String(line)
      }
    }
  }

  /// What a row says of its password. An empty cell is none of the two answers: who sends files by e-mail would
  /// find out too late.
  private func protection(of record: HeaderedRecord) -> BatchRow.Protection {
    guard let position = columns.passwordPosition else { return .none }
    let text = record.fields[position]
    let place = "line \(record.line), column password: "
    guard !text.isEmpty else {
      return .faulty(place + "is missing; write one, or none for a file that everybody can open")
    }
    guard text.lowercased() != "none" else { return .none }
    do {
      return .password(try PDFPassword(text))
    } catch {
      return .faulty(place + ErrorWording.sentence(for: error))
    }
  }

  /// A row's fields as `errors.csv` has them: the password is filled in again by who knows it.
  private func withoutPassword(_ fields: [String]) -> [String] {
    guard let position = columns.passwordPosition else { return fields }
    var fields = fields
    fields[position] = ""
    return fields
  }

  /// Fields in the columns of the header, so that a mended file keeps its shape.
  private func fitted(_ fields: [String], to width: Int) -> [String] {
    Array(fields.prefix(width)) + Array(repeating: "", count: max(0, width - fields.count))
  }

  /// Fields for which the header has no column, so that they are not lost.
  private func surplus(_ fields: [String], _ width: Int) -> String {
    let extra = fields.dropFirst(width)
    guard !extra.isEmpty else { return "" }
    // One field too many moves the password to where nobody looks for it.
    guard columns.passwordPosition == nil else { return "; \(extra.count) fields beyond the header" }
    return "; fields beyond the header: " + extra.joined(separator: " | ")
  }
}
