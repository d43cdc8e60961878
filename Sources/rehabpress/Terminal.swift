import ArgumentParser
import Foundation
import HandoutPipeline

/// What the commands say, and where: results on standard output, all else on standard error.
enum Terminal {
  /// Exit codes beside 0.
  enum Code {
    static let someFailed = ExitCode(1)
    static let unusable = ExitCode(2)
    static let blockedOrHeld = ExitCode(3)
  }

  /// Says a line on standard error.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Prints a line on standard output.
  static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Prints a value as JSON on standard output, keys in order, so that the same result is the same text.
  static func say(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
  }

  /// Says what went wrong, as JSON where that was asked for.
  static func report(_ error: any Error, asJSON: Bool) throws {
    let sentences = ErrorWording.sentences(for: error)
    if asJSON {
      try say(json: ErrorReport(errors: sentences))
    } else {
      for sentence in sentences { note("Error: \(sentence)") }
    }
  }

  private struct ErrorReport: Encodable {
    var errors: [String]
  }
}

extension AsyncParsableCommand {
  /// Runs a command's work; what it throws is worded and ends the command with code 2.
  func reporting(asJSON: Bool, _ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let code as ExitCode {
      throw code
    } catch let error as ValidationError {
      throw error
    } catch {
      try Terminal.report(error, asJSON: asJSON)
      throw Terminal.Code.unusable
    }
  }
}
