import Foundation
import TestSupport
import Testing

/// Figures on the command line.
@Suite struct FigureCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let poses = """
    figures:
      - id: bridge
        base: standing
        describe: standing upright
        camera: {azimuth: 20, elevation: 8}
        contacts: [soles on floor]
        angles: {shoulders: {abduction: 14}}
        key_poses:
          - {}
          - describe: the affected arm & hand forward
            angles: {right shoulder: {flexion: 80}}
      - id: clam
        from: bridge

    """

  private func solvedPoses() throws -> String {
    let poses = folder.path("poses")
    _ = try folder.write("poses/poses.yaml", Self.poses)
    expect(try RehabPress.run("figure", ["solve", "--poses", poses]), status: 0)
    return poses
  }

  @Test func aFigureIsDrawnInEachForm() throws {
    let poses = try solvedPoses()
    for (ending, start) in [("svg", "<?xml"), ("png", "\u{89}PNG"), ("pdf", "%PDF-")] {
      let path = folder.path("out/f.\(ending)")
      let outcome = try RehabPress.run("figure", ["bridge", "--poses", poses, "--output", path])
      expect(outcome, status: 0)
      #expect(outcome.output == path + "\n")
      let data = try Data(contentsOf: URL(filePath: path))
      #expect(data.starts(with: start.unicodeScalars.map { UInt8($0.value) }), "\(ending)")
    }
    let svg = try String(contentsOfFile: folder.path("out/f.svg"), encoding: .utf8)
    #expect(svg.contains("<title>Bridge</title>"))
    #expect(
      svg.contains("<desc>Picture of Bridge: 1, standing upright; 2, the affected arm &amp; hand forward."))
    // Both legs do the same in a bridge, so that neither is the affected one.
    #expect(!svg.contains("affected side"))
  }

  @Test func theOtherSideIsTheMirrorImage() throws {
    let poses = try solvedPoses()
    func widthsAndPaths(_ side: String) throws -> String {
      let path = folder.path("\(side).svg")
      _ = try RehabPress.run("figure", ["clam", "--side", side, "--poses", poses, "--output", path])
      return try String(contentsOfFile: path, encoding: .utf8)
    }
    let (left, right) = (try widthsAndPaths("left"), try widthsAndPaths("right"))
    #expect(left != right)
    #expect(left.contains("The affected side shown is the left side."))
    #expect(right.contains("The affected side shown is the right side."))
    func size(_ svg: String) -> Substring? {
      svg.firstRange(of: "viewBox=\"").map { svg[$0.upperBound...].prefix { $0 != "\"" } }
    }
    #expect(size(left) == size(right))
    #expect(left.split(separator: "<path").count == right.split(separator: "<path").count)
  }

  @Test func aSheetHoldsTheFigures() throws {
    let path = folder.path("sheet.pdf")
    let outcome = try RehabPress.run(
      "figure", ["--sheet", "--poses", solvedPoses(), "--output", path])
    expect(outcome, status: 0)
    #expect(try Tool.run("pdftotext", [path, "-"]).output.contains("bridge"))
    let pictures = try RehabPress.run(
      "figure", ["--sheet", "--poses", folder.path("poses"), "--output", folder.path("sheet.png")])
    expect(pictures, status: 0)
    #expect(pictures.output == folder.path("sheet-1.png") + "\n")
  }

  @Test func mistakesOfUseAreTold() throws {
    let poses = try solvedPoses()
    func run(_ arguments: String...) throws -> RehabPress.Outcome {
      try RehabPress.run("figure", arguments + ["--poses", poses])
    }
    expect(try run("brigde"), status: 2, saying: "There is no figure “brigde”. Did you mean bridge?")
    expect(try run("bridge", "--side", "both"), status: 2, saying: "Allowed: left, right.")
    expect(try run("bridge", "--output", folder.path("f.gif")), status: 2, saying: "does not end in .svg")
    expect(try run("bridge", "--sheet"), status: 2, saying: "Name one technique")
    expect(try run(), status: 2, saying: "Name one technique")
    expect(try run("bridge", "--width", "0"), status: 2, saying: "10 to 1000")
    expect(try run("--sheet", "--output", folder.path("f.svg")), status: 2, saying: ".pdf or .png")
    expect(try run("check", "brigde"), status: 2, saying: "Did you mean bridge?")
    expect(try run("solve", "brigde"), status: 2, saying: "Did you mean bridge?")
  }

  @Test func aMistakeInAPoseNamesItsLine() throws {
    let broken = Self.poses.replacingOccurrences(of: "soles on floor", with: "soles on flor")
    let poses = folder.path("broken")
    _ = try folder.write("broken/poses.yaml", broken)
    expect(
      try RehabPress.run("figure", ["bridge", "--poses", poses]), status: 2, saying: "poses.yaml, line 6")
  }

  @Test func aChangedPoseHasToBeSolvedAnew() throws {
    let poses = try solvedPoses()
    expect(
      try RehabPress.run("figure", ["solve", "--poses", poses]), status: 0,
      saying: "Nothing was changed since it was solved.")
    _ = try folder.write(
      "poses/poses.yaml", Self.poses.replacingOccurrences(of: "flexion: 80", with: "flexion: 70"))
    expect(
      try RehabPress.run("figure", ["bridge", "--poses", poses, "--output", folder.path("f.svg")]), status: 2,
      saying: "run rehabpress figure solve")
    let outcome = try RehabPress.run("figure", ["solve", "--poses", poses])
    // What inherits from it was changed with it.
    #expect(outcome.output == "bridge\nclam\n")
  }

  @Test func theCheckTellsWhatIsWrong() throws {
    let poses = try solvedPoses()
    expect(try RehabPress.run("figure", ["check", "bridge", "--poses", poses]), status: 0)
    let outcome = try RehabPress.run("figure", ["check", "--poses", poses])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("bird-dog: there is no figure for this technique; write its poses"))
    #expect(!outcome.output.contains("\nbridge:") && !outcome.output.hasPrefix("bridge:"))
  }
}
