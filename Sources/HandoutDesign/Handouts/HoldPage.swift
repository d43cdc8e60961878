import PageLayout
import ProgramBuilder
import YAMLReading

/// What is printed when something has to be known before exercises can be chosen.
struct HoldPage {
  let context: DesignContext
  let intake: Intake
  let screening: Screening

  /// The document's title.
  var title: String { context.texts(.holdTitle) }

  /// What is missing and who completes it; no technique.
  @BlockBuilder var blocks: [any Block] {
    let texts = context.texts
    let styles = context.styles
    context.clinicLine
    Heading(1, RichText(title), style: styles.title)
    Paragraph(
      .bold(texts(.referralFor, ["name": context.patient(intake)])),
      style: styles.body.with { $0.size = styles.type.body * 1.15 })
    Paragraph(RichText(texts(.holdLead)), style: styles.body)
    Section(spacing: 6) {
      context.sectionHeading(.holdMissingHeading)
      missing
    }
    Section(spacing: 6) {
      context.sectionHeading(.holdPatientHeading)
      Paragraph(RichText(texts(.holdPatientText)), style: styles.body)
    }
    KeepTogether { EmergencyPanel(context: context).block }
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
      return texts(.holdExpired, count: days, ["allowed": String(allowed)])
    case .unanswered(let flags):
      if flags.count == RedFlag.allCases.count {
        return texts(.holdUnansweredAll, count: flags.count)
      }
      let names = flags.map { $0.rawValue.replacing("_", with: " ") }.joined(separator: ", ")
      return texts(.holdUnanswered, count: flags.count, ["flags": names])
    case .disagrees(let field, let value):
      return texts(
        .holdDisagrees,
        ["field": texts.name(of: field), "value": value])
    case .mustBeYes: return texts(.holdMustBeYes)
    case .tooSoon(let weeks, let needed):
      return texts(.holdTooSoon, ["weeks": weeks.plain, "needed": needed.plain])
    case .tooYoung(let age, let lowest):
      return texts(.holdTooYoung, ["age": String(age), "lowest": String(lowest)])
    case .codeTooGeneral(let code): return texts(.holdCodeGeneral, ["code": code])
    }
  }

}
