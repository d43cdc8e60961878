import Foundation

/// The CSV of a run, opened and surveyed.
struct BatchInput {
  /// What people call it.
  let name: String
  /// Where it can be read again.
  let url: URL
  /// What one pass over it has found.
  let survey: InputSurvey
  /// Whether it is a copy that goes when the run ends.
  private let isCopy: Bool

  /// Opens a file, or keeps what a stream brings in the output folder: rows that cannot be told apart are read twice,
  /// and a patient's data goes to no other place.
  ///
  /// - Throws: `PipelineError`.
  init(_ options: BatchOptions, output: OutputFolder) throws(PipelineError) {
    switch options.input {
    case .file(let file):
      (url, name, isCopy) = (file, file.lastPathComponent, false)
    case .stream(let stream):
      url = output.url.appending(path: options.shard.name(".standard-input", "csv"))
      (name, isCopy) = ("standard input", true)
      try Self.copy(stream, to: url)
    }
    do {
      survey = try InputSurvey(FileHandle(forReadingFrom: url))
    } catch {
      throw .unreadable(url, error)
    }
  }

  /// Makes sure that a file can be read.
  ///
  /// - Throws: `PipelineError.unreadable`.
  static func check(_ input: BatchOptions.Input) throws(PipelineError) {
    guard case .file(let file) = input else { return }
    // A folder opens like a file.
    guard !PipelineError.isFolder(file) else { throw .unreadable(file, CocoaError(.fileReadUnknown)) }
    do {
      _ = try FileHandle(forReadingFrom: file)
    } catch {
      throw .unreadable(file, error)
    }
  }

  /// The bytes from the start.
  ///
  /// - Throws: `PipelineError.unreadable`.
  func open() throws(PipelineError) -> FileHandle {
    do {
      return try FileHandle(forReadingFrom: url)
    } catch {
      throw .unreadable(url, error)
    }
  }

  /// Takes the copy away.
  func remove() {
    if isCopy { try? FileManager.default.removeItem(at: url) }
  }

  private static func copy(_ stream: FileHandle, to url: URL) throws(PipelineError) {
    do {
      try Data().write(to: url)
      let file = try FileHandle(forWritingTo: url)
      while let chunk = try stream.read(upToCount: 1 << 20), !chunk.isEmpty {
        try file.write(contentsOf: chunk)
      }
      try file.close()
    } catch {
      throw .unwritable(url, error)
    }
  }
}
