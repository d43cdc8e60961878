import Figures
import Testing

@Suite struct PosingLibraryTests {
  /// Whoever changes a pose solves it anew; a stale solution would be drawn wrong.
  @Test func whatIsShippedIsSolvedAndSound() throws {
    let library = PoseLibrary(
      poses: try FigureResources.poseTexts(), solutions: try FigureResources.solutionTexts())
    #expect(library.issues == [])
    #expect(library.unsolved.map(\.id) == [])
    for figure in library.figures where !figure.isAbstract {
      let solution = try #require(library.solution(of: figure))
      #expect(FigureChecker().faults(of: figure, in: solution.postures) == [], "\(figure.id)")
      let solved = try #require(library.solved(figure.id))
      #expect(solved.keyPoses.count == figure.keyPoses.count)
      #expect(solved.mirrored.mirrored.keyPoses.map(\.phrase) == solved.keyPoses.map(\.phrase))
    }
  }
}
