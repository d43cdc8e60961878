import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// Turns what a page shows into HTML.
struct PageRenderer: Sendable {
  private let templates: MustacheLibrary

  /// Reads the pages that come with the desk.
  init() async throws {
    guard let folder = Bundle.module.url(forResource: "Pages", withExtension: nil) else {
      throw CocoaError(.fileNoSuchFile)
    }
    templates = try await MustacheLibrary(directory: folder.path(percentEncoded: false))
  }

  /// A page, or a part of one.
  ///
  /// - Parameters:
  ///   - name: The template's name.
  ///   - content: What stands in it.
  ///   - status: The status of the answer.
  /// - Returns: The answer.
  /// - Throws: `HTTPError` where there is no such template.
  func response(
    _ name: String, _ content: Any, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    guard let text = templates.render(content, withTemplate: name) else {
      throw HTTPError(.internalServerError)
    }
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
