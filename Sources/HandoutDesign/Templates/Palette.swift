import PageLayout
import YAMLReading

/// The colours of a template.
struct Palette: Hashable, Sendable {
  var text: Color
  var muted: Color
  var accent: Color
  var ground: Color
  var rule: Color
  var warning: Color
  var warningGround: Color

  static let names = ["text", "muted", "accent", "ground", "rule", "warning", "warning_ground"]

  /// Reads colours; those that are left out are the standard's.
  init?(_ mapping: YAMLMapping, issues: inout [DataIssue]) {
    let before = issues.count
    let found = Self.names.map { name in mapping.color(name, issues: &issues) }
    guard issues.count == before, found.allSatisfy({ $0 != nil }) else { return nil }
    let colors = found.compactMap(\.self)
    (text, muted, accent, ground, rule, warning, warningGround) = (
      colors[0], colors[1], colors[2], colors[3], colors[4], colors[5], colors[6]
    )
  }

  /// The pairs of a colour and its ground that hold text, by their names.
  ///
  /// The contrast of each has to be 4.5:1 or more (WCAG 2.2, success criterion 1.4.3).
  var pairs: [(name: String, color: Color, groundName: String, ground: Color)] {
    [
      ("text", text, "white", .white), ("text", text, "ground", ground),
      ("text", text, "warning_ground", warningGround), ("muted", muted, "white", .white),
      ("muted", muted, "ground", ground), ("accent", accent, "white", .white),
      ("accent", accent, "ground", ground), ("warning", warning, "white", .white),
      ("warning", warning, "warning_ground", warningGround),
    ]
  }

  /// The pairs of too little contrast, each with the nearest colour that has enough.
  func faults(of names: Set<String>, at location: (String) -> SourceLocation) -> [DataIssue] {
    var seen: Set<String> = []
    return pairs.compactMap { pair in
      let changed = names.contains(pair.name) ? pair.name : pair.groundName
      guard names.contains(changed), Contrast.ratio(pair.color, pair.ground) < Contrast.least,
        seen.insert(changed).inserted
      else { return nil }
      // On all grounds that it stands on, not only on the first that fails.
      let grounds = pairs.filter { $0.name == pair.name }.map(\.ground)
      let nearest =
        changed == pair.name
        ? Contrast.nearest(to: pair.color, on: grounds)
        : Contrast.nearest(ground: pair.ground, for: pairs.filter { $0.groundName == changed }.map(\.color))
      return DataIssue(
        .contrast(
          color: pair.color.hex, ground: pair.ground.hex,
          ratio: Contrast.ratio(pair.color, pair.ground), least: Contrast.least, nearest: nearest?.hex),
        field: changed, at: location(changed))
    }
  }
}

extension YAMLMapping {
  /// A field's colour.
  func color(_ name: String, required: Bool = true, issues: inout [DataIssue]) -> Color? {
    guard let text = text(name, required: required, issues: &issues) else { return nil }
    guard let color = Color(hex: text) else {
      issues.append(issue(.notAllowed(found: text, nearest: nil, allowed: ["#RRGGBB"]), name))
      return nil
    }
    return color
  }
}
