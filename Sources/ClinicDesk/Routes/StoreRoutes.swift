import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ProgramBuilder

/// The patients that are kept: search, programs, follow-up, favourites, export, deletion, backup.
struct StoreRoutes: Sendable {
  let services: DeskServices
  let store: DeskStore

  func add(to group: RouterGroup<DeskContext>) {
    group.get("patients") { request, context in
      let words = String((FormBody(request.uri.query ?? "").first("find") ?? "").prefix(100))
      return try services.renderer.response(
        "patients",
        PatientsPage(
          page: services.chrome("Patients", context), words: words, patients: store.patients(matching: words))
      )
    }
    group.get("patients/one") { request, context in
      let export = try self.export(FormBody(request.uri.query ?? ""))
      return try services.renderer.response(
        "patient", PatientPage(page: services.chrome("Patient", context), export: export))
    }
    group.get("patients/export") { request, _ in
      let export = try self.export(FormBody(request.uri.query ?? ""))
      let encoder = JSONEncoder.sorted
      encoder.outputFormatting.insert(.prettyPrinted)
      return DraftRoutes.file(
        try encoder.encode(export), type: "application/json; charset=utf-8", name: "patient.json")
    }
    group.post("patients/delete") { request, context in
      let form = FormBody(try await BodyReader.bytes(of: request, upTo: context.maxUploadSize))
      let export = try self.export(form)
      for draft in Set(export.versions.map(\.draftID)) { await services.shelf.close(draft) }
      try store.delete(export.patient.id)
      return Response(status: .seeOther, headers: [.location: "/patients"])
    }
    group.post("drafts/:draft/follow-up") { request, context in
      try await self.followUp(request, context)
    }
    group.post("drafts/:draft/favourite") { request, context in
      let draft = try await services.draft(context)
      let form = FormBody(try await BodyReader.bytes(of: request, upTo: context.maxUploadSize))
      let name = String((form.first("name") ?? "").prefix(80))
      guard case .program(let program) = draft.outcome, name.contains(where: { !$0.isWhitespace }) else {
        throw HTTPError(.unprocessableContent, message: "A favourite has a name and a program.")
      }
      try store.saveFavourite(
        name, program.exercises.map { EditedExercise(id: $0.technique.id, dose: $0.dose) })
      return Response(status: .seeOther, headers: [.location: "/drafts/\(draft.id)"])
    }
    group.get("store/backup") { _, _ in
      try self.backup()
    }
  }

  private func export(_ form: FormBody) throws -> DeskStore.Export {
    guard let id = form.first("id"), let export = try store.export(id) else { throw DeskError.noSuchPatient }
    return export
  }

  /// Begins the next program of a patient from one that was made, by how the patient did on it.
  private func followUp(_ request: Request, _ context: DeskContext) async throws -> Response {
    let draft = try await services.draft(context)
    let form = FormBody(try await BodyReader.bytes(of: request, upTo: context.maxUploadSize))
    guard case .program(let program) = draft.outcome else { throw DeskError.noProgram }
    guard let response = form.first("response").flatMap({ ProgramResponse(rawValue: $0) }) else {
      throw HTTPError(.badRequest)
    }
    let file = try ProgramFile(YAMLSource.text(of: program))
    let previous = EarlierProgram(
      exercises: program.exercises.map { EditedExercise(id: $0.technique.id, dose: $0.dose) },
      started: program.started, response: response)
    let next = try await services.shelf.begin(
      DraftState(
        facts: PatientFacts(file.intake(on: services.date)), print: draft.state.print, previous: previous))
    // Questions that have to be asked again are on the form.
    return Response(status: .seeOther, headers: [.location: "/drafts/\(next.id)"])
  }

  private func backup() throws -> Response {
    let folder = store.folder
    let copy = folder.appending(path: "backup-\(services.date).sqlite")
    try? FileManager.default.removeItem(at: copy)
    try store.backup(to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    return DraftRoutes.file(
      try Data(contentsOf: copy), type: "application/vnd.sqlite3", name: "rehabpress-\(services.date).sqlite")
  }
}
