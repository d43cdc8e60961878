import ArgumentParser
import DelimitedText
import Foundation
import HandoutDesign
import HandoutPipeline
import ProgramBuilder

/// Options that every command which makes pages has.
struct LibraryOptions: ParsableArguments {
  @Option(help: "The folder that holds Templates and Fonts; found beside the program by default.")
  var root: String?

  @Option(help: "A folder of YAML files with a clinic's own techniques; they add to or replace ours.")
  var catalogue: String?

  @Option(
    help:
      "The clinic's YAML file: name, phone, address, email, emergency_number, website, footer, logo, colors.")
  var clinic: String?

  @Option(help: "A template's name, or the path of a folder that holds one; standard by default.")
  var template: String?

  @Option(help: "The day the pages are made (year-month-day); today by default.")
  var date: String?

  /// The folders.
  func folders() throws -> ProjectFolders {
    if let root {
      let folders = ProjectFolders(root: URL(filePath: root))
      guard folders.exist else {
        throw ValidationError("\(root) has no Templates and Fonts.")
      }
      return folders
    }
    let executable = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    guard let folders = ProjectFolders(ofExecutable: executable) else {
      throw ValidationError("Templates and Fonts are not beside the program; name their folder by --root.")
    }
    return folders
  }

  /// The path of a file in the folder for what is generated.
  func outputPath(_ name: String) throws -> String {
    try folders().output.appending(path: name).path(percentEncoded: false)
  }

  /// The data that no patient changes.
  ///
  /// - Parameter poses: A folder of poses; nil for those that come with RehabPress.
  /// - Returns: The library.
  /// - Throws: `ValidationError` for options, and what reading the files throws.
  func library(poses: URL? = nil) throws -> Library {
    // Also where an earlier program brings its own day, a date that is none is no slip to pass over.
    _ = try day()
    return try Library(
      folders: folders(), template: template ?? "standard", ownCatalogue: catalogue.map { URL(filePath: $0) },
      clinic: clinic.map { URL(filePath: $0) }, poses: poses)
  }

  /// The day the pages are made.
  func day() throws -> CalendarDate {
    if let date {
      guard let day = CalendarDate(iso: date) else {
        throw ValidationError("--date \(date) is not a date; write year-month-day, such as 2026-04-03.")
      }
      return day
    }
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let seconds = Int(epoch), (0...Self.lastSecond).contains(seconds) else {
        throw ValidationError(
          "SOURCE_DATE_EPOCH \(epoch) is no number of seconds from 0 to \(Self.lastSecond).")
      }
      return Self.day(of: Date(timeIntervalSince1970: Double(seconds)), in: .gmt)
    }
    return Self.day(of: Date(), in: .current)
  }

  /// The end of the year 9999, with which the calendar ends.
  private static let lastSecond = 253_402_300_799

  private static func day(of date: Date, in zone: TimeZone) -> CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    // A date of the system's clock always is a day of the calendar.
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDate.earliest
  }
}

/// The paper and the form of pages.
struct PageOptions: ParsableArguments {
  @Option(help: "The paper: a4 or letter; the template's own by default.")
  var page: PaperArgument?

  @Option(help: "The most sides of paper that a handout may have; spacing is taken together until it fits.")
  var fit: Int?

  /// How documents are printed for patients who state no language of their own.
  func printing(languages: [String] = []) throws -> PrintOptions {
    if let fit, !(1...50).contains(fit) { throw ValidationError("--fit \(fit) is outside 1 to 50.") }
    return PrintOptions(paper: page?.paper, languages: languages, fit: fit)
  }
}

/// A paper as the command line names it.
enum PaperArgument: String, ExpressibleByArgument, CaseIterable {
  case a4, letter

  var paper: HandoutTemplate.Paper { self == .a4 ? .a4 : .letter }
}

/// A form of pages as the command line names it.
enum FormatArgument: String, ExpressibleByArgument, CaseIterable {
  case pdf, png, svg
}

/// An encoding as the command line names it.
enum EncodingArgument: String, ExpressibleByArgument, CaseIterable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"

  var encoding: DelimitedFormat.Encoding { self == .utf8 ? .utf8 : .windows1252 }
}
