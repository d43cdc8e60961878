import Foundation
import TestSupport
import Testing

/// Many patients on the command line, and the other commands.
@Suite struct BatchCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func batch(_ text: String, _ arguments: String...) throws -> RehabPress.Outcome {
    let input = try folder.write("patients.csv", text).path
    return try RehabPress.run(
      "batch", [input, "--output", folder.path("out"), "--jobs", "1"] + arguments)
  }

  @Test func soundRowsEndWithZero() throws {
    let outcome = try batch(
      IntakeTable([[:], ["red_flags_yes": "saddle_numbness"], ["power": ""]]).text())
    expect(outcome, status: 0)
    #expect(outcome.output.contains("3 rows: 1 written, 0 drafts, 1 referrals, 1 held, 0 failed"))
    #expect(outcome.output.contains("Referrals to act on: 1 emergency"))
    #expect(!outcome.output.contains("errors.csv"))
  }

  @Test func brokenRowsEndWithOne() throws {
    let outcome = try batch(IntakeTable([[:], ["side": "lfet"]]).text())
    expect(outcome, status: 1)
    #expect(outcome.output.contains(folder.path("out") + "/errors.csv"))
    #expect(
      folder.files(below: "out").filter { !$0.hasPrefix("programs/") }
        == ["P-1.pdf", "_report.json", "_report.pdf", "errors.csv", "manifest.csv"])
  }

  @Test func theReportIsToldAsJSON() throws {
    let outcome = try batch(
      IntakeTable([[:], ["side": "lfet"], ["red_flags_yes": "saddle_numbness"]]).text(), "--json")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    let json = try outcome.json()
    #expect(json["rows"] as? Int == 3)
    #expect(
      json["counts"] as? [String: Int]
        == ["written": 1, "draft": 0, "referral": 1, "hold": 0, "failed": 1])
    #expect(json["urgencies"] as? [String: Int] == ["emergency": 1])
  }

  @Test func whatCannotBeReadEndsWithTwo() throws {
    expect(try batch(""), status: 2, saying: "patients.csv: the file is empty")
    expect(try batch("name,side\n"), status: 2, saying: "patients.csv, line 1: these columns are missing")
    expect(
      try batch("patient_id,sied\n"), status: 2, saying: "“sied” is not known; did you mean side?")
    for path in [folder.path("none.csv"), folder.url.path] {
      expect(
        try RehabPress.run("batch", [path, "--output", folder.path("out")]), status: 2,
        saying: "cannot be read")
    }
    #expect(folder.files(below: "out").isEmpty)
  }

  @Test func aHeaderAloneIsSaidToBeOne() throws {
    expect(
      try batch(IntakeTable([[String: String]]()).text()), status: 0, saying: "a header and no rows")
  }

  @Test func oldLettersNeedTheirEncoding() throws {
    var bytes = Data(IntakeTable([["name": "L?pez"]]).text().utf8)
    let place = try #require(bytes.firstIndex(of: 0x3F))
    bytes[place] = 0xF3
    let input = try folder.write("old.csv", bytes).path
    let arguments = [input, "--output", folder.path("out"), "--jobs", "1"]
    expect(try RehabPress.run("batch", arguments), status: 1)
    expect(try RehabPress.run("batch", arguments + ["--encoding", "windows-1252"]), status: 0)
    expect(try RehabPress.run("batch", arguments + ["--encoding", "latin1"]), status: 2, saying: "utf-8")
  }

  @Test func wrongOptionsEndWithTwo() throws {
    expect(try RehabPress.run(["batch"]), status: 2, saying: "Name a CSV, or --blank.")
    expect(
      try batch("", "--jobs", "0"), status: 2, saying: "--jobs")
    expect(
      try RehabPress.run("batch", [folder.path("out/errors.csv"), "--output", folder.path("out")]),
      status: 2, saying: "would be overwritten")
  }

  @Test func mistakesInNamesAndSharesAreTold() throws {
    try expect(batch("", "--name", "{nmae}"), status: 2, saying: "did you mean {name}?", "{id}")
    try expect(batch("", "--shard", "3/2"), status: 2, saying: "--shard 3/2 is no share", "2/8")
    try expect(batch("", "--json", "--json-lines"), status: 2, saying: "not both")
  }

  @Test func eachRowIsToldAsALineWhileTheRunGoesOn() throws {
    let outcome = try batch(
      IntakeTable([["patient_id": "A"], ["patient_id": "B", "side": "lfet"]]).text(), "--json-lines")
    expect(outcome, status: 1)
    let lines = try outcome.output.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(lines.map { $0["patient_id"] as? String } == ["A", "B"])
    #expect(lines.map { $0["status"] as? String } == ["written", "failed"])
    #expect((lines[1]["errors"] as? [String])?.first?.contains("lfet") == true)
  }

  @Test func ctrlCFinishesWhatIsInFlightAndTheRunGoesOn() throws {
    let folder = try TemporaryFolder()
    let input = try folder.write(
      "patients.csv", IntakeTable((0..<400).map { ["patient_id": "S-\($0)", "power": ""] }).text())
    let arguments = [input.path, "--output", folder.path("out"), "--jobs", "1", "--quiet"]
    let journal = folder.path("out/.run.jsonl")
    let stopped = try RehabPress.run("batch", arguments) { process in
      RehabPress.wait(for: process, toWrite: 30, to: journal)
      process.interrupt()
    }
    expect(stopped, status: 130, saying: "Finishing the rows in flight", "and --resume")
    #expect(!folder.files(below: "out").contains { $0.hasSuffix(".part") })
    let resumed = try RehabPress.run("batch", arguments + ["--resume"])
    expect(resumed, status: 0)
    #expect(resumed.output.contains("400 rows: 0 written"))
    #expect(resumed.output.contains("rows were made before"))
    #expect(folder.files(below: "out").count { $0.hasSuffix("-HOLD.pdf") } == 400)
  }

  /// The whole test, with 50 moments, is `make faults`.
  @Test func aRunThatIsKilledEndsAsIfItHadNotBeen() throws {
    let folder = try TemporaryFolder()
    let text = IntakeTable(
      (0..<200).map { ["patient_id": "K-\($0)", $0 == 150 ? "side" : "power": $0 == 150 ? "lfet" : ""] }
    ).text()
    let input = try folder.write("patients.csv", text)
    func arguments(_ output: String) -> [String] {
      [input.path, "--output", folder.path(output), "--jobs", "2", "--quiet"]
    }
    expect(try RehabPress.run("batch", arguments("whole")), status: 1)
    var generator = SeededGenerator(seed: 9)
    for round in 0..<4 {
      let lines = Int.random(in: 1...180, using: &generator)
      _ = try RehabPress.run("batch", arguments("out") + (round == 0 ? [] : ["--resume"])) { process in
        RehabPress.wait(for: process, toWrite: lines, to: folder.path("out/.run.jsonl"))
        kill(process.processIdentifier, SIGKILL)
      }
    }
    expect(try RehabPress.run("batch", arguments("out") + ["--resume"]), status: 1)
    #expect(folder.files(below: "out") == folder.files(below: "whole"))
    for name in folder.files(below: "whole") {
      let (found, expected) = (folder.path("out/\(name)"), folder.path("whole/\(name)"))
      #expect(FileManager.default.contentsEqual(atPath: found, andPath: expected), "\(name)")
    }
  }

  @Test func anEmptyFormIsFilledInAndRun() throws {
    let arguments = ["--blank", "--output", folder.path("form")]
    let first = try RehabPress.run("batch", arguments + ["--json"])
    #expect(first.status == 0)
    #expect(
      try first.json()["files"] as? [String]
        == ["patients.csv", "patients-columns.csv"].map { folder.path("form/\($0)") })
    expect(try RehabPress.run("batch", arguments), status: 2, saying: "is there already")
    try FileManager.default.removeItem(atPath: folder.path("form/patients.csv"))
    expect(try RehabPress.run("batch", arguments), status: 2, saying: "is there already")
    #expect(folder.files(below: "form") == ["patients-columns.csv"])

    let again = try RehabPress.run("batch", ["--blank", "--output", folder.path("again")])
    expect(again, status: 0)
    let header = try String(contentsOfFile: folder.path("again/patients.csv"), encoding: .utf8)
    let columns = header.trimmingPrefix("\u{FEFF}").split { ",\"\r\n".contains($0) }.map(String.init)
    let row = columns.map { name in
      IntakeFixture.clear.fields.first { $0.name == name }?.texts[0] ?? ""
    }
    expect(try batch(header + row.joined(separator: ",") + "\r\n"), status: 0)
  }

  // MARK: Other commands

  @Test func aProgramIsWrittenAndPrinted() throws {
    let intake = try folder.write("p.yaml", IntakeFixture.clear.yaml).path
    let written = try RehabPress.run("program", [intake, "--output", folder.path("program.yaml")])
    expect(written, status: 0)
    let said = try RehabPress.run("program", [intake])
    let file = try String(contentsOfFile: folder.path("program.yaml"), encoding: .utf8)
    #expect(said.output == file + "\n")
    expect(
      try RehabPress.run("handout", ["--program", folder.path("program.yaml"), "-o", folder.path("out")]),
      status: 0)
  }

  @Test func aBlockedProgramIsNoFileAndNoPage() throws {
    let intake = try folder.write(
      "p.yaml", IntakeFixture.clear.with("red_flags_yes", "saddle_numbness").yaml
    ).path
    let outcome = try RehabPress.run("program", [intake, "--output", folder.path("program.yaml")])
    expect(outcome, status: 3, saying: "print the referral by rehabpress handout")
    #expect(outcome.output == "")
    #expect(folder.files() == ["p.yaml"])
    let json = try RehabPress.run("program", [intake, "--json"])
    #expect(json.status == 3)
    #expect(try json.json()["status"] as? String == "referral")
  }

  @Test func theCatalogueIsLooked() throws {
    let list = try RehabPress.run("catalogue list", [])
    expect(list, status: 0)
    #expect(list.output.split(separator: "\n").count > 50)
    expect(
      try RehabPress.run("catalogue list", ["--family", "yogga"]), status: 2, saying: "Did you mean yoga?")
    expect(
      try RehabPress.run("catalogue show", ["half-brigde"]), status: 2, saying: "Did you mean half-bridge?")
    let shown = try RehabPress.run("catalogue show", ["half-bridge", "--json"])
    #expect(try shown.json()["id"] as? String == "half-bridge")
    let unknown = try RehabPress.run("catalogue show", ["half-brigde", "--json"])
    #expect(unknown.status == 2)
    #expect(try unknown.errorSentences().count == 1)
    let checked = try RehabPress.run("catalogue validate", ["--json"])
    #expect(try checked.json()["techniques"] as? Int == list.output.split(separator: "\n").count)
  }

  @Test func aBrokenCatalogueOfAClinicIsNamed() throws {
    let own = folder.url.appendingPathComponent("own")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try folder.write("own/ours.yaml", "family: yoga\ntechniques:\n  - id: our-pose\n    nmae: Our pose\n")
    expect(
      try RehabPress.run("catalogue validate", ["--catalogue", own.path]), status: 2, saying: "ours.yaml",
      "did you mean name?")
  }

  @Test(arguments: [[], ["frob"], ["handout"], ["catalogue", "frob"]])
  func nonsenseEndsWithTwoOrHelp(arguments: [String]) throws {
    let outcome = try RehabPress.run(arguments)
    #expect(!outcome.crashed)
    #expect(outcome.status == (arguments.isEmpty ? 0 : 2))
  }

  @Test func helpAndVersionEndWithZero() throws {
    for arguments in [["--help"], ["--version"], ["batch", "--help"]] {
      let outcome = try RehabPress.run(arguments)
      expect(outcome, status: 0)
      #expect(outcome.output != "")
    }
  }
}
