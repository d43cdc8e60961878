import HandoutDesign
import HummingbirdCore
public import Foundation
public import HandoutPipeline
import Hummingbird
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
public import ProgramBuilder

/// The desk: a web server for clinicians on this machine.
public struct DeskServer: Sendable {
  /// How the desk is reached.
  public struct Address: Sendable {
    /// The name or address it listens on.
    public var host: String
    /// The port; 0 for one that the system chooses.
    public var port: Int
    /// Names by which other machines reach it, beside the host.
    public var names: [String]
    /// What encrypts the connection; nil on this machine alone.
    public var encryption: Encryption?
    /// The password that visitors are asked for; nil for a key in the link.
    public var password: String?

    /// An address; on this machine alone unless another one is named.
    public init(
      host: String = "127.0.0.1", port: Int = 8425, names: [String] = [], encryption: Encryption? = nil,
      password: String? = nil
    ) {
      self.host = host
      self.port = port
      self.names = names
      self.encryption = encryption
      self.password = password
    }

    /// Whether only this machine can reach it.
    public var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
  }

  /// A certificate and its key.
  public struct Encryption: Sendable {
    /// The chain of certificates, a PEM file.
    public var certificate: URL
    /// The private key, a PEM file.
    public var key: URL

    /// A certificate and its key, both PEM files.
    public init(certificate: URL, key: URL) {
      self.certificate = certificate
      self.key = key
    }
  }

  /// Why a desk is not opened.
  public enum Refusal: Error, Sendable {
    /// Other machines could read patients' data on the way.
    case needsEncryption(host: String)
    /// Whoever finds the address could read patients' data.
    case needsPassword(host: String)
    /// The certificate or its key cannot be used.
    case certificate(String)
  }

  private let library: Library
  private let date: CalendarDate
  private let address: Address
  private let tokens: TokenSource
  private let presses: Int
  private let store: DeskStore?

  /// A desk.
  ///
  /// - Parameters:
  ///   - library: What no patient changes.
  ///   - date: The day on which handouts are made.
  ///   - address: How it is reached.
  ///   - presses: How many drafts are drawn at once.
  ///   - store: Where patients are kept; nil to keep them in memory alone.
  ///   - tokens: Where keys and names of drafts come from.
  /// - Throws: ``Refusal`` for an address that others can reach without password and encryption.
  public init(
    library: Library, date: CalendarDate, address: Address = Address(), presses: Int = 2,
    store: DeskStore? = nil, tokens: TokenSource
  ) throws {
    if !address.isLoopback {
      guard address.encryption != nil else { throw Refusal.needsEncryption(host: address.host) }
      guard let password = address.password, !password.isEmpty else {
        throw Refusal.needsPassword(host: address.host)
      }
    }
    self.library = library
    self.date = date
    self.address = address
    self.presses = presses
    self.store = store
    self.tokens = tokens
  }

  /// Serves until the process is asked to end.
  ///
  /// - Parameter opened: Told the link under which the desk is open, as soon as it is.
  /// - Throws: What opening the address throws.
  public func run(opened: @escaping @Sendable (String) -> Void) async throws {
    let key = tokens.next()
    let port = PortBox(address.port)
    let router = try await router(key: key, port: port)
    var logger = Logger(label: "rehabpress.desk")
    // Requests name drafts and patients; only what keeps the server from working is told.
    logger.logLevel = .critical
    let scheme = address.encryption == nil ? "http" : "https"
    let host = address.host
    let link = address.password == nil ? "/enter?key=\(key)" : "/"
    let application = Application(
      router: router, server: try builder(),
      configuration: ApplicationConfiguration(address: .hostname(host, port: address.port), serverName: nil),
      onServerRunning: { channel in
        port.value = channel.localAddress?.port ?? port.value
        let name = host.contains(":") ? "[\(host)]" : host
        opened("\(scheme)://\(name):\(port.value)\(link)")
      }, logger: logger)
    try await application.runService()
  }

  private func builder() throws -> HTTPServerBuilder {
    // A connection on which nothing happens is closed, so that nobody can hold all of them.
    let configuration = HTTP1Channel.Configuration(idleTimeout: .seconds(60))
    guard let encryption = address.encryption else { return .http1(configuration: configuration) }
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(encryption.certificate.path(percentEncoded: false))
      let key = try NIOSSLPrivateKey(file: encryption.key.path(percentEncoded: false), format: .pem)
      return try .tls(
        .http1(configuration: configuration),
        tlsConfiguration: .makeServerConfiguration(
          certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key)))
    } catch {
      throw Refusal.certificate(ErrorWording.reason(of: error))
    }
  }

  func router(key: String, port: PortBox) async throws -> Router<DeskContext> {
    let renderer = try await PageRenderer()
    let sessions = SessionBook(tokens: tokens)
    let services = DeskServices(
      library: library, date: date,
      shelf: DraftShelf(
        planner: PatientPlanner(library: library, date: date), tokens: tokens, store: store),
      presses: PressRoom(library: library, date: date, count: presses),
      figures: FigurePress(library: library, date: date), renderer: renderer, form: FormLayout(library),
      search: CatalogueSearch(library.catalogue, rules: library.rules.contraindications), sessions: sessions,
      store: store,
      templates: try TemplateFolder(library.folders).handoutNames())
    let router = Router(context: DeskContext.self)
    router.add(middleware: SafetyHeaders())
    router.add(middleware: ConnectionCutter())
    router.add(middleware: ErrorPages(renderer: renderer))
    var hosts = Set([address.host.lowercased()] + address.names.map { $0.lowercased() })
    if address.isLoopback { hosts.formUnion(["127.0.0.1", "localhost", "[::1]"]) }
    router.add(middleware: HostGuard(hosts: hosts, port: port))
    try StaticRoutes().add(to: router)
    EntryRoutes(
      services: services, secret: address.password.map { .password($0) } ?? .key(key),
      isEncrypted: address.encryption != nil, attempts: AttemptLimiter()
    ).add(to: router)
    let inside = router.group().add(middleware: SessionGuard(sessions: sessions))
    inside.get("/") { _, context in
      try renderer.response("home", HomePage(page: services.chrome("Desk", context)))
    }
    IntakeRoutes(services: services).add(to: inside)
    if let store { StoreRoutes(services: services, store: store).add(to: inside) }
    DraftRoutes(services: services).add(to: inside)
    BatchRoutes(
      services: services,
      batches: BatchShelf(library: library, date: date, tokens: tokens, jobs: presses)
    ).add(to: inside)
    return router
  }
}

/// What a clinician can begin with.
struct HomePage {
  let page: PageChrome
}
