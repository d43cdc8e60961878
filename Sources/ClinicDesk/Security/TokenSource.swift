/// Where names that nobody can guess come from.
public struct TokenSource: Sendable {
  private let generate: @Sendable () -> String

  /// A source of one's own, such as one that tests can foresee.
  public init(_ generate: @escaping @Sendable () -> String) {
    self.generate = generate
  }

  /// 128 bits of the system's randomness as hexadecimal digits.
  public static let system = TokenSource {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(UInt64.random(in: 0...UInt64.max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// The next token.
  public func next() -> String { generate() }
}
