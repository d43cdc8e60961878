public import Figures
public import ProgramBuilder

/// Something wrong with a technique's figure; a fact, worded by each front end.
public struct FigureFinding: Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// A technique that a patient does at home has no figure.
    case missing
    /// A figure belongs to no technique that a patient does at home.
    case superfluous
    /// The pose was changed since it was solved, or never solved.
    case unsolved
    /// The solved pose is not what was written.
    case pose(FigureFault)
    /// Too little of a muscle is seen in every key pose; the greatest share of its surface.
    case hiddenMuscle(Muscle, share: Double)
    /// An arrow runs over the face.
    case arrowOverFace(keyPose: Int)
    /// The picture takes too many path operators.
    case tooManyOperators(keyPose: Int, found: Int, allowed: Int)
    /// Something is drawn outside the picture's frame.
    case outsideFrame(keyPose: Int)
    /// Areas could not be combined.
    case unsoundPicture(keyPose: Int)
    /// A key pose has no description for those who hear the page.
    case noDescription(keyPose: Int)
  }

  /// The technique.
  public var id: String
  /// What is wrong with its figure.
  public var problem: Problem

  /// A finding about a technique's figure.
  public init(id: String, problem: Problem) {
    self.id = id
    self.problem = problem
  }
}

/// Checks the figures of a catalogue: that each is there, sound, and can be seen.
public struct FigureReview: Sendable {
  /// The most path operators of a key pose.
  public static let operatorLimit = 600
  /// The least share of a shown muscle that has to be seen.
  public static let visibleShare = 0.4

  private let library: PoseLibrary
  private let renderer: FigureRenderer

  /// A review of a library's figures.
  public init(_ library: PoseLibrary, look: FigureLook = .standard) {
    self.library = library
    renderer = FigureRenderer(look: look)
  }

  /// What is wrong with the figures of a catalogue, in the order of the techniques.
  public func findings(for catalogue: TechniqueCatalogue) -> [FigureFinding] {
    let home = catalogue.techniques.filter { $0.home != nil }
    let expected = Set(home.map(\.id))
    let superfluous = library.figures.filter { !$0.isAbstract && !expected.contains($0.id) }
    // A draft may wait for its figure; one that is there has to be sound all the same.
    return home.filter { $0.status == .ready || library.figure($0.id) != nil }.flatMap {
      findings(for: $0.id)
    }
      + superfluous.map { FigureFinding(id: $0.id, problem: .superfluous) }
  }

  /// What is wrong with one figure.
  public func findings(for id: String) -> [FigureFinding] {
    problems(of: id).map { FigureFinding(id: id, problem: $0) }
  }

  private func problems(of id: String) -> [FigureFinding.Problem] {
    guard let figure = library.figure(id) else { return [.missing] }
    guard let solution = library.solution(of: figure), let solved = library.solved(id) else {
      return [.unsolved]
    }
    var problems = FigureChecker().faults(of: figure, in: solution.postures).map {
      FigureFinding.Problem.pose($0)
    }
    var seen: [Muscle: Double] = [:]
    for (index, pose) in solved.keyPoses.enumerated() {
      if pose.phrase.isEmpty { problems.append(.noDescription(keyPose: index)) }
      let inspection = renderer.inspection(of: pose.scene)
      problems += self.problems(of: inspection, keyPose: index)
      // Of a muscle that is shown on both sides, or in several key poses, one has to be seen.
      for muscle in inspection.muscles {
        seen[muscle.highlight.muscle] = max(seen[muscle.highlight.muscle] ?? 0, muscle.share)
      }
    }
    for muscle in Muscle.allCases {
      guard let share = seen[muscle], share < Self.visibleShare else { continue }
      problems.append(.hiddenMuscle(muscle, share: share))
    }
    return problems
  }

  private func problems(of inspection: FigureInspection, keyPose: Int) -> [FigureFinding.Problem] {
    var problems: [FigureFinding.Problem] = []
    problems += inspection.arrowsOverFace.map { _ in .arrowOverFace(keyPose: keyPose) }
    if inspection.operators > Self.operatorLimit {
      problems.append(
        .tooManyOperators(keyPose: keyPose, found: inspection.operators, allowed: Self.operatorLimit))
    }
    if !inspection.isWithinBounds { problems.append(.outsideFrame(keyPose: keyPose)) }
    if inspection.failures > 0 { problems.append(.unsoundPicture(keyPose: keyPose)) }
    return problems
  }
}
