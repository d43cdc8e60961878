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

    @Flag(help: "All figures with their names, on pages of a PDF.")
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
        let file = try sheet ? drawSheet(data, printer) : drawOne(data, printer)
        Terminal.say(file.path(percentEncoded: false))
      }
    }

    private func drawOne(_ data: Library, _ printer: FigurePrinter) throws -> URL {
      let id = id ?? ""
      let known = data.figures.library.figures.filter { !$0.isAbstract }.map(\.id)
      guard known.contains(id) else {
        let meant = NearestMatch.of(id, in: known).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError("There is no figure “\(id)”.\(meant)")
      }
      let isLeft = side == ProgramBuilder.BodySide.left.rawValue
      guard let figure = data.figures.figure(id, mirrored: isLeft) else {
        throw ValidationError("The figure “\(id)” is not solved; run rehabpress figure solve.")
      }
      let path = try output ?? library.outputPath("\(id).svg")
      let url = URL(filePath: path)
      guard let form = FigurePrinter.Form(rawValue: url.pathExtension.lowercased()) else {
        throw ValidationError("--output \(path) does not end in .svg, .png or .pdf.")
      }
      let entry = FigureDesigner.Entry(
        id: id, name: data.catalogue[id]?.name ?? id, figure: figure, side: isLeft ? .left : .right)
      let bytes = try printer.file(of: entry, as: form, width: width, dpi: dpi)
      return try OutputFolder(url.deletingLastPathComponent()).write(bytes, named: url.lastPathComponent)
    }

    private func drawSheet(_ data: Library, _ printer: FigurePrinter) throws -> URL {
      let isLeft = side == ProgramBuilder.BodySide.left.rawValue
      let path = try output ?? library.outputPath("figures.pdf")
      let url = URL(filePath: path)
      guard url.pathExtension.lowercased() == "pdf" else {
        throw ValidationError("--output \(path) does not end in .pdf.")
      }
      let sheet = try printer.sheet(of: data, side: isLeft ? .left : .right, columns: columns)
      return try OutputFolder(url.deletingLastPathComponent()).write(sheet.data, named: url.lastPathComponent)
    }
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
        let known = folder.library.figures.map(\.id)
        for id in ids where !known.contains(id) {
          let meant = NearestMatch.of(id, in: known).map { " Did you mean \($0)?" } ?? ""
          throw ValidationError("There is no figure “\(id)”.\(meant)")
        }
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
        let review = FigureReview(data.figures.library)
        let findings =
          ids.isEmpty ? review.findings(for: data.catalogue) : ids.flatMap { review.findings(for: $0) }
        for finding in findings { Terminal.say(FigureFindingWording.sentence(for: finding)) }
        guard findings.isEmpty else { throw Terminal.Code.someFailed }
        let count = data.figures.library.figures.count { !$0.isAbstract }
        Terminal.say("\(ids.isEmpty ? count : ids.count) figures: no mistakes.")
      }
    }
  }
}
