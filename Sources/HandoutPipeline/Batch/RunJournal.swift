import Foundation

/// What has become of the rows of a run so far, kept on disk while it goes on: a line of JSON for each row, written
/// when its files are safe. A run that was killed at any moment goes on from it.
final class RunJournal {
  private let folder: OutputFolder
  private let name: String
  private let file: FileHandle
  private let encoder = JSONEncoder()
  /// Under which the journal grows until it says as much as the one before.
  private var isTemporary = true

  /// Begins a journal beside that of a run before, which stays until ``replaceEarlier()``.
  ///
  /// - Throws: `PipelineError.unwritable`.
  init(_ name: String, in folder: OutputFolder, identity: RunIdentity) throws(PipelineError) {
    self.folder = folder
    self.name = name
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let path = folder.path(of: OutputFolder.temporaryName(for: name))
    do {
      try WholeFile.write(encoder.encode(identity) + Data("\n".utf8), to: path)
      file = try FileHandle(forWritingTo: URL(filePath: path))
      try file.seekToEnd()
    } catch let fault as SystemFault {
      throw .unwritable(path: path, reason: fault.reason)
    } catch {
      throw .unwritable(path: path, reason: PipelineError.reason(of: error))
    }
  }

  /// Notes what has become of some rows; what they stand for is on the disk before.
  ///
  /// - Parameters:
  ///   - results: What has become of the rows.
  ///   - isSafe: Whether to wait until all would survive a power cut.
  /// - Throws: `PipelineError.unwritable`.
  func append(_ results: [BatchRowResult], isSafe: Bool) throws(PipelineError) {
    do {
      if isSafe { WholeFile.settle(folder.url) }
      var lines = Data()
      for result in results { lines += try encoder.encode(result) + Data("\n".utf8) }
      try file.write(contentsOf: lines)
      if isSafe { try file.synchronize() }
    } catch {
      throw .unwritable(path: folder.path(of: name), reason: PipelineError.reason(of: error))
    }
  }

  /// Takes the place of the journal of the run before.
  ///
  /// - Throws: `PipelineError.unwritable`.
  func replaceEarlier() throws(PipelineError) {
    guard isTemporary else { return }
    try folder.move(
      folder.url.appending(path: OutputFolder.temporaryName(for: name)), to: folder.url.appending(path: name))
    isTemporary = false
  }

  /// Ends a run that is complete: nothing is left to go on from.
  func remove() {
    try? file.close()
    try? WholeFile.remove(folder.path(of: isTemporary ? OutputFolder.temporaryName(for: name) : name))
  }
}

/// Reads the journal of a run that was stopped, row by row.
final class EarlierRun {
  /// What the run was.
  let identity: RunIdentity
  private var lines: LineReader
  private var ahead: BatchRowResult?

  /// Opens a journal; nil where there is none, or nothing of use in it.
  init?(_ name: String, in folder: OutputFolder) {
    guard let file = FileHandle(forReadingAtPath: folder.path(of: name)) else { return nil }
    var lines = LineReader(file)
    guard let first = lines.next(), let identity = try? JSONDecoder().decode(RunIdentity.self, from: first)
    else { return nil }
    self.identity = identity
    self.lines = lines
    ahead = nextResult()
  }

  /// Whether all that it says has been asked for.
  var isExhausted: Bool { ahead == nil }

  /// What became of the next row.
  func next() -> BatchRowResult? {
    defer { ahead = nextResult() }
    return ahead
  }

  /// What became of a row; nil where that is not known, or its files are gone. Rows are asked for in the order of the
  /// CSV.
  func result(of row: BatchRow, in output: OutputFolder, _ programs: OutputFolder) -> BatchRowResult? {
    while let known = ahead, known.line <= row.line {
      ahead = nextResult()
      guard known.line == row.line else { continue }
      let files = [
        known.file.map(output.path), known.programCode.map { programs.path(of: "\($0).yaml") },
      ].compactMap { $0 }
      return files.allSatisfy { access($0, R_OK) == 0 } ? known : nil
    }
    return nil
  }

  /// A line that was being written when the run was killed ends the journal.
  private func nextResult() -> BatchRowResult? {
    lines.next().flatMap { try? JSONDecoder().decode(BatchRowResult.self, from: $0) }
  }
}

/// The whole lines of a file, one by one.
private struct LineReader {
  private let file: FileHandle
  private var buffer = Data()

  init(_ file: FileHandle) { self.file = file }

  /// The next line without its end; nil at the end, and for a last line that has none.
  mutating func next() -> Data? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = Data(buffer[buffer.startIndex..<end])
        buffer = buffer[(end + 1)...]
        return line
      }
      guard let chunk = try? file.read(upToCount: 64 << 10), !chunk.isEmpty else { return nil }
      buffer = Data(buffer) + chunk
    }
  }
}
