import DelimitedText
import Foundation
import HandoutDesign
import HandoutPipeline
import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// The data that no patient changes, loaded once.
enum Shared {
  private static let loaded = Result {
    try Library(folders: ProjectFolders(root: URL(fileURLWithPath: ProjectFiles.root)))
  }

  static func library() throws -> Library { try loaded.get() }

  static func maker() throws -> HandoutMaker {
    try HandoutMaker(library: library(), date: IntakeFixture.today)
  }
}

/// A batch that was run, and all that it left.
struct Batch {
  let folder: TemporaryFolder
  let report: BatchReport
  /// The rows of `manifest.csv`.
  let manifest: [[String: String]]
  /// The rows of `errors.csv`; nil where there is none.
  let errors: [[String: String]]?
  /// The files below the output folder.
  let files: [String]

  /// Runs a CSV.
  init(
    _ data: Data, name: String = "patients.csv", encoding: DelimitedFormat.Encoding = .utf8,
    in folder: TemporaryFolder? = nil, output: String = "out", jobs: Int = 1,
    changing options: (inout BatchOptions) -> Void = { _ in }
  ) async throws {
    let folder = try folder ?? TemporaryFolder()
    let input = try folder.write(name, data)
    var settings = BatchOptions(
      input: .file(input), output: folder.url.appendingPathComponent(output), encoding: encoding,
      jobs: jobs)
    options(&settings)
    report = try await BatchRun(library: Shared.library(), options: settings, date: IntakeFixture.today)
      .run()
    #expect(report.addsUp || !report.isComplete)
    self.folder = folder
    files = folder.files(below: output)
    manifest = try Self.table(folder.path("\(output)/manifest.csv"))
    errors =
      files.contains("errors.csv") ? try Self.table(folder.path("\(output)/errors.csv")) : nil
    try expectWholeFiles(output)
  }

  init(
    _ text: String, name: String = "patients.csv", encoding: DelimitedFormat.Encoding = .utf8,
    in folder: TemporaryFolder? = nil, output: String = "out", jobs: Int = 1,
    changing options: (inout BatchOptions) -> Void = { _ in }
  ) async throws {
    try await self.init(
      Data(text.utf8), name: name, encoding: encoding, in: folder, output: output, jobs: jobs,
      changing: options)
  }

  /// The bytes of a file of the output.
  func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.url.appendingPathComponent("out/\(name)"))
  }

  /// The words of a PDF of the output.
  func words(_ name: String) throws -> String {
    try Tool.run("pdftotext", ["-layout", folder.path("out/\(name)"), "-"]).output
  }

  /// The one error of a batch with one broken row.
  var onlyError: String { manifest.count == 1 ? manifest[0]["error"] ?? "" : "\(manifest)" }

  /// Nothing unfinished is left, and what the manifest names is there, once.
  private func expectWholeFiles(_ output: String) throws {
    #expect(!files.contains { $0.contains(".part") })
    let named = manifest.compactMap { $0["file"] }.filter { !$0.isEmpty }
    #expect(Set(named).count == named.count)
    // The one file of all is no row's.
    #expect(Set(named) == Set(files.filter { $0.hasSuffix(".pdf") && !$0.hasPrefix("_") }))
    for name in named {
      let data = try Data(contentsOf: folder.url.appendingPathComponent("\(output)/\(name)"))
      #expect(data.starts(with: Data("%PDF-".utf8)))
      #expect(String(decoding: data.suffix(8), as: UTF8.self).contains("%%EOF"))
    }
    // Nothing is written beside the output folder.
    let outside = folder.files().filter { !$0.hasPrefix("\(output)/") }
    #expect(outside.allSatisfy { !$0.hasSuffix(".pdf") && !$0.hasSuffix(".yaml") })
  }

  static func table(_ path: String) throws -> [[String: String]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    var reader = try HeaderedReader(
      DelimitedReader(detectingDelimiterOf: ChunkSource.bytes(data)))
    var rows: [[String: String]] = []
    while let outcome = try reader.nextRow() {
      guard case .record(let record) = outcome else {
        Issue.record("\(path): \(outcome)")
        continue
      }
      rows.append(
        Dictionary(uniqueKeysWithValues: zip(reader.header.names, record.fields)))
    }
    return rows
  }
}

/// The sentences for what running a CSV throws.
func refusal(
  of data: Data, name: String = "patients.csv", sourceLocation: Testing.SourceLocation = #_sourceLocation
) async -> String {
  do {
    let batch = try await Batch(data, name: name)
    Issue.record("ran: \(batch.report)", sourceLocation: sourceLocation)
    return ""
  } catch {
    return ErrorWording.sentences(for: error).joined(separator: "\n")
  }
}

func refusal(
  of text: String, name: String = "patients.csv", sourceLocation: Testing.SourceLocation = #_sourceLocation
) async -> String {
  await refusal(of: Data(text.utf8), name: name, sourceLocation: sourceLocation)
}
