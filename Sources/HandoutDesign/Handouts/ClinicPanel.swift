import PageLayout
import ProgramBuilder

/// A panel with a text of the clinic's own.
struct ClinicPanel {
  let context: DesignContext
  let panel: PanelText
  /// The program of which the text may speak; nil for a document without one.
  let program: Program?

  /// The panel; nothing where it has no text in the language.
  @BlockBuilder var blocks: [any Block] {
    if let text = panel.text.text(in: context.texts.language) {
      KeepTogether {
        Panel(style, spacing: 4) {
          if let title = panel.title?.text(in: context.texts.language) {
            Heading(2, RichText(filled(title)), style: titleStyle)
          }
          for paragraph in filled(text).split(separator: "\n", omittingEmptySubsequences: true) {
            Paragraph(RichText(String(paragraph)), style: context.styles.body)
          }
        }
      }
    }
  }

  private var style: Panel.Style {
    switch panel.look {
    case .plain: Panel.Style()
    case .ground: context.styles.groundPanel
    case .info: context.styles.infoPanel
    case .warning: context.styles.warningPanel
    }
  }

  private var titleStyle: TextStyle {
    panel.look == .warning ? context.styles.warningTitle : context.styles.panelTitle
  }

  private func filled(_ text: String) -> String {
    let clinic = context.clinic
    var facts: [String: String] = [:]
    facts["clinic.name"] = clinic.name
    facts["clinic.phone"] = clinic.phone
    facts["clinic.address"] = clinic.address
    facts["clinic.email"] = clinic.email
    facts["clinic.emergency_number"] = clinic.emergencyNumber
    facts["clinic.website"] = clinic.website
    facts["date"] = context.texts.date(context.date)
    if let program {
      facts["patient.name"] = context.patient(program.intake)
      facts["program.exercises"] = String(program.exercises.count)
      facts["program.minutes"] = String(max(1, program.minutesPerDay))
      facts["program.days"] = String(program.daysPerWeek)
      facts["program.weeks"] = String(program.handoutWeeks)
      facts["next_visit"] = program.intake.wishes.nextVisit.map { context.texts.date($0) }
      facts["clinician"] = program.intake.wishes.clinician?.isolated
    }
    return PlaceholderText.filled(text, with: facts)
  }
}
