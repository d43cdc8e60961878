import HTTPTypes
import Hummingbird

/// Lets a browser in: by the key in the link that the terminal shows, or by the password.
struct EntryRoutes: Sendable {
  /// What a visitor has to show.
  enum Secret: Sendable {
    /// A key of this run, in the link.
    case key(String)
    /// A password that the clinic has chosen, for other machines.
    case password(String)
  }

  struct Page {
    let page: PageChrome
    let asksPassword: Bool
    let error: String?
  }

  let services: DeskServices
  let secret: Secret
  let isEncrypted: Bool
  let attempts: AttemptLimiter

  func add(to router: Router<DeskContext>) {
    router.get("enter") { request, context in
      guard case .key(let key) = secret, let shown = request.uri.queryParameters["key"] else {
        return try self.page(nil, context)
      }
      guard try await self.isRight(String(shown), key) else {
        return try self.page("This link is of another run. Use the one that the terminal shows.", context)
      }
      return self.welcome()
    }
    router.post("enter") { request, context in
      guard case .password(let password) = secret else { throw HTTPError(.notFound) }
      let form = FormBody(try await BodyReader.bytes(of: request, upTo: 4096))
      guard try await self.isRight(form.first("password") ?? "", password) else {
        return try self.page("That is not the password.", context)
      }
      return self.welcome()
    }
  }

  private func isRight(_ shown: String, _ secret: String) async throws -> Bool {
    guard attempts.mayTry() else {
      throw HTTPError(.tooManyRequests, message: "Too many attempts. Wait a minute.")
    }
    let isRight = shown.isSameSecret(as: secret)
    if !isRight { attempts.noteFailure() }
    return isRight
  }

  private func welcome() -> Response {
    let session = services.sessions.begin()
    var response = Response(status: .seeOther, headers: [.location: "/"])
    response.setCookie(
      Cookie(
        name: Session.cookieName, value: session.id, path: "/", secure: isEncrypted, httpOnly: true,
        sameSite: .strict))
    return response
  }

  private func page(_ error: String?, _ context: DeskContext) throws -> Response {
    var asksPassword = false
    if case .password = secret { asksPassword = true }
    return try services.renderer.response(
      "enter", Page(page: services.chrome("Enter", context), asksPassword: asksPassword, error: error),
      status: error == nil ? .ok : .forbidden)
  }
}
