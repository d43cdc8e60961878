import Foundation
import HandoutPipeline
import TestSupport
import Testing

/// Runs that were stopped, and go on.
@Suite struct BatchResumeTests {
  /// A referral needs no figures, so that many rows take little time; every fifth is a handout.
  private static func table(_ rows: Int) -> String {
    IntakeTable(
      (0..<rows).map { index in
        var fields = ["patient_id": "R-\(index)"]
        if index % 5 != 0 { fields["red_flags_yes"] = "saddle_numbness" }
        if index % 7 == 3 { fields["side"] = "lfet" }
        return fields
      }
    ).text()
  }

  private static func expectSame(_ batch: Batch, as other: Batch) throws {
    #expect(batch.files == other.files)
    for name in other.files { #expect(try batch.data(name) == other.data(name), "\(name)") }
  }

  @Test func aStoppedRunGoesOnAndEndsAsIfNothingHadBeen() async throws {
    let text = Self.table(80)
    let undisturbed = try await Batch(text)
    let folder = try TemporaryFolder()
    let stop = StopRequest()
    let input = try folder.write("patients.csv", text)
    let options = BatchOptions(input: .file(input), output: folder.url.appendingPathComponent("out"))
    // Asked to stop as soon as the first rows are done.
    let stopped = try await BatchRun(
      library: Shared.library(), options: options, date: IntakeFixture.today
    ).run(stop: stop, observer: BatchObserver(results: { _ in stop.make() }))
    #expect(!stopped.isComplete)
    #expect((1..<80).contains(stopped.rows))
    #expect(try Batch.table(folder.path("out/manifest.csv")).count == stopped.rows)

    let resumed = try await Batch(text, in: folder, changing: { $0.resumes = true })
    #expect(resumed.report.isComplete)
    #expect(resumed.report.resumedRows == stopped.rows)
    #expect(resumed.report.counts == undisturbed.report.counts)
    try Self.expectSame(resumed, as: undisturbed)
  }

  /// What a run that was killed leaves: a journal that ends within a line, half files, a document that is lost.
  @Test func whatIsLostOrTornIsMadeAgain() async throws {
    let text = Self.table(80)
    let undisturbed = try await Batch(text)
    let folder = try TemporaryFolder()
    let stop = StopRequest()
    let input = try folder.write("patients.csv", text)
    let options = BatchOptions(input: .file(input), output: folder.url.appendingPathComponent("out"))
    _ = try await BatchRun(
      library: Shared.library(), options: options, date: IntakeFixture.today
    ).run(stop: stop, observer: BatchObserver(results: { _ in stop.make() }))
    let journal = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/.run.jsonl")))
    try folder.write("out/.run.jsonl", journal.dropLast(30))
    try folder.write("out/.R-70.pdf.part", "%PDF-1.7 half")
    try FileManager.default.removeItem(atPath: folder.path("out/R-0.pdf"))
    try FileManager.default.removeItem(atPath: folder.path("out/manifest.csv"))

    let resumed = try await Batch(text, in: folder, changing: { $0.resumes = true })
    #expect(resumed.report.isComplete)
    #expect((1..<80).contains(resumed.report.resumedRows))
    try Self.expectSame(resumed, as: undisturbed)
  }

  @Test func onlyTheSameRunGoesOn() async throws {
    let text = Self.table(80)
    let folder = try TemporaryFolder()
    let stop = StopRequest()
    let input = try folder.write("patients.csv", text)
    let options = BatchOptions(input: .file(input), output: folder.url.appendingPathComponent("out"))
    _ = try await BatchRun(
      library: Shared.library(), options: options, date: IntakeFixture.today
    ).run(stop: stop, observer: BatchObserver(results: { _ in stop.make() }))
    let other = text.replacing("R-79", with: "R-X")
    for (text, name, expected) in [(other, "{id}", "the CSV"), (text, "{line}", "the options")] {
      do {
        let template = try NameTemplate(name)
        _ = try await Batch(
          text, in: folder,
          changing: {
            $0.resumes = true
            $0.name = template
          })
        Issue.record("another run went on")
      } catch {
        let sentence = ErrorWording.sentences(for: error).joined()
        #expect(sentence.contains("these differ: \(expected)."), "\(sentence)")
      }
    }
  }

  @Test func aRunThatCameToItsEndIsNotResumed() async throws {
    let folder = try TemporaryFolder()
    _ = try await Batch(Self.table(3), in: folder)
    do {
      _ = try await Batch(Self.table(3), in: folder, changing: { $0.resumes = true })
      Issue.record("resumed")
    } catch {
      #expect(ErrorWording.sentences(for: error).joined().contains("holds no run that was stopped"))
    }
  }

  @Test func aFolderThatVanishesIsNamedAndNothingIsLeftHalf() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("patients.csv", Self.table(80))
    let out = folder.url.appendingPathComponent("out")
    let run = BatchRun(
      library: try Shared.library(), options: BatchOptions(input: .file(input), output: out),
      date: IntakeFixture.today)
    do {
      _ = try await run.run(
        observer: BatchObserver(results: { _ in try? FileManager.default.removeItem(at: out) }))
      Issue.record("the folder was there")
    } catch {
      let sentence = ErrorWording.sentences(for: error).joined()
      #expect(sentence.contains("cannot be written: No such file or directory"), "\(sentence)")
    }
    #expect(!FileManager.default.fileExists(atPath: out.path))
  }
}

/// Shares, names, one file of all, and an archive.
@Suite struct BatchOutputTests {
  private static func table(_ rows: Int) -> String {
    IntakeTable((0..<rows).map { ["patient_id": "P-\($0)", "name": "Ann \($0 % 2)", "side": "left"] }).text()
  }

  @Test func sharesTogetherAreTheWhole() async throws {
    let text = Self.table(9) + "\"P-1\"\n"
    let whole = try await Batch(text)
    let folder = try TemporaryFolder()
    var lines: [Int] = []
    for number in 1...3 {
      let shard = try #require(Shard(number, of: 3))
      let input = try folder.write("patients.csv", text)
      var options = BatchOptions(input: .file(input), output: folder.url.appendingPathComponent("out"))
      options.shard = shard
      let report = try await BatchRun(
        library: Shared.library(), options: options, date: IntakeFixture.today
      ).run()
      #expect(report.addsUp && report.rowsRead == 10)
      lines += try Batch.table(folder.path("out/manifest-\(number)-of-3.csv")).compactMap {
        $0["line"].flatMap { Int($0) }
      }
    }
    #expect(lines.sorted() == whole.manifest.compactMap { $0["line"].flatMap { Int($0) } })
    for name in whole.files where name.hasSuffix(".pdf") {
      #expect(try Data(contentsOf: folder.url.appendingPathComponent("out/\(name)")) == whole.data(name))
    }
    #expect(folder.files(below: "out").contains("errors-1-of-3.csv"))
  }

  @Test func sharesMayRunInOneFolderAtOneTime() async throws {
    let folder = try TemporaryFolder()
    let input = try folder.write("patients.csv", Self.table(8))
    let library = try Shared.library()
    let reports = try await withThrowingTaskGroup(of: BatchReport.self) { group in
      for number in 1...4 {
        let shard = try #require(Shard(number, of: 4))
        var options = BatchOptions(input: .file(input), output: folder.url.appendingPathComponent("out"))
        options.shard = shard
        group.addTask { [options] in
          try await BatchRun(library: library, options: options, date: IntakeFixture.today).run()
        }
      }
      return try await group.reduce(into: [BatchReport]()) { $0.append($1) }
    }
    #expect(reports.map(\.rows) == [2, 2, 2, 2])
    #expect(folder.files(below: "out").count { $0.hasSuffix(".pdf") } == 8)
    #expect(!folder.files(below: "out").contains { $0.hasSuffix(".part") })
  }

  @Test func namesFollowTheTemplateAndNeverMeet() async throws {
    let name = try NameTemplate("{name} {date}/../{side}")
    let batch = try await Batch(Self.table(4), changing: { $0.name = name })
    #expect(
      batch.manifest.compactMap { $0["file"] } == [
        "Ann_0_2026-11-22_left.pdf", "Ann_1_2026-11-22_left.pdf", "Ann_0_2026-11-22_left-2.pdf",
        "Ann_1_2026-11-22_left-2.pdf",
      ])
  }

  @Test(arguments: ["{nmae}", "{id", "id}", "{}"]) func aMistakeInATemplateIsTold(text: String) {
    #expect(throws: NameTemplate.Fault.self) { try NameTemplate(text) }
  }

  @Test func oneFileHoldsAllOnSheetsOfTheirOwn() async throws {
    let text = IntakeTable([
      ["patient_id": "A"], ["patient_id": "B", "red_flags_yes": "saddle_numbness"],
      ["patient_id": "C", "side": "lfet"], ["patient_id": "D"],
    ]).text()
    let batch = try await Batch(text, changing: { $0.merges = true })
    let merged = try batch.data("_all.pdf")
    let pages = batch.manifest.compactMap { $0["pages"].flatMap { Int($0) } }
    let padded = pages.map { $0 + $0 % 2 }
    let info = try Tool.run("pdfinfo", ["{}"], on: merged).output
    #expect(info.contains("Pages:           \(padded.reduce(0, +))\n"), "\(info)")
    #expect(try Tool.run("qpdf", ["--check", "{}"], on: merged).status == 0)
    // Each part begins on an odd page, with the words of the patient's own file.
    var first = 1
    for (count, file) in zip(padded, ["A.pdf", "B-REFERRAL.pdf", "D.pdf"]) {
      #expect(first % 2 == 1)
      let part = try Tool.run(
        "pdftotext", ["-f", "\(first)", "-l", "\(first + count - 1)", "{}", "-"], on: merged
      ).output
      let own = try Tool.run("pdftotext", ["{}", "-"], on: batch.data(file)).output
      #expect(
        part.trimmingCharacters(in: .whitespacesAndNewlines)
          == own.trimmingCharacters(in: .whitespacesAndNewlines))
      first += count
    }
    let outline = try Tool.run("qpdf", ["--json", "--json-key=outlines", "{}"], on: merged).output
    for title in ["A", "B", "D"] { #expect(outline.contains("\"title\": \"\(title)\"")) }
    let read = try ReadingOrder(merged).lines
    #expect(
      read.count
        == (try ["A.pdf", "B-REFERRAL.pdf", "D.pdf"].reduce(0) {
          try $0 + ReadingOrder(batch.data($1)).lines.count
        }))
  }

  @Test func aProtectedDocumentIsInNoOpenFile() async throws {
    let table = "password," + IntakeTable([["patient_id": "A"], ["patient_id": "B"]]).text()
    var lines = table.split(separator: "\n").map(String.init)
    lines[1] = "geheim-123," + lines[1]
    lines[2] = "none," + lines[2]
    let batch = try await Batch(lines.joined(separator: "\n") + "\n", changing: { $0.merges = true })
    #expect(batch.report.unmergedRows == 1)
    let outline = try Tool.run("qpdf", ["--json", "--json-key=outlines", "{}"], on: batch.data("_all.pdf"))
      .output
    #expect(outline.contains("\"B\"") && !outline.contains("\"A\""))
  }

  @Test func theArchiveHoldsAllAndIsTheSameEachTime() async throws {
    let text = Self.table(3) + "\"P-1\"\n"
    let first = try await Batch(text, changing: { $0.zips = true })
    let second = try await Batch(text, changing: { $0.zips = true })
    #expect(try first.data("_all.zip") == second.data("_all.zip"))
    let folder = try TemporaryFolder()
    try folder.write("all.zip", first.data("_all.zip"))
    let listing = try Tool.run("python3", ["-m", "zipfile", "-e", folder.path("all.zip"), folder.path("x")])
    #expect(listing.status == 0, "\(listing.errors)")
    #expect(folder.files(below: "x") == ["P-0.pdf", "P-1.pdf", "P-2.pdf", "errors.csv", "manifest.csv"])
    for name in folder.files(below: "x") {
      #expect(try Data(contentsOf: folder.url.appendingPathComponent("x/\(name)")) == first.data(name))
    }
  }

  @Test func aStreamIsReadOnceAndNothingOfItStays() async throws {
    let folder = try TemporaryFolder()
    let text = Self.table(3) + "\"P-9\n"
    let file = try FileHandle(forReadingFrom: folder.write("patients.csv", text))
    var options = BatchOptions(input: .stream(file), output: folder.url.appendingPathComponent("out"))
    options.jobs = 2
    let report = try await BatchRun(library: Shared.library(), options: options, date: IntakeFixture.today)
      .run()
    #expect(report.rows == 4 && report[.failed] == 1)
    #expect(folder.files(below: "out").allSatisfy { !$0.contains("standard-input") })
    #expect(try Batch.table(folder.path("out/errors.csv")).count == 1)
  }
}
