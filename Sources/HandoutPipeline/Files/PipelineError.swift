public import CairoDrawing
public import DelimitedText
import Foundation

/// What can go wrong with files; facts, worded by each front end.
public enum PipelineError: Error, Equatable, Sendable {
  /// A file or folder cannot be read; the system's reason.
  case unreadable(path: String, reason: String)
  /// A file is not UTF-8; the first byte that is not, and its line.
  case notUTF8(path: String, line: Int, byte: UInt8)
  /// A file or folder cannot be written; the system's reason.
  case unwritable(path: String, reason: String)
  /// A CSV as a whole cannot be read.
  case unusableTable(file: String, DelimitedTextError)
  /// A header has a column with an unknown name; the nearest known one.
  case unknownColumns(file: String, line: Int, columns: [UnknownColumn])
  /// A header lacks columns without which no row could become a handout; of each group one is enough.
  case missingColumns(file: String, line: Int, columns: [[String]])
  /// Two header names mean one column.
  case repeatedColumn(file: String, line: Int, names: [String])
  /// The input is a file that the run would write itself.
  case inputIsOutput(path: String)
  /// The table has more rows than can be worked on at once.
  case tooManyRows(file: String, most: Int)
  /// A folder holds no run that was stopped.
  case nothingToResume(folder: String)
  /// The run that was stopped was another one; in what it differs.
  case anotherRun(differences: [String])
  /// No program's file has this code.
  case unknownCode(String, folder: String, nearest: String?)
  /// No template has this name.
  case unknownTemplate(String, allowed: [String], nearest: String?)
  /// A template lays out other documents, but no handout.
  case noHandoutTemplate(String, allowed: [String])
  /// A file cannot be printed as a picture.
  case unusablePicture(path: String, PictureError)

  /// A column whose name is not known.
  public struct UnknownColumn: Equatable, Sendable {
    /// The name as it stands in the header.
    public var name: String
    /// The column's number, from 1.
    public var number: Int
    /// The known name nearest to it.
    public var nearest: String?
  }

  /// Whether a folder stands where one file was to be written; other files are not affected.
  var isFolderInTheWay: Bool {
    guard case .unwritable(let path, _) = self else { return false }
    return Self.isFolder(path) == true
  }

  /// Whether something is a folder.
  static func isFolder(_ url: URL) -> Bool { isFolder(url.path(percentEncoded: false)) == true }

  /// Why a file or folder cannot be read.
  static func unreadable(_ url: URL, _ error: any Error) -> PipelineError {
    .unreadable(
      path: url.path(percentEncoded: false),
      reason: isFolder(url) ? "it is a folder" : reason(of: error))
  }

  /// Why a file or folder cannot be written.
  static func unwritable(_ url: URL, _ error: any Error) -> PipelineError {
    var above = url
    while isFolder(above.path(percentEncoded: false)) == nil, above.pathComponents.count > 1 {
      above = above.deletingLastPathComponent()
    }
    let found = above.path(percentEncoded: false)
    return .unwritable(
      path: url.path(percentEncoded: false),
      reason: isFolder(found) == false ? "\(found) is a file" : reason(of: error))
  }

  /// Whether a path is a folder's; nil where nothing is there.
  private static func isFolder(_ path: String) -> Bool? {
    var path = path[...]
    // "file/" would be looked up as a folder and not be found.
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: String(path), isDirectory: &isFolder)
    return exists ? isFolder.boolValue : nil
  }

  /// The system's reason for a failure, in its own words.
  static func reason(of error: any Error) -> String {
    let cocoa = error as NSError
    if [CocoaError.fileNoSuchFile.rawValue, CocoaError.fileReadNoSuchFile.rawValue].contains(cocoa.code),
      cocoa.domain == NSCocoaErrorDomain
    {
      return String(cString: strerror(ENOENT))
    }
    if let posix = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError, posix.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(posix.code)))
    }
    return cocoa.localizedDescription
  }
}
