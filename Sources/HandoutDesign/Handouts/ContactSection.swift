import LocalizedMessages
import PageLayout
import ProgramBuilder

/// Whom to ask, who confirmed, and what the program is not.
struct ContactSection {
  let context: DesignContext
  let program: Program

  /// The last lines of the handout.
  var block: any Block {
    let texts = context.texts
    let styles = context.styles
    return Section(spacing: 4) {
      KeepTogether {
        Stack(spacing: 4) {
          styles.separator
          if let code = context.clinic.code, let website = context.clinic.website {
            Columns(
              gutter: 14, alignment: .top,
              [
                Columns.Column(.fraction(1), spacing: 4) {
                  question
                  Paragraph(
                    RichText(texts(.labelled, ["label": .text(texts(.qrLabel)), "value": .text(website)])),
                    style: styles.body)
                },
                Columns.Column(.fixed(styles.type.body * 6)) {
                  FigureBlock(
                    code, alternative: texts(.qrAlternative, ["address": .text(website)]),
                    maximumHeight: styles.type.body * 6)
                },
              ])
          } else {
            question
          }
          if let name = program.screening.confirmedBy {
            let confirmed = program.screening.amber.filter { !program.unconfirmed.contains($0) }
            if !confirmed.isEmpty {
              Paragraph(
                RichText(
                  texts(
                    .confirmedBy,
                    [
                      "name": .text(name.isolated),
                      "items": .text(texts.statements(confirmed.map { texts.title(of: $0) })),
                    ])), style: styles.body)
            }
          }
          Paragraph(RichText(texts(.disclaimer)), style: styles.muted)
        }
      }
    }
  }

  private var question: Paragraph {
    Paragraph(
      .bold(context.texts(.contactHeading) + context.texts.wordSpace) + RichText(contact),
      style: context.styles.body)
  }

  private var contact: String {
    let clinic = context.clinic
    guard let name = clinic.name else { return context.texts(.contactNone) }
    let ways = [clinic.phone, clinic.email].compactMap { $0 }
    guard !ways.isEmpty else { return context.texts(.contact, ["clinic": .text(name)]) }
    return context.texts(
      .contactPhone, ["clinic": .text(name), "phone": .text(context.texts.items(ways))])
  }
}
