import HTTPTypes

extension HTTPField.Name {
  static let secFetchSite = named("Sec-Fetch-Site")
  static let deskToken = named(Session.headerName)
  static let referrerPolicy = named("Referrer-Policy")
  static let openerPolicy = named("Cross-Origin-Opener-Policy")
  static let resourcePolicy = named("Cross-Origin-Resource-Policy")
  static let frameOptions = named("X-Frame-Options")
  /// Sent by the desk's script where it wants only the part of a page that has changed.
  static let fragment = named("X-Fragment")

  private static func named(_ name: StaticString) -> HTTPField.Name {
    guard let field = HTTPField.Name("\(name)") else { preconditionFailure("\(name) is no name of a header") }
    return field
  }
}
