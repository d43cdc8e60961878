import Figures
import HandoutPipeline
import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// The figures that come with RehabPress, and what a review finds in others.
@Suite struct FigureReviewTests {
  @Test func everyTechniqueForHomeHasASoundFigure() throws {
    let findings = FigureReview(try PoseFolder(nil).library).findings(for: try ShippedData.load().catalogue)
    #expect(findings.isEmpty, "\(findings.map { FigureFindingWording.sentence(for: $0) })")
  }

  private func findings(_ figure: String, solving: Bool = true) throws -> [FigureFinding.Problem] {
    let poses = [YAMLText(name: "poses.yaml", text: "figures:\n" + figure)]
    let library = PoseLibrary(poses: poses)
    #expect(library.issues.isEmpty)
    let solutions = solving ? library.figures.map { PoseSolver().solve($0) } : []
    let solved = YAMLText(name: "poses.yaml", text: SolutionText.text(solutions))
    let review = FigureReview(PoseLibrary(poses: poses, solutions: [solved]))
    return review.findings(for: "f").map(\.problem)
  }

  private static let standing = """
      - id: f
        base: standing
        static: true
        describe: standing upright
        camera: {azimuth: 0, elevation: 8}
        contacts: [soles on floor]
        angles: {shoulders: {abduction: 14}}

    """

  @Test func aSoundFigureHasNoFindings() throws {
    #expect(try findings(Self.standing) == [])
  }

  @Test func anUnknownOrUnsolvedFigureIsFound() throws {
    #expect(try findings(Self.standing.replacing("id: f", with: "id: g")) == [.missing])
    #expect(try findings(Self.standing, solving: false) == [.unsolved])
  }

  @Test func whatIsNotSeenIsFound() throws {
    let hidden = try findings(Self.standing + "    highlight: [left gluteus medius]\n")
    #expect(
      hidden.contains { if case .hiddenMuscle(.gluteusMedius, let share) = $0 { share == 0 } else { false } })
    // One side of a muscle that is shown on both is enough.
    let seen = try findings(Self.standing + "    highlight: [outer thigh]\n")
    #expect(!seen.contains { if case .hiddenMuscle = $0 { true } else { false } })
  }

  @Test func anArrowOverTheFaceIsFound() throws {
    let found = try findings(Self.standing + "    arrows: [{at: head, along: {forward: 20}}]\n")
    #expect(found == [.arrowOverFace(keyPose: 0)])
  }

  @Test func aKeyPoseWithoutWordsIsFound() throws {
    // The format demands a description of every figure that is printed, so the library has none to find.
    let poses = [
      YAMLText(
        name: "poses.yaml",
        text: "figures:\n" + Self.standing.replacing("    describe: standing upright\n", with: ""))
    ]
    #expect(!PoseLibrary(poses: poses).issues.isEmpty)
  }

  @Test func findingsAreWordedForWhoCanMendThem() {
    func sentence(_ problem: FigureFinding.Problem) -> String {
      FigureFindingWording.sentence(for: FigureFinding(id: "bridge", problem: problem))
    }
    #expect(
      sentence(.tooManyOperators(keyPose: 1, found: 612, allowed: 600))
        == "bridge: key pose 2: 612 path operators; at most 600")
    #expect(sentence(.missing).hasPrefix("bridge: there is no figure"))
    #expect(
      sentence(.hiddenMuscle(.gluteusMaximus, share: 0.2))
        == "bridge: only 20 % of the gluteus maximus is seen; move the camera")
  }
}
