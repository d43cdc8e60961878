import Foundation
import HTTPTypes
import Hummingbird

/// The desk's own style sheet and script.
struct StaticRoutes: Sendable {
  private let files: [String: (data: Data, type: String)]

  init() throws {
    var files: [String: (Data, String)] = [:]
    for (name, type) in [
      ("desk.css", "text/css; charset=utf-8"), ("desk.js", "text/javascript; charset=utf-8"),
      ("icon.svg", "image/svg+xml"),
    ] {
      guard let url = Bundle.module.url(forResource: "Static/\(name)", withExtension: nil) else {
        throw CocoaError(.fileNoSuchFile)
      }
      files[name] = (try Data(contentsOf: url), type)
    }
    self.files = files
  }

  func add(to router: Router<DeskContext>) {
    for (name, file) in files {
      router.get("static/\(name)") { _, _ in
        var response = DraftRoutes.file(file.data, type: file.type)
        response.headers[.cacheControl] = "no-cache"
        return response
      }
    }
  }
}
