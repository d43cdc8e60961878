import HTTPTypes
import HandoutPipeline
import Hummingbird

/// Says what went wrong as a page; a script gets the sentence alone.
struct ErrorPages: RouterMiddleware {
  struct Page {
    let page: PageChrome
    let heading: String
    let sentence: String
  }

  let renderer: PageRenderer

  func handle(
    _ request: Request, context: DeskContext,
    next: (Request, DeskContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError {
      return try answer(error.status, error.body ?? error.status.reasonPhrase, request)
    } catch let error as DeskError {
      let status: HTTPResponse.Status =
        switch error {
        case .noSuchDraft, .noSuchBatch, .noSuchPatient: .notFound
        default: .unprocessableContent
        }
      return try answer(status, DeskWording.sentence(for: error), request)
    } catch {
      return try answer(
        .internalServerError, ErrorWording.sentences(for: error).joined(separator: " "), request)
    }
  }

  private func answer(
    _ status: HTTPResponse.Status, _ sentence: String, _ request: Request
  ) throws -> Response {
    if request.headers[.fragment] != nil {
      return Response(
        status: status, headers: [.contentType: "text/plain; charset=utf-8"],
        body: .init(byteBuffer: .init(string: sentence)))
    }
    return try renderer.response(
      "error",
      Page(page: PageChrome(title: "Error", token: ""), heading: status.reasonPhrase, sentence: sentence),
      status: status)
  }
}
