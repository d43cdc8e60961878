import PageLayout
import ProgramBuilder
public import YAMLReading

/// How a handout looks: a template of the `Templates` folder as a value.
public struct HandoutTemplate: Sendable {
  /// A paper size by name.
  public enum Paper: String, SpelledChoice {
    case a4, letter

    /// The size in points.
    var size: PageSize { self == .a4 ? .a4 : .letter }
  }

  /// A part of the handout.
  enum Section: String, SpelledChoice {
    case head, totals, safety, exercises
    case clinicCare = "clinic_care"
    case tracker
    case movingOn = "moving_on"
    case contact
  }

  /// Sizes of text in points.
  struct TypeScale: Sendable {
    var body: Double
    /// Leading as a multiple of the size.
    var leading: Double
    var small: Double
    var title: Double
    var heading: Double
    var exercise: Double
    var number: Double

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

  /// The colours.
  struct Palette: Sendable {
    var text: Color
    var muted: Color
    var accent: Color
    var ground: Color
    var rule: Color
    var warning: Color
    var warningGround: Color
  }

  /// The name.
  public let name: String
  /// Eight hexadecimal digits that change with any change of the template's text.
  public let version: String
  /// The paper unless another is asked for.
  public let paper: Paper
  let margins: Insets
  let type: TypeScale
  let colors: Palette
  let sections: [Section]

  /// Reads a template's file.
  ///
  /// - Throws: `DataIssues` with everything that is wrong, with file and line.
  public init(_ text: YAMLText) throws(DataIssues) {
    var issues: [DataIssue] = []
    let allowed: Set<String> = ["name", "page", "margins", "type", "colors", "sections"]
    guard let root = text.root(allowed: allowed, issues: &issues) else { throw DataIssues(issues) }
    let name = root.text("name", issues: &issues)
    let paper = root.choice("page", as: Paper.self, issues: &issues)
    let sections = root.choices("sections", as: Section.self, issues: &issues)
    if issues.isEmpty { issues += Self.faults(of: sections, at: root.location(of: "sections")) }
    let margins = Self.numbers(
      ["top", "bottom", "left", "right"], in: "margins", range: 18...144, of: root, issues: &issues)
    let sizes = Self.numbers(
      ["body", "leading", "small", "title", "heading", "exercise", "number"], in: "type",
      range: 1...72, of: root, issues: &issues)
    let colors = Self.colors(root, issues: &issues)
    guard issues.isEmpty, let name, let paper, let margins, let sizes, let colors else {
      throw DataIssues(issues)
    }
    self.name = name
    version = dataVersion(of: [text])
    self.paper = paper
    self.sections = sections
    self.margins = Insets(
      top: margins[0], left: margins[2], bottom: margins[1], right: margins[3])
    type = TypeScale(
      body: sizes[0], leading: sizes[1], small: sizes[2], title: sizes[3], heading: sizes[4],
      exercise: sizes[5], number: sizes[6])
    self.colors = colors
  }

  /// Sections that stand twice, and those without which a handout is none.
  private static func faults(of sections: [Section], at location: SourceLocation) -> [DataIssue] {
    Section.allCases.compactMap { section in
      let count = sections.count { $0 == section }
      let isNeeded = [.head, .safety, .exercises].contains(section)
      guard count > 1 || (isNeeded && count == 0) else { return nil }
      return DataIssue(
        count > 1 ? .repeatedField : .missing, field: section.rawValue, at: location, entry: "sections")
    }
  }

  private static func numbers(
    _ names: [String], in field: String, range: ClosedRange<Double>, of root: YAMLMapping,
    issues: inout [DataIssue]
  ) -> [Double]? {
    guard let mapping = root.mapping(field, allowed: Set(names), issues: &issues) else { return nil }
    let found = names.compactMap { name -> Double? in
      guard let text = mapping.text(name, issues: &issues) else { return nil }
      guard let number = Double(text) else {
        issues.append(mapping.issue(.notANumber(found: text), name))
        return nil
      }
      guard range.contains(number) else {
        issues.append(
          mapping.issue(
            .outOfRange(found: text, lowest: range.lowerBound, highest: range.upperBound), name))
        return nil
      }
      return number
    }
    return found.count == names.count ? found : nil
  }

  private static func colors(_ root: YAMLMapping, issues: inout [DataIssue]) -> Palette? {
    let names = ["text", "muted", "accent", "ground", "rule", "warning", "warning_ground"]
    guard let mapping = root.mapping("colors", allowed: Set(names), issues: &issues) else {
      return nil
    }
    let found = names.compactMap { name -> Color? in
      guard let text = mapping.text(name, issues: &issues) else { return nil }
      guard let color = Color(hex: text) else {
        issues.append(
          mapping.issue(.notAllowed(found: text, nearest: nil, allowed: ["#RRGGBB"]), name))
        return nil
      }
      return color
    }
    guard found.count == names.count else { return nil }
    return Palette(
      text: found[0], muted: found[1], accent: found[2], ground: found[3], rule: found[4],
      warning: found[5], warningGround: found[6])
  }
}
