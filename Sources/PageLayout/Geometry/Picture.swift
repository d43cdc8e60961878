public import Foundation

/// A picture that was made elsewhere, such as a logo: a file's bytes with its size.
public final class Picture: Sendable {
  /// What the bytes are.
  public enum Format: String, Sendable {
    case png, jpeg, svg
  }

  /// The file's bytes.
  public let data: Data
  /// What they are.
  public let format: Format
  /// The picture's own size, in its own units; what counts is its shape.
  public let size: Size

  /// A picture of some bytes.
  public init(data: Data, format: Format, size: Size) {
    self.data = data
    self.format = format
    self.size = size
  }
}
