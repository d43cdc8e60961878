import ProgramBuilder

/// A handout that is being made, with every state that it was in.
struct Draft: Sendable {
  /// A state with what it leads to.
  struct Version: Sendable {
    var state: DraftState
    var outcome: Planner.Outcome
    /// What the clinician has to know of the step to this version.
    var notices: [String] = []
    /// Why the rules choose what they would choose for these facts, by exercise.
    var proposed: [String: [Program.ChoiceReason]] = [:]
  }

  /// The versions that undo can go back to are at most this many.
  private static let mostVersions = 200

  private var versions: [Version]
  private var index = 0
  /// Rises with every change, so that pictures of older versions are told apart.
  private(set) var revision = 1

  /// Which opening of a draft this is, of all in a run of the desk.
  let opening: Int

  init(_ first: Version, opening: Int) {
    versions = [first]
    self.opening = opening
  }

  var current: Version { versions[index] }
  var canUndo: Bool { index > 0 }
  var canRedo: Bool { index + 1 < versions.count }

  mutating func append(_ version: Version) {
    versions.removeSubrange((index + 1)...)
    versions.append(version)
    if versions.count > Self.mostVersions { versions.removeFirst() }
    index = versions.count - 1
    revision += 1
  }

  mutating func undo() {
    guard canUndo else { return }
    index -= 1
    revision += 1
  }

  mutating func redo() {
    guard canRedo else { return }
    index += 1
    revision += 1
  }
}
