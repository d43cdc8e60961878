/// Poses give lengths in centimetres of a person 170 cm tall; figures count in fractions of stature.
enum Centimetres {
  static let ofStature = 170.0

  /// Fractions of stature.
  static func fraction(_ centimetres: Double) -> Double { centimetres / ofStature }
  /// Centimetres of a person 170 cm tall.
  static func of(_ fraction: Double) -> Double { fraction * ofStature }
}
