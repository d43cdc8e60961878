import ArgumentParser
import ClinicDesk
import Foundation
import HandoutPipeline

/// Opens the clinician's desk.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Opens the clinician’s desk: a page in the browser where handouts are made.",
    discussion: """
      The desk is open to this machine alone. To other machines it opens only with --certificate, --key and \
      --password-file, since it shows patients' data.
      """)

  @Option(help: "The address to listen on.")
  var host = "127.0.0.1"

  @Option(help: "The port; 0 for any that is free.")
  var port = 8425

  @Option(help: "Names by which other machines reach the desk, with commas between them.")
  var name: String?

  @Option(help: "The certificate for encrypted connections, a PEM file.")
  var certificate: String?

  @Option(help: "The certificate's private key, a PEM file.")
  var key: String?

  @Option(help: "A file whose first line is the password that visitors are asked for.")
  var passwordFile: String?

  @Option(help: "Drafts drawn at once; the number of processors by default.")
  var jobs: Int?

  @Option(
    help: "A folder in which patients and their programs are kept; without it they go when the desk closes.")
  var store: String?

  @Flag(help: "Open the page in the browser of this machine.")
  var open = false

  @OptionGroup var library: LibraryOptions

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port \(port) is outside 0 to 65535.") }
    guard (certificate == nil) == (key == nil) else {
      throw ValidationError("--certificate and --key go together.")
    }
    if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs \(jobs) is outside 1 to 64.") }
  }

  func run() async throws {
    try await reporting(asJSON: false) {
      var address = DeskServer.Address(host: host, port: port)
      address.names =
        name.map { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } } ?? []
      if let certificate, let key {
        address.encryption = DeskServer.Encryption(
          certificate: URL(filePath: certificate), key: URL(filePath: key))
      }
      address.password = try passwordFile.map(Self.password(in:))
      let server: DeskServer
      do {
        server = try DeskServer(
          library: try library.library(), date: try library.day(), address: address,
          presses: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
          store: try store.map { try DeskStore(folder: URL(filePath: $0), date: library.day()) },
          tokens: Self.tokens)
      } catch let refusal as DeskServer.Refusal {
        throw ValidationError(Self.sentence(for: refusal))
      }
      let opensBrowser = open
      try await server.run { link in
        Terminal.say(link)
        if opensBrowser { Self.showInBrowser(link) }
        Terminal.note("The desk is open at this link. Ctrl-C closes it.")
      }
    }
  }

  /// Asks the desktop to show a page; where there is none, the link on the terminal is enough.
  private static func showInBrowser(_ link: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xdg-open", link]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try? process.run()
  }

  /// 128 bits of the system's randomness as hexadecimal digits.
  private static let tokens = TokenSource {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(UInt64.random(in: 0...UInt64.max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private static func password(in path: String) throws -> String {
    guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8),
      let line = text.split(whereSeparator: \.isNewline).first, line.count >= 10
    else {
      throw ValidationError("\(path) does not begin with a password of ten characters or more.")
    }
    return String(line)
  }

  private static func sentence(for refusal: DeskServer.Refusal) -> String {
    switch refusal {
    case .needsEncryption(let host):
      "--host \(host) opens the desk to other machines, and everybody on the way could read patients' data: "
        + "give --certificate and --key."
    case .needsPassword(let host):
      "--host \(host) opens the desk to other machines, and whoever finds it could read patients' data: "
        + "give --password-file."
    case .certificate(let reason): "The certificate or its key cannot be used: \(reason)"
    }
  }
}
