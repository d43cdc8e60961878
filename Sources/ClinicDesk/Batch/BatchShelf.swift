import Foundation
import HandoutDesign
import HandoutPipeline
import ProgramBuilder

/// The batches of a run of the desk: tables that are being mended, and runs.
actor BatchShelf {
  /// How far a batch is.
  enum Stage: Sendable {
    case mending
    case running(BatchProgress)
    case done(BatchReport)
    case failed(String)
  }

  /// A batch as it stood when it was asked for.
  struct View: Sendable {
    let id: String
    let name: String
    let sheet: BatchSheet
    let stage: Stage
    let folder: URL
  }

  private struct Batch {
    var name: String
    var sheet: BatchSheet
    var stage = Stage.mending
    var watchers: [Int: AsyncStream<Stage>.Continuation] = [:]
  }

  private let library: Library
  private let date: CalendarDate
  private let planner: PatientPlanner
  private let tokens: TokenSource
  private let jobs: Int
  private var batches: [String: Batch] = [:]
  private var watcherCount = 0
  /// Where runs write: nowhere else does a patient's data go.
  private let output: URL
  /// More rows are for the command line.
  static let mostRows = 20_000

  init(library: Library, date: CalendarDate, tokens: TokenSource, jobs: Int) {
    self.library = library
    self.date = date
    self.tokens = tokens
    self.jobs = jobs
    planner = PatientPlanner(library: library, date: date)
    output = library.folders.output.appending(path: "desk")
  }

  /// Reads a CSV.
  ///
  /// - Throws: `PipelineError` where the file as a whole cannot be used.
  func begin(_ data: Data, named name: String) throws -> String {
    let sheet = try BatchSheet(data, named: name, most: Self.mostRows, planner: planner)
    let id = tokens.next()
    batches[id] = Batch(name: name, sheet: sheet)
    return id
  }

  func view(_ id: String) throws(DeskError) -> View {
    guard let batch = batches[id] else { throw .noSuchBatch }
    return View(id: id, name: batch.name, sheet: batch.sheet, stage: batch.stage, folder: folder(of: id))
  }

  func mend(_ id: String, row: Int, _ texts: [Int: String]) throws(DeskError) {
    guard case .mending? = batches[id]?.stage else { throw .noSuchBatch }
    batches[id]?.sheet.mend(row: row, texts, planner: planner)
  }

  func remove(_ id: String, row: Int) throws(DeskError) {
    guard case .mending? = batches[id]?.stage else { throw .noSuchBatch }
    batches[id]?.sheet.remove(row: row, planner: planner)
  }

  /// Begins the run; rows that are still faulty end in `errors.csv`.
  ///
  /// - Throws: ``DeskError/noSuchBatch`` where there is none, or it runs already; what writing the table throws.
  func run(_ id: String, template: String) throws {
    guard var batch = batches[id], case .mending = batch.stage else { throw DeskError.noSuchBatch }
    let folder = folder(of: id)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let table = folder.appending(path: "_table.csv")
    try batch.sheet.csv().write(to: table, options: .atomic)
    var options = BatchOptions(input: .file(table), output: folder, jobs: jobs)
    options.zips = true
    options.merges = true
    options.reports = true
    batch.stage = .running(BatchProgress(done: 0, failed: 0, resumed: 0, expected: batch.sheet.rows.count))
    batches[id] = batch
    let library =
      try template == self.library.templates.handout.name ? library : self.library.with(template: template)
    let run = BatchRun(library: library, options: options, date: date)
    Task {
      let observer = BatchObserver(progress: { progress in
        Task { await self.note(.running(progress), of: id) }
      })
      do {
        let report = try await run.run(observer: observer)
        self.note(.done(report), of: id)
      } catch {
        self.note(.failed(ErrorWording.sentences(for: error).joined(separator: " ")), of: id)
      }
    }
  }

  /// What happens to a batch from now on; ends with it.
  func events(_ id: String) throws(DeskError) -> AsyncStream<Stage> {
    guard let batch = batches[id] else { throw .noSuchBatch }
    let (stream, continuation) = AsyncStream.makeStream(of: Stage.self, bufferingPolicy: .bufferingNewest(8))
    continuation.yield(batch.stage)
    if case .running = batch.stage {
      watcherCount += 1
      let number = watcherCount
      batches[id]?.watchers[number] = continuation
      continuation.onTermination = { _ in Task { await self.forget(number, of: id) } }
    } else {
      continuation.finish()
    }
    return stream
  }

  /// Forgets a batch and takes its files away.
  func close(_ id: String) throws(DeskError) {
    guard let batch = batches[id] else { throw .noSuchBatch }
    if case .running = batch.stage { throw .batchIsRunning }
    batches[id] = nil
    try? FileManager.default.removeItem(at: folder(of: id))
  }

  private func forget(_ watcher: Int, of id: String) { batches[id]?.watchers[watcher] = nil }

  private func note(_ stage: Stage, of id: String) {
    guard var batch = batches[id] else { return }
    // Progress may be told later than the end.
    if case .running = stage {
      guard case .running = batch.stage else { return }
    }
    batch.stage = stage
    let watchers = batch.watchers.values
    var isEnd = true
    if case .running = stage { isEnd = false }
    if isEnd { batch.watchers = [:] }
    batches[id] = batch
    for watcher in watchers {
      watcher.yield(stage)
      if isEnd { watcher.finish() }
    }
  }

  private func folder(of id: String) -> URL { output.appending(path: id) }
}
