import ArgumentParser
import CairoDrawing
import Foundation
import HandoutPipeline

/// Tells what a PDF contains.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells what PDFs contain: program code, versions, standards they state, fonts.",
    discussion:
      "A validator such as veraPDF proves the standards; this command only tells what a file states.")

  @Argument(help: "The PDFs.")
  var files: [String]

  @Flag(help: "Print the result as JSON.")
  var json = false

  @OptionGroup var protection: PasswordOptions
  @OptionGroup var library: LibraryOptions

  private struct Finding: Encodable {
    struct Font: Encodable {
      var name: String
      var embedded: Bool
    }

    var file: String
    var pages: Int
    var title: String?
    var language: String?
    var encrypted: Bool
    var tagged: Bool
    var pdfUa: String?
    var pdfA: String?
    var madeFrom: [String: String]
    var fonts: [Font]

    init(_ path: String, _ found: PDFInspection) {
      file = path
      pages = found.pages
      title = found.title
      language = found.language
      encrypted = found.isEncrypted
      tagged = found.isTagged
      pdfUa = found.accessibilityPart
      pdfA = found.archivalLevel
      madeFrom = found.ingredients
      fonts = found.fonts.map { Font(name: $0.name, embedded: $0.isEmbedded) }
    }
  }

  func run() async throws {
    try await reporting(asJSON: json) {
      let provenance = try library.library().provenance
      let password = try protection.read()
      var findings: [Finding] = []
      for path in files {
        let found = try PDFFiles.inspection(at: URL(filePath: path), password: password)
        findings.append(Finding(path, found))
        guard !json else { continue }
        Terminal.say(path)
        for line in InspectionWording.lines(for: found, comparedWith: provenance) {
          Terminal.say("  \(line)")
        }
      }
      if json { try Terminal.say(json: findings) }
    }
  }
}
