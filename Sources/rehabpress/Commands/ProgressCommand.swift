import ArgumentParser
import DelimitedText
import Foundation
import HandoutPipeline
import ProgramBuilder
import YAMLReading

/// Makes progress reports from dated measures.
struct ProgressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Makes a progress report of each patient from a CSV of dated measures.",
    discussion: """
      A row is a day of a patient: patient_id, date, and what was measured: nprs, odi, rmdq, psfs, lefs, start_total \
      and start_psych, days_done and days_planned; or items between semicolons (odi_items, rmdq_items, psfs_items, \
      lefs_items, start_items), which are scored. Any words under program mark a day on which it was changed. The \
      report has charts in plain words for the patient and a table for the record.
      """)

  @Argument(help: "The CSV.")
  var csv: String

  @Option(help: "Only this patient.")
  var patient: String?

  @Option(help: "The patient's language; en by default.")
  var language: String = "en"

  @Option(name: .shortAndLong, help: "The folder for the reports; Output by default.")
  var output: String?

  @Option(help: "The encoding of the CSV: utf-8 or windows-1252.")
  var encoding: EncodingArgument = .utf8

  @OptionGroup var pages: PageOptions
  @OptionGroup var library: LibraryOptions

  func run() async throws {
    try await reporting(asJSON: false) {
      let day = try library.day()
      let table = try MeasureTable(at: URL(filePath: csv), encoding: encoding.encoding, today: day)
      let records = table.records.filter { patient == nil || $0.patientID == patient }
      if let patient, records.isEmpty {
        let meant =
          NearestMatch.of(patient, in: table.records.map(\.patientID)).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError("\(csv) has no patient “\(patient)”.\(meant)")
      }
      let printer = try ProgressPrinter(library: library.library(), date: day, options: pages.printing())
      let folder = try OutputFolder(output.map { URL(filePath: $0) } ?? library.folders().output)
      for record in records {
        let pdf = try printer.pdf(of: record, language: language)
        let file = try folder.write(pdf.data, named: FileName.safe(record.patientID) + "-progress.pdf")
        Terminal.say(file.path(percentEncoded: false))
      }
      for sentence in ErrorWording.sentences(for: DataIssues(table.issues)) {
        Terminal.note("Error: \(sentence)")
      }
      if !table.issues.isEmpty { throw Terminal.Code.someFailed }
    }
  }
}
