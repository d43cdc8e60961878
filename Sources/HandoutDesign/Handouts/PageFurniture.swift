import PageLayout
import ProgramBuilder

/// What stands at the head and the foot of every page.
struct PageFurniture: Sendable {
  let context: DesignContext
  /// The document's title, for pages after the first.
  let title: String
  /// The patient, so that a page that went astray finds its way back.
  let patient: String
  /// The program's code; nil for a referral or a hold.
  let code: String?
  /// The day the document was made.
  let date: CalendarDate
  /// What is still to be confirmed; any entry makes every page a draft.
  let unconfirmed: [Screening.Amber]

  /// The setup of a document's pages.
  func setup(paper: HandoutTemplate.Paper, margins: Insets) -> PageSetup {
    PageSetup(page: paper.size, margins: margins, header: header, footer: footer)
  }

  private var lineHeight: Double { context.styles.furniture.size * context.styles.furniture.leading }

  private var draftHeight: Double {
    unconfirmed.isEmpty ? 0 : lineHeight * (unconfirmed.count > 2 ? 4 : 3) + 22
  }

  private var header: Furniture? {
    let runningHead = lineHeight + 14
    return Furniture(height: draftHeight + runningHead, firstPageHeight: draftHeight) { page in
      Stack(spacing: 0) {
        if !unconfirmed.isEmpty { draftBanner }
        if page.number > 1 {
          Columns(
            gutter: 12,
            [
              Columns.Column(.fraction(2)) {
                Paragraph(
                  RichText(context.texts(.continued, ["title": title])),
                  style: context.styles.furniture)
              },
              Columns.Column(.fraction(1)) {
                Paragraph(
                  RichText(patient),
                  style: context.styles.furniture.with { $0.alignment = .end })
              },
            ])
        }
      }
    }
  }

  private var draftBanner: any Block {
    let items = unconfirmed.map(\.title).joined(separator: "; ")
    let style = context.styles.furniture.with { $0.color = context.styles.colors.warning }
    return Panel(
      Panel.Style(
        border: Stroke(context.styles.colors.warning, width: 2), cornerRadius: 4,
        padding: Insets(horizontal: 8, vertical: 4))
    ) {
      Paragraph(
        .bold(context.texts(.draft) + ". ")
          + RichText(context.texts(.draftItems, ["items": items])),
        style: style)
    }
  }

  private var footer: Furniture {
    Furniture(height: lineHeight * 3 + 18) { page in
      let style = context.styles.furniture
      let left = [
        context.clinic.name, context.clinic.phone,
        code.map { context.texts(.programCode, ["code": $0]) },
        context.texts(.madeOn, ["date": context.texts.date(date)]),
      ].compactMap { $0 }.joined(separator: " · ")
      return Stack(spacing: 4) {
        context.styles.separator
        Paragraph(
          RichText(context.texts(.emergencyLine, ["help": context.emergencyHelp])),
          style: style.with { $0.color = context.styles.colors.warning })
        Columns(
          gutter: 12,
          [
            Columns.Column(.fraction(1)) { Paragraph(RichText(left), style: style) },
            Columns.Column(.auto) {
              Paragraph(
                RichText(
                  context.texts(
                    .pageOf, ["page": String(page.number), "count": String(page.count)])),
                style: style.with { $0.alignment = .end })
            },
          ])
      }
    }
  }
}
