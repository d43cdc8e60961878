import Foundation
import TestSupport
import Testing

/// One patient on the command line.
@Suite struct HandoutCommandTests {
  private let folder: TemporaryFolder
  private let referral = IntakeFixture.clear.with("red_flags_yes", "saddle_numbness")

  init() throws { folder = try TemporaryFolder() }

  private func intake(_ intake: IntakeFixture = .clear) throws -> String {
    try folder.write("patient.yaml", intake.yaml).path
  }

  private func handout(_ arguments: String..., output: String = "out") throws -> RehabPress.Outcome {
    try RehabPress.run("handout", arguments + ["--output", folder.path(output)])
  }

  // MARK: Ends

  @Test func aHandoutEndsWithZero() throws {
    let outcome = try handout(intake())
    expect(outcome, status: 0, saying: "Program ")
    #expect(outcome.output == folder.path("out/P-001.pdf") + "\n")
    let files = folder.files(below: "out")
    #expect(files.count == 2)
    #expect(files[0] == "P-001.pdf")
    #expect(files[1].hasPrefix("programs/"))
  }

  @Test func aReferralEndsWithThreeAndIsWritten() throws {
    expect(
      try handout(intake(referral)), status: 3, saying: "BLOCKED (emergency)", "a referral was written")
    #expect(folder.files(below: "out") == ["P-001-REFERRAL.pdf"])
  }

  @Test func aHoldEndsWithThreeAndIsWritten() throws {
    expect(try handout(intake(.clear.without("power"))), status: 3, saying: "HELD", "power: not stated")
    #expect(folder.files(below: "out") == ["P-001-HOLD.pdf"])
  }

  @Test func aDraftIsCalledOne() throws {
    expect(try handout(intake(.clear.with("conditions", "osteoporosis"))), status: 0, saying: "DRAFT: ")
    #expect(folder.files(below: "out")[0] == "P-001-DRAFT.pdf")
  }

  @Test(arguments: ["clear", "referral", "hold"])
  func everyEndIsToldAsJSON(kind: String) throws {
    let (patient, status): (IntakeFixture, String) =
      switch kind {
      case "clear": (.clear, "written")
      case "referral": (referral, "referral")
      default: (.clear.without("power"), "hold")
      }
    let outcome = try handout(intake(patient), "--json")
    #expect(outcome.status == (kind == "clear" ? 0 : 3))
    #expect(outcome.errors == "")
    let json = try outcome.json()
    #expect(json["status"] as? String == status)
    #expect(json["patient_id"] as? String == "P-001")
    let files = try #require(json["files"] as? [String])
    #expect(files.allSatisfy { FileManager.default.fileExists(atPath: $0) })
    if kind == "clear" {
      #expect((json["exercises"] as? [Any])?.isEmpty == false)
    } else {
      #expect(json["exercises"] == nil)
      #expect(json["program_code"] == nil)
    }
  }

  // MARK: Input

  @Test func whatCannotBeReadEndsWithTwo() throws {
    expect(try handout(folder.path("none.yaml")), status: 2, saying: "none.yaml cannot be read")
    expect(try handout(folder.url.path), status: 2, saying: "it is a folder")
    let broken = try folder.write("broken.yaml", "patient_id: x\n\tage: 3\n").path
    expect(try handout(broken), status: 2, saying: "broken.yaml, line 2")
    #expect(try handout(broken, "--json").errorSentences().first?.contains("line 2") == true)
    #expect(folder.files(below: "out").isEmpty)
  }

  @Test func optionsAloneMakeAHandout() throws {
    let options = IntakeFixture.clear.fields.flatMap { name, texts in
      ["--" + name.replacing("_", with: "-"), texts.joined(separator: ";")]
    }
    let outcome = try RehabPress.run("handout", options + ["--output", folder.path("out")])
    expect(outcome, status: 0)
    let fromFile = try handout(intake(), output: "file")
    #expect(outcome.errors == fromFile.errors)
    #expect(folder.files(below: "out") == folder.files(below: "file"))
  }

  @Test func anOptionWinsOverTheFile() throws {
    expect(try handout(intake(), "--side", "lfet"), status: 2, saying: "command line", "did you mean left?")
    expect(try handout(intake(), "--set", "saddle_numbness=yes"), status: 3)
    expect(try handout(intake(), "--set", "sied=left"), status: 2, saying: "sied", "did you mean side?")
    expect(try handout(intake(), "--set", "side"), status: 2, saying: "field=value should stand here")
  }

  @Test(arguments: [
    (["--date", "22/11/2026"], "--date 22/11/2026 is not a date; write year-month-day"),
    (["--date", "2026-02-30"], "is not a date"), (["--page", "a3"], "'a4' and 'letter'"),
    (["--dpi", "0"], "--dpi 0.0 is outside 36 to 1200"), (["--dpi", "nan"], "is outside 36 to 1200"),
    (["--dpi", "many"], "dpi"), (["--format", "docx"], "'pdf', 'png' or 'svg'"), (["--frob"], "--frob"),
    (["--code", "A0B1C-23D45"], "Name one of"), (["--clinic", "/none.yaml"], "/none.yaml cannot be read"),
    (["--catalogue", "/none"], "/none cannot be read"), (["--root", "/"], "/ has no Templates and Fonts"),
  ])
  func aWrongOptionEndsWithTwo(options: [String], words: String) throws {
    let outcome = try RehabPress.run(
      ["handout", try intake(), "--output", folder.path("out"), "--root", ProjectFiles.root] + options)
    expect(outcome, status: 2, saying: words)
    #expect(outcome.output == "")
    #expect(folder.files(below: "out").isEmpty)
  }

  @Test func aWrongDayIsToldAsJSONToo() throws {
    let outcome = try RehabPress.run("handout", [intake(), "--json"], date: "tomorrow")
    #expect(outcome.status == 2)
    #expect(try outcome.errorSentences().first?.hasPrefix("--date tomorrow is not a date") == true)
  }

  // MARK: Days

  @Test func theDayComesFromTheEnvironment() throws {
    // Noon of 22 November 2026, in any zone but the farthest.
    let path = try intake()
    let outcome = try RehabPress.run(
      "handout", [path, "--output", folder.path("epoch")], date: nil,
      environment: ["SOURCE_DATE_EPOCH": "1795348800"])
    expect(outcome, status: 0)
    expect(try handout(path), status: 0)
    #expect(try bytes("epoch/P-001.pdf") == bytes("out/P-001.pdf"))
    expect(
      try RehabPress.run(
        "handout", [path, "--output", folder.path("late")], date: nil,
        environment: ["SOURCE_DATE_EPOCH": "1798761600"]), status: 3, saying: "days old")
  }

  @Test(arguments: ["nan", "inf", "1e300", "-1", "soon", "99999999999999999999"])
  func aSenselessEnvironmentIsRefused(epoch: String) throws {
    expect(
      try RehabPress.run(
        "handout", [intake(), "--output", folder.path("out")], date: nil,
        environment: ["SOURCE_DATE_EPOCH": epoch]), status: 2, saying: "SOURCE_DATE_EPOCH \(epoch)")
  }

  // MARK: Output

  @Test func twoRunsGiveTheSameBytes() throws {
    let path = try intake()
    _ = try handout(path, output: "a")
    _ = try handout(path, output: "b")
    #expect(folder.files(below: "a") == folder.files(below: "b"))
    for name in folder.files(below: "a") { #expect(try bytes("a/\(name)") == bytes("b/\(name)")) }
  }

  @Test func thePathNamesAFileOrAFolder() throws {
    let path = try intake()
    expect(try handout(path, output: "Maria.pdf"), status: 0)
    expect(try handout(path, "--format", "png", "--dpi", "40", output: "pages/"), status: 0)
    expect(try handout(path, "--format", "svg", output: "x.svg"), status: 0)
    let files = folder.files().filter { !$0.contains("programs/") }
    #expect(files.contains("Maria.pdf"))
    #expect(files.contains("pages/P-001-1.png"))
    #expect(files.contains("x-1.svg"))
    expect(try handout(path, output: "x.png"), status: 2, saying: "does not end in .pdf")
    #expect(!folder.files().contains("x.pdf"))
  }

  @Test(arguments: ["taken", "taken/", "taken/x.pdf", "taken/below/x.pdf"])
  func aFileInTheWayIsNamed(output: String) throws {
    try folder.write("taken", "kept")
    expect(try handout(intake(), output: output), status: 2, saying: "cannot be written", "is a file")
    #expect(try bytes("taken") == Data("kept".utf8))
  }

  @Test func anUnwritableFolderForProgramsIsNamed() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("out"), withIntermediateDirectories: true)
    try folder.write("out/programs", "")
    expect(try handout(intake()), status: 2, saying: "out/programs cannot be written")
  }

  @Test(arguments: ["../../etc/passwd", "..", "/", "=1", "王 1"])
  func anIDNeverLeavesTheFolder(id: String) throws {
    expect(try handout(intake(.clear.with("patient_id", id))), status: 0)
    let outside = folder.files().filter { !$0.hasPrefix("out/") }
    #expect(outside == ["patient.yaml"])
    #expect(folder.files(below: "out").count == 2)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskBehindStandardOutputIsNoCrash() throws {
    for command in ["catalogue list", "catalogue validate"] {
      let outcome = try RehabPress.run(command, [], standardOutput: "/dev/full")
      expect(outcome, status: 2, saying: "standard output cannot be written")
    }
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.url.appendingPathComponent(name))
  }

  // MARK: Printing again

  @Test func aProgramIsPrintedAgain() throws {
    _ = try handout(intake())
    let code = try #require(folder.files(below: "out/programs").first?.dropLast(5))
    let programs = folder.path("out/programs")
    let first = try bytes("out/P-001.pdf")
    expect(
      try handout("--program", "\(programs)/\(code).yaml", output: "again"), status: 0,
      saying: "Program \(code)")
    #expect(try bytes("again/P-001.pdf") == first)
    let typed = code.lowercased().replacing("0", with: "o").replacing("1", with: "l")
      .replacing("-", with: "")
    expect(
      try handout("--code", typed, "--programs", programs, output: "typed"), status: 0,
      saying: "Program \(code)")
    #expect(try bytes("typed/P-001.pdf") == first)
    // A program keeps its day, but a slip in the day is told all the same.
    expect(
      try RehabPress.run("handout", ["--code", typed, "--programs", programs], date: "22/11/2026"),
      status: 2, saying: "is not a date")

    let wrong = String(code.dropLast()) + (code.hasSuffix("0") ? "1" : "0")
    expect(
      try handout("--code", wrong, "--programs", programs), status: 2,
      saying: "no program with the code \(wrong)", "did you mean \(code)?")
    expect(
      try handout("--code", String(code), "--programs", folder.path("none")), status: 2, saying: "/none")
  }

  @Test func anEditedProgramSaysThatItIsAnother() throws {
    _ = try handout(intake())
    let name = try #require(folder.files(below: "out/programs").first)
    let text = String(decoding: try bytes("out/programs/\(name)"), as: UTF8.self)
    let sets = try #require(text.firstRange(of: "sets: 2"))
    try folder.write("out/programs/\(name)", text.replacingCharacters(in: sets, with: "sets: 3"))
    let outcome = try handout(
      "--code", String(name.dropLast(5)), "--programs", folder.path("out/programs"), output: "edited")
    expect(outcome, status: 0, saying: "no longer \(name.dropLast(5))")

    try folder.write("sets.yaml", text.replacingCharacters(in: sets, with: "sets: 99"))
    expect(
      try handout("--program", folder.path("sets.yaml")), status: 2, saying: "sets.yaml, line ",
      "sets: “99” is outside 1 to 6")
  }
}
