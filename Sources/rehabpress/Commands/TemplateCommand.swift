import ArgumentParser
import Foundation
import HandoutDesign
import HandoutPipeline
import ProgramBuilder

/// Looks at templates.
struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Lists templates, checks one, and shows how it looks.",
    discussion: """
      To make your own, copy a folder of Templates, edit its template.yaml, check it, and name the folder by \
      --template.
      """,
    subcommands: [List.self, Check.self, Preview.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the templates and the documents that each lays out.")

    @OptionGroup var library: LibraryOptions

    func run() async throws {
      try await reporting(asJSON: false) {
        let folder = TemplateFolder(try library.folders())
        for name in folder.names {
          let template = try folder.template(name)
          let kinds = DocumentKind.allCases.filter { template.has($0) }.map(\.rawValue)
          Terminal.say("\(name)\t\(kinds.joined(separator: ", "))\t\(template.version)")
        }
      }
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks a template: its file, its colours, its fonts, and a sample patient laid out with it.")

    @Argument(help: "A template's name, or the path of a folder that holds one.")
    var name: String

    @OptionGroup var library: LibraryOptions

    func run() async throws {
      try await reporting(asJSON: false) {
        let template = try TemplateFolder(library.folders()).template(name)
        if template.has(.handout) {
          let count = try TemplateSample(library: library, template: name).pages().count
          Terminal.say("\(template.name): no mistakes; a sample of 5 exercises takes \(count) pages")
        } else {
          Terminal.say("\(template.name): no mistakes")
        }
      }
    }
  }

  struct Preview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draws the pages of an invented patient with a template, as PNG.")

    @Argument(help: "A template's name, or the path of a folder that holds one.")
    var name: String

    @Option(help: "Languages, one after the other; en by default.")
    var language: String?

    @Option(name: .shortAndLong, help: "The folder for the pages; Output by default.")
    var output: String?

    @Option(help: "Dots per inch.")
    var dpi: Double = 80

    @OptionGroup var pages: PageOptions
    @OptionGroup var library: LibraryOptions

    func validate() throws {
      guard dpi.isFinite, (36...1200).contains(dpi) else {
        throw ValidationError("--dpi \(dpi) is outside 36 to 1200.")
      }
    }

    func run() async throws {
      try await reporting(asJSON: false) {
        let options = try pages.printing(languages: language.map(LanguageList.tags(in:)) ?? [])
        let drawn = try TemplateSample(library: library, template: name, options: options).pages()
        let folder = try OutputFolder(output.map { URL(filePath: $0) } ?? library.folders().output)
        let base = FileName.safe(URL(filePath: name).lastPathComponent)
        for index in 0..<drawn.count {
          let file = try folder.write(
            drawn.png(page: index, dpi: dpi), named: "\(base)-preview-\(index + 1).png")
          Terminal.say(file.path(percentEncoded: false))
        }
      }
    }
  }
}

/// An invented patient laid out with a template.
private struct TemplateSample {
  let library: LibraryOptions
  let template: String
  var options = PrintOptions()

  func pages() throws -> FinishedPages {
    var library = library
    library.template = template
    library.clinic = library.clinic ?? SamplePatients.clinic.path(percentEncoded: false)
    let day = SamplePatients.day
    let maker = try HandoutMaker(library: library.library(), date: day, options: options)
    let intake = try PatientFiles.intake(at: SamplePatients.intake("disc"))
    return try maker.pages(of: maker.outcome(of: intake))
  }
}
