import DelimitedText
import Foundation

/// Reads the lines of a CSV again that could not be told apart into fields, so that `errors.csv` has their
/// text to be mended.
///
/// Lines are asked for in ascending order; the file is opened when the first one is.
final class RawLines {
  private let url: URL
  private let delimiter: DelimitedFormat.Delimiter
  private lazy var file = Self.open(url)
  private var chunk: ArraySlice<UInt8> = []
  /// The line that the next byte stands on.
  private var number = 1

  /// The most bytes that are kept of a row.
  private static let limit = 64 << 10

  init(_ url: URL, delimiter: DelimitedFormat.Delimiter) {
    self.url = url
    self.delimiter = delimiter
  }

  /// The text of some lines, parted at each delimiter whatever the quotes say; bytes that are no UTF-8 are
  /// read as Windows-1252. Empty where the file cannot be read twice, as a pipe cannot.
  func fields(of lines: ClosedRange<Int>) -> [String] {
    // Without quotes, zeros and line ends, so that it can be written as a row and read again.
    let dropped: [UInt8] = [0x22, 0, 0x0A, 0x0D]
    let bytes = bytes(of: lines).filter { !dropped.contains($0) }
    guard !bytes.isEmpty else { return [] }
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(bytes: bytes, encoding: .windowsCP1252) ?? String(decoding: bytes, as: UTF8.self)
    return text.split(
      separator: Character(UnicodeScalar(delimiter.rawValue)), omittingEmptySubsequences: false
    ).map(String.init)
  }

  private func bytes(of lines: ClosedRange<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    while number <= lines.upperBound, let byte = next() {
      if number >= lines.lowerBound, bytes.count < Self.limit { bytes.append(byte) }
      if byte == 0x0A || (byte == 0x0D && peek() != 0x0A) { number += 1 }
    }
    return bytes
  }

  private func next() -> UInt8? {
    guard peek() != nil else { return nil }
    return chunk.removeFirst()
  }

  private func peek() -> UInt8? {
    if chunk.isEmpty, let data = try? file?.read(upToCount: 64 << 10) { chunk = Array(data)[...] }
    return chunk.first
  }

  /// The file, unless it is a pipe, which would give what the run itself has still to read.
  private static func open(_ url: URL) -> FileHandle? {
    let path = url.resolvingSymlinksInPath().path(percentEncoded: false)
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type == .typeRegular ? try? FileHandle(forReadingFrom: url) : nil
  }
}
