import Foundation
import HandoutPipeline
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Folders that cannot be written to, that are full, or that hold something already.
@Suite struct BatchFolderTests {
  private let table = IntakeTable([[:], ["side": "right"]])

  private func refusal(output: URL, in folder: TemporaryFolder) async throws -> String {
    let input = try folder.write("patients.csv", table.text())
    do {
      let options = BatchOptions(input: .file(input), output: output)
      _ = try await BatchRun(library: Shared.library(), options: options, date: IntakeFixture.today).run()
      Issue.record("ran")
      return ""
    } catch {
      return ErrorWording.sentences(for: error).joined(separator: "\n")
    }
  }

  @Test(arguments: ["B-REFERRAL", "B-hold", "B-Draft"])
  func aPatientWhoseIDLooksLikeAMarkKeepsTheirHandout(id: String) throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.url)
    let theirs = try output.write(document: Data([1]), named: FileName.safe(id), mark: "")
    for mark in ["", "-REFERRAL", "-HOLD", "-DRAFT"] {
      let other = try output.write(document: Data([2]), named: FileName.safe("B"), mark: mark)
      #expect(other != theirs)
      #expect(try Data(contentsOf: theirs) == Data([1]))
    }
  }

  @Test func yesterdaysHandoutDoesNotLieBesideTodaysReferral() async throws {
    let folder = try TemporaryFolder()
    let first = try await Batch(IntakeTable([["patient_id": "P-1"]]).text(), in: folder)
    #expect(first.files.contains("P-1.pdf"))
    let flagged = IntakeTable([["patient_id": "P-1", "red_flags_yes": "saddle_numbness"]]).text()
    let second = try await Batch(flagged, in: folder)
    #expect(second.files.filter { $0.hasSuffix(".pdf") } == ["P-1-REFERRAL.pdf"])
  }

  @Test(arguments: ["file", "file/out", "file/below/out"])
  func aFileInTheWayOfTheFolderIsNamed(output: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "kept")
    let sentence = try await refusal(output: folder.url.appendingPathComponent(output), in: folder)
    #expect(sentence.contains("cannot be written: "))
    #expect(sentence.contains("file is a file") || sentence.contains("file/ is a file"), "\(sentence)")
    #expect(folder.files() == ["file", "patients.csv"])
    #expect(try String(contentsOfFile: folder.path("file"), encoding: .utf8) == "kept")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
  func aFolderThatTakesNoFilesIsNamed() async throws {
    let folder = try TemporaryFolder()
    let sentence = try await refusal(output: URL(fileURLWithPath: "/proc/rehabpress"), in: folder)
    #expect(sentence.hasPrefix("/proc/rehabpress cannot be written: "))
  }

  @Test func aFileInTheWayOfProgramsIsNamed() async throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appendingPathComponent("out")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    try folder.write("out/programs", "")
    let sentence = try await refusal(output: output, in: folder)
    #expect(sentence.contains("out/programs cannot be written: "))
    #expect(folder.files(below: "out") == ["programs"])
  }

  @Test func aFolderInTheWayOfOneHandoutStopsNoOther() async throws {
    let folder = try TemporaryFolder()
    let inTheWay = folder.url.appendingPathComponent("out/P-1.pdf")
    try FileManager.default.createDirectory(at: inTheWay, withIntermediateDirectories: true)
    let batch = try await Batch(table.text(), in: folder)
    #expect(batch.manifest.map { $0["status"] } == ["failed", "written"])
    #expect(batch.manifest[0]["error"]?.contains("P-1.pdf cannot be written: ") == true)
    #expect(batch.errors?.map { $0["patient_id"] } == ["P-1"])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "this machine does not let tests mount a small disk"))
  func aFullDiskLeavesNoHalfFile() async throws {
    let folder = try TemporaryFolder()
    let disk = try SmallDisk(at: folder.url.appendingPathComponent("disk"), kilobytes: 300)
    defer { disk.unmount() }
    let many = IntakeTable((0..<12).map { ["patient_id": "F-\($0)"] })
    let input = try folder.write("patients.csv", many.text())
    let output = disk.url.appendingPathComponent("out")
    let run = BatchRun(
      library: try Shared.library(), options: BatchOptions(input: .file(input), output: output),
      date: IntakeFixture.today)
    do {
      _ = try await run.run()
      Issue.record("all fits on the disk")
    } catch {
      let sentence = ErrorWording.sentences(for: error).joined()
      #expect(sentence.contains("cannot be written: "), "\(sentence)")
      #expect(sentence.contains("space"), "\(sentence)")
    }
    let left = folder.files(below: "disk/out")
    #expect(left.contains { $0.hasSuffix(".pdf") })
    #expect(!left.contains { $0.hasSuffix(".part") })
    for name in left where name.hasSuffix(".pdf") {
      let check = try Tool.run("qpdf", ["--check", folder.path("disk/out/\(name)")])
      #expect(check.status == 0, "\(name): \(check.errors)")
    }
    // The manifest names what is there, and nothing else.
    let manifest = try Batch.table(folder.path("disk/out/manifest.csv"))
    #expect(Set(manifest.compactMap { $0["file"] }) == Set(left.filter { $0.hasSuffix(".pdf") }))

    // With more room the run goes on, and ends as on a large disk.
    try disk.grow(toKilobytes: 60_000)
    var options = BatchOptions(input: .file(input), output: output)
    options.resumes = true
    let report = try await BatchRun(
      library: try Shared.library(), options: options, date: IntakeFixture.today
    ).run()
    #expect(report.isComplete && report.resumedRows == manifest.count)
    let undisturbed = try await Batch(many.text())
    #expect(folder.files(below: "disk/out") == undisturbed.files)
    for name in undisturbed.files {
      #expect(
        try Data(contentsOf: output.appendingPathComponent(name)) == undisturbed.data(name), "\(name)")
    }
  }

  @Test func theRunsOwnErrorsAreNoInputForTheSameFolder() async throws {
    let folder = try TemporaryFolder()
    _ = try await Batch(IntakeTable([["side": "lfet"]]).text(), in: folder)
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/errors.csv")))
    for name in ["errors.csv", "../out/errors.csv", "manifest.csv"] {
      let options = BatchOptions(
        input: .file(folder.url.appendingPathComponent("out/\(name)")),
        output: folder.url.appendingPathComponent("out"))
      do {
        _ = try await BatchRun(library: Shared.library(), options: options, date: IntakeFixture.today)
          .run()
        Issue.record("ran")
      } catch {
        #expect(ErrorWording.sentences(for: error)[0].contains("would be overwritten by this run"))
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("out/errors.csv"))) == before)
  }

  @Test func mendedErrorsRunCleanElsewhere() async throws {
    let table = IntakeTable([
      [:], ["side": "lfet"], ["nprs_worst": "11", "name": "=Zoë; \"Bobby\""], ["name": "last\nline"],
    ])
    for delimiter in [",", ";", "\t"] as [Character] {
      let first = try await Batch(table.text(delimiter: delimiter))
      #expect(first.manifest.map { $0["status"] } == ["written", "failed", "failed", "failed"])
      var mended = try String(contentsOfFile: first.folder.path("out/errors.csv"), encoding: .utf8)
      mended = mended.replacing("\"lfet\"", with: "\"left\"").replacing("\"11\"", with: "\"3\"")
        .replacing("last\nline", with: "last line")
      let second = try await Batch(mended, name: "errors.csv", output: "mended")
      #expect(second.report[.written] == 3, "\(second.manifest)")
      #expect(second.errors == nil)
      #expect(
        Set(first.manifest.filter { $0["status"] == "failed" }.map { $0["patient_id"] })
          == Set(second.manifest.map { $0["patient_id"] }))
    }
  }

  @Test func unmendedErrorsFailAgainWithTheReasonOnce() async throws {
    let first = try await Batch(IntakeTable([["side": "lfet"]]).text())
    let again = try await Batch(first.data("errors.csv"))
    #expect(again.errors?.count == 1)
    #expect(again.errors?.first?.keys.count { $0 == "error" } == 1)
    #expect(again.onlyError.hasPrefix("line 2, column side"))
  }

  @Test func errorsOfAnEarlierRunDoNotStay() async throws {
    let folder = try TemporaryFolder()
    let first = try await Batch(IntakeTable([["side": "lfet"]]).text(), in: folder)
    #expect(first.errors != nil)
    let second = try await Batch(IntakeTable([[:]]).text(), in: folder)
    #expect(second.errors == nil)
  }
}

/// A file system of a size that a test fills.
struct SmallDisk {
  let url: URL

  static let isPossible: Bool = {
    guard let folder = try? TemporaryFolder(),
      let disk = try? SmallDisk(at: folder.url.appendingPathComponent("disk"), kilobytes: 64)
    else { return false }
    disk.unmount()
    return true
  }()

  struct NoMount: Error {}

  init(at url: URL, kilobytes: Int) throws {
    self.url = url
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let mount = try Tool.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", url.path])
    guard mount.status == 0 else { throw NoMount() }
  }

  func grow(toKilobytes kilobytes: Int) throws {
    let mount = try Tool.run("mount", ["-o", "remount,size=\(kilobytes)k", url.path])
    guard mount.status == 0 else { throw NoMount() }
  }

  func unmount() { _ = try? Tool.run("umount", [url.path]) }
}
