import PageLayout

/// The blocks of a report.
struct ReportPage {
  let report: Report
  let styles: HandoutStyles

  /// Title, notice and sections.
  @BlockBuilder var blocks: [any Block] {
    head
    for section in report.sections {
      Section(spacing: 2.5) {
        Heading(2, RichText(section.title), style: styles.heading)
        section.parts.map(block(for:))
      }
    }
  }

  private var head: any Block {
    Stack(spacing: 5) {
      Heading(1, RichText(report.title), style: styles.title)
      Paragraph(.bold(report.subject.isolated), style: styles.body.with { $0.size = styles.type.body * 1.2 })
      Paragraph(RichText(report.audience), style: styles.muted)
      if let notice = report.notice {
        Panel(notice.isWarning ? styles.warningPanel : styles.groundPanel) {
          Paragraph(RichText(notice.text), style: styles.strong)
        }
      }
    }
  }

  /// A note's first word up to a colon, by which it is found, and the rest.
  private static func parted(_ item: String) -> (key: String, rest: String) {
    guard let colon = item.firstIndex(of: ":"), item.distance(from: item.startIndex, to: colon) < 90 else {
      return ("", item)
    }
    return (String(item[...colon]), String(item[item.index(after: colon)...]))
  }

  private func block(for part: Report.Part) -> any Block {
    switch part {
    case .text(let text): Paragraph(RichText(text), style: styles.body)
    case .facts(let facts): factTable(facts)
    case .list(let items): ItemList.bulleted(items.map { RichText($0) }, style: styles.body, spacing: 0)
    case .table(let table): self.table(table)
    case .notes(let items):
      Paragraph(
        RichText(
          items.enumerated().flatMap { index, item in
            let (key, rest) = Self.parted(item)
            return [
              RichText.Run(index == 0 ? "" : "  •  "), RichText.Run(key, weight: .semibold),
              RichText.Run(rest),
            ]
          }), style: styles.body.with { $0.size = styles.type.small })
    case .bars(let bars): BarChart(bars: bars, styles: styles)
    }
  }

  /// Two facts in a row.
  private func factTable(_ facts: [Report.Fact]) -> any Block {
    let cells = facts.map { fact in
      [
        Table.Cell(header: .row, RichText(fact.name), style: styles.muted),
        Table.Cell(RichText(fact.value), style: styles.body),
      ]
    }
    let empty = [Table.Cell(Empty()), Table.Cell(Empty())]
    let rows = stride(from: 0, to: cells.count, by: 2).map { index in
      Table.Row(cells[index] + (index + 1 < cells.count ? cells[index + 1] : empty))
    }
    return Table(
      columns: [.fraction(0.8), .fraction(1.4), .fraction(0.8), .fraction(1.4)], rows: rows, style: look)
  }

  private func table(_ table: Report.Table) -> any Block {
    Table(
      columns: table.columns.map { $0.share.map(ColumnWidth.fraction) ?? .auto },
      header: [
        Table.Row(table.columns.map { Table.Cell(header: .column, RichText($0.title), style: styles.strong) })
      ],
      rows: table.rows.map { row in
        Table.Row(
          row.enumerated().map { index, text in
            Table.Cell(header: index == 0 ? .row : nil, RichText(text), style: styles.body)
          })
      }, style: look)
  }

  private var look: Table.Style {
    Table.Style(
      cellPadding: Insets(horizontal: 4, vertical: 1.4), rowRule: styles.rule,
      headerFill: styles.colors.ground)
  }
}
