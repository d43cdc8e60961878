import ArgumentParser
import CairoDrawing
import Foundation
import HandoutPipeline

/// How a password reaches the program: never as an argument, which every user of the machine could read.
struct PasswordOptions: ParsableArguments {
  @Flag(
    help: "Ask for a password that opens the PDF; from standard input its first line is taken.")
  var password = false

  @Option(help: "A file whose first line is the password that opens the PDF.")
  var passwordFile: String?

  func validate() throws {
    guard !password || passwordFile == nil else {
      throw ValidationError("--password and --password-file exclude each other.")
    }
  }

  /// Whether a password is asked for.
  var isAsked: Bool { password || passwordFile != nil }

  /// The password; nil where none is asked for.
  ///
  /// - Throws: `ValidationError` where it cannot be read or is none; the text is never told.
  func read() throws -> PDFPassword? {
    let text: String
    if let passwordFile {
      guard let whole = try? String(contentsOfFile: passwordFile, encoding: .utf8) else {
        throw ValidationError("--password-file \(passwordFile) cannot be read as UTF-8 text.")
      }
      text = Self.firstLine(of: whole)
    } else if password {
      text = try isatty(STDIN_FILENO) == 1 ? Self.typed() : Self.firstLine(of: readLine() ?? "")
    } else {
      return nil
    }
    do {
      return try PDFPassword(text)
    } catch {
      throw ValidationError("The password \(ErrorWording.sentence(for: error)).")
    }
  }

  private static func firstLine(of text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }

  /// What a person types twice without seeing it.
  private static func typed() throws -> String {
    let first = hidden("Password: ")
    guard hidden("Once more: ") == first else {
      throw ValidationError("The two passwords differ.")
    }
    return first
  }

  private static func hidden(_ prompt: String) -> String {
    FileHandle.standardError.write(Data(prompt.utf8))
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine() ?? ""
  }
}
