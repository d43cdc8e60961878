import Crypto
import Foundation

/// All that a run's files follow from; a stopped run goes on only as the same run.
struct RunIdentity: Codable, Equatable, Sendable {
  /// The form of the journal.
  var journal = 1
  /// The digest of the CSV.
  var input: String
  /// The day.
  var date: String
  /// The digest of catalogue, rules, template and clinic, and the version of the software.
  var library: String
  /// The encoding, paper, names, share and extra files.
  var options: String

  /// In words what differs from another run; empty where nothing does.
  func differences(from other: RunIdentity) -> [String] {
    [
      journal == other.journal ? nil : "the version of RehabPress",
      input == other.input ? nil : "the CSV",
      date == other.date ? nil : "the date (\(other.date) then)",
      library == other.library ? nil : "the catalogue, rules, template, clinic or version of RehabPress",
      options == other.options ? nil : "the options",
    ].compactMap { $0 }
  }
}

/// What is known of a CSV before its rows are read: one pass over its bytes.
struct InputSurvey {
  /// The digest of the bytes.
  private(set) var digest: String
  /// About how many rows it has: its line ends, of which quoted fields may hold some.
  private(set) var lines: Int

  /// - Throws: What reading throws.
  init(_ file: FileHandle) throws {
    var hash = SHA256()
    var count = 0
    while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
      hash.update(data: chunk)
      count += chunk.withUnsafeBytes { bytes in bytes.count { $0 == 0x0A } }
    }
    digest = Self.text(of: hash.finalize())
    lines = count
  }

  /// The digest of a text.
  static func digest(of text: String) -> String { Self.text(of: SHA256.hash(data: Data(text.utf8))) }

  private static func text(of digest: some Sequence<UInt8>) -> String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
