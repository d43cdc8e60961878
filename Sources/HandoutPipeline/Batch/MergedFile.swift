import CairoDrawing
import Foundation
import PageLayout

/// The one PDF of all documents of a run, written under a temporary name while the run goes on.
final class MergedFile {
  private let folder: OutputFolder
  private let name: String
  private let temporary: URL
  private let binder: PDFBinder
  private let file: FileHandle
  private var isFinished = false

  /// Begins the file.
  ///
  /// - Throws: `PipelineError.unwritable`.
  init(
    _ name: String, in folder: OutputFolder, library: Library, info: Document.Info
  ) throws(PipelineError) {
    self.folder = folder
    self.name = name
    temporary = folder.url.appending(path: OutputFolder.temporaryName(for: name))
    do {
      try WholeFile.write(Data(), to: temporary.path(percentEncoded: false))
      file = try FileHandle(forWritingTo: temporary)
    } catch {
      throw .unwritable(path: folder.path(of: name), reason: PipelineError.reason(of: error))
    }
    binder = PDFBinder(file, info: info, forms: library.forms)
  }

  /// Adds a document.
  ///
  /// - Throws: `PipelineError.unwritable`, and the drawing module's error.
  func append(_ drawing: PDFDrawing, title: String) throws {
    do {
      try binder.append(drawing, title: title)
    } catch let error as DrawingError {
      throw error
    } catch {
      throw PipelineError.unwritable(path: folder.path(of: name), reason: PipelineError.reason(of: error))
    }
  }

  /// Gives the file its name.
  ///
  /// - Throws: `PipelineError.unwritable`.
  func finish() throws(PipelineError) {
    do {
      try binder.finish()
      try file.close()
    } catch {
      throw .unwritable(path: folder.path(of: name), reason: PipelineError.reason(of: error))
    }
    try folder.move(temporary, to: folder.url.appending(path: name))
    isFinished = true
  }

  deinit {
    if !isFinished { try? WholeFile.remove(temporary.path(percentEncoded: false)) }
  }
}
