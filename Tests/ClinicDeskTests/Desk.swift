import Foundation
import HTTPTypes
import HandoutPipeline
import Hummingbird
import HummingbirdTesting
import NIOCore
import ProgramBuilder
import Synchronization
import TestSupport

@testable import ClinicDesk

/// A desk that a test sits at: its requests go through every guard.
struct Desk: Sendable {
  private static let loaded = Result {
    try Library(folders: ProjectFolders(root: URL(fileURLWithPath: ProjectFiles.root)))
  }

  static func library() throws -> Library { try loaded.get() }

  let client: any TestClientProtocol
  let cookie: String
  let token: String

  /// Opens a desk, enters by its key, and sits down.
  static func open<Result: Sendable>(
    store: DeskStore? = nil, date: CalendarDate = IntakeFixture.today, named prefix: String = "token",
    _ use: @escaping @Sendable (Desk) async throws -> Result
  ) async throws -> Result {
    let count = Atomic(0)
    let tokens = TokenSource { "\(prefix)\(count.add(1, ordering: .relaxed).newValue)" }
    let server = try DeskServer(
      library: try loaded.get(), date: date, presses: 1, store: store, tokens: tokens)
    let application = Application(router: try await server.router(key: "the-key", port: PortBox(8425)))
    return try await application.test(.router) { client in
      let entered = try await client.execute(uri: "/enter?key=the-key", method: .get)
      let cookie = entered.headers[.setCookie].map { String($0.prefix { $0 != ";" }) } ?? ""
      let page = try await client.execute(uri: "/", method: .get, headers: [.cookie: cookie])
      let token = String(buffer: page.body).firstMatch(of: /data-token="([^"]*)"/).map { String($0.1) } ?? ""
      return try await use(Desk(client: client, cookie: cookie, token: token))
    }
  }

  func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
    var headers = headers
    headers[.cookie] = cookie
    return try await client.execute(uri: path, method: .get, headers: headers)
  }

  /// Sends a form as a browser does.
  func post(_ path: String, _ fields: [(String, String)], token: String? = nil) async throws -> TestResponse {
    try await send(path, fields + [("_token", token ?? self.token)])
  }

  /// Sends a form without the session's token.
  func send(_ path: String, _ fields: [(String, String)], _ headers: HTTPFields = [:]) async throws
    -> TestResponse
  {
    var headers = headers
    headers[.cookie] = cookie
    headers[.contentType] = "application/x-www-form-urlencoded"
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._~")
    let body = fields.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
    }.joined(separator: "&")
    return try await client.execute(
      uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
  }

  /// Begins a draft of a patient and gives its path.
  func draft(_ fixture: IntakeFixture = .clear) async throws -> String {
    let fields = fixture.fields.flatMap { field in field.texts.map { (field.name, $0) } }
    return try await post("/intake", fields).headers[.location] ?? "no draft"
  }

  func edit(_ draft: String, _ action: String, _ fields: (String, String)...) async throws -> TestResponse {
    try await post("\(draft)/edits", [("action", action)] + fields)
  }

  /// The ids of a draft's exercises as its page lists them.
  func exercises(_ draft: String) async throws -> [String] {
    try await get(draft).text.matches(of: /data-exercise="([^"]*)"/).map { String($0.1) }
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
  var data: Data { Data(body.readableBytesView) }
}
