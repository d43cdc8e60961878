/// A thing beside the figure as written in a pose: its kind and its measures.
public struct PropSpec: Hashable, Sendable {
  /// Its name in the pose; contacts use it.
  public var name: String
  /// What it is.
  public var kind: PropKind
  /// Its measures by name, complete with the standard ones: lengths in fractions of stature, turns in degrees,
  /// and 1 or 0 for yes or no.
  public var measures: [String: Double]
  /// The places of the body through which a towel, a band or a stick goes.
  public var through: [Landmark]

  /// A thing of a kind.
  public init(name: String, kind: PropKind, measures: [String: Double], through: [Landmark] = []) {
    self.name = name
    self.kind = kind
    self.measures = measures
    self.through = through
  }

  /// A measure of the kind.
  public subscript(measure: String) -> Double { measures[measure] ?? 0 }
}

/// A measure of a kind of thing, as poses write it.
public struct PropMeasure: Hashable, Sendable {
  /// What its number counts.
  public enum Unit: Hashable, Sendable {
    /// Centimetres of a person 170 cm tall.
    case centimetres
    case degrees
    /// 1 for yes, 0 for no.
    case flag
  }

  /// The field's name.
  public var name: String
  /// Its unit.
  public var unit: Unit
  /// The number where a pose gives none.
  public var standard: Double

  init(_ name: String, _ standard: Double, _ unit: Unit = .centimetres) {
    self.name = name
    self.unit = unit
    self.standard = standard
  }
}
