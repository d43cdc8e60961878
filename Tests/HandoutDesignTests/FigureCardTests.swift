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
    var page: Int
    /// The middle of the figure on its page.
    var middle: Point
  }

  private static func pages(
    _ intake: IntakeFixture, _ gallery: FigureGallery, texts: HandoutTexts? = nil
  ) throws -> [PageFrame] {
    let designer = HandoutDesigner(
      templates: try DesignFixtures.templates(), clinic: ClinicDetails(),
      provenance: try DesignFixtures.provenance(), figures: FigurePictures(gallery))
    let document = designer.document(
      for: try intake.outcome(),
      in: [try texts ?? HandoutTexts(DesignFixtures.source(poses: gallery.library))],
      date: IntakeFixture.today)
    return try document.pages(using: FixedWidthMeasurer())
  }

  private static func figures(
    _ intake: IntakeFixture, _ gallery: FigureGallery, texts: HandoutTexts? = nil
  ) throws -> [FoundFigure] {
    var found: [FoundFigure] = []
    for (index, page) in try pages(intake, gallery, texts: texts).enumerated() {
      collect(page.frame, at: .zero, page: index, &found)
    }
    return found
  }

  private static func collect(
    _ frame: Frame, at corner: Point, page: Int, _ found: inout [FoundFigure]
  ) {
    for item in frame.items {
      guard case .frame(let inner) = item.content else { continue }
      let place = Point(corner.x + item.position.x, corner.y + item.position.y)
      if case .element(let element) = item.tag, case .figure(let alternative) = element.role,
        // Boxes to tick are figures too.
        alternative.hasPrefix("Picture of ")
      {
        found.append(
          FoundFigure(
            alternative: alternative, frame: inner, page: page,
            middle: Point(place.x + inner.size.width / 2, place.y + inner.size.height / 2)))
      } else {
        collect(inner, at: place, page: page, &found)
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

  @Test(arguments: ["normal", "large", "xlarge"], ["4", "8"])
  func aFigureIsOnThePageOfItsWords(size: String, exercises: String) throws {
    let intake = IntakeFixture.clear.with("text_size", size).with("exercises", exercises)
      .with("minutes_per_day", "60")
    guard case .program(let program) = try intake.outcome() else {
      Issue.record("no program")
      return
    }
    let gallery = try Self.gallery()
    let found = try Self.figures(intake, gallery)
    let pages = try Self.pages(intake, gallery).map { page in
      page.frame.marks.filter { !$0.isArtifact }.map(\.name).joined(separator: " ")
    }
    #expect(found.count == program.exercises.count)
    for (figure, exercise) in zip(found, program.exercises) {
      let name = exercise.technique.name
      #expect(pages[figure.page].contains(name), "\(name)")
      let first = try #require(exercise.instructions.steps.first { !$0.contains("{") })
      #expect(pages[figure.page].contains(first), "\(name): \(first)")
    }
  }

  @Test func aFigureStandsWhereReadingStarts() throws {
    let gallery = try Self.gallery()
    let english = try LanguageResources.text(of: "en")
    let mirrored = try HandoutTexts(
      DesignFixtures.source(
        page: YAMLText(
          name: "en.yaml",
          text: english.text.replacing("direction: left to right", with: "direction: right to left")),
        poses: gallery.library))
    let middle = try Self.pages(.clear, gallery)[0].frame.size.width / 2
    #expect(try Self.figures(.clear, gallery).allSatisfy { $0.middle.x < middle })
    #expect(try Self.figures(.clear, gallery, texts: mirrored).allSatisfy { $0.middle.x > middle })
    // Large letters need the whole measure, so that the figure stands above them.
    let large = try Self.figures(.clear.with("text_size", "xlarge"), gallery)
    #expect(large.allSatisfy { abs($0.middle.x - middle) < 1 })
  }

  @Test func bothSidesTakeTheSameRoom() throws {
    let gallery = try Self.gallery()
    func sizes(_ side: String) throws -> [Size] {
      try Self.figures(IntakeFixture.clear.with("side", side), gallery).map(\.frame.size)
    }
    let (left, right) = (try sizes("left"), try sizes("right"))
    #expect(left.count == right.count)
    for (one, other) in zip(left, right) {
      #expect(abs(one.width - other.width) < 0.001 && abs(one.height - other.height) < 0.001)
    }
  }

  @Test func aTechniqueWithoutFigureKeepsItsCard() throws {
    let found = try Self.figures(.clear, FigureGallery(library: PoseLibrary(poses: [])))
    #expect(found.isEmpty)
  }
}
