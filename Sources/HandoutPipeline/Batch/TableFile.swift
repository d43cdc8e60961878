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

  /// Takes away the file of a run before: what it says is no longer so.
  ///
  /// - Throws: `PipelineError.unwritable`.
  func removeEarlier() throws(PipelineError) {
    let path = folder.path(of: name)
    do {
      try WholeFile.remove(path)
    } catch {
      throw .unwritable(path: path, reason: error.reason)
    }
  }

  /// Writes a row.
  ///
  /// - Throws: `PipelineError.unwritable`.
  func write(_ fields: [String]) throws(PipelineError) {
    let end = try? handle.offset()
    do {
      try writer.write(fields)
    } catch {
      // What was written of the row would be taken for another row.
      if let end { try? handle.truncate(atOffset: end) }
      throw unwritable(error)
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
      throw unwritable(error)
    }
    try folder.move(temporary, to: folder.url.appending(path: name))
    isFinished = true
  }

  private func unwritable(_ error: any Error) -> PipelineError {
    .unwritable(path: folder.path(of: name), reason: PipelineError.reason(of: error))
  }

  deinit {
    if !isFinished { try? FileManager.default.removeItem(at: temporary) }
  }
}
