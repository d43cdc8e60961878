internal import CDeflate

/// Compresses and expands zlib streams; of one thread.
final class Deflater {
  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer

  /// - Parameter level: From 1, fast, to 12, small.
  init(level: Int32 = 6) {
    // Both fail only without memory, which ends the process anyway.
    guard let compressor = libdeflate_alloc_compressor(level),
      let decompressor = libdeflate_alloc_decompressor()
    else { preconditionFailure("no memory") }
    self.compressor = compressor
    self.decompressor = decompressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
    libdeflate_free_decompressor(decompressor)
  }

  func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
    }
  }

  /// - Throws: ``DrawingError/structure(description:)`` for damaged bytes.
  func expanded(_ bytes: ArraySlice<UInt8>) throws(DrawingError) -> [UInt8] {
    var room = max(4096, bytes.count * 8)
    while true {
      var result = LIBDEFLATE_SUCCESS
      let expanded = bytes.withUnsafeBufferPointer { source in
        [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
          result = libdeflate_zlib_decompress(
            decompressor, source.baseAddress, source.count, buffer.baseAddress, room, &count)
        }
      }
      switch result {
      case LIBDEFLATE_SUCCESS: return expanded
      case LIBDEFLATE_INSUFFICIENT_SPACE: room *= 4
      default: throw .structure(description: "a damaged stream")
      }
    }
  }
}
