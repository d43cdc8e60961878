import CairoDrawing
import Foundation
import HandoutPipeline
import ProgramBuilder

/// The files of a document.
struct WrittenDocument {
  /// Their paths, the pages in order.
  var files: [String]
  /// The number of pages.
  var pages: Int
  /// The program's file; nil for referrals and holds.
  var programFile: String?
}

/// Writes the document of one patient in the form asked for, with the program's file beside it.
struct HandoutWriter {
  let maker: HandoutMaker
  /// Dots per inch of PNG pages.
  let dpi: Double
  /// What opens a PDF; nil for one that everybody can open.
  var password: PDFPassword?

  func write(
    _ outcome: Planner.Outcome, as format: FormatArgument, to target: OutputTarget
  ) throws -> WrittenDocument {
    let folder = try OutputFolder(target.folder)
    var files: [URL] = []
    let count: Int
    switch format {
    case .pdf:
      let pdf = try maker.pdf(of: outcome, password: password)
      count = pdf.pages
      if let mark = target.mark {
        files.append(try folder.write(document: pdf.data, named: target.base, mark: mark))
      } else {
        files.append(try folder.write(pdf.data, named: "\(target.name).pdf"))
      }
    case .png, .svg:
      let pages = try maker.pages(of: outcome)
      count = pages.count
      for index in 0..<pages.count {
        let data = try format == .png ? pages.png(page: index, dpi: dpi) : pages.svg(page: index)
        files.append(
          try folder.write(data, named: "\(target.name)-\(index + 1).\(format.rawValue)"))
      }
    }
    var programFile: URL?
    if case .program(let program) = outcome {
      programFile = try OutputFolder(target.folder.appending(path: "programs")).write(
        Data(ProgramFile.text(of: program).utf8), named: "\(ProgramCode(of: program)).yaml")
    }
    return WrittenDocument(
      files: files.map { $0.path(percentEncoded: false) }, pages: count,
      programFile: programFile?.path(percentEncoded: false))
  }
}
