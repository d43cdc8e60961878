import PageLayout

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
