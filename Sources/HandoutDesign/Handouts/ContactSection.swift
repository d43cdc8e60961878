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
          Paragraph(
            .bold(texts(.contactHeading) + " ") + RichText(contact), style: styles.body)
          if let name = program.screening.confirmedBy {
            let confirmed = program.screening.amber.filter { !program.unconfirmed.contains($0) }
            if !confirmed.isEmpty {
              Paragraph(
                RichText(
                  texts(
                    .confirmedBy,
                    [
                      "name": name.isolated, "items": confirmed.map(\.title).joined(separator: "; "),
                    ])), style: styles.body)
            }
          }
          Paragraph(RichText(texts(.disclaimer)), style: styles.muted)
        }
      }
    }
  }

  private var contact: String {
    let clinic = context.clinic
    guard let name = clinic.name else { return context.texts(.contactNone) }
    let ways = [clinic.phone, clinic.email].compactMap { $0 }
    guard !ways.isEmpty else { return context.texts(.contact, ["clinic": name]) }
    return context.texts(
      .contactPhone, ["clinic": name, "phone": ways.joined(separator: ", ")])
  }
}
