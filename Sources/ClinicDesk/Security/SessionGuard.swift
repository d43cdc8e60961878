import HTTPTypes
import Hummingbird

/// Lets in who has a session, and takes changes only with the session's form token.
struct SessionGuard: RouterMiddleware {
  let sessions: SessionBook

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    guard let cookie = request.cookies[Session.cookieName], let session = sessions[cookie.value] else {
      if request.method == .get, request.headers[.fragment] == nil {
        return Response(status: .seeOther, headers: [.location: "/enter"])
      }
      throw HTTPError(
        .unauthorized, message: "The desk does not know this browser. Open it by its link again.")
    }
    var context = context
    context.session = session
    guard request.method != .get, request.method != .head else { return try await next(request, context) }
    // A form brings the token in its body, which its route reads; a script brings it in a header.
    if let token = request.headers[.deskToken] {
      guard token.isSameSecret(as: session.formToken) else { throw Self.refusal }
      return try await next(request, context)
    }
    guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
      throw Self.refusal
    }
    var request = request
    let body = try await BodyReader.bytes(of: request, upTo: context.maxUploadSize)
    guard let token = FormBody(body).first(Session.fieldName), token.isSameSecret(as: session.formToken)
    else { throw Self.refusal }
    request.body = RequestBody(buffer: body)
    return try await next(request, context)
  }

  private static let refusal = HTTPError(
    .forbidden, message: "The form is not one of this session. Load the page again.")
}
