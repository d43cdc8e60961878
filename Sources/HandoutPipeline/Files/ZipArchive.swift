import CArchive
import Foundation

/// A ZIP of files of a folder, in the same folder; the same files give the same bytes.
final class ZipArchive {
  private let folder: OutputFolder
  private let name: String
  private let temporary: String
  private let archive: OpaquePointer?
  private var isFinished = false

  /// Begins the archive under a temporary name.
  ///
  /// - Throws: `PipelineError.unwritable`.
  init(_ name: String, in folder: OutputFolder) throws(PipelineError) {
    self.folder = folder
    self.name = name
    temporary = folder.path(of: OutputFolder.temporaryName(for: name))
    archive = archive_write_new()
    // PDFs are compressed already.
    try check(archive_write_set_format_zip(archive))
    try check(archive_write_zip_set_compression_store(archive))
    try check(archive_write_open_filename(archive, temporary))
  }

  deinit {
    archive_write_free(archive)
    if !isFinished { try? WholeFile.remove(temporary) }
  }

  /// Adds a file of the folder, without the time of day at which it was made.
  ///
  /// - Throws: `PipelineError`.
  func add(_ file: String) throws(PipelineError) {
    let data: Data
    do {
      data = try Data(contentsOf: folder.url.appending(path: file))
    } catch {
      throw .unreadable(folder.url.appending(path: file), error)
    }
    let entry = archive_entry_new()
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname_utf8(entry, file)
    archive_entry_set_size(entry, la_int64_t(data.count))
    archive_entry_set_filetype(entry, S_IFREG)
    archive_entry_set_perm(entry, 0o644)
    try check(archive_write_header(archive, entry))
    let written = data.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard written == data.count else { throw fault }
  }

  /// Gives the archive its name.
  ///
  /// - Throws: `PipelineError.unwritable`.
  func finish() throws(PipelineError) {
    try check(archive_write_close(archive))
    try folder.move(URL(filePath: temporary), to: folder.url.appending(path: name))
    isFinished = true
  }

  private func check(_ status: Int32) throws(PipelineError) {
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { throw fault }
  }

  private var fault: PipelineError {
    .unwritable(
      path: folder.path(of: name),
      reason: archive_error_string(archive).map { String(cString: $0) } ?? String(cString: strerror(EIO)))
  }
}
