/// A number with the English name of what is counted.
enum Counted {
  /// The number and the name, as in `1 page` and `2 pages`.
  static func text(_ count: Int, _ name: String) -> String { "\(count) \(name)\(count == 1 ? "" : "s")" }
}
