/// Where names that nobody can guess come from.
public struct TokenSource: Sendable {
  private let generate: @Sendable () -> String

  /// A source of names.
  ///
  /// - Parameter generate: Gives a name of 128 bits or more that nobody can foresee.
  public init(_ generate: @escaping @Sendable () -> String) {
    self.generate = generate
  }

  /// The next name.
  public func next() -> String { generate() }
}
