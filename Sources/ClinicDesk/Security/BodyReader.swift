import Hummingbird
import NIOCore

/// Reads what a request brings, within a size and a time.
enum BodyReader {
  /// Seconds in which a body has to be there; a browser on this machine needs a moment, a stalled one would wait forever.
  static let seconds = 20

  private static let tooLarge = HTTPError(
    .contentTooLarge, message: "That is more than the desk takes.")

  /// The bytes of a request's body.
  ///
  /// - Throws: `HTTPError` where it is too large or takes too long.
  static func bytes(of request: Request, upTo limit: Int, within seconds: Int = seconds) async throws
    -> ByteBuffer
  {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
    let body = request.body
    return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
      group.addTask {
        do {
          return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
          throw tooLarge
        }
      }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw HTTPError(.requestTimeout, message: "That took too long to arrive.")
      }
      defer { group.cancelAll() }
      guard let bytes = try await group.next() else { throw HTTPError(.badRequest) }
      return bytes
    }
  }
}
