import Foundation

/// What can go wrong with files; facts, worded by each front end.
public enum PipelineError: Error, Equatable, Sendable {
  /// A file or folder cannot be read; the system's reason.
  case unreadable(path: String, reason: String)
  /// A file is not UTF-8.
  case notUTF8(path: String)
  /// A file or folder cannot be written; the system's reason.
  case unwritable(path: String, reason: String)
  /// A header has a column with an unknown name; the nearest known one.
  case unknownColumns(file: String, line: Int, columns: [UnknownColumn])
  /// A header lacks columns without which no row could become a handout; of each group one is enough.
  case missingColumns(file: String, line: Int, columns: [[String]])
  /// Two header names mean one column.
  case repeatedColumn(file: String, line: Int, names: [String])
  /// The input is a file that the run would write itself.
  case inputIsOutput(path: String)
  /// No program's file has this code.
  case unknownCode(String, folder: String, nearest: String?)
  /// No template has this name.
  case unknownTemplate(String, allowed: [String], nearest: String?)

  /// A column whose name is not known.
  public struct UnknownColumn: Equatable, Sendable {
    /// The name as it stands in the header.
    public var name: String
    /// The column's number, from 1.
    public var number: Int
    /// The known name nearest to it.
    public var nearest: String?
  }

  /// The system's reason for a failure, in its own words.
  static func reason(of error: any Error) -> String {
    let cocoa = error as NSError
    if let posix = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError, posix.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(posix.code)))
    }
    return cocoa.localizedDescription
  }
}
