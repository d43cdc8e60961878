import CairoDrawing
import Foundation
import ProgramBuilder
import YAMLReading

/// Makes the documents of rows, one after the other; a batch has one worker for each processor.
actor BatchWorker {
  private let library: Library
  private let date: CalendarDate
  private let options: BatchOptions
  private let output: OutputFolder
  private let programs: OutputFolder
  private var maker: HandoutMaker?

  init(
    library: Library, date: CalendarDate, options: BatchOptions, output: OutputFolder,
    programs: OutputFolder
  ) {
    self.library = library
    self.date = date
    self.options = options
    self.output = output
    self.programs = programs
  }

  /// What has become of a row, with what a merged file needs of it.
  struct Made: Sendable {
    var result: BatchRowResult
    /// The document as it was drawn; nil where none is merged, and where it opens only with a password.
    var drawing: PDFDrawing?
  }

  /// What a worker has made of its rows.
  struct Share: Sendable {
    /// What became of the first rows, in order; of all where nothing has failed.
    var made: [Made] = []
    /// Why the rows behind have none: the output folder can no longer be written to.
    var failure: PipelineError?
  }

  /// Makes and writes the documents of some rows.
  ///
  /// - Throws: Where fonts cannot be set up; what is wrong with one row is its result.
  func results(of rows: [BatchRow]) throws -> Share {
    let maker = try maker ?? HandoutMaker(library: library, date: date, options: options.printing)
    self.maker = maker
    var share = Share()
    for row in rows {
      do {
        share.made.append(try made(of: row, by: maker))
      } catch let failure as PipelineError {
        share.failure = failure
        break
      }
    }
    return share
  }

  private func made(of row: BatchRow, by maker: HandoutMaker) throws -> Made {
    switch row.content {
    case .faulty(let errors): return failed(row, errors)
    case .intake(let raw):
      if case .faulty(let reason) = row.protection { return failed(row, [reason]) }
      do {
        return try made(of: row, outcome: maker.outcome(of: raw), by: maker)
      } catch let error as PipelineError where !error.isFolderInTheWay {
        // The folder is full or gone: no later row would fare better.
        throw error
      } catch DrawingError.missingGlyphs(let characters, let origin) {
        let columns = raw.fields.filter { field in
          field.value.texts.contains { text in characters.contains { text.contains($0) } }
        }.keys.map(\.rawValue).sorted()
        let reasons = ErrorWording.sentences(for: DrawingError.missingGlyphs(characters, origin: origin))
        let place = columns.isEmpty ? "" : ", column " + columns.joined(separator: ", ")
        return failed(row, reasons.map { "line \(row.line)\(place): \($0)" })
      } catch let issues as DataIssues {
        return failed(row, issues.issues.map(IssueWording.rowSentence(for:)))
      } catch {
        return failed(row, ErrorWording.sentences(for: error).map { "line \(row.line): \($0)" })
      }
    }
  }

  private func made(
    of row: BatchRow, outcome: Planner.Outcome, by maker: HandoutMaker
  ) throws -> Made {
    let password: PDFPassword? = if case .password(let password) = row.protection { password } else { nil }
    let pdf = try maker.pdf(of: outcome, password: password)
    let (status, mark) = DocumentMark.status(of: outcome)
    let file = row.fileName + mark + ".pdf"
    var result = BatchRowResult(
      line: row.line, patientID: row.patientID, status: status, file: file,
      conformance: password == nil ? "PDF/UA-1, PDF/A-2a" : "PDF/UA-1, encrypted", pages: pdf.pages,
      content: try maker.content(of: outcome), errors: [])
    switch outcome {
    case .program(let program):
      let code = ProgramCode(of: program).description
      try programs.write(Data(ProgramFile.text(of: program).utf8), named: "\(code).yaml")
      result.programCode = code
      result.exercises = program.exercises.count
      result.minutesPerDay = program.minutesPerDay
    case .referral(_, let screening):
      result.urgency = screening.flags.map(\.level).max()?.rawValue
    case .hold: break
    }
    // Last, so that a row that fails leaves no page behind.
    try output.write(document: pdf.data, named: row.fileName, mark: mark)
    return Made(result: result, drawing: options.merges && password == nil ? pdf.drawing : nil)
  }

  private func failed(_ row: BatchRow, _ errors: [String]) -> Made {
    Made(result: BatchRowResult(line: row.line, patientID: row.patientID, status: .failed, errors: errors))
  }
}
