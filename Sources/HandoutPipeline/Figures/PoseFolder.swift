public import Figures
public import Foundation
import YAMLReading

/// The poses that people write, and the solutions beside them in the folder `solved`.
public struct PoseFolder: Sendable {
  /// The folder of the poses; nil for those that come with RehabPress.
  public let url: URL?
  /// What stands in it.
  public let library: PoseLibrary
  private let files: [String: Set<String>]

  /// Reads a folder of poses, or those that come with RehabPress.
  ///
  /// - Throws: `PipelineError` for files, `DataIssues` for what stands in them.
  public init(_ url: URL?) throws {
    self.url = url
    let poses: [YAMLText]
    let solutions: [YAMLText]
    if let url {
      poses = try TextFile.yamlTexts(in: url)
      let solved = url.appending(path: Self.solvedName)
      solutions = PipelineError.isFolder(solved) ? try TextFile.yamlTexts(in: solved) : []
    } else {
      poses = try FigureResources.poseTexts()
      solutions = try FigureResources.solutionTexts()
    }
    library = PoseLibrary(poses: poses, solutions: solutions)
    guard library.issues.isEmpty else { throw DataIssues(library.issues) }
    files = Dictionary(grouping: library.figures, by: \.location.source).mapValues { Set($0.map(\.id)) }
  }

  private static let solvedName = "solved"

  /// Solves figures and writes the solutions beside the poses, a file for each file of poses.
  ///
  /// - Parameters:
  ///   - ids: The figures; none for those that are not solved yet or were changed since.
  ///   - all: Whether every figure is solved anew.
  /// - Returns: The ids that were solved, in the order of the files.
  /// - Throws: `PipelineError` where the files cannot be written.
  public func solve(_ ids: Set<String> = [], all: Bool = false) throws -> [String] {
    guard let url else { return [] }
    let solver = PoseSolver()
    let output = try OutputFolder(url.appending(path: Self.solvedName))
    var solved: [String] = []
    for file in files.keys.sorted() {
      let figures = library.figures.filter { $0.location.source == file && !$0.isAbstract }
      var solutions: [PoseSolution] = []
      var isChanged = false
      for figure in figures {
        if let known = library.solution(of: figure), !all, !ids.contains(figure.id) {
          solutions.append(known)
        } else {
          solutions.append(solver.solve(figure))
          solved.append(figure.id)
          isChanged = true
        }
      }
      guard isChanged else { continue }
      try output.write(Data(SolutionText.text(solutions).utf8), named: file)
    }
    return solved
  }
}
