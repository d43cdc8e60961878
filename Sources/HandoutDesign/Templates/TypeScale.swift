/// Sizes of text in points.
struct TypeScale: Hashable, Sendable {
  var body: Double
  /// Leading as a multiple of the size.
  var leading: Double
  /// Running heads and feet; no text is smaller.
  var small: Double
  var title: Double
  var heading: Double
  var exercise: Double
  var number: Double

  static let names = ["body", "leading", "small", "title", "heading", "exercise", "number"]

  /// The scale with a larger body; the larger sizes grow less, so that titles still fit their lines, and
  /// long lines of large letters need less leading.
  func scaled(toBody size: Double) -> TypeScale {
    let factor = size / body
    let gentle = factor.squareRoot()
    return TypeScale(
      body: size, leading: leading - 0.06 * factor, small: small * min(gentle, 1.15),
      title: title * gentle,
      heading: max(size * 1.1, heading * gentle), exercise: max(size * 1.1, exercise * gentle),
      number: max(size * 1.2, number * gentle))
  }
}
