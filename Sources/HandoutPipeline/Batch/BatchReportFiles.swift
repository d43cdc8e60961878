import CairoDrawing
import Foundation
import HandoutDesign
import ProgramBuilder

/// The report of a run, on pages and for machines.
struct BatchReportFiles {
  let library: Library
  let date: CalendarDate
  let options: PrintOptions

  /// The counts for machines.
  private struct Record: Encodable {
    var input: String
    var date: String
    var software: String
    var catalogue: String
    var rules: String
    var templates: String
    var rows: Int
    var counts: [String: Int]
    var urgencies: [String: Int]
    var pages: Int
    var statistics: BatchStatistics
  }

  /// The counts as JSON, keys in order.
  ///
  /// - Throws: The encoder's error.
  func json(_ report: BatchReport, input: String) throws -> Data {
    let provenance = library.provenance
    let record = Record(
      input: input, date: date.description, software: provenance.software, catalogue: provenance.catalogue,
      rules: provenance.rules, templates: provenance.template, rows: report.rows,
      counts: Dictionary(
        uniqueKeysWithValues: BatchRowResult.Status.allCases.map { ($0.rawValue, report[$0]) }),
      urgencies: report.urgencies, pages: report.pages, statistics: report.statistics)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return try encoder.encode(record) + Data("\n".utf8)
  }

  /// The counts on pages.
  ///
  /// - Throws: Layout and drawing errors.
  func pdf(_ report: BatchReport, input: String) throws -> Data {
    let designer = ReportDesigner(
      template: library.templates.summary, clinic: library.clinic, provenance: library.provenance,
      paper: options.paper)
    let engine = try library.textEngine()
    func draw(_ pages: Report) throws -> Data {
      try PDFRenderer(forms: library.forms).rendering(
        of: designer.document(for: pages, date: date), using: engine
      ).data
    }
    let pages = BatchPages(
      result: report, input: input, catalogue: library.catalogue, languages: library.languages
    ).report
    do {
      return try draw(pages)
    } catch DrawingError.missingGlyphs {
      // What a row holds may be what no font has; errors.csv shows it as it came.
      return try draw(
        BatchPages(
          result: report, input: input, catalogue: library.catalogue, languages: library.languages,
          namesRows: false
        ).report)
    }
  }
}
