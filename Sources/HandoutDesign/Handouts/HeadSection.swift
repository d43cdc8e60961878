import LocalizedMessages
import PageLayout
import ProgramBuilder

/// Title, who it is for, side, cause and weeks.
struct HeadSection {
  let context: DesignContext
  let program: Program

  /// The head of the first page.
  var block: any Block {
    let styles = context.styles
    return Stack(spacing: 10) {
      context.clinicLine
      if styles.needsFullMeasure {
        Stack(spacing: 4) { who + when(.start) }
      } else {
        Columns(
          gutter: 16, alignment: .bottom,
          [
            Columns.Column(.fraction(1), spacing: 4) { who },
            Columns.Column(.auto, spacing: 1) { when(.end) },
          ])
      }
      Rule(color: styles.colors.accent, thickness: 1.2)
    }
  }

  /// The title and the patient.
  @BlockBuilder private var who: [any Block] {
    let styles = context.styles
    Heading(1, RichText(context.texts(.title)), style: styles.title)
    Paragraph(
      .bold(context.patient(program.intake)),
      style: styles.body.with { $0.size = styles.type.body * 1.15 })
    Paragraph(complaint, style: styles.body)
    if !program.intake.wishes.goals.isEmpty {
      let goals = context.texts.items(program.intake.wishes.goals.map { context.texts.goal($0).isolated })
      Paragraph(RichText(context.texts(.goals, ["goals": .text(goals)])), style: styles.body)
    }
  }

  /// Weeks, clinician and next visit.
  private func when(_ alignment: TextStyle.Alignment) -> [any Block] {
    facts.map { line in
      Paragraph(
        RichText(line), style: context.styles.muted.with { $0.alignment = alignment })
    }
  }

  /// "sciatica, left side · from a herniated disc", what names the side in bold.
  private var complaint: RichText {
    let texts = context.texts
    let side: RichText =
      switch program.side {
      case .left, .right: .bold(texts(.forSide, ["side": .text(program.side.rawValue)]))
      case .both: RichText(texts(.forBoth))
      case .alternating: RichText(texts(.forAlternating))
      case .central: RichText(texts(.forCentral))
      }
    let cause: TextKey =
      switch program.cause {
      case .disc: .causeDisc
      case .stenosis: .causeStenosis
      case .piriformis: .causePiriformis
      case .spondylolisthesis: .causeSpondylolisthesis
      case .trauma: .causeTrauma
      case .nonspecific: .causeNonspecific
      }
    return side + RichText(" · \(texts(cause))")
  }

  private var facts: [String] {
    let texts = context.texts
    let weeks = texts(
      program.handoutWeeks == 1 ? .weekOf : .weeksOf,
      ["from": 1, "to": .number(program.handoutWeeks), "total": .number(program.planWeeks)])
    return [
      weeks, program.intake.wishes.clinician.map { texts(.clinician, ["name": .text($0.isolated)]) },
      program.intake.wishes.nextVisit.map { texts(.nextVisit, ["date": .text(texts.date($0))]) },
    ].compactMap { $0 }
  }
}
