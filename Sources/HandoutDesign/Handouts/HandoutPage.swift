import PageLayout
import ProgramBuilder

/// The handout of a program.
struct HandoutPage {
  let context: DesignContext
  let template: HandoutTemplate
  let program: Program

  /// Blocks of the sections that the template names, in its order.
  @BlockBuilder var blocks: [any Block] {
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
}
