import CFileSync
import Foundation

/// Writes files through the system's own calls: a batch writes several for each patient.
enum WholeFile {
  /// Writes bytes to a new file or over an old one.
  ///
  /// - Throws: The system's error number; half a file may be left.
  static func write(_ data: Data, to path: String) throws(SystemFault) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw SystemFault(number: errno) }
    var fault: SystemFault?
    data.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count, let base = bytes.baseAddress {
        let count = Foundation.write(file, base + written, bytes.count - written)
        if count > 0 {
          written += count
        } else if errno != EINTR {
          fault = SystemFault(number: errno)
          break
        }
      }
    }
    // A full disk may show only here.
    if close(file) != 0, fault == nil { fault = SystemFault(number: errno) }
    if let fault { throw fault }
  }

  /// Gives a file another name, over any file of that name.
  ///
  /// - Throws: The system's error number.
  static func move(_ path: String, to target: String) throws(SystemFault) {
    guard rename(path, target) == 0 else { throw SystemFault(number: errno) }
  }

  /// Takes a file away, if it is there.
  ///
  /// - Throws: The system's error number.
  static func remove(_ path: String) throws(SystemFault) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemFault(number: errno) }
  }

  /// Waits until all that was written in a folder's file system would survive a power cut.
  static func settle(_ folder: URL) {
    let file = open(folder.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    #if os(Linux)
      _ = syncfs(file)
    #else
      _ = fsync(file)
    #endif
    close(file)
  }
}

/// What the system says of a failed call.
struct SystemFault: Error {
  /// The system's error number.
  var number: Int32
  /// The system's own words.
  var reason: String { String(cString: strerror(number)) }
}
