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
  /// Whether something is still to be confirmed; every page says so.
  let isDraft: Bool

  /// The room between the margins, in points.
  let measure: Double

  /// Head and foot; their heights are fixed, so that "page 2 of 5" needs no second pass.
  var header: Furniture? {
    let draft = isDraft ? bannerStyle.size * bannerStyle.leading + 22 : 0
    return Furniture(height: draft + 2 * lineHeight + 8, firstPageHeight: draft) { page in
      Stack(spacing: 4) {
        if isDraft { draftBanner }
        if page.number > 1 { runningHead }
      }
    }
  }

  private var style: TextStyle { context.styles.furniture }

  private var lineHeight: Double { style.size * style.leading }

  private var runningHead: any Block {
    // A very long name would need a head of its own; the code in the foot says whose page it is.
    let name = patient.count <= 40 ? patient : ""
    return Columns(
      gutter: 12,
      [
        Columns.Column(.fraction(2)) {
          Paragraph(RichText(context.texts(.continued, ["title": title])), style: style)
        },
        Columns.Column(.fraction(3)) {
          Paragraph(RichText(name), style: style.with { $0.alignment = .end })
        },
      ])
  }

  private var bannerStyle: TextStyle {
    context.styles.warningTitle.with { $0.alignment = .center }
  }

  private var draftBanner: any Block {
    Panel(
      Panel.Style(
        border: Stroke(context.styles.colors.warning, width: 2), cornerRadius: 4,
        padding: Insets(horizontal: 8, vertical: 5))
    ) { Paragraph(RichText(context.texts(.draft)), style: bannerStyle) }
  }

  private var emergencyLine: String {
    context.texts(.emergencyLine, ["help": context.emergencyHelp])
  }

  private var facts: String {
    [
      context.clinic.name, context.clinic.phone,
      code.map { context.texts(.programCode, ["code": $0]) },
      context.texts.shortDate(date),
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// Lines that a text takes at the most; letters are taken for wider than they are on average.
  private func lines(of text: String, in width: Double) -> Double {
    (Double(text.count) * style.size * 0.56 / width).rounded(.up)
  }

  var footer: Furniture {
    let pageWidth = style.size * 8
    let height =
      lineHeight * (lines(of: emergencyLine, in: measure) + lines(of: facts, in: measure - pageWidth))
    return Furniture(height: height + 14) { page in
      Stack(spacing: 4) {
        context.styles.separator
        Paragraph(
          RichText(emergencyLine),
          style: style.with { $0.color = context.styles.colors.warning })
        Columns(
          gutter: 12,
          [
            Columns.Column(.fraction(1)) { Paragraph(RichText(facts), style: style) },
            Columns.Column(.fixed(pageWidth - 12)) {
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
