import CairoDrawing
import Foundation
import HTTPTypes
import HandoutPipeline
import Hummingbird
import NIOCore
import ProgramBuilder

/// A draft's page, its edits, its pages as pictures, and its files.
struct DraftRoutes: Sendable {
  let services: DeskServices

  func add(to group: RouterGroup<DeskContext>) {
    group.get("drafts/:draft") { request, context in
      let draft = try await services.draft(context)
      return try await self.page(draft, request, context)
    }
    group.post("drafts/:draft/edits") { request, context in
      try await self.edit(request, context)
    }
    group.get("drafts/:draft/pages/:page") { _, context in
      let draft = try await services.draft(context)
      guard let number = context.parameters.get("page")?.split(separator: ".").first.flatMap({ Int($0) }),
        let picture = try await services.presses.press(for: draft.id).picture(ofPage: number - 1, of: draft)
      else { throw HTTPError(.notFound) }
      return Self.file(picture, type: "image/png")
    }
    group.post("drafts/:draft/handout") { request, context in
      try await self.handout(request, context)
    }
    group.get("drafts/:draft/handout.pdf") { _, context in
      let draft = try await services.draft(context)
      let pdf = try await services.presses.press(for: draft.id).pdf(of: draft)
      try services.store?.notePrintout(of: draft, kind: "page")
      return Self.file(pdf.data, type: "application/pdf", name: Self.name(of: draft, "pdf"), isShown: true)
    }
    group.get("drafts/:draft/summary.pdf") { _, context in
      let draft = try await services.draft(context)
      let pdf = try await services.presses.press(for: draft.id).summary(of: draft)
      return Self.file(
        pdf.data, type: "application/pdf", name: Self.name(of: draft, "summary.pdf"), isShown: true)
    }
    group.get("drafts/:draft/program.yaml") { _, context in
      let draft = try await services.draft(context)
      guard case .program(let program) = draft.outcome else { throw DeskError.noProgram }
      let text = try ProgramFile.text(of: program)
      return Self.file(
        Data(text.utf8), type: "application/yaml; charset=utf-8", name: Self.name(of: draft, "yaml"))
    }
    group.get("figures/:figure") { _, context in
      guard let name = context.parameters.get("figure"), name.hasSuffix(".svg"),
        let svg = try await services.figures.svg(String(name.dropLast(4)))
      else { throw HTTPError(.notFound) }
      var response = Self.file(svg, type: "image/svg+xml")
      // A figure holds nothing of a patient.
      response.headers[.cacheControl] = "private, max-age=86400"
      return response
    }
  }

  /// The whole page, or for a script that asks the part of it that edits change.
  private func page(
    _ draft: DraftView, _ request: Request, _ context: DeskContext, error: String? = nil
  ) async throws -> Response {
    let query = Self.query(request)
    var search: CatalogueSearch.Result?
    if case .program(let program) = draft.outcome,
      !query.isEmpty || request.uri.queryParameters["find"] != nil
    {
      search = services.search.result(for: query, program: program)
    }
    var message = error
    var count = 0
    do {
      count = try await services.presses.press(for: draft.id).pageCount(of: draft)
    } catch {
      // A draft that cannot be drawn, as in a language that lacks a text, can still be edited.
      message = ErrorWording.sentences(for: error).joined(separator: " ")
    }
    let content = ProgramPage(
      draft: draft, chrome: services.chrome("Program", context), library: services.library,
      templates: services.templates, pageCount: count, search: search,
      searchOptions: services.search.options(for: query), error: message,
      favourites: try services.store?.favourites().map(\.name) ?? [])
    let isPart = request.headers[.fragment] != nil
    return try services.renderer.response(
      isPart ? "program-part" : "program", content, status: error == nil ? .ok : .unprocessableContent)
  }

  private func edit(_ request: Request, _ context: DeskContext) async throws -> Response {
    let id = try context.parameters.require("draft")
    let form = FormBody(try await BodyReader.bytes(of: request, upTo: context.maxUploadSize))
    do {
      let draft = try await self.edited(id, form)
      guard request.headers[.fragment] != nil else {
        return Response(status: .seeOther, headers: [.location: "/drafts/\(id)"])
      }
      return try await page(draft, request, context)
    } catch let error as DeskError {
      if case .noSuchDraft = error { throw error }
      return try await page(
        services.shelf.view(id), request, context, error: DeskWording.sentence(for: error))
    }
  }

  private func edited(_ id: String, _ form: FormBody) async throws -> DraftView {
    let shelf = services.shelf
    switch form.first("action") {
    case "undo": return try await shelf.undo(id)
    case "redo": return try await shelf.redo(id)
    case "move":
      let draft = try await shelf.view(id)
      guard let exercise = form.first("exercise"), let place = Self.place(exercise, form, in: draft) else {
        return draft
      }
      return try await shelf.edit(id, .move(id: exercise, to: place))
    default:
      guard let edit = try await self.change(form, of: shelf.view(id)) else { throw HTTPError(.badRequest) }
      return try await shelf.edit(id, edit)
    }
  }

  /// The place an exercise is to move to: the one that is named, or one up or down.
  private static func place(_ id: String, _ form: FormBody, in draft: DraftView) -> Int? {
    if let named = form.first("to").flatMap({ Int($0) }) { return named }
    guard case .program(let program) = draft.outcome,
      let index = program.exercises.firstIndex(where: { $0.technique.id == id })
    else { return nil }
    return form.first("by").flatMap { Int($0) }.map { index + $0 }
  }

  private func change(_ form: FormBody, of draft: DraftView) throws -> DraftEdit? {
    let exercise = form.first("exercise") ?? ""
    switch form.first("action") {
    case "add": return .add(id: exercise)
    case "remove": return .remove(id: exercise)
    case "dose":
      let written = DoseChange.Part.allCases.compactMap { part in form.first(part.rawValue).map { (part, $0) }
      }
      return .dose(id: exercise, DoseChange(Dictionary(uniqueKeysWithValues: written)))
    case "anew": return .chooseAnew
    case "side": return .fact(.side, form.all("side"))
    case "print":
      var choice = draft.state.print
      if let template = form.first("template"), services.templates.contains(template) {
        choice.template = template
      }
      if let paper = form.first("paper") { choice.paper = ["a4", "letter"].first { $0 == paper } }
      return .printing(choice)
    case "language": return .fact(.language, form.all("language"))
    case "favourite": return try favourite(form)
    case "confirm":
      var facts = draft.state.facts
      facts[.confirmed] = ["all"]
      facts[.confirmedBy] = form.all("confirmed_by")
      return .facts(facts)
    default: return nil
    }
  }

  /// Puts a favourite's exercises in place of the program's.
  private func favourite(_ form: FormBody) throws -> DraftEdit? {
    let found = try services.store?.favourites().first { $0.name == form.first("favourite") }
    return found.map { .replace($0.exercises) }
  }

  private func handout(_ request: Request, _ context: DeskContext) async throws -> Response {
    let draft = try await services.draft(context)
    let form = FormBody(try await BodyReader.bytes(of: request, upTo: context.maxUploadSize))
    let written = form.first("password") ?? ""
    do {
      let password = try PDFPassword(written)
      let pdf = try await services.presses.press(for: draft.id).pdf(of: draft, password: password)
      try services.store?.notePrintout(of: draft, kind: "page with a password")
      return Self.file(pdf.data, type: "application/pdf", name: Self.name(of: draft, "pdf"))
    } catch let fault as PDFPassword.Fault {
      return try await page(draft, request, context, error: ErrorWording.sentence(for: fault))
    }
  }

  /// The search that a page's address names.
  private static func query(_ request: Request) -> CatalogueSearch.Query {
    // Forms write a space as a plus sign, which an address as such does not know.
    let parameters = FormBody(request.uri.query ?? "")
    func text(_ name: String) -> String { parameters.first(name) ?? "" }
    return CatalogueSearch.Query(
      words: String(text("find").prefix(100)), family: text("family"), position: text("position"),
      cause: text("cause"), muscle: text("muscle"))
  }

  /// A file's name, which says nothing of the patient but the code of the program.
  private static func name(of draft: DraftView, _ ending: String) -> String {
    guard case .program(let program) = draft.outcome else { return "page.\(ending)" }
    return "\(ProgramCode(of: program)).\(ending)"
  }

  static func file(_ data: Data, type: String, name: String? = nil, isShown: Bool = false) -> Response {
    var response = Response(
      status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    if let name {
      response.headers[.contentDisposition] = "\(isShown ? "inline" : "attachment"); filename=\"\(name)\""
    }
    return response
  }
}
