package import PageLayout
import ProgramBuilder
public import YAMLReading

/// How a document looks: a template of the `Templates` folder as a value.
public struct HandoutTemplate: Sendable {
  /// A paper size by name.
  public enum Paper: String, SpelledChoice {
    case a4, letter

    /// The size in points.
    var size: PageSize { self == .a4 ? .a4 : .letter }
  }

  /// The families that text is set in before all others.
  struct Fonts: Hashable, Sendable {
    /// Running text.
    var text: String
    /// Titles and numbers.
    var display: String
  }

  /// The name.
  public let name: String
  /// Eight hexadecimal digits that change with any change of the template's text.
  public let version: String
  /// The paper unless another is asked for.
  public let paper: Paper
  /// Where the paper turns a long side to the reader.
  let isLandscape: Bool
  package let margins: Insets
  let type: TypeScale
  let fonts: Fonts
  var colors: Palette
  /// The distance between blocks, in points.
  let spacing: Double
  /// The size of text, in points, from which on columns stand one above the other.
  let columnsBelow: Double
  let fit: FitBounds
  let documents: [DocumentKind: [TemplateSection]]
  /// Where the template stands, for messages.
  let location: SourceLocation

  /// The families that it names.
  public var families: [String] { [fonts.text, fonts.display] }

  /// The smallest size of text on a page, in points.
  public var smallestSize: Double { type.small }

  /// Whether it lays out a kind of document.
  public func has(_ kind: DocumentKind) -> Bool { documents[kind] != nil }

  /// The size of a page of a paper.
  func page(_ paper: Paper) -> PageSize {
    isLandscape ? paper.size.turned : paper.size
  }

  /// The margins at a tightness.
  package func margins(at tightness: Tightness) -> Insets {
    Insets(
      top: tightness.applied(to: margins.top, bound: fit.margins),
      left: tightness.applied(to: margins.left, bound: fit.margins),
      bottom: tightness.applied(to: margins.bottom, bound: fit.margins),
      right: tightness.applied(to: margins.right, bound: fit.margins))
  }

  private static let allowed: Set<String> = [
    "name", "page", "orientation", "margins", "type", "fonts", "colors", "spacing", "columns_below", "fit",
    "documents",
  ]

  /// Reads a template's file.
  ///
  /// - Throws: `DataIssues` with everything that is wrong, with file and line.
  public init(_ text: YAMLText) throws(DataIssues) {
    var issues: [DataIssue] = []
    guard let root = text.root(allowed: Self.allowed, issues: &issues) else { throw DataIssues(issues) }
    let name = root.text("name", issues: &issues)
    let paper = root.choice("page", as: Paper.self, issues: &issues)
    let orientation = root.choice(
      "orientation", as: Orientation.self, default: .portrait, issues: &issues)
    let margins = root.numbers(
      ["top", "bottom", "left", "right"], in: "margins", range: 18...144, issues: &issues)
    let sizes = root.numbers(TypeScale.names, in: "type", range: 1...96, issues: &issues)
    let fonts = root.mapping("fonts", allowed: ["text", "display"], issues: &issues)
    let textFamily = fonts?.text("text", issues: &issues)
    let displayFamily = fonts?.text("display", issues: &issues)
    let spacing = root.number("spacing", in: 2...40, default: 8, issues: &issues)
    let columnsBelow = root.number("columns_below", in: 1...96, default: 15, issues: &issues)
    let bounds = root.numbers(
      ["leading", "spacing", "figure_height", "margins"], in: "fit", range: 1...600, issues: &issues)
    let colorMapping = root.mapping("colors", allowed: Set(Palette.names), issues: &issues)
    let colors = colorMapping.flatMap { Palette($0, issues: &issues) }
    if let colors, let colorMapping {
      issues += colors.faults(of: Set(Palette.names)) { colorMapping.location(of: $0) }
    }
    let documents = Self.documents(root, issues: &issues)
    guard issues.isEmpty, let name, let paper, let margins, let sizes, let textFamily, let displayFamily,
      let spacing, let columnsBelow, let bounds, let colors
    else { throw DataIssues(issues) }
    self.name = name
    version = dataVersion(of: [text])
    self.paper = paper
    isLandscape = orientation == .landscape
    self.margins = Insets(top: margins[0], left: margins[2], bottom: margins[1], right: margins[3])
    type = TypeScale(
      body: sizes[0], leading: sizes[1], small: sizes[2], title: sizes[3], heading: sizes[4],
      exercise: sizes[5], number: sizes[6])
    self.fonts = Fonts(text: textFamily, display: displayFamily)
    self.spacing = spacing
    self.columnsBelow = columnsBelow
    fit = FitBounds(leading: bounds[0], spacing: bounds[1], figureHeight: bounds[2], margins: bounds[3])
    self.colors = colors
    self.documents = documents
    location = root.location
  }

  private static func documents(
    _ root: YAMLMapping, issues: inout [DataIssue]
  ) -> [DocumentKind: [TemplateSection]] {
    guard
      let mapping = root.mapping("documents", allowed: Set(DocumentKind.allowedWords), issues: &issues)
    else { return [:] }
    if mapping.names.isEmpty { issues.append(root.issue(.missing, "documents")) }
    var documents: [DocumentKind: [TemplateSection]] = [:]
    for kind in DocumentKind.allCases where mapping.has(kind.rawValue) {
      let before = issues.count
      let sections = mapping.entries(kind.rawValue, issues: &issues).compactMap {
        SectionReader(kind: kind).section($0, issues: &issues)
      }
      if issues.count == before {
        issues += faults(of: sections.map(\.name), kind: kind, at: mapping.location(of: kind.rawValue))
      }
      documents[kind] = sections
    }
    return documents
  }

  /// Sections that stand twice, and those without which a document is none.
  private static func faults(
    of sections: [TemplateSection.Name], kind: DocumentKind, at location: SourceLocation
  ) -> [DataIssue] {
    kind.allowed.compactMap { section in
      let count = sections.count { $0 == section }
      let mayRepeat = section == .panel || section == .pageBreak
      let isMissing = count == 0 && kind.needed.contains(section)
      guard isMissing || (count > 1 && !mayRepeat) else { return nil }
      return DataIssue(
        isMissing ? .missing : .repeatedField, field: section.rawValue, at: location, entry: kind.rawValue)
    }
  }
}

/// Which way a page is turned.
private enum Orientation: String, SpelledChoice {
  case portrait, landscape
}
