public import Foundation

/// A folder that files are written to, each whole or not at all.
public struct OutputFolder: Sendable {
  /// The folder.
  public let url: URL

  /// Makes the folder where it is not there yet, and makes sure that it can be written to.
  ///
  /// - Throws: `PipelineError.unwritable`.
  public init(_ url: URL) throws(PipelineError) {
    self.url = url
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(url, error)
    }
    let path = url.path(percentEncoded: false)
    guard access(path, W_OK | X_OK) == 0 else {
      throw .unwritable(path: path, reason: SystemFault(number: errno).reason)
    }
  }

  /// Writes a file under a temporary name in this folder and renames it when it is whole, so that no reader
  /// and no crash ever leaves half a file under its name.
  ///
  /// - Returns: The file.
  /// - Throws: `PipelineError.unwritable`; the temporary file is removed.
  @discardableResult
  public func write(_ data: Data, named name: String) throws(PipelineError) -> URL {
    let target = path(of: name)
    let temporary = path(of: Self.temporaryName(for: name))
    do {
      try WholeFile.write(data, to: temporary)
      try WholeFile.move(temporary, to: target)
    } catch {
      try? WholeFile.remove(temporary)
      throw .unwritable(path: target, reason: error.reason)
    }
    return url.appending(path: name)
  }

  /// Writes a patient's document and takes away those of an earlier run that say something else: yesterday's
  /// handout must not lie beside today's referral.
  ///
  /// - Parameters:
  ///   - data: The PDF.
  ///   - name: The name without mark and ending.
  ///   - mark: What the name says of the document; one of `DocumentMark.all`.
  /// - Returns: The file.
  /// - Throws: `PipelineError.unwritable`; nothing is taken away then.
  @discardableResult
  public func write(document data: Data, named name: String, mark: String) throws(PipelineError) -> URL {
    let file = try write(data, named: name + mark + ".pdf")
    for other in DocumentMark.all where other != mark {
      let stale = path(of: name + other + ".pdf")
      do {
        try WholeFile.remove(stale)
      } catch {
        throw .unwritable(path: stale, reason: error.reason)
      }
    }
    return file
  }

  /// Renames a temporary file to its own name.
  func move(_ temporary: URL, to target: URL) throws(PipelineError) {
    do {
      try WholeFile.move(temporary.path(percentEncoded: false), to: target.path(percentEncoded: false))
    } catch {
      try? WholeFile.remove(temporary.path(percentEncoded: false))
      throw .unwritable(path: target.path(percentEncoded: false), reason: error.reason)
    }
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  /// A name that marks a file as not finished.
  static func temporaryName(for name: String) -> String { ".\(name).part" }
}
