import ArgumentParser
import Figures
import Foundation
import HandoutDesign
import HandoutPipeline
import ProgramBuilder
import YAMLReading

/// Draws, solves and checks the figures of the techniques.
struct FigureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure",
    abstract: "Draws, solves and checks the figures of the techniques.",
    subcommands: [Draw.self, Solve.self, Check.self], defaultSubcommand: Draw.self)

  /// Where the poses are.
  struct PoseOptions: ParsableArguments {
    @Option(help: "A folder of poses, with their solutions in its folder solved; ours by default.")
    var poses: String?

    var url: URL? { poses.map { URL(filePath: $0) } }
  }

  /// Refuses an id that no figure has.
  private static func expectFigure(_ id: String, among known: [String]) throws {
    guard !known.contains(id) else { return }
    let meant = NearestMatch.of(id, in: known).map { " Did you mean \($0)?" } ?? ""
    throw ValidationError("There is no figure “\(id)”.\(meant)")
  }

  struct Draw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draws a technique's figure, or with --sheet all of them.")

    @Argument(help: "The technique's id.")
    var id: String?

    @Option(help: "The affected side: left or right.")
    var side: String = "right"

    @Option(
      name: .shortAndLong,
      help: "The file, ending in .svg, .png or .pdf; the technique's id as SVG in Output by default.")
    var output: String?

    @Option(help: "The width in millimetres.")
    var width: Double = 120

    @Option(help: "Dots per inch of a PNG.")
    var dpi: Double = 150

    @Flag(help: "All figures with their names, on pages of a PDF or as a PNG for each page.")
    var sheet = false

    @Option(help: "The figures in a row of the sheet.")
    var columns: Int = 3

    @OptionGroup var poses: PoseOptions
    @OptionGroup var library: LibraryOptions

    func validate() throws {
      guard (id == nil) == sheet else {
        throw ValidationError("Name one technique, or ask for all by --sheet.")
      }
      guard ProgramBuilder.BodySide(rawValue: side) != nil else {
        throw ValidationError("--side \(side) is not known. Allowed: left, right.")
      }
      guard (10...1000).contains(width) else {
        throw ValidationError("--width \(width) is not allowed; 10 to 1000 millimetres.")
      }
      guard (36...1200).contains(dpi) else {
        throw ValidationError("--dpi \(dpi) is not allowed; 36 to 1200.")
      }
      guard (1...6).contains(columns) else {
        throw ValidationError("--columns \(columns) is not allowed; 1 to 6.")
      }
    }

    func run() async throws {
      try await reporting(asJSON: false) {
        let data = try library.library(poses: poses.url)
        let printer = try FigurePrinter(library: data, date: library.day())
        for file in try sheet ? drawSheet(data, printer) : [drawOne(data, printer)] {
          Terminal.say(file.path(percentEncoded: false))
        }
      }
    }

    private func drawOne(_ data: Library, _ printer: FigurePrinter) throws -> URL {
      let id = id ?? ""
      try FigureCommand.expectFigure(id, among: data.figures.library.printed)
      guard let entry = FigurePrinter.entry(id, of: data, side: bodySide) else {
        throw ValidationError("The figure “\(id)” is not solved; run rehabpress figure solve.")
      }
      let path = try output ?? library.outputPath("\(id).svg")
      let url = URL(filePath: path)
      guard let form = FigurePrinter.Form(rawValue: url.pathExtension.lowercased()) else {
        throw ValidationError("--output \(path) does not end in .svg, .png or .pdf.")
      }
      let bytes = try printer.file(of: entry, as: form, width: width, dpi: dpi)
      return try OutputFolder(url.deletingLastPathComponent()).write(bytes, named: url.lastPathComponent)
    }

    private func drawSheet(_ data: Library, _ printer: FigurePrinter) throws -> [URL] {
      let path = try output ?? library.outputPath("figures.pdf")
      let url = URL(filePath: path)
      let folder = url.deletingLastPathComponent()
      switch url.pathExtension.lowercased() {
      case "pdf":
        let sheet = try printer.sheet(of: data, side: bodySide, columns: columns)
        return [try OutputFolder(folder).write(sheet.data, named: url.lastPathComponent)]
      case "png":
        let pages = try printer.sheetPages(of: data, side: bodySide, columns: columns)
        let name = url.deletingPathExtension().lastPathComponent
        let output = try OutputFolder(folder)
        return try (0..<pages.count).map {
          try output.write(pages.png(page: $0, dpi: dpi), named: "\(name)-\($0 + 1).png")
        }
      default: throw ValidationError("--output \(path) does not end in .pdf or .png.")
      }
    }

    /// The affected side; `validate` has refused every other word.
    private var bodySide: ProgramBuilder.BodySide { ProgramBuilder.BodySide(rawValue: side) ?? .right }
  }

  struct Solve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Finds the angles that meet what poses state, and writes them beside the poses.")

    @Argument(help: "The figures; by default those that were changed.")
    var ids: [String] = []

    @Flag(help: "Solve all figures anew.")
    var all = false

    @Option(help: "The folder of the poses; that of this project by default.")
    var poses: String?

    @OptionGroup var library: LibraryOptions

    func run() async throws {
      try await reporting(asJSON: false) {
        let folder = try PoseFolder(poses.map { URL(filePath: $0) } ?? library.folders().poses)
        for id in ids { try FigureCommand.expectFigure(id, among: folder.library.printed) }
        let solved = try folder.solve(Set(ids), all: all)
        for id in solved { Terminal.say(id) }
        if solved.isEmpty { Terminal.note("Nothing was changed since it was solved.") }
      }
    }
  }

  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks the figures: joints, contacts, depths, and what of them is seen.")

    @Argument(help: "The figures; all by default.")
    var ids: [String] = []

    @OptionGroup var poses: PoseOptions
    @OptionGroup var library: LibraryOptions

    func run() async throws {
      try await reporting(asJSON: false) {
        let data = try library.library(poses: poses.url)
        // A technique whose figure is missing is known too: that it is missing is what the check finds.
        let home = data.catalogue.techniques.filter { $0.home != nil }.map(\.id)
        for id in ids { try FigureCommand.expectFigure(id, among: data.figures.library.printed + home) }
        let review = FigureReview(data.figures.library)
        let findings =
          ids.isEmpty ? review.findings(for: data.catalogue) : ids.flatMap { review.findings(for: $0) }
        for finding in findings { Terminal.say(FigureFindingWording.sentence(for: finding)) }
        guard findings.isEmpty else { throw Terminal.Code.someFailed }
        let count = ids.isEmpty ? data.figures.library.printed.count : ids.count
        Terminal.say("\(count) figure\(count == 1 ? "" : "s"): no mistakes.")
      }
    }
  }
}

extension PoseLibrary {
  /// The ids of the figures that are printed; starting positions are not.
  fileprivate var printed: [String] { figures.filter { !$0.isAbstract }.map(\.id) }
}
