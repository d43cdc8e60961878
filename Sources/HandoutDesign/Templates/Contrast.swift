import Foundation
import PageLayout

/// How well text of a colour reads on a ground, as WCAG 2.2 measures it.
enum Contrast {
  /// The least ratio for text (success criterion 1.4.3, level AA).
  static let least = 4.5

  /// The ratio of a colour and its ground, from 1 to 21.
  static func ratio(_ one: Color, _ other: Color) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The relative luminance of WCAG 2.2, from 0 for black to 1 for white.
  static func luminance(_ color: Color) -> Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  /// The colour nearest to another, darker or lighter, that reads well on all of some grounds.
  static func nearest(to color: Color, on grounds: [Color]) -> Color? {
    nearest(to: color) { mixed in grounds.allSatisfy { ratio(mixed, $0) >= least } }
  }

  /// The ground nearest to another on which all of some colours read well.
  static func nearest(ground: Color, for colors: [Color]) -> Color? {
    nearest(to: ground) { mixed in colors.allSatisfy { ratio($0, mixed) >= least } }
  }

  /// The first colour that passes on the way to black or to white, whichever way is shorter.
  private static func nearest(to color: Color, passing: (Color) -> Bool) -> Color? {
    // 8 bits a channel are what a file writes: what passes has to pass as it is written.
    for step in 0...255 {
      let share = Double(step) / 255
      for end in [0.0, 1.0] {
        func mixed(_ part: Double) -> Double { ((part + (end - part) * share) * 255).rounded() / 255 }
        let candidate = Color(red: mixed(color.red), green: mixed(color.green), blue: mixed(color.blue))
        if passing(candidate) { return candidate }
      }
    }
    return nil
  }
}
