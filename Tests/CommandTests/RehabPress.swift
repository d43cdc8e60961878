import Foundation
import TestSupport
import Testing

/// The built program, run as a person or a script runs it.
enum RehabPress {
  /// What a run did.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
    /// Whether a signal ended it.
    var crashed: Bool

    /// Standard output as JSON.
    func json() throws -> [String: Any] {
      try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }

    /// The sentences of an error told as JSON.
    func errorSentences() throws -> [String] { try #require(json()["errors"] as? [String]) }
  }

  struct NotBuilt: Error {}

  /// The program, which is built beside the tests.
  private static let executable: URL? = {
    let starts = [Bundle.main.executableURL, Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL)
    for start in starts.compactMap(\.self) {
      var folder = start.resolvingSymlinksInPath()
      for _ in 0..<4 {
        folder = folder.deletingLastPathComponent()
        let candidate = folder.appendingPathComponent("rehabpress")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
          !isFolder.boolValue
        {
          return candidate
        }
      }
    }
    return nil
  }()

  /// Runs the program with arguments, variables beside the usual ones, in a folder and with standard output
  /// to a file, where one is named.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil,
    standardOutput: String? = nil, whileRunning: (Process) -> Void = { _ in }
  ) throws -> Outcome {
    guard let executable else { throw NotBuilt() }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    var variables = ProcessInfo.processInfo.environment
    variables["SOURCE_DATE_EPOCH"] = nil
    // A crash is to be told at once.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let scratch = try TemporaryFolder()
    let (outputPath, errorPath) = (standardOutput ?? scratch.path("output"), scratch.path("errors"))
    for path in [outputPath, errorPath] where !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
    try process.run()
    whileRunning(process)
    process.waitUntilExit()
    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    return Outcome(
      status: process.terminationStatus, output: standardOutput == nil ? try text(outputPath) : "",
      errors: try text(errorPath), crashed: process.terminationReason == .uncaughtSignal)
  }

  /// Runs a command with the project's templates and fonts on the day of the fixtures.
  static func run(
    _ command: String, _ arguments: [String], date: String? = "2026-11-22",
    environment: [String: String] = [:], standardOutput: String? = nil,
    whileRunning: (Process) -> Void = { _ in }
  ) throws -> Outcome {
    let day = date.map { ["--date", $0] } ?? []
    return try run(
      command.split(separator: " ").map(String.init) + arguments + ["--root", ProjectFiles.root] + day,
      environment: environment, standardOutput: standardOutput, whileRunning: whileRunning)
  }

  /// Waits until a file has some lines, or the program has ended.
  static func wait(for process: Process, toWrite lines: Int, to path: String) {
    while process.isRunning {
      let found = FileManager.default.contents(atPath: path)?.count { $0 == 0x0A } ?? 0
      if found >= lines { return }
      usleep(500)
    }
  }
}

/// Expects a run to end as the contract says, with words on standard error.
func expect(
  _ outcome: RehabPress.Outcome, status: Int32, saying words: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!outcome.crashed, "\(outcome.errors)", sourceLocation: sourceLocation)
  #expect(
    outcome.status == status, "\(outcome.output)\(outcome.errors)", sourceLocation: sourceLocation)
  for word in words {
    #expect(outcome.errors.contains(word), "\(outcome.errors)", sourceLocation: sourceLocation)
  }
}
