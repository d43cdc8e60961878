public import CairoDrawing
import DelimitedText
import Foundation
import HandoutDesign
import PageLayout
import ProgramBuilder
import YAMLReading

/// The sentences for everything that can go wrong, in English.
public enum ErrorWording {
  /// Why a text is no password; the text itself is never told.
  public static func sentence(for fault: PDFPassword.Fault) -> String {
    switch fault {
    case .tooShort(let found, let needed): "has \(found) characters; at least \(needed) are needed"
    case .tooLong(let found, let allowed): "takes \(found) bytes; at most \(allowed) are possible"
    case .controlCharacter: "has a character that no keyboard types, such as a tab"
    }
  }

  /// What is wrong with a template for names.
  public static func sentence(for fault: NameTemplate.Fault) -> String {
    let allowed = NameTemplate.Placeholder.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
    return switch fault {
    case .unknown(let word, let nearest):
      "{\(word)} is not known" + (nearest.map { "; did you mean {\($0)}?" } ?? ".") + " Allowed: \(allowed)"
    case .openBrace: "a brace is not closed, or closes nothing. Allowed: \(allowed)"
    }
  }

  /// The lines for an error; more than one where several things are wrong.
  public static func sentences(for error: any Error) -> [String] {
    switch error {
    case let issues as DataIssues: issues.issues.map(IssueWording.sentence(for:))
    case let issue as DataIssue: [IssueWording.sentence(for: issue)]
    case let error as PipelineError: [sentence(for: error)]
    case let error as DelimitedTextError: [sentence(for: error)]
    case let error as LanguageShelf.Failure: [sentence(for: error)]
    case let error as FitError: [sentence(for: error)]
    case let error as LayoutError: [sentence(for: error)]
    case let error as DrawingError: [sentence(for: error)]
    default: [reason(of: error)]
    }
  }

  /// The system's reason for a failure.
  public static func reason(of error: any Error) -> String { PipelineError.reason(of: error) }

  private static func sentence(for error: PipelineError) -> String {
    switch error {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .notUTF8(let path, let line, let byte):
      "\(path), line \(line): byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8; "
        + "save the file as UTF-8"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .unusableTable(let file, let error):
      file + (sentence(for: error).hasPrefix("line") ? ", " : ": ") + sentence(for: error)
    case .unknownColumns(let file, let line, let columns):
      "\(file), line \(line): "
        + columns.map { column in
          "column \(column.number) “\(column.name)” is not known"
            + (column.nearest.map { "; did you mean \($0)?" } ?? "")
        }.joined(separator: " ")
    case .missingColumns(let file, let line, let columns):
      "\(file), line \(line): these columns are missing: "
        + columns.map { $0.joined(separator: " or ") }.joined(separator: ", ")
    case .repeatedColumn(let file, let line, let names):
      "\(file), line \(line): these columns mean the same: \(names.joined(separator: ", "))"
    case .inputIsOutput(let path):
      "\(path) would be overwritten by this run; give the input another name or choose another --output"
    case .tooManyRows(let file, let most):
      "\(file) has more than \(most) rows; run it with rehabpress batch, or in parts"
    case .nothingToResume(let folder):
      "\(folder) holds no run that was stopped: the last one came to its end, or none was begun; run without --resume"
    case .anotherRun(let differences):
      "the run that was stopped was another one; these differ: \(differences.joined(separator: ", ")). "
        + "Run without --resume to start afresh"
    case .unknownCode(let code, let folder, let nearest):
      "no program with the code \(code) in \(folder)" + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .unknownTemplate(let name, let allowed, let nearest):
      "there is no template “\(name)”" + (nearest.map { "; did you mean \($0)?" } ?? "")
        + (nearest == nil ? "." : "") + " Allowed: \(allowed.joined(separator: ", "))"
    case .noHandoutTemplate(let name, let allowed):
      "the template “\(name)” lays out no handout. Allowed: \(allowed.joined(separator: ", "))"
    case .unusablePicture(let path, let reason): "\(path) cannot be printed: \(sentence(for: reason))"
    }
  }

  private static func sentence(for error: PictureError) -> String {
    switch error {
    case .unknownFormat: "it is none of PNG, JPEG and SVG"
    case .unreadable(let reason): reason
    case .holdsText:
      "the SVG holds letters, which look different on every machine; have them turned into outlines"
    case .noSize: "the SVG states neither a size nor a viewBox"
    case .fourInks: "the JPEG is made of four inks (CMYK); save it as sRGB"
    }
  }

  private static func sentence(for error: LanguageShelf.Failure) -> String {
    switch error {
    case .unknown(let tag, let allowed, let nearest):
      "there is no language “\(tag)”" + (nearest.map { "; did you mean \($0)?" } ?? ".")
        + " Allowed: \(allowed.joined(separator: ", "))"
    case .untranslated(let techniques, let language):
      "these techniques have no text in \(language), or an outdated one: \(techniques.joined(separator: ", ")); "
        + "see rehabpress language check"
    case .untranslatedPanel(let location, let language):
      "\(location.source), line \(location.line ?? 1): the panel has no text in \(language)"
    }
  }

  private static func sentence(for error: FitError) -> String {
    let most = "\(error.pages) side\(error.pages == 1 ? "" : "s")"
    return "\(error.exercises) exercises take \(most) with the spacing taken to the template's bounds; "
      + "--fit allows \(error.allowed). Print fewer exercises, take the template compact, or allow \(error.pages)"
  }

  private static func sentence(for error: DelimitedTextError) -> String {
    switch error {
    case .record(let fault, _): sentence(for: fault)
    case .emptyInput: "the file is empty; its first line has to name the columns"
    case .utf16: "the file is UTF-16; save it as CSV UTF-8"
    case .unsupportedDelimiter(let byte):
      "the sep= line names “\(Character(UnicodeScalar(byte)))”; allowed are , ; and tab"
    case .unreadableSource(let offset, let cause): "reading stopped after \(offset) bytes: \(cause)"
    case .unusableHeader(let line, let unnamed, let repeated):
      "line \(line): "
        + (unnamed.map { "column \($0) has no name" }
        + repeated.map { repetition in
          "“\(repetition.name)” stands in columns "
            + repetition.columns.map(String.init).joined(separator: ", ")
        }).joined(separator: "; ")
    case .recordWithoutFields: "a row without fields cannot be written"
    }
  }

  /// The sentence for a row of a CSV that cannot be read.
  static func sentence(for fault: RecordFault) -> String {
    switch fault {
    case .unterminatedQuote(let line): "line \(line): a quote opens here and is not closed"
    case .strayQuote(let line, let column):
      "line \(line), column \(column): a quote inside the field; double it and put the field in quotes"
    case .notUTF8(let line, let offset, let byte, let guess):
      "line \(line): byte \(offset) (0x\(String(byte, radix: 16, uppercase: true))) is not UTF-8"
        + (guess.map { "; it looks like Windows-1252 (“\($0)”): use --encoding windows-1252" } ?? "")
    case .notWindows1252(let line, let offset, let byte):
      "line \(line): byte \(offset) (0x\(String(byte, radix: 16, uppercase: true))) is no letter in Windows-1252"
    case .nulByte(let line, let offset): "line \(line): byte \(offset) is zero; this is not a text file"
    case .tooLong(let line, let limit, let quote):
      "line \(line): the row is longer than \(limit) bytes"
        + (quote.map { "; a quote opens on line \($0)" } ?? "")
    case .fieldCount(let line, let found, let expected):
      "line \(line): \(found) fields where the header has \(expected)"
    }
  }

  private static func sentence(for error: LayoutError) -> String {
    switch error {
    case .oversized(let origin, let needed, let available):
      "\(name(of: origin)) does not fit on an empty page: \(points(needed)) are needed, "
        + "\(points(available)) are there"
    case .tooNarrow(let origin, let needed, let available):
      "\(name(of: origin)) is set in \(points(available)), but a single letter needs \(points(needed))"
    case .furnitureOversized(let needed, let available):
      "the head or foot of the page needs \(points(needed)) and has \(points(available)); "
        + "shorten the clinic's name or telephone number"
    case .cellCount(let origin, let expected, let found):
      "\(name(of: origin)): a row has \(found) cells where the table has \(expected) columns"
    case .noRoom: "the margins leave no room on the page"
    }
  }

  private static func sentence(for error: DrawingError) -> String {
    switch error {
    case .missingGlyphs(let characters, let origin):
      "\(name(of: origin)): no font can print "
        + characters.map { "“\($0)” (\(codePoints($0)))" }.joined(separator: ", ")
    case .fontConfiguration(let path): "the font configuration \(path) cannot be read"
    case .unknownFamily(let family, let known):
      "No font of the family \(family) is installed or stands in the clinic's folder of fonts"
        + (NearestMatch.of(family, in: known).map { "; did you mean \($0)?" } ?? ".")
    case .noFonts(let path):
      "\(path) names no font that is installed; see Fonts/README.md for the packages"
    case .cairo(_, let description): "the page cannot be drawn: \(description)"
    case .structure(let description): "the PDF cannot be finished: \(description)"
    case .markers(let page, let expected, let found):
      "page \(page): \(found) marked parts where \(expected) were drawn; the PDF is not written"
    case .lostGlyphs(let font, let count):
      "\(count) letters of \(font) would be blank in print; the PDF is not written"
    case .foreignText: "a text was shaped by another engine"
    case .noPages: "a document without pages cannot be drawn"
    }
  }

  private static func name(of origin: Origin?) -> String { origin?.label ?? "the text" }

  private static func points(_ length: Double) -> String {
    // A length without bound is how layout says that no page would do.
    Int(exactly: length.rounded(.up)).map { "\($0) pt" } ?? "more than any page has"
  }

  private static func codePoints(_ character: Character) -> String {
    character.unicodeScalars.map {
      "U+" + String($0.value, radix: 16, uppercase: true)
    }.joined(separator: " ")
  }
}
