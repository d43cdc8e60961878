import PageLayout

/// Lines to be written on by hand, each with its label.
struct WriteInTable {
  let context: DesignContext
  let labels: [String]

  /// Label and room to write, two of each in a row.
  var block: any Block {
    let styles = context.styles
    let cells = labels.map { label in
      [
        Table.Cell(header: .row, RichText(label), style: styles.body),
        Table.Cell(Spacer(styles.type.body)),
      ]
    }
    let empty = [Table.Cell(Spacer(0)), Table.Cell(Spacer(0))]
    let rows = stride(from: 0, to: cells.count, by: 2).map { index in
      Table.Row(cells[index] + (index + 1 < cells.count ? cells[index + 1] : empty))
    }
    return Table(
      columns: [.auto, .fraction(1), .auto, .fraction(1)], rows: rows,
      style: Table.Style(
        cellPadding: Insets(horizontal: 6, vertical: 4), rowRule: styles.rule,
        minimumRowHeight: styles.type.body * 2.3, centersCells: true))
  }
}
