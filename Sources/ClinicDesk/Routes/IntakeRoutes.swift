import HandoutPipeline
import HTTPTypes
import Hummingbird
import ProgramBuilder
import YAMLReading

/// The form of a patient's facts: for a new patient, and for a draft whose facts change.
struct IntakeRoutes: Sendable {
  let services: DeskServices

  func add(to group: RouterGroup<DeskContext>) {
    group.get("intake") { _, context in
      try self.page(facts: PatientFacts(), draft: nil, issues: [], context)
    }
    group.post("intake") { request, context in
      let facts = try await Self.facts(of: request, context)
      do {
        let draft = try await services.shelf.begin(DraftState(facts: facts))
        return Response(status: .seeOther, headers: [.location: "/drafts/\(draft.id)"])
      } catch DeskError.issues(let issues) {
        return try self.page(facts: facts, draft: nil, issues: issues, context)
      }
    }
    group.get("drafts/:draft/intake") { _, context in
      let draft = try await services.draft(context)
      return try self.page(facts: draft.state.facts, draft: draft.id, issues: [], context)
    }
    group.post("drafts/:draft/intake") { request, context in
      let id = try context.parameters.require("draft")
      let facts = try await Self.facts(of: request, context)
      do {
        _ = try await services.shelf.edit(id, .facts(facts))
        return Response(status: .seeOther, headers: [.location: "/drafts/\(id)"])
      } catch DeskError.issues(let issues) {
        return try self.page(facts: facts, draft: id, issues: issues, context)
      }
    }
  }

  private func page(
    facts: PatientFacts, draft: String?, issues: [DataIssue], _ context: DeskContext
  ) throws -> Response {
    let title = draft == nil ? "New patient" : "The patient’s facts"
    return try services.renderer.response(
      "intake",
      IntakePage(
        page: services.chrome(issues.isEmpty ? title : "Error: \(title)", context), layout: services.form,
        library: services.library, facts: facts, today: services.date, issues: issues, heading: title,
        action: draft.map { "/drafts/\($0)/intake" } ?? "/intake",
        button: draft == nil ? "Propose a program" : "Apply"),
      status: issues.isEmpty ? .ok : .unprocessableContent)
  }

  private static func facts(of request: Request, _ context: DeskContext) async throws -> PatientFacts {
    PatientFacts(try await FormBody(BodyReader.bytes(of: request, upTo: context.maxUploadSize)).values)
  }
}

extension DeskServices {
  /// The draft that a request's path names.
  ///
  /// - Throws: ``DeskError/noSuchDraft``.
  func draft(_ context: DeskContext) async throws -> DraftView {
    try await shelf.view(context.parameters.require("draft"))
  }
}
