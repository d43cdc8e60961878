import PageLayout
import ProgramBuilder

/// The looks of a handout's texts and boxes, from a template's scale and colours.
struct HandoutStyles: Sendable {
  let type: TypeScale
  let colors: Palette
  /// The distance between blocks, in points.
  let spacing: Double
  /// How far spacing is taken together.
  let tightness: Tightness
  private let template: HandoutTemplate

  /// The looks of a template.
  ///
  /// - Parameters:
  ///   - template: The template.
  ///   - size: How large a patient needs the text; a template's own text may be larger.
  ///   - tightness: How far spacing is taken together.
  init(_ template: HandoutTemplate, size: TextSize, tightness: Tightness = .none) {
    let least: Double =
      switch size {
      case .normal: 0
      case .large: 16
      case .xlarge: 20
      }
    self.init(template, body: max(template.type.body, least), tightness: tightness)
  }

  /// The looks with running text of a size of its own, in points.
  init(_ template: HandoutTemplate, body: Double, tightness: Tightness = .none) {
    var type = body == template.type.body ? template.type : template.type.scaled(toBody: body)
    type.leading = tightness.applied(to: type.leading, bound: template.fit.leading)
    self.type = type
    self.tightness = tightness
    spacing = tightness.applied(to: template.spacing, bound: template.fit.spacing)
    colors = template.colors
    self.template = template
  }

  /// The same looks with spacing taken together at least as far as a share of the template's bounds.
  func tightened(to share: Double) -> HandoutStyles {
    share <= tightness.share ? self : HandoutStyles(template, body: type.body, tightness: Tightness(share))
  }

  /// Whether the text is so large that two columns would leave too few words a line.
  var needsFullMeasure: Bool { type.body >= template.columnsBelow }

  /// A distance that shrinks with the spacing, in points.
  func space(_ points: Double) -> Double {
    tightness.applied(to: points, bound: points * 0.6)
  }

  /// The greatest height of a figure, in points.
  func figureHeight(_ points: Double) -> Double {
    tightness.applied(to: points, bound: template.fit.figureHeight)
  }

  /// Running text.
  var body: TextStyle { TextStyle(size: type.body, color: colors.text, leading: type.leading) }
  /// Running text that matters less.
  var muted: TextStyle { body.with { $0.color = colors.muted } }
  /// A stretch of running text that stands out.
  var strong: TextStyle { body.with { $0.weight = .semibold } }
  /// The document's title.
  var title: TextStyle {
    TextStyle(
      family: .display, size: type.title, weight: .bold, color: colors.accent, leading: 1.15)
  }
  /// The heading of a section.
  var heading: TextStyle {
    TextStyle(
      family: .display, size: type.heading, weight: .bold, color: colors.accent, leading: 1.2)
  }
  /// The name of an exercise.
  var exercise: TextStyle {
    TextStyle(
      family: .display, size: type.exercise, weight: .bold, color: colors.text, leading: 1.2)
  }
  /// A number that a patient counts by.
  var number: TextStyle {
    TextStyle(
      family: .display, size: type.number, weight: .bold, color: colors.accent, leading: 1.15,
      tabularFigures: true)
  }
  /// The heading of a panel.
  var panelTitle: TextStyle {
    body.with {
      $0.weight = .bold
      $0.size = type.body * 1.08
      $0.color = colors.accent
    }
  }
  /// The heading of a panel that warns.
  var warningTitle: TextStyle { panelTitle.with { $0.color = colors.warning } }
  /// Running heads and feet.
  var furniture: TextStyle {
    TextStyle(size: type.small, color: colors.muted, leading: 1.25)
  }

  /// A hairline between parts.
  var rule: Stroke { Stroke(colors.rule, width: 0.8) }

  /// A hairline across the measure.
  var separator: Rule { Rule(color: colors.rule, thickness: 0.8) }

  /// A quiet ground.
  var groundPanel: Panel.Style {
    Panel.Style(fill: colors.ground, cornerRadius: 6, padding: Insets(horizontal: 12, vertical: 10))
  }
  /// A panel for information.
  var infoPanel: Panel.Style {
    Panel.Style(
      border: Stroke(colors.accent, width: 1), cornerRadius: 6,
      padding: Insets(horizontal: 12, vertical: 10))
  }
  /// A panel that warns; the thicker line is there for those who see no red.
  var warningPanel: Panel.Style {
    Panel.Style(
      fill: colors.warningGround, border: Stroke(colors.warning, width: 2), cornerRadius: 6,
      padding: Insets(horizontal: 12, vertical: 10))
  }
}
