import ArgumentParser
import Foundation
import HandoutPipeline
import ProgramBuilder

/// Writes the samples: invented patients, one of each cause, a referral, and a batch.
struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Writes sample handouts of invented patients to Output.",
    discussion: """
      A handout for each of the five causes, a referral, a hold, a draft, each with its clinician summary; progress \
      reports; the catalogue as a book, the figures of all exercises on a sheet; and a batch of 25 with its report.
      """)

  @Option(name: .shortAndLong, help: "The folder; Output by default.")
  var output: String?

  @Flag(
    help: "Every template with a spread of patients and languages instead, and a page that shows them all.")
  var gallery = false

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var pages: PageOptions
  @OptionGroup var library: LibraryOptions

  private struct Result: Encodable {
    var documents: [OutcomeSummary]
    var batchRows: Int
    var batchCounts: [String: Int]
  }

  func run() async throws {
    try await reporting(asJSON: json) {
      let folders = try library.folders()
      var library = self.library
      library.date = library.date ?? SamplePatients.day.description
      library.clinic = library.clinic ?? SamplePatients.clinic.path(percentEncoded: false)
      let data = try library.library()
      let day = try library.day()
      let folder = output.map { URL(filePath: $0) } ?? folders.output
      if gallery {
        let made = try SampleGallery(library: data, date: day, folder: folder.appending(path: "gallery"))
          .make()
        Terminal.say("\(made.page.path(percentEncoded: false)): \(made.documents) documents")
        return
      }
      let maker = try HandoutMaker(library: data, date: day, options: try pages.printing())
      var documents: [OutcomeSummary] = []
      for intake in try SamplePatients.intakes() {
        let outcome = try maker.outcome(of: PatientFiles.intake(at: intake))
        let name = intake.deletingPathExtension().lastPathComponent
        let target = OutputTarget(
          folder: folder, base: name, mark: DocumentMark.status(of: outcome).mark)
        let written = try HandoutWriter(maker: maker, dpi: 150).write(outcome, as: .pdf, to: target)
        documents.append(OutcomeSummary(outcome, written: written))
        let summary = try OutputFolder(folder).write(
          maker.pdf(of: maker.summary(of: outcome)).data, named: "\(name)-summary.pdf")
        if !json {
          for file in written.files + [summary.path(percentEncoded: false)] { Terminal.say(file) }
        }
      }
      let table = try MeasureTable(at: SamplePatients.measures, today: day)
      let progress = try ProgressPrinter(library: data, date: day, options: pages.printing())
      for record in table.records {
        let file = try OutputFolder(folder).write(
          progress.pdf(of: record, language: "en").data, named: "\(record.patientID)-progress.pdf")
        if !json { Terminal.say(file.path(percentEncoded: false)) }
      }
      let book = try OutputFolder(folder).write(
        CatalogueBookPrinter(library: data, date: day, options: pages.printing()).pdf(isReviewCopy: false)
          .data,
        named: "catalogue.pdf")
      if !json { Terminal.say(book.path(percentEncoded: false)) }
      let sheet = try FigurePrinter(library: data, date: day).sheet(of: data, side: .right, columns: 3)
      let figures = try OutputFolder(folder).write(sheet.data, named: "figures.pdf")
      if !json { Terminal.say(figures.path(percentEncoded: false)) }
      var options = BatchOptions(
        input: .file(SamplePatients.batch), output: folder.appending(path: "batch"),
        printing: try pages.printing(), jobs: ProcessInfo.processInfo.activeProcessorCount)
      options.reports = true
      let report = try await BatchRun(library: data, options: options, date: day).run()
      if json {
        try Terminal.say(
          json: Result(
            documents: documents, batchRows: report.rows,
            batchCounts: Dictionary(
              uniqueKeysWithValues: BatchRowResult.Status.allCases.map { ($0.rawValue, report[$0]) })))
      } else {
        Terminal.say("\(folder.appending(path: "batch").path(percentEncoded: false)): \(report.rows) rows")
      }
      if report[.failed] > 0 { throw Terminal.Code.someFailed }
    }
  }
}
