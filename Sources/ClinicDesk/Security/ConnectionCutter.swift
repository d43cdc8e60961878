import HTTPTypes
import Hummingbird
import NIOCore

/// Closes the connection of who sends too much or too slowly: the server would read on to the end of what is sent.
struct ConnectionCutter: RouterMiddleware {
  /// Seconds in which the answer still arrives.
  private static let grace = TimeAmount.seconds(2)

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    let response = try await next(request, context)
    if [.contentTooLarge, .requestTimeout].contains(response.status) {
      let channel = context.channel
      channel.eventLoop.scheduleTask(in: Self.grace) { channel.close(promise: nil) }
    }
    return response
  }
}
