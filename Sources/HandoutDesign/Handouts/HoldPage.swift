import LocalizedMessages
import PageLayout
import ProgramBuilder
import YAMLReading

/// What is printed when something has to be known before exercises can be chosen.
struct HoldPage {
  let context: DesignContext
  let intake: Intake
  let screening: Screening
  let sections: [TemplateSection]

  /// The document's title.
  var title: String { context.texts(.holdTitle) }

  /// Blocks of the sections that the template names, in its order; no technique.
  @BlockBuilder var blocks: [any Block] {
    let styles = context.styles
    for section in sections {
      switch section {
      case .plain(.holdHead): head
      case .plain(.missing):
        Section(spacing: 6) {
          context.sectionHeading(.holdMissingHeading)
          missing
        }
      case .plain(.until):
        Section(spacing: 6) {
          context.sectionHeading(.holdPatientHeading)
          Paragraph(RichText(context.texts(.holdPatientText)), style: styles.body)
        }
      case .plain(.emergencySigns): KeepTogether { EmergencyPanel(context: context).block }
      case .panel(let text): ClinicPanel(context: context, panel: text, program: nil).blocks
      // The template's reader lets no section of another document pass.
      default: []
      }
    }
  }

  @BlockBuilder private var head: [any Block] {
    let styles = context.styles
    context.clinicLine
    Heading(1, RichText(title), style: styles.title)
    Paragraph(
      .bold(context.texts(.referralFor, ["name": .text(context.patient(intake))])),
      style: styles.body.with { $0.size = styles.type.body * 1.15 })
    Paragraph(RichText(context.texts(.holdLead)), style: styles.body)
  }

  private var missing: any Block {
    let texts = context.texts
    let styles = context.styles
    let head = { (key: TextKey) in
      Table.Cell(header: .column, RichText(texts(key)), style: styles.strong)
    }
    return Table(
      columns: [.fraction(1), .fraction(1), .fraction(1)],
      header: [
        Table.Row([head(.holdMissingWhat), head(.holdMissingWhy), head(.holdMissingWho)])
      ],
      rows: screening.missing.map { item in
        Table.Row([
          Table.Cell(header: .row, RichText(texts.name(of: item.field)), style: styles.body),
          Table.Cell(RichText(reason(item.reason)), style: styles.body),
          Table.Cell(Spacer(styles.type.body)),
        ])
      }, style: TableLook(styles).plain)
  }

  private func reason(_ reason: Screening.Missing.Reason) -> String {
    let texts = context.texts
    switch reason {
    case .notStated: return texts(.holdNotStated)
    case .expired(let days, let allowed):
      return texts(.holdExpired, ["count": .number(days), "allowed": .number(allowed)])
    case .unanswered(let flags):
      if flags.count == RedFlag.allCases.count {
        return texts(.holdUnansweredAll, ["count": .number(flags.count)])
      }
      let names = texts.items(flags.map { texts.text(.flag($0)) ?? $0.rawValue })
      return texts(.holdUnanswered, ["count": .number(flags.count), "flags": .text(names)])
    case .disagrees(let field, let value):
      return texts(
        .holdDisagrees, ["field": .text(texts.name(of: field)), "value": .text(texts.choice(value))])
    case .mustBeYes: return texts(.holdMustBeYes)
    case .tooSoon(let weeks, let needed):
      return texts(.holdTooSoon, ["weeks": .number(weeks), "needed": .number(needed)])
    case .tooYoung(let age, let lowest):
      return texts(.holdTooYoung, ["age": .number(age), "lowest": .number(lowest)])
    case .codeTooGeneral(let code): return texts(.holdCodeGeneral, ["code": .text(code)])
    }
  }
}
