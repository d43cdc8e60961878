import LocalizedMessages
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
  /// Whether something is still to be confirmed; every page says so.
  let isDraft: Bool

  /// On every page a draft's banner, on all but the first whose page it is.
  var header: Furniture {
    Furniture { page in
      Padding(Insets(bottom: page.inPart > 1 ? 10 : isDraft ? 8 : 0)) {
        Stack(spacing: 6) {
          if isDraft { draftBanner }
          if page.inPart > 1 { runningHead }
        }
      }
    }
  }

  /// On every page the emergency line, the clinic, the program's code and the page's number.
  var footer: Furniture {
    let facts = facts
    let emergency = context.texts(.emergencyLine, ["help": .text(context.emergencyHelp)])
    return Furniture { page in
      Padding(Insets(top: 8)) {
        Stack(spacing: 4) {
          context.styles.separator
          Paragraph(
            RichText(emergency), style: style.with { $0.color = context.styles.colors.warning })
          Columns(
            gutter: 12,
            [
              Columns.Column(.fraction(1)) { Paragraph(RichText(facts), style: style) },
              Columns.Column(.auto) {
                Paragraph(
                  RichText(
                    context.texts(
                      .pageOf, ["page": .number(page.number), "count": .number(page.count)])),
                  style: style.with { $0.alignment = .end })
              },
            ])
        }
      }
    }
  }

  private var style: TextStyle { context.styles.furniture }

  private var runningHead: any Block {
    Columns(
      gutter: 12,
      [
        Columns.Column(.auto) {
          Paragraph(RichText(context.texts(.continued, ["title": .text(title)])), style: style)
        },
        Columns.Column(.fraction(1)) {
          Paragraph(RichText(patient), style: style.with { $0.alignment = .end })
        },
      ])
  }

  private var draftBanner: any Block {
    Panel(
      Panel.Style(
        border: Stroke(context.styles.colors.warning, width: 2), cornerRadius: 4,
        padding: Insets(horizontal: 8, vertical: 5))
    ) {
      Paragraph(
        RichText(context.texts(.draft)),
        style: context.styles.warningTitle.with { $0.alignment = .center })
    }
  }

  private var facts: String {
    let parts = [
      context.clinic.footer ?? context.clinic.name, context.clinic.phone,
      code.map { context.texts(.programCode, ["code": .text($0)]) }, context.texts.shortDate(context.date),
    ].compactMap(\.self)
    // From right to left, a code that ends in Latin would draw the day that follows it out of its date.
    return (context.texts.isRightToLeft ? parts.map(\.isolated) : parts).joined(separator: " · ")
  }
}
