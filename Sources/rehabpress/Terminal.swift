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
    static let interrupted = ExitCode(130)
  }

  /// Says a line on standard error.
  static func note(_ line: String) {
    // Nobody is left to tell where this fails.
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Prints a line on standard output.
  static func say(_ line: String) {
    write(Data((line + "\n").utf8))
  }

  /// Prints a value as JSON on standard output, keys in order, so that the same result is the same text.
  static func say(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    write(try encoder.encode(value) + Data("\n".utf8))
  }

  /// Prints a value as one line of JSON on standard output.
  static func say(jsonLine value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    if let line = try? encoder.encode(value) { write(line + Data("\n".utf8)) }
  }

  /// Writes to standard output; a full disk or a closed pipe ends the program, as nobody reads on.
  private static func write(_ data: Data) {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      note("Error: standard output cannot be written: \(ErrorWording.reason(of: error))")
      exit(Code.unusable.rawValue)
    }
  }

  /// Says what went wrong, as JSON where that was asked for.
  static func report(_ error: any Error, asJSON: Bool) throws {
    let sentences =
      (error as? ValidationError).map { [$0.message] } ?? ErrorWording.sentences(for: error)
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
    } catch let error as ValidationError where !asJSON {
      throw error
    } catch {
      try Terminal.report(error, asJSON: asJSON)
      throw Terminal.Code.unusable
    }
  }
}
