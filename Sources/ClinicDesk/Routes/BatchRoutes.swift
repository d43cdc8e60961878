import Foundation
import HTTPTypes
import HandoutPipeline
import Hummingbird
import NIOCore

/// A CSV of patients: looked at, mended, run, fetched.
struct BatchRoutes: Sendable {
  let services: DeskServices
  let batches: BatchShelf

  /// The bytes of a CSV at most.
  private static let mostBytes = 20 << 20
  /// Files of a run that may be fetched; names never come from a request.
  private static let files: [String: (name: String, type: String)] = [
    "archive": (BatchFiles.archive(.whole), "application/zip"),
    "all": (BatchFiles.merged(.whole), "application/pdf"),
    "report": (BatchFiles.reportPages(.whole), "application/pdf"),
    "manifest": (BatchFiles.manifest(.whole), "text/csv; charset=utf-8"),
    "errors": (BatchFiles.errors(.whole), "text/csv; charset=utf-8"),
  ]

  func add(to group: RouterGroup<DeskContext>) {
    group.get("batch") { _, context in
      try services.renderer.response(
        "batch-start", BatchStartPage(page: services.chrome("Batch", context), error: nil))
    }
    group.post("batch") { request, context in
      try await self.begin(request, context)
    }
    group.get("batch/:batch") { _, context in
      try await self.page(context.parameters.require("batch"), context)
    }
    group.post("batch/:batch/mend") { request, context in
      try await self.mend(request, context)
    }
    group.post("batch/:batch/run") { request, context in
      let id = try context.parameters.require("batch")
      let form = FormBody(try await BodyReader.bytes(of: request, upTo: context.maxUploadSize))
      let template = services.templates.first { $0 == form.first("template") } ?? "standard"
      try await batches.run(id, template: template)
      return Response(status: .seeOther, headers: [.location: "/batch/\(id)"])
    }
    group.get("batch/:batch/events") { _, context in
      try await self.events(context)
    }
    group.get("batch/:batch/files/:file") { _, context in
      let view = try await batches.view(context.parameters.require("batch"))
      guard let file = Self.files[try context.parameters.require("file")], case .done = view.stage,
        let data = try? Data(contentsOf: view.folder.appending(path: file.name), options: .mappedIfSafe)
      else { throw HTTPError(.notFound) }
      return DraftRoutes.file(
        data, type: file.type, name: file.name.trimmingEnds { $0 == "_" },
        isShown: file.type == "application/pdf")
    }
    group.post("batch/:batch/close") { _, context in
      try await batches.close(context.parameters.require("batch"))
      return Response(status: .seeOther, headers: [.location: "/batch"])
    }
  }

  private func begin(_ request: Request, _ context: DeskContext) async throws -> Response {
    let isForm = request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true
    let bytes = try await BodyReader.bytes(of: request, upTo: Self.mostBytes, within: 120)
    let data = isForm ? Data((FormBody(bytes).first("csv") ?? "").utf8) : Data(bytes.readableBytesView)
    do {
      let id = try await batches.begin(data, named: "the CSV")
      guard isForm else {
        return Response(status: .created, headers: [.location: "/batch/\(id)"])
      }
      return Response(status: .seeOther, headers: [.location: "/batch/\(id)"])
    } catch {
      let sentence = ErrorWording.sentences(for: error).joined(separator: " ")
      guard isForm else { throw HTTPError(.unprocessableContent, message: sentence) }
      return try services.renderer.response(
        "batch-start", BatchStartPage(page: services.chrome("Error: Batch", context), error: sentence),
        status: .unprocessableContent)
    }
  }

  private func mend(_ request: Request, _ context: DeskContext) async throws -> Response {
    let id = try context.parameters.require("batch")
    let form = FormBody(try await BodyReader.bytes(of: request, upTo: context.maxUploadSize))
    guard let row = form.first("row").flatMap({ Int($0) }) else { throw HTTPError(.badRequest) }
    if form.first("action") == "remove" {
      try await batches.remove(id, row: row)
    } else {
      let texts = form.values.compactMap { name, values in
        name.hasPrefix("column-") ? Int(name.dropFirst(7)).map { ($0, values.first ?? "") } : nil
      }
      try await batches.mend(id, row: row, Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    }
    return Response(status: .seeOther, headers: [.location: "/batch/\(id)#to-mend"])
  }

  private func page(_ id: String, _ context: DeskContext) async throws -> Response {
    let view = try await batches.view(id)
    return try services.renderer.response(
      "batch", BatchPage(view, chrome: services.chrome("Batch", context), templates: services.templates))
  }

  /// The progress of a run as events that the server sends.
  private func events(_ context: DeskContext) async throws -> Response {
    let stages = try await batches.events(context.parameters.require("batch"))
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream"],
      body: ResponseBody { writer in
        for await stage in stages {
          try await writer.write(ByteBuffer(string: "data: \(Self.line(for: stage))\n\n"))
        }
        try await writer.finish(nil)
      })
  }

  private static func line(for stage: BatchShelf.Stage) -> String {
    switch stage {
    case .mending: #"{"stage":"mending"}"#
    case .running(let progress):
      #"{"stage":"running","done":\#(progress.done),"failed":\#(progress.failed),"expected":\#(progress.expected)}"#
    case .done: #"{"stage":"done"}"#
    case .failed: #"{"stage":"failed"}"#
    }
  }
}
