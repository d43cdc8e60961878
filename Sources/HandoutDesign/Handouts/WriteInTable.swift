import PageLayout

/// Lines to be written on by hand, each with its label.
struct WriteInTable {
  let context: DesignContext
  let labels: [String]

  /// Two columns: label and room to write.
  var block: any Block {
    let styles = context.styles
    return Table(
      columns: [.auto, .fraction(1)],
      rows: labels.map { label in
        Table.Row([
          Table.Cell(header: .row, RichText(label), style: styles.body),
          Table.Cell(Spacer(styles.type.body)),
        ])
      },
      style: Table.Style(
        cellPadding: Insets(horizontal: 6, vertical: 4), rowRule: styles.rule,
        minimumRowHeight: styles.type.body * 2.3, centersCells: true))
  }
}

/// How tables look.
struct TableLook {
  let styles: HandoutStyles

  init(_ styles: HandoutStyles) {
    self.styles = styles
  }

  /// Hairlines between rows, a ground under the header.
  var plain: Table.Style {
    Table.Style(
      cellPadding: Insets(horizontal: 6, vertical: 5), rowRule: styles.rule,
      headerFill: styles.colors.ground)
  }
}
