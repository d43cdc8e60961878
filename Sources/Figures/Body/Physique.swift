/// How a body is built, apart from its proportions: what makes one neutral adult differ from another.
public struct Physique: Hashable, Sendable {
  /// The girth of arms and legs, 1 for the average.
  public var limbGirth: Double
  /// The width of the shoulders and the chest, 1 for the average.
  public var shoulders: Double
  /// The width of the waist, 1 for the average.
  public var waist: Double
  /// The width of the hips, 1 for the average.
  public var hips: Double
  /// The depth of the bust, in fractions of stature.
  public var bust: Double

  /// The average build, on which poses are solved.
  public static let average = Physique(limbGirth: 1, shoulders: 1, waist: 1, hips: 1, bust: 0)
}
