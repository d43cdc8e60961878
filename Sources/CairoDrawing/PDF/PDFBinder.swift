package import Foundation
package import PageLayout

/// Binds documents together to one file, part by part, so that it may be longer than memory.
package final class PDFBinder {
  private let sink: FileSink
  private let assembler: PDFAssembler

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - file: An open file of no bytes.
  ///   - info: The facts about the whole.
  ///   - forms: The drawings as files show them.
  package init(_ file: FileHandle, info: Document.Info, forms: DrawingForms) {
    sink = FileSink(file)
    assembler = PDFAssembler(to: sink, info: info, forms: forms, deflater: Deflater())
  }

  /// Adds a document, which begins on a fresh sheet when all is printed on both sides.
  ///
  /// - Parameters:
  ///   - drawing: Its pages.
  ///   - title: By which it stands in the outline.
  /// - Throws: ``DrawingError``, and what writing the file throws.
  package func append(_ drawing: PDFDrawing, title: String) throws {
    try drawing.append(to: assembler, as: .part(title: title, isPadded: true))
    try sink.check()
  }

  /// Ends the file.
  ///
  /// - Throws: What writing the file throws.
  package func finish() throws {
    assembler.finish()
    try sink.check()
  }
}

/// Writes the bytes of a PDF to a file.
private final class FileSink: PDFSink {
  private let file: FileHandle
  private var fault: (any Error)?

  init(_ file: FileHandle) { self.file = file }

  func take(_ bytes: [UInt8]) {
    guard fault == nil else { return }
    do {
      try file.write(contentsOf: bytes)
    } catch {
      fault = error
    }
  }

  /// Throws what went wrong so far.
  func check() throws {
    if let fault { throw fault }
  }
}
