/// The side of the page on which reading starts.
public enum LayoutDirection: Hashable, Sendable {
  /// Latin, Chinese, Hindi and most others.
  case leftToRight
  /// Arabic, Hebrew, Urdu, Persian.
  case rightToLeft
}
