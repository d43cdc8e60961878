/// Collects the blocks written in braces.
@resultBuilder
public enum BlockBuilder {
  /// A single block.
  public static func buildExpression(_ block: any Block) -> [any Block] { [block] }
  /// Several blocks at once.
  public static func buildExpression(_ blocks: [any Block]) -> [any Block] { blocks }
  /// The blocks one after the other.
  public static func buildBlock(_ parts: [any Block]...) -> [any Block] { parts.flatMap { $0 } }
  /// The blocks of an `if` without `else`.
  public static func buildOptional(_ part: [any Block]?) -> [any Block] { part ?? [] }
  /// The blocks of an `if`.
  public static func buildEither(first part: [any Block]) -> [any Block] { part }
  /// The blocks of an `else`.
  public static func buildEither(second part: [any Block]) -> [any Block] { part }
  /// The blocks of a `for`.
  public static func buildArray(_ parts: [[any Block]]) -> [any Block] { parts.flatMap { $0 } }
}
