import Foundation
import HandoutPipeline

/// Where a document goes: the file or folder that was named, or the standard one.
struct OutputTarget {
  /// The folder.
  let folder: URL
  /// The name without ending.
  let name: String

  /// A path with an ending is a file; one without, or that is a folder already, is a folder.
  init(path: String?, standard: URL, name: String) {
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
      (folder, self.name) = (
        url.deletingLastPathComponent(), url.deletingPathExtension().lastPathComponent
      )
    }
  }
}
