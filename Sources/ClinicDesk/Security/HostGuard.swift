import HTTPTypes
import Hummingbird

/// Refuses requests that name another host than this one: a page elsewhere may have pointed its own name at this
/// machine (DNS rebinding) and would read patients' data as if they were its own.
struct HostGuard: RouterMiddleware {
  /// The names and addresses by which the desk is reached, in small letters.
  let hosts: Set<String>
  /// The port.
  let port: PortBox

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    guard let authority = request.head.authority, isOwn(authority) else {
      throw HTTPError(.misdirectedRequest, message: "This address is not the desk’s.")
    }
    if let origin = request.headers[.origin], !isOwnOrigin(origin) {
      throw HTTPError(.forbidden, message: "Another site may not use the desk.")
    }
    // Browsers say so where a page of another site asks, even without an origin.
    if let site = request.headers[.secFetchSite], !["same-origin", "none"].contains(site) {
      throw HTTPError(.forbidden, message: "Another site may not use the desk.")
    }
    return try await next(request, context)
  }

  private func isOwn(_ authority: String) -> Bool {
    let authority = authority.lowercased()
    return hosts.contains { authority == $0 || authority == "\($0):\(port.value)" }
  }

  private func isOwnOrigin(_ origin: String) -> Bool {
    for scheme in ["http://", "https://"] where origin.lowercased().hasPrefix(scheme) {
      return isOwn(String(origin.dropFirst(scheme.count)))
    }
    return false
  }
}
