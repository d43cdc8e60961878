public import YAMLReading

/// All figures that come with RehabPress: as written, and as solved.
///
/// What is wrong with the data is collected in `issues`; a figure with a mistake is left out.
public struct PoseLibrary: Sendable {
  /// The figures and the starting positions, in the order of the files.
  public let figures: [FigureSpec]
  /// What is wrong with the files.
  public let issues: [DataIssue]
  private let index: [String: Int]
  private let solutions: [String: PoseSolution]

  /// Reads figures and their solutions.
  ///
  /// - Parameters:
  ///   - poses: The files that people write.
  ///   - solutions: The files that `SolutionText` made of them; a figure without one is solved when needed.
  public init(poses: [YAMLText], solutions: [YAMLText] = []) {
    var reader = PoseReader()
    var entries: [PoseEntry] = []
    var byID: [String: PoseEntry] = [:]
    var issues: [DataIssue] = []
    for text in poses {
      for entry in reader.entries(text) {
        if let first = byID[entry.id] {
          issues.append(
            DataIssue(.duplicate(of: first.location), field: "id", at: entry.location, entry: entry.id))
          continue
        }
        byID[entry.id] = entry
        entries.append(entry)
      }
    }
    var inheritance = PoseInheritance(byID)
    figures = entries.compactMap { inheritance.figure($0) }
    index = Dictionary(uniqueKeysWithValues: figures.enumerated().map { ($1.id, $0) })
    var solutionReader = SolutionReader()
    self.solutions = solutionReader.solutions(solutions)
    self.issues = reader.issues + issues + inheritance.issues + solutionReader.issues
  }

  /// The figure of a technique, or a starting position, as written.
  public func figure(_ id: String) -> FigureSpec? { index[id].map { figures[$0] } }

  /// What was solved for a figure; nil where nothing was, or where the figure was changed since.
  public func solution(of figure: FigureSpec) -> PoseSolution? {
    guard let solution = solutions[figure.id], solution.fingerprint == figure.fingerprint else { return nil }
    return solution
  }

  /// The figures that have to be solved anew before they are printed.
  public var unsolved: [FigureSpec] {
    figures.filter { !$0.isAbstract && solution(of: $0) == nil }
  }

  /// A figure ready to be drawn, from its solution; nil where there is no such figure or it is not solved.
  public func solved(_ id: String) -> SolvedFigure? {
    guard let figure = figure(id), let solution = solution(of: figure) else { return nil }
    return SolvedFigure(figure, postures: solution.postures)
  }
}
