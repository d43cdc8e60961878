/// What in the user's material a block comes from, such as an exercise or a row of a table.
public struct Origin: Hashable, Sendable {
  /// The name by which the user knows it, such as `knee-to-chest` or `patients.csv:12`.
  public var label: String

  /// An origin known to the user as `label`.
  public init(_ label: String) {
    self.label = label
  }
}
