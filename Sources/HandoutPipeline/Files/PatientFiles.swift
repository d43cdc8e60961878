public import Foundation
public import ProgramBuilder
import YAMLReading

/// Reads the files that state a patient's facts.
public enum PatientFiles {
  /// The intake of a YAML or JSON file.
  ///
  /// - Throws: `PipelineError` or `DataIssues`.
  public static func intake(at url: URL) throws -> RawIntake {
    try RawIntake(TextFile.text(at: url))
  }

  /// An earlier program.
  ///
  /// - Throws: `PipelineError` or `DataIssues`.
  public static func program(at url: URL) throws -> ProgramFile {
    try ProgramFile(TextFile.text(at: url))
  }

  /// The earlier program of a code, from the folder in which handouts leave their programs.
  ///
  /// - Throws: `PipelineError.unknownCode` where there is none; `PipelineError` or `DataIssues` for its file.
  public static func program(code typed: String, in folder: URL) throws -> ProgramFile {
    let code = ProgramCode(typed)?.description ?? typed
    let known =
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
      ?? []).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(5)) }.sorted()
    guard known.contains(code) else {
      throw PipelineError.unknownCode(
        typed, folder: folder.path(percentEncoded: false),
        nearest: NearestMatch.of(code, in: known))
    }
    return try program(at: folder.appending(path: "\(code).yaml"))
  }
}
