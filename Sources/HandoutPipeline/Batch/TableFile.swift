import DelimitedText
import Foundation

/// A CSV that is written row by row under a temporary name and renamed when it is whole.
final class TableFile {
  private let folder: OutputFolder
  private let name: String
  private let temporary: URL
  private let handle: FileHandle
  private var writer: DelimitedWriter
  private var isFinished = false
  /// Rows written, without the header.
  private(set) var rows = 0

  /// Creates the file with its header.
  ///
  /// - Throws: `PipelineError.unwritable`.
  init(
    _ name: String, in folder: OutputFolder, header: [String],
    delimiter: DelimitedFormat.Delimiter = .comma, neutralisingFormulas: Bool
  ) throws(PipelineError) {
    self.folder = folder
    self.name = name
    temporary = folder.url.appending(path: OutputFolder.temporaryName(for: name))
    do {
      try Data().write(to: temporary)
      handle = try FileHandle(forWritingTo: temporary)
      writer = DelimitedWriter(
        delimiter: delimiter, byteOrderMark: true, neutralisingFormulas: neutralisingFormulas
      ) { [handle] bytes in try handle.write(contentsOf: bytes) }
      try writer.write(header)
    } catch {
      throw .unwritable(
        path: folder.url.appending(path: name).path(percentEncoded: false),
        reason: PipelineError.reason(of: error))
    }
  }

  /// Writes a row.
  ///
  /// - Throws: `PipelineError.unwritable`.
  func write(_ fields: [String]) throws(PipelineError) {
    do {
      try writer.write(fields)
    } catch {
      throw .unwritable(
        path: folder.url.appending(path: name).path(percentEncoded: false),
        reason: PipelineError.reason(of: error))
    }
    rows += 1
  }

  /// Gives the file its name.
  ///
  /// - Throws: `PipelineError.unwritable`.
  func finish() throws(PipelineError) {
    do {
      try handle.close()
    } catch {
      throw .unwritable(
        path: folder.url.appending(path: name).path(percentEncoded: false),
        reason: PipelineError.reason(of: error))
    }
    try folder.move(temporary, to: folder.url.appending(path: name))
    isFinished = true
  }

  deinit {
    if !isFinished { try? FileManager.default.removeItem(at: temporary) }
  }
}
