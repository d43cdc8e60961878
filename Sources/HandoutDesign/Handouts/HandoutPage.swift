import PageLayout
import ProgramBuilder

/// The handout of a program.
struct HandoutPage {
  let context: DesignContext
  let sections: [TemplateSection]
  let program: Program

  /// Blocks of the sections that the template names, in its order.
  var blocks: [any Block] {
    var blocks = allBlocks
    // Nothing follows that could begin on a new page.
    while blocks.last is PageBreak { blocks.removeLast() }
    return blocks
  }

  @BlockBuilder private var allBlocks: [any Block] {
    if !program.unconfirmed.isEmpty { confirmations }
    for section in sections {
      switch section {
      case .plain(let name): blocks(of: name)
      case .exercises(let layout): cards(layout)
      case .tracker(let weeks): TrackerSection(context: context, program: program, weeks: weeks).block
      case .panel(let text): ClinicPanel(context: context, panel: text, program: program).blocks
      }
    }
  }

  @BlockBuilder private func blocks(of name: TemplateSection.Name) -> [any Block] {
    switch name {
    case .head: HeadSection(context: context, program: program).block
    case .totals: TotalsSection(context: context, program: program).block
    case .safety:
      let section = SafetySection(context: context, program: program)
      section.panels
      // What belongs to the patient's health is never left out, whether or not it has a place of its own.
      if !sections.contains(.plain(.notes)) { section.notes }
    case .notes: SafetySection(context: context, program: program).notes
    case .movingOn: MovingOnSection(context: context, program: program).block
    case .contact: ContactSection(context: context, program: program).block
    case .pageBreak: PageBreak()
    case .clinicCare:
      if !program.clinicCare.isEmpty {
        ClinicCareSection(context: context, items: program.clinicCare).block
      }
    // The template's reader lets no section of another document pass.
    default: []
    }
  }

  /// How far the spacing of a card may be taken together so that it fits what is left of a page, or a page of its
  /// own: a little anywhere, and as far as the template allows before a card is split.
  private static let steps = [0, 0.45, 0.9, 1]

  /// The exercises' cards, with as many on a page as the template lets stand there.
  @BlockBuilder private func cards(_ layout: CardLayout) -> [any Block] {
    for (index, exercise) in program.exercises.enumerated() {
      if let perPage = layout.perPage, index % perPage == 0 { PageBreak() }
      Alternatives(count: Self.steps.count, anywhere: 3, mostSaving: 0.2) { step in
        ExerciseCard(
          context: context.tightened(to: Self.steps[step]), layout: layout, number: index + 1,
          of: program.exercises.count, exercise: exercise
        ).block
      }
    }
    if layout.perPage != nil { PageBreak() }
  }

  /// What a clinician has to confirm before the draft is a handout.
  private var confirmations: any Block {
    let styles = context.styles
    return Panel(styles.warningPanel, spacing: 3) {
      Paragraph(RichText(context.texts(.draftItems)), style: styles.strong)
      context.bullets(program.unconfirmed.map { context.texts.title(of: $0) })
      WriteInTable(
        context: context, labels: [context.texts(.draftName), context.texts(.draftDate)]
      ).block
    }
  }
}
