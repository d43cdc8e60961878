import LocalizedMessages
import PageLayout
import ProgramBuilder
import YAMLReading

/// What is printed instead of exercises when screening blocks: no technique, no dose, no reassurance.
struct ReferralPage {
  let context: DesignContext
  let intake: Intake
  let screening: Screening
  let level: UrgencyLevel
  let sections: [TemplateSection]

  /// The document's title.
  var title: String {
    switch level {
    case .emergency: context.texts(.referralTitleEmergency)
    case .sameDay: context.texts(.referralTitleSameDay)
    case .urgent: context.texts(.referralTitleUrgent)
    }
  }

  /// Blocks of the sections that the template names, in its order.
  @BlockBuilder var blocks: [any Block] {
    for section in sections {
      switch section {
      case .plain(.referralHead): head
      case .plain(.whatToDo): whatToDo
      case .plain(.findings): why
      case .plain(.arranged): arrangements
      case .plain(.emergencySigns):
        KeepTogether {
          EmergencyPanel(
            context: context, title: level == .emergency ? .referralTellHeading : .referralWatchHeading,
            saysWhere: false
          ).block
        }
      case .panel(let text): ClinicPanel(context: context, panel: text, program: nil).blocks
      // The template's reader lets no section of another document pass.
      default: []
      }
    }
  }

  /// How urgently, and who.
  @BlockBuilder private var head: [any Block] {
    let styles = context.styles
    context.clinicLine
    Panel(styles.warningPanel) {
      Heading(
        1, RichText(title), style: styles.title.with { $0.color = styles.colors.warning })
    }
    Paragraph(
      .bold(context.texts(.referralFor, ["name": .text(context.patient(intake))])),
      style: styles.body.with { $0.size = styles.type.body * 1.15 })
  }

  private var whatToDo: any Block {
    let styles = context.styles
    return Section(spacing: 6) {
      context.sectionHeading(.referralWhatHeading)
      ItemList.numbered(
        actions.map { RichText($0) },
        style: styles.body.with { $0.size = styles.type.body * 1.15 }, spacing: 2)
      if level != .emergency {
        Paragraph(RichText(context.texts(.referralCheck)), style: styles.body)
      }
    }
  }

  private var why: any Block {
    Section(spacing: 6) {
      context.sectionHeading(.referralWhyHeading)
      findings
      Paragraph(RichText(facts), style: context.styles.body)
    }
  }

  private var arrangements: any Block {
    Section(spacing: 6) {
      KeepTogether {
        Stack(spacing: 6) {
          context.sectionHeading(.referralArrangedHeading)
          WriteInTable(context: context, labels: arranged).block
        }
      }
    }
  }

  private var actions: [String] {
    let texts = context.texts
    switch level {
    case .emergency:
      let call =
        context.clinic.emergencyNumber.map { texts(.referralEmergencyCallNumber, ["number": .text($0)]) }
        ?? texts(.referralEmergencyCall)
      return [
        texts(.referralEmergencyGo), call, texts(.referralEmergencyDrive),
        texts(.referralEmergencyWait), texts(.referralEmergencyPage),
      ]
    case .sameDay:
      return [
        texts(.referralSameDayGo), texts(.referralSameDayCall), texts(.referralSameDayWorse),
      ]
    case .urgent:
      return [
        texts(.referralUrgentGo), texts(.referralUrgentCall), texts(.referralUrgentWorse),
      ]
    }
  }

  private var arranged: [String] {
    let texts = context.texts
    let seen: [TextKey] =
      switch level {
      case .emergency: [.referralHospital]
      case .sameDay: [.referralSeenBy, .referralPhoned]
      case .urgent: [.referralSeenBy, .referralAppointment]
      }
    return (seen + [.referralDateTime]).map { texts($0) }
  }

  /// What a doctor asks for first: age, how long, the nerves, blood thinners, who refers.
  private var facts: String {
    let texts = context.texts
    func fact(_ field: IntakeField, _ value: String?) -> String? {
      value.map {
        texts(
          .labelled,
          ["label": .text(texts.withinLine(texts.name(of: field))), "value": .text(texts.choice($0))])
      }
    }
    let referrer = texts.items(
      [intake.wishes.clinician ?? intake.redFlags.screener, context.clinic.phone].compactMap { $0 })
    let items = [
      intake.age.map { texts(.referralAge, ["age": .number($0)]) },
      intake.complaint.weeks.map {
        $0 < 1 ? texts(.referralUnderWeek) : texts(.referralWeeks, ["count": .number($0.rounded())])
      },
      fact(.side, intake.complaint.side?.rawValue),
      fact(.power, intake.neurology.power.map { "\($0.plain)/5" }),
      fact(.reflexes, intake.neurology.reflexes?.rawValue),
      fact(.sensation, intake.neurology.sensation?.rawValue),
      intake.history.anticoagulant == true ? texts.withinLine(texts.name(of: .anticoagulant)) : nil,
      referrer.isEmpty ? nil : texts(.referralBy, ["name": .text(referrer)]),
    ].compactMap { $0 }
    return texts(.referralFound, ["items": .text(texts.statements(items))])
  }

  private var findings: any Block {
    let texts = context.texts
    let styles = context.styles
    let head = { (key: TextKey) in
      Table.Cell(header: .column, RichText(texts(key)), style: styles.strong)
    }
    return Table(
      columns: [.fraction(1), .auto],
      header: [Table.Row([head(.referralWhyFinding), head(.referralWhyUrgency)])],
      rows: screening.flags.map { flag in
        Table.Row([
          Table.Cell(header: .row, RichText(finding(flag)), style: styles.body),
          Table.Cell(RichText(urgency(flag.level)), style: styles.body),
        ])
      }, style: TableLook(styles).plain)
  }

  private func finding(_ flag: Screening.RaisedFlag) -> String {
    let texts = context.texts
    let finding = texts.finding(flag)
    guard case .inferred(let field, let value) = flag.evidence, field != .icd10 else { return finding }
    return texts(
      .referralInferred,
      [
        "finding": .text(finding), "field": .text(texts.withinLine(texts.name(of: field))),
        "value": .text(texts.choice(value)),
      ])
  }

  private func urgency(_ level: UrgencyLevel) -> String {
    switch level {
    case .emergency: context.texts(.urgencyEmergency)
    case .sameDay: context.texts(.urgencySameDay)
    case .urgent: context.texts(.urgencyUrgent)
    }
  }
}
