import Figures
import Foundation
import HandoutDesign
import PageLayout
import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// Figures on the cards of a handout: on the side of which the words speak, and told in words.
@Suite struct FigureCardTests {
  /// A figure for each technique: the right arm is lifted in the second key pose.
  private static func gallery(keyPoses: Int = 2) throws -> FigureGallery {
    let ids = try ShippedData.load().catalogue.techniques.filter { $0.home != nil }.map(\.id)
    var text = """
      figures:
        - id: stand
          abstract: true
          base: standing
          describe: standing upright
          camera: {azimuth: 20, elevation: 8}
          contacts: [soles on floor]

      """
    for id in ids {
      text += """
          - id: \(id)
            from: stand
            static: \(keyPoses == 1)
            key_poses:
              - {}

        """
      if keyPoses == 2 {
        text += """
                - describe: the affected arm forward
                  angles: {right shoulder: {flexion: 80}}

          """
      }
    }
    let poses = [YAMLText(name: "poses.yaml", text: text)]
    let library = PoseLibrary(poses: poses)
    #expect(library.issues.isEmpty)
    let solver = PoseSolver()
    // All these figures are one: it is solved once.
    let postures = try #require(library.figures.first { !$0.isAbstract }.map { solver.solve($0).postures })
    let solutions = library.figures.filter { !$0.isAbstract }.map {
      PoseSolution(id: $0.id, fingerprint: $0.fingerprint, postures: postures)
    }
    let solved = YAMLText(name: "poses.yaml", text: SolutionText.text(solutions))
    return FigureGallery(library: PoseLibrary(poses: poses, solutions: [solved]))
  }

  private struct FoundFigure {
    var alternative: String
    var frame: Frame
  }

  private static func figures(_ intake: IntakeFixture, _ gallery: FigureGallery) throws -> [FoundFigure] {
    let designer = HandoutDesigner(
      template: try DesignFixtures.template(), texts: try DesignFixtures.texts(), clinic: ClinicDetails(),
      figures: gallery)
    let document = designer.document(for: try intake.outcome(), date: IntakeFixture.today)
    var found: [FoundFigure] = []
    for page in try document.pages(using: FixedWidthMeasurer()) { collect(page.frame, &found) }
    return found
  }

  private static func collect(_ frame: Frame, _ found: inout [FoundFigure]) {
    for item in frame.items {
      guard case .frame(let inner) = item.content else { continue }
      if case .element(let element) = item.tag, case .figure(let alternative) = element.role,
        // Boxes to tick are figures too.
        alternative.hasPrefix("Picture of ")
      {
        found.append(FoundFigure(alternative: alternative, frame: inner))
      } else {
        collect(inner, &found)
      }
    }
  }

  @Test func everyExerciseHasItsFigure() throws {
    let found = try Self.figures(.clear, Self.gallery())
    guard case .program(let program) = try IntakeFixture.clear.outcome() else {
      Issue.record("no program")
      return
    }
    #expect(found.count == program.exercises.count)
    for (figure, exercise) in zip(found, program.exercises) {
      #expect(figure.alternative.hasPrefix("Picture of \(exercise.technique.name): 1, standing upright; 2, "))
    }
  }

  @Test(arguments: ["left", "right"])
  func theFigureShowsTheSideOfTheWords(side: String) throws {
    let gallery = try Self.gallery()
    let intake = IntakeFixture.clear.with("side", side)
    guard case .program(let program) = try intake.outcome() else {
      Issue.record("no program")
      return
    }
    let found = try Self.figures(intake, gallery)
    for (figure, exercise) in zip(found, program.exercises) {
      let written = exercise.sides.written
      #expect(figure.alternative.contains("The affected side shown is the left side.") == (written == .left))
      #expect(
        figure.alternative.contains("The affected side shown is the right side.") == (written == .right))
      // The outlines themselves are those of the mirrored figure, in proportion.
      let drawn = try #require(gallery.figure(exercise.technique.id, mirrored: written == .left))
      let fills = figure.frame.shapes.compactMap(\.shape.fill)
      #expect(drawn.keyPoses[0].shapes.compactMap(\.fill).allSatisfy(fills.contains))
      #expect(try isMirrored(figure.frame, of: drawn) == false)
    }
    #expect(program.exercises.contains { $0.sides.written?.rawValue == side })
  }

  /// Whether the first key pose on the page is the mirror image of the figure that was expected.
  private func isMirrored(_ frame: Frame, of drawn: DrawnFigure) throws -> Bool {
    let shapes = frame.shapes.map(\.shape)
    func xs(_ shape: Shape) -> [Double] {
      shape.path.steps.compactMap { step in
        switch step {
        case .move(let point), .line(let point), .curve(_, _, let point): point.x
        case .close: nil
        }
      }
    }
    let (expected, found) = (xs(drawn.keyPoses[0].shapes[0]), xs(shapes[0]))
    try #require(expected.count == found.count && expected.count > 2)
    // Two distances have the same sign in a copy, and opposite ones in a mirror image.
    let widest = try #require(
      expected.indices.max { abs(expected[$0] - expected[0]) < abs(expected[$1] - expected[0]) })
    return (expected[widest] - expected[0]) * (found[widest] - found[0]) < 0
  }

  @Test func aHeldPositionHasOnePictureAndNoNumber() throws {
    let found = try Self.figures(.clear, Self.gallery(keyPoses: 1))
    #expect(!found.isEmpty)
    for figure in found {
      #expect(figure.alternative.contains(": standing upright."))
      #expect(!figure.alternative.contains("1, "))
    }
  }

  @Test func largeTextHasTheFigureAboveTheWords() throws {
    let found = try Self.figures(.clear.with("text_size", "xlarge"), Self.gallery())
    #expect(!found.isEmpty)
  }

  @Test func aTechniqueWithoutFigureKeepsItsCard() throws {
    let found = try Self.figures(.clear, FigureGallery(library: PoseLibrary(poses: [])))
    #expect(found.isEmpty)
  }
}
