import LocalizedMessages
import PageLayout
import ProgramBuilder

/// Boxes to tick until the next visit.
struct TrackerSection {
  let context: DesignContext
  let program: Program
  /// The weeks to tick; nil for those of the program.
  let weeks: Int?

  /// Days of even width while their names fit; large names take what they need.
  private var columns: [ColumnWidth] {
    context.styles.needsFullMeasure
      ? Array(repeating: .auto, count: 8) + [.fraction(1)]
      : [.auto] + Array(repeating: .fraction(1), count: 7) + [.fraction(2)]
  }

  private var pain: String { context.texts(.trackerPain) }

  /// A row for each week, a box for each day.
  var block: any Block {
    let texts = context.texts
    let styles = context.styles
    let head = styles.strong.with { $0.alignment = .center }
    let weekHead = styles.strong
    let header = Table.Row(
      [Table.Cell(header: .column, RichText(texts(.trackerWeekHead)), style: weekHead)]
        + texts.dayHeads.map { Table.Cell(header: .column, RichText($0), style: head) }
        + [Table.Cell(header: .column, RichText(pain), style: head)])
    let rows = (1...max(1, weeks ?? program.handoutWeeks)).map { week in
      Table.Row(
        [
          Table.Cell(
            header: .row, RichText(texts(.trackerWeek, ["count": .number(week)])), style: styles.strong)
        ]
          + texts.days.map { day in
            Table.Cell(
              CheckBox(
                side: styles.type.body * 1.3,
                alternative: texts(.trackerBox, ["week": .number(week), "day": .text(day)])))
          } + [Table.Cell(Spacer(styles.type.body))])
    }
    return Section(spacing: 6) {
      KeepTogether {
        Stack(spacing: 6) {
          styles.separator
          context.sectionHeading(.trackerHeading)
          Paragraph(RichText(texts(.trackerLead)), style: styles.body)
          Table(
            columns: columns,
            header: [header], rows: rows,
            style: Table.Style(
              cellPadding: Insets(horizontal: 4, vertical: 5), rowRule: styles.rule,
              columnRule: Stroke(styles.colors.rule, width: 0.5), headerFill: styles.colors.ground,
              minimumRowHeight: styles.type.body * 2, centersCells: true))
        }
      }
    }
  }
}
