import LocalizedMessages
import PageLayout
import ProgramBuilder

/// One exercise, put together from the parts that a template's card names.
struct ExerciseCard {
  let context: DesignContext
  let layout: CardLayout
  /// Which of how many, from 1.
  let number: Int
  let count: Int
  let exercise: Program.Exercise
  private let words: TechniqueTexts

  /// The aspect of a figure that stands above words in the full measure.
  private static let wideAspect = 2.4

  init(context: DesignContext, layout: CardLayout, number: Int, of count: Int, exercise: Program.Exercise) {
    self.context = context
    self.layout = layout
    self.number = number
    self.count = count
    self.exercise = exercise
    words = context.texts.texts(of: exercise)
  }

  /// The card; it is not split while it fits a page, and never from its title.
  var block: any Block {
    Section(spacing: 0, origin: Origin(exercise.technique.id)) {
      KeepTogether {
        Stack(spacing: context.styles.space(6)) {
          context.styles.separator
          for row in layout.rows { blocks(of: row) }
        }
      }
    }
  }

  /// A row's blocks: of one part, or of columns, which stand one above the other where the text is large.
  @BlockBuilder private func blocks(of row: CardLayout.Row) -> [any Block] {
    switch row {
    case .part(let part): blocks(of: part, aspect: Self.wideAspect)
    case .columns(let columns):
      if context.styles.needsFullMeasure {
        for column in columns {
          for part in column.parts { blocks(of: part, aspect: Self.wideAspect) }
        }
      } else {
        let filled = columns.compactMap { column -> Columns.Column? in
          let blocks = column.parts.flatMap { self.blocks(of: $0, aspect: layout.figureAspect) }
          guard !blocks.isEmpty else { return nil }
          return Columns.Column(.fraction(column.share), spacing: context.styles.space(3)) { blocks }
        }
        if !filled.isEmpty { Columns(gutter: 16, splits: true, filled) }
      }
    }
  }

  @BlockBuilder private func blocks(of part: CardLayout.Part, aspect: Double) -> [any Block] {
    switch part {
    case .name: name
    case .position:
      Paragraph(
        RichText(
          context.texts(.cardOf, ["number": .number(number), "count": .number(count)])),
        style: context.styles.muted, keepsWithNext: true)
    case .figure: if let figure = figure(aspect: aspect) { figure }
    case .doseLine: doseLine
    case .dosePanel: dosePanel
    case .equipment: if let need { Paragraph(RichText(need), style: context.styles.muted) }
    case .sides:
      if let sides {
        Paragraph(
          RichText(sides), style: context.styles.strong.with { $0.color = context.styles.colors.accent })
      }
    case .steps:
      ItemList.numbered(words.steps.map { RichText($0) }, style: context.styles.body, spacing: 1)
    case .safety: careNote
    case .feel: labelled(.feelLabel, words.feel)
    case .mistake: labelled(.mistakeLabel, context.texts.withinLine(words.mistake))
    case .easier:
      if let easier = words.easier { labelled(.easierLabel, context.texts.withinLine(easier)) }
    case .harder:
      if let harder = words.harder { labelled(.harderLabel, context.texts.withinLine(harder)) }
    case .chain:
      if !chain.isEmpty {
        labelled(.chainLabel, context.texts(.chainLine, ["items": .text(context.texts.items(chain))]))
      }
    }
  }

  private var name: any Block {
    let styles = context.styles
    return Heading(
      2, RichText(words.name), style: styles.exercise,
      badge: Badge(
        String(number), diameter: styles.type.exercise * 1.5, fill: styles.colors.accent,
        style: styles.exercise.with {
          $0.size = styles.type.exercise * 0.9
          $0.color = .white
        }), badgeGap: 8)
  }

  /// The technique's figure on the side of which the words speak; nil where there is none.
  ///
  /// - Parameter aspect: The width of the room for it, as a multiple of its height.
  /// - Returns: The figure.
  private func figure(aspect: Double) -> FigureBlock? {
    let side = exercise.sides.written
    let id = exercise.technique.id
    guard
      let drawing = context.figures?.drawing(
        id, mirrored: side == .left, aspect: aspect, color: context.styles.colors.accent,
        isRightToLeft: context.texts.isRightToLeft)
    else { return nil }
    let stature = context.styles.tightness.applied(
      to: layout.stature, bound: context.styles.figureHeight(layout.stature))
    return FigureBlock(
      drawing,
      alternative: FigureWording(texts: context.texts).alternative(
        name: words.name, phrases: context.texts.poses(of: id), side: side),
      maximumHeight: min(
        context.styles.figureHeight(layout.figureHeight), drawing.bounds.size.height * stature))
  }

  /// What the exercise is done with; nil where it takes nothing.
  private var need: String? {
    let things = exercise.technique.equipment.map { context.texts.equipment($0) }
    guard !things.isEmpty else { return nil }
    return context.texts(.need, ["equipment": .text(context.texts.items(things))])
  }

  private var wording: DoseWording {
    DoseWording(texts: context.texts, dose: exercise.dose, isEachSide: exercise.sides.count > 1)
  }

  /// The dose in one panel: the count large, the rest behind it.
  private var doseLine: any Block {
    let styles = context.styles
    var look = styles.groundPanel
    look.padding = Insets(horizontal: 9, vertical: styles.space(5))
    return Panel(look) {
      Paragraph(
        RichText([
          RichText.Run(
            wording.count, size: styles.type.number * 0.72, weight: .bold, color: styles.colors.accent),
          // A line breaks between the details, never within one.
          RichText.Run(
            "\u{2002}"
              + context.texts.items(
                (wording.details + [need].compactMap(\.self)).map { $0.replacing(" ", with: "\u{A0}") })),
        ]), style: styles.body)
    }
  }

  private var dosePanel: any Block {
    let styles = context.styles
    var look = styles.groundPanel
    look.padding = Insets(horizontal: 9, vertical: styles.space(8))
    return Panel(look, spacing: 1) {
      Paragraph(
        RichText(wording.count),
        style: styles.number.with { $0.size = styles.type.number * 0.86 })
      if styles.needsFullMeasure {
        Paragraph(RichText(context.texts.items(wording.details)), style: styles.body)
      } else {
        for line in wording.details { Paragraph(RichText(line), style: styles.body) }
      }
    }
  }

  /// The neighbours of the exercise's chain, which the clinician shows when it is time.
  private var chain: [String] {
    func line(_ key: TextKey, _ id: String?) -> String? {
      id.map { context.texts(key, ["name": .text(context.texts.name(ofTechnique: $0))]) }
    }
    return [line(.chainBack, exercise.stepBack), line(.chainOn, exercise.stepOn)].compactMap { $0 }
  }

  /// A line with a label that a reader finds it by.
  private func labelled(_ label: TextKey, _ text: String) -> Paragraph {
    Paragraph(
      RichText([
        RichText.Run(context.texts(label) + context.texts.wordSpace, weight: .semibold), RichText.Run(text),
      ]), style: context.styles.body)
  }

  /// The safety note; where a caution applies it stands in a frame.
  private var careNote: any Block {
    let styles = context.styles
    let note =
      RichText([
        RichText.Run(
          context.texts(.takeCare) + context.texts.wordSpace, weight: .bold, color: styles.colors.warning)
      ]) + RichText(words.safety)
    let paragraph = Paragraph(note, style: styles.body)
    guard !exercise.cautions.isEmpty else { return paragraph }
    return Panel(
      Panel.Style(
        fill: styles.colors.warningGround, border: Stroke(styles.colors.warning, width: 1.5),
        cornerRadius: 4, padding: Insets(horizontal: 8, vertical: 6))
    ) { paragraph }
  }

  private var sides: String? {
    let texts = context.texts
    switch exercise.sides {
    case .together: return nil
    case .only(let side): return texts(.onlySide, ["side": .text(side.rawValue)])
    case .each(let written, let first):
      let side = Message.Value.text(written.rawValue)
      return first.map { texts(.eachSideFirst, ["first": .text($0.rawValue), "side": side]) }
        ?? texts(.eachSideEqual, ["side": side])
    }
  }
}
