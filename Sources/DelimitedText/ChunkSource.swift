public import Foundation

/// Chunk sources for `DelimitedReader`.
public enum ChunkSource {
  /// What is left to read of `file`, in chunks of at most `size` bytes.
  public static func reading(_ file: FileHandle, size: Int = 64 << 10) -> () throws -> [UInt8]? {
    {
      guard let data = try file.read(upToCount: size), !data.isEmpty else { return nil }
      return Array(data)
    }
  }

  /// Bytes that are in memory already, in one chunk.
  public static func bytes(_ bytes: some Sequence<UInt8>) -> () throws -> [UInt8]? {
    var chunk: [UInt8]? = Array(bytes)
    return {
      defer { chunk = nil }
      return chunk
    }
  }
}
