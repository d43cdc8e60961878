/// An opaque sRGB colour. Print handouts need no transparency, and PDF/A is simpler without it.
public struct Color: Hashable, Sendable {
  /// The red part, 0 to 1.
  public var red: Double
  /// The green part, 0 to 1.
  public var green: Double
  /// The blue part, 0 to 1.
  public var blue: Double

  /// A colour of sRGB parts between 0 and 1.
  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour written as six hexadecimal digits, as in `Color(hex: 0x124B5C)`.
  public init(hex: UInt32) {
    self.init(
      red: Double((hex >> 16) & 0xFF) / 255, green: Double((hex >> 8) & 0xFF) / 255,
      blue: Double(hex & 0xFF) / 255)
  }

  /// A grey; 0 is black and 1 is white.
  public init(gray: Double) {
    self.init(red: gray, green: gray, blue: gray)
  }

  /// Black ink.
  public static let black = Color(gray: 0)
  /// Bare paper.
  public static let white = Color(gray: 1)
}
