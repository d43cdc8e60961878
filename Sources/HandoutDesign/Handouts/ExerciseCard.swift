import Figures
import PageLayout
import ProgramBuilder

/// One exercise: how much of it in a line, below it the figure on the left and what to do on the right.
struct ExerciseCard {
  let context: DesignContext
  let number: Int
  let exercise: Program.Exercise

  /// Width of the dose's column as a share of the words', which keeps about 65 letters in a line of words.
  private static let doseShare = 0.36
  /// Width of the figure's column as a share of the words', which shows a figure about 6 cm wide on A4.
  private static let figureShare = 0.5
  /// The greatest height of a figure, in points, beside words and above them.
  private static let figureHeight = 168.0
  /// The greatest stature, in points: a key pose that is shown alone does not look like a giant.
  private static let statureLimit = 158.0

  /// The card; it is not split while it fits a page, and never from its title.
  var block: any Block {
    let styles = context.styles
    return Section(spacing: 6, origin: Origin(exercise.technique.id)) {
      KeepTogether {
        Stack(spacing: 6) {
          styles.separator
          Heading(
            3, RichText(exercise.technique.name), style: styles.exercise,
            badge: Badge(
              String(number), diameter: styles.type.exercise * 1.5, fill: styles.colors.accent,
              style: styles.exercise.with {
                $0.size = styles.type.exercise * 0.9
                $0.color = .white
              }), badgeGap: 8)
          content
        }
      }
    }
  }

  /// Figure and amount beside the words, or one above the other where the text is large.
  private var content: any Block {
    guard !context.styles.needsFullMeasure else {
      return Stack(spacing: 6) {
        if let figure = figure(aspect: 2.4) { figure }
        amount
        Stack(spacing: 3) { words + watch + steps }
      }
    }
    guard let figure = figure(aspect: 1) else {
      return Columns(
        gutter: 14, splits: true,
        [
          Columns.Column(.fraction(Self.doseShare), spacing: 6) { amount },
          Columns.Column(.fraction(1), spacing: 3) { words + watch + steps },
        ])
    }
    return Stack(spacing: 6) {
      doseLine
      Columns(
        gutter: 16, splits: true,
        [
          Columns.Column(.fraction(Self.figureShare)) { figure },
          Columns.Column(.fraction(1), spacing: 3) { words },
        ])
      Columns(
        gutter: 16, splits: true,
        [
          Columns.Column(.fraction(1), spacing: 3) { watch },
          Columns.Column(.fraction(1), spacing: 3) { steps },
        ])
    }
  }

  /// The technique's figure on the side of which the words speak; nil where there is none.
  ///
  /// - Parameter aspect: The width of the room for it, as a multiple of its height.
  /// - Returns: The figure.
  private func figure(aspect: Double) -> FigureBlock? {
    let side = exercise.sides.written
    guard
      let picture = context.figures?.picture(
        exercise.technique.id, mirrored: side == .left, aspect: aspect,
        color: context.styles.colors.accent, isRightToLeft: context.texts.isRightToLeft)
    else { return nil }
    return FigureBlock(
      picture.drawing,
      alternative: FigureWording(texts: context.texts).alternative(
        name: exercise.technique.name, phrases: picture.phrases, side: side),
      maximumHeight: min(Self.figureHeight, picture.drawing.bounds.size.height * Self.statureLimit))
  }

  /// How much and with what: what a patient looks up once the steps are known.
  @BlockBuilder private var amount: [any Block] {
    dose
    equipment
  }

  @BlockBuilder private var equipment: [any Block] {
    if let need { Paragraph(RichText(need), style: context.styles.muted) }
  }

  /// What the exercise is done with; nil where it takes nothing.
  private var need: String? {
    let things = exercise.technique.equipment.map { $0.replacing("_", with: " ") }
    guard !things.isEmpty else { return nil }
    return context.texts(.need, ["equipment": things.joined(separator: ", ")])
  }

  private var wording: DoseWording {
    DoseWording(texts: context.texts, dose: exercise.dose, isEachSide: exercise.sides.count > 1)
  }

  /// The dose above figure and words: the count large, the rest behind it.
  private var doseLine: any Block {
    let styles = context.styles
    var look = styles.groundPanel
    look.padding = Insets(horizontal: 9, vertical: 5)
    return Panel(look) {
      Paragraph(
        RichText([
          RichText.Run(
            wording.count, size: styles.type.number * 0.72, weight: .bold, color: styles.colors.accent),
          // A line breaks between the details, never within one.
          RichText.Run(
            (wording.isEachSide ? "\u{2002}" : "\u{2002}·\u{2002}")
              + (wording.details + [need].compactMap(\.self)).map { $0.replacing(" ", with: "\u{A0}") }
              .joined(separator: " · ")),
        ]), style: styles.body)
    }
  }

  private var dose: any Block {
    let styles = context.styles
    var look = styles.groundPanel
    look.padding = Insets(horizontal: 9, vertical: 8)
    return Panel(look, spacing: 1) {
      Paragraph(
        RichText(wording.count),
        style: styles.number.with { $0.size = styles.type.number * 0.86 })
      if styles.needsFullMeasure {
        Paragraph(RichText(wording.details.joined(separator: " · ")), style: styles.body)
      } else {
        for line in wording.details { Paragraph(RichText(line), style: styles.body) }
      }
    }
  }

  @BlockBuilder private var words: [any Block] {
    let styles = context.styles
    let instructions = exercise.instructions
    if let sides {
      Paragraph(RichText(sides), style: styles.strong.with { $0.color = styles.colors.accent })
    }
    ItemList.numbered(
      instructions.steps.map { RichText(filled($0)) }, style: styles.body, spacing: 1)
    careNote
  }

  /// By what a patient knows that it is done well, and what goes wrong.
  @BlockBuilder private var watch: [any Block] {
    let instructions = exercise.instructions
    labelled(.feelLabel, filled(instructions.feel))
    labelled(.mistakeLabel, filled(instructions.mistake).lowercasingFirst)
  }

  /// How it is made easier or harder.
  @BlockBuilder private var steps: [any Block] {
    let instructions = exercise.instructions
    if let easier = instructions.easier {
      labelled(.easierLabel, filled(easier).lowercasingFirst)
    }
    if let harder = instructions.harder {
      labelled(.harderLabel, filled(harder).lowercasingFirst)
    }
    if !chain.isEmpty { labelled(.chainLabel, chain.joined(separator: ", ") + ".") }
  }

  /// The neighbours of the exercise's chain, which the clinician shows when it is time.
  private var chain: [String] {
    [
      exercise.stepBack.map { context.texts(.chainBack, ["name": $0]) },
      exercise.stepOn.map { context.texts(.chainOn, ["name": $0]) },
    ].compactMap { $0 }
  }

  /// A line with a label that a reader finds it by.
  private func labelled(_ label: TextKey, _ text: String) -> Paragraph {
    Paragraph(
      RichText([
        RichText.Run(context.texts(label) + " ", weight: .semibold), RichText.Run(text),
      ]), style: context.styles.body)
  }

  /// The safety note; where a caution applies it stands in a frame.
  private var careNote: any Block {
    let styles = context.styles
    let note =
      RichText([
        RichText.Run(
          context.texts(.takeCare) + " ", weight: .bold, color: styles.colors.warning)
      ]) + RichText(filled(exercise.instructions.safety))
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
    case .only(let side): return texts(.onlySide, ["side": texts.word(for: side)])
    case .each(let written, let first):
      let side = texts.word(for: written)
      return first.map { texts(.eachSideFirst, ["first": texts.word(for: $0), "side": side]) }
        ?? texts(.eachSideEqual, ["side": side])
    }
  }

  private func filled(_ text: String) -> String {
    guard let side = exercise.sides.written else { return text }
    return text.filling([
      "side": context.texts.word(for: side), "other": context.texts.word(for: side.opposite),
    ])
  }
}

extension String {
  /// The text with a small first letter, to go on after a colon.
  var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
