public import Foundation

/// Runs the command-line tools that look at finished files.
public enum Tool {
  /// What a tool did.
  public struct Outcome: Sendable {
    /// The exit status.
    public var status: Int32
    /// What it wrote to standard output.
    public var data: Data
    /// The same as text.
    public var output: String { String(decoding: data, as: UTF8.self) }
    /// What it wrote to standard error.
    public var errors: String
  }

  /// Runs a tool on a file of the given bytes.
  ///
  /// - Parameters:
  ///   - name: The name of the tool.
  ///   - arguments: Its arguments; `{}` stands for the file.
  ///   - data: The bytes of the file.
  /// - Returns: What the tool did.
  /// - Throws: If the tool cannot be started.
  public static func run(_ name: String, _ arguments: [String], on data: Data) throws -> Outcome {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("rehabpress-\(UUID().uuidString)")
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try run(name, arguments.map { $0 == "{}" ? file.path : $0 })
  }

  /// Runs a tool.
  ///
  /// - Parameters:
  ///   - name: The name of the tool.
  ///   - arguments: Its arguments.
  /// - Returns: What the tool did.
  /// - Throws: If the tool cannot be started.
  public static func run(_ name: String, _ arguments: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let errorFile = FileManager.default.temporaryDirectory
      .appendingPathComponent("rehabpress-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: errorFile.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errorFile) }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    // Read before waiting: a full pipe would stop the tool for ever.
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let errors = try Data(contentsOf: errorFile)
    return Outcome(
      status: process.terminationStatus, data: data,
      errors: String(decoding: errors, as: UTF8.self))
  }
}
