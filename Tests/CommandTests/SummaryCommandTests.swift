import Foundation
import TestSupport
import Testing

/// The clinician's summary from the command line.
@Suite struct SummaryCommandTests {
  @Test(arguments: ["pdf", "md", "png"])
  func aSummaryIsWrittenInTheFormAskedFor(format: String) throws {
    let folder = try TemporaryFolder()
    let intake = try folder.write("p.yaml", Data(IntakeFixture.clear.yaml.utf8))
    let run = try RehabPress.run(
      "summary", [intake.path, "--output", folder.path("out/"), "--format", format])
    #expect(run.status == 0, "\(run.errors)")
    let files = run.output.split(separator: "\n").map(String.init)
    #expect(!files.isEmpty)
    for file in files {
      #expect(file.hasSuffix(".\(format)"))
      #expect(file.contains("P-001-summary"))
      #expect(FileManager.default.fileExists(atPath: file))
    }
  }

  @Test func aHeldPatientHasASummaryToo() throws {
    let folder = try TemporaryFolder()
    let intake = try folder.write("p.yaml", Data(IntakeFixture.clear.without("side").yaml.utf8))
    let run = try RehabPress.run("summary", [intake.path, "--output", folder.path("s.md"), "--format", "md"])
    #expect(run.status == 3)
    let text = try String(contentsOfFile: folder.path("s.md"), encoding: .utf8)
    #expect(text.contains("Missing, not stated: Affected side"))
  }

  @Test func twoPatientsAtOnceAreRefused() throws {
    let run = try RehabPress.run("summary", ["a.yaml", "--code", "XXXXX-XXXXX"])
    #expect(run.status == 2)
  }
}
