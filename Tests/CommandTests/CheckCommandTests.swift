import Foundation
import TestSupport
import Testing

/// What a clinic asks of a PDF, and protected copies.
@Suite struct CheckCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func handout(_ arguments: [String] = [], intake: IntakeFixture = .clear) throws -> String {
    let file = try folder.write("p.yaml", intake.yaml).path
    let run = try RehabPress.run("handout", [file, "--output", folder.path("h.pdf")] + arguments)
    #expect([0, 3].contains(run.status), "\(run.errors)")
    return folder.path("h.pdf")
  }

  private func passwordFile(_ text: String) throws -> String { try folder.write("word", text).path }

  @Test func aHandoutSaysWhatItWasMadeFrom() throws {
    let run = try RehabPress.run("check", [handout()], date: nil)
    #expect(run.status == 0, "\(run.errors)")
    for words in [
      "Made by RehabPress", "program ", "Catalogue ", "(as here)", "PDF/UA-1", "PDF/A-2A", "language en",
      "Opens without a password", "Inter-Regular",
    ] { #expect(run.output.contains(words), "\(words)") }
    #expect(!run.output.contains("lacks"))
  }

  @Test func theProgramCodeIsTheOneThatWasPrinted() throws {
    let file = try folder.write("q.yaml", IntakeFixture.clear.yaml).path
    let made = try RehabPress.run("handout", [file, "--output", folder.path("q.pdf"), "--json"]).json()
    let code = try #require(made["program_code"] as? String)
    let run = try RehabPress.run("check", [folder.path("q.pdf"), "--json"], date: nil)
    let found = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect((found[0]["made_from"] as? [String: String])?["programCode"] == code)
  }

  @Test func aReferralHasNoProgram() throws {
    let path = try handout(intake: IntakeFixture.clear.with("red_flags_yes", "saddle_numbness"))
    #expect(try RehabPress.run("check", [path], date: nil).output.contains("no program"))
  }

  @Test func aProtectedCopyAsksForItsPassword() throws {
    let word = try passwordFile("open sesame\nsecond line\n")
    let path = try handout(["--password-file", word])
    let closed = try RehabPress.run("check", [path], date: nil)
    #expect(closed.status == 2)
    #expect(closed.errors.contains("opens only with its password"))
    let open = try RehabPress.run("check", [path, "--password-file", word], date: nil)
    #expect(open.status == 0, "\(open.errors)")
    #expect(open.output.contains("no encrypted file is PDF/A"))
  }

  @Test func aPasswordIsNeverToldNorTakenAsAnArgument() throws {
    let word = try passwordFile("tiny")
    let file = try folder.write("p.yaml", IntakeFixture.clear.yaml).path
    let run = try RehabPress.run(
      "handout", [file, "--password-file", word, "--output", folder.path("x.pdf")])
    #expect(run.status == 2)
    #expect(run.errors.contains("at least 6"))
    #expect(!(run.errors + run.output).contains("tiny"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("x.pdf")))
    // The flag takes no value: what stands behind it would be read as a second file.
    #expect(try RehabPress.run("handout", [file, "--password", "open sesame"]).status == 2)
  }

  @Test func picturesHaveNoPassword() throws {
    let file = try folder.write("p.yaml", IntakeFixture.clear.yaml).path
    let word = try passwordFile("open sesame")
    let run = try RehabPress.run("handout", [file, "--password-file", word, "--format", "png"])
    #expect(run.status == 2)
    #expect(run.errors.contains("Only a PDF"))
  }

  @Test func whatIsNoPDFIsNamed() throws {
    let text = try folder.write("a.pdf", "words").path
    let run = try RehabPress.run("check", [text], date: nil)
    #expect(run.status == 2)
    #expect(run.errors.contains("a.pdf"))
    #expect(run.errors.contains("no whole PDF"))
  }
}
