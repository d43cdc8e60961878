import LocalizedMessages
import PageLayout
import ProgramBuilder

/// The three numbers that a patient remembers: how many, how long, how often.
struct TotalsSection {
  let context: DesignContext
  let program: Program

  /// Three panels side by side.
  var block: any Block {
    let texts = context.texts
    let minutes = max(1, program.minutesPerDay)
    return Columns(
      gutter: 12, alignment: .stretch,
      [
        panel(
          String(program.exercises.count),
          texts(.totalExercises, ["count": .number(program.exercises.count)]), share: 0.85),
        panel(
          String(minutes), texts(.totalMinutes, ["count": .number(minutes)]), note: uncounted, share: 1.95),
        panel(days, texts(.totalDays, ["count": .number(program.daysPerWeek)]), share: 1.2),
      ])
  }

  /// Days a week: one number, or the fewest and the most where the exercises differ.
  private var days: String {
    let fewest = program.exercises.map(\.dose.daysPerWeek).min() ?? program.daysPerWeek
    return fewest == program.daysPerWeek ? String(fewest) : "\(fewest)–\(program.daysPerWeek)"
  }

  /// What the minutes leave out.
  private var uncounted: String? {
    let timed = program.exercises.filter { $0.dose.durationMinutes != nil }
    let rests = timed.contains { $0.slot != .aerobic }
    let key: TextKey? =
      switch timed.first(where: { $0.slot == .aerobic })?.technique.kind {
      case .cycling: rests ? .plusCyclingAndRest : .plusCycling
      case .some: rests ? .plusWalkingAndRest : .plusWalking
      case nil: rests ? .plusRest : nil
      }
    return key.map { context.texts($0) }
  }

  private func panel(
    _ number: String, _ unit: String, note: String? = nil, share: Double = 1
  ) -> Columns.Column {
    let styles = context.styles
    return Columns.Column(.fraction(share)) {
      Panel(styles.groundPanel) {
        Paragraph(
          RichText([
            RichText.Run(number),
            RichText.Run(
              " " + unit, size: styles.type.body, weight: .regular, color: styles.colors.text),
            RichText.Run(
              note.map { " " + $0 } ?? "", size: styles.type.body, weight: .regular,
              color: styles.colors.muted),
          ]), style: styles.number)
      }
    }
  }
}
