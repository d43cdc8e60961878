import PageLayout
import ProgramBuilder

/// The handout of a program.
struct HandoutPage {
  let context: DesignContext
  let template: HandoutTemplate
  let program: Program

  /// Blocks of the sections that the template names, in its order.
  @BlockBuilder var blocks: [any Block] {
    if !program.unconfirmed.isEmpty { confirmations }
    for section in template.sections {
      switch section {
      case .head: HeadSection(context: context, program: program).block
      case .totals: TotalsSection(context: context, program: program).block
      case .safety: SafetySection(context: context, program: program).block
      case .exercises:
        for (index, exercise) in program.exercises.enumerated() {
          ExerciseCard(context: context, number: index + 1, exercise: exercise).block
        }
      case .clinicCare:
        if !program.clinicCare.isEmpty {
          ClinicCareSection(context: context, items: program.clinicCare).block
        }
      case .tracker: TrackerSection(context: context, program: program).block
      case .movingOn: MovingOnSection(context: context, program: program).block
      case .contact: ContactSection(context: context, program: program).block
      }
    }
  }

  /// What a clinician has to confirm before the draft is a handout.
  private var confirmations: any Block {
    let styles = context.styles
    return Panel(styles.warningPanel, spacing: 3) {
      Paragraph(RichText(context.texts(.draftItems)), style: styles.strong)
      context.bullets(program.unconfirmed.map(\.title))
      WriteInTable(
        context: context, labels: [context.texts(.draftName), context.texts(.draftDate)]
      ).block
    }
  }
}
