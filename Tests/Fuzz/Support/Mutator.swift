import TestSupport

/// Damages bytes in the ways in which files are damaged, and in some in which they are not.
package struct Mutator {
  private var random: SeededGenerator

  /// What has a meaning in CSV or YAML, or in texts at large.
  private static let tokens = [
    "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "\0", "\u{FEFF}", "sep=;\n", "'", ":", ": ", "- ", "{",
    "}", "[",
    "]", "|", ">", "#", "&a ", "*a", "<<: *a", "!!binary ", "---\n", "...\n", "%YAML 9.9\n", "? ", "~", "yes",
    "NaN",
    "-1", "1e999", "9223372036854775808", "2026-02-30", "left", "é", "e\u{301}", "\u{202E}", "👩‍⚕️", "=1+1",
    "\u{1B}[2J",
    "\\u0000", "null", "{{", "{id}", "../",
  ].map { Array($0.utf8) }

  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A number from 0 up to `count`, not included.
  package mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }

  /// The bytes with up to eight damages.
  package mutating func mutated(_ bytes: [UInt8], mixing other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(8) { mutate(&bytes, mixing: other) }
    return bytes
  }

  private mutating func mutate(_ bytes: inout [UInt8], mixing other: [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = Self.tokens[below(Self.tokens.count)]
      return
    }
    let place = below(bytes.count)
    let end = min(bytes.count, place + 1 + below(1 << below(8)))
    switch below(9) {
    case 0: bytes[place] = UInt8(below(256))
    case 1: bytes[place] ^= 1 << UInt8(below(8))
    case 2, 3: bytes.insert(contentsOf: Self.tokens[below(Self.tokens.count)], at: place)
    case 4: bytes.removeSubrange(place..<end)
    case 5: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count))
    case 6: bytes.removeLast(bytes.count - place)
    case 7:
      let start = below(other.count)
      bytes.insert(
        contentsOf: other[min(start, other.count)..<min(other.count, start + 1 + below(60))], at: place)
    default:
      let token = Self.tokens[below(Self.tokens.count)]
      bytes.insert(contentsOf: Array([[UInt8]](repeating: token, count: 1 << below(9)).joined()), at: place)
    }
  }
}
