import ArgumentParser
import Foundation
import HandoutPipeline

/// Where a document goes: the file or folder that was named, or the standard one.
struct OutputTarget {
  /// The folder.
  let folder: URL
  /// The name without ending.
  let name: String

  /// A name in a folder.
  init(folder: URL, name: String) {
    self.folder = folder
    self.name = name
  }

  /// A path with an ending is a file; one without, or that is a folder already, is a folder.
  ///
  /// - Throws: `ValidationError` where the ending is not that of the files to be written.
  init(path: String?, standard: URL, name: String, ending: String) throws {
    guard let path else {
      (folder, self.name) = (standard, name)
      return
    }
    let url = URL(filePath: path)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if path.hasSuffix("/") || (exists && isFolder.boolValue) || url.pathExtension.isEmpty {
      (folder, self.name) = (url, name)
    } else {
      guard url.pathExtension.lowercased() == ending else {
        throw ValidationError(
          "--output \(path) does not end in .\(ending); name a file that does, or a folder with / behind it.")
      }
      (folder, self.name) = (
        url.deletingLastPathComponent(), url.deletingPathExtension().lastPathComponent
      )
    }
  }
}
