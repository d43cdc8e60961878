public import Foundation

/// A folder that is removed with its last owner.
public final class TemporaryFolder: Sendable {
  /// The folder.
  public let url: URL

  /// Makes an empty folder.
  ///
  /// - Throws: The file system's error.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "rehabpress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The path of something in it.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - text: Its text, in UTF-8.
  /// - Returns: The file.
  /// - Throws: The file system's error.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> URL {
    try write(name, Data(text.utf8))
  }

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - name: Its name, with that of a folder in this one before it where it lies in one.
  ///   - data: Its bytes.
  /// - Returns: The file.
  /// - Throws: The file system's error.
  @discardableResult
  public func write(_ name: String, _ data: Data) throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  /// The paths of all files below it, or below a folder in it, in order.
  public func files(below folder: String = "") -> [String] {
    let start = folder.isEmpty ? url : url.appendingPathComponent(folder)
    let found = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
    return found.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: start.appendingPathComponent(name).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }
}
