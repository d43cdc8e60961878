import ArgumentParser
import Foundation
import HandoutPipeline

/// Where a document goes: the file or folder that was named, or the standard one.
struct OutputTarget {
  /// The folder.
  let folder: URL
  /// The name without ending; of a file that was named, else the patient's with the mark behind it.
  var name: String { base + (mark ?? "") }
  /// The name without mark and ending.
  let base: String
  /// What the name says of the document; nil for a file that was named.
  let mark: String?

  /// A name in a folder.
  init(folder: URL, base: String, mark: String) {
    self.folder = folder
    self.base = base
    self.mark = mark
  }

  /// A path with an ending is a file; one without, or that is a folder already, is a folder.
  ///
  /// - Throws: `ValidationError` where the ending is not that of the files to be written.
  init(path: String?, standard: URL, base: String, mark: String, ending: String) throws {
    guard let path else {
      (folder, self.base, self.mark) = (standard, base, mark)
      return
    }
    let url = URL(filePath: path)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if path.hasSuffix("/") || (exists && isFolder.boolValue) || url.pathExtension.isEmpty {
      (folder, self.base, self.mark) = (url, base, mark)
    } else {
      guard url.pathExtension.lowercased() == ending else {
        throw ValidationError(
          "--output \(path) does not end in .\(ending); name a file that does, or a folder with / behind it.")
      }
      (folder, self.base, self.mark) = (
        url.deletingLastPathComponent(), url.deletingPathExtension().lastPathComponent, nil
      )
    }
  }
}
