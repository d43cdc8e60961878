import Crypto
import Foundation

/// A text by 128 bits that no other text of a list has: a million of them take little room.
struct TextDigest: Hashable {
  private let high: UInt64
  private let low: UInt64

  /// Texts that people take for the same, such as é typed in one piece or two, have the same digest.
  init(_ text: String) {
    var hash = SHA256()
    var text = text.precomposedStringWithCanonicalMapping
    text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    (high, low) = hash.finalize().withUnsafeBytes { bytes in
      (bytes.loadUnaligned(as: UInt64.self), bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }
  }
}
