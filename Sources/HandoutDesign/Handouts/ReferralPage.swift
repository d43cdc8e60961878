import PageLayout
import ProgramBuilder
import YAMLReading

/// What is printed instead of exercises when screening blocks: no technique, no dose, no reassurance.
struct ReferralPage {
  let context: DesignContext
  let intake: Intake
  let screening: Screening
  let level: UrgencyLevel

  /// The document's title.
  var title: String {
    switch level {
    case .emergency: context.texts(.referralTitleEmergency)
    case .sameDay: context.texts(.referralTitleSameDay)
    case .urgent: context.texts(.referralTitleUrgent)
    }
  }

  /// Who, how urgently, why; then what was arranged.
  @BlockBuilder var blocks: [any Block] {
    let texts = context.texts
    let styles = context.styles
    context.clinicLine
    Panel(styles.warningPanel) {
      Heading(
        1, RichText(title), style: styles.title.with { $0.color = styles.colors.warning })
    }
    Paragraph(
      .bold(texts(.referralFor, ["name": context.patient(intake)])),
      style: styles.body.with { $0.size = styles.type.body * 1.15 })
    Section(spacing: 6) {
      context.sectionHeading(.referralWhatHeading)
      ItemList.numbered(
        actions.map { RichText($0) },
        style: styles.body.with { $0.size = styles.type.body * 1.15 }, spacing: 2)
      if level != .emergency {
        Paragraph(RichText(texts(.referralCheck)), style: styles.body)
      }
    }
    Section(spacing: 6) {
      context.sectionHeading(.referralWhyHeading)
      findings
      Paragraph(RichText(facts), style: styles.body)
    }
    Section(spacing: 6) {
      KeepTogether {
        Stack(spacing: 6) {
          context.sectionHeading(.referralArrangedHeading)
          WriteInTable(context: context, labels: arranged).block
        }
      }
    }
    KeepTogether {
      EmergencyPanel(
        context: context, title: level == .emergency ? .referralTellHeading : .referralWatchHeading,
        saysWhere: false
      ).block
    }
  }

  private var actions: [String] {
    let texts = context.texts
    switch level {
    case .emergency:
      let call =
        context.clinic.emergencyNumber.map { texts(.referralEmergencyCallNumber, ["number": $0]) }
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
        texts(.referralFacts, ["field": texts.name(of: field).lowercasingFirst, "value": $0])
      }
    }
    let referrer = [intake.wishes.clinician ?? intake.redFlags.screener, context.clinic.phone]
      .compactMap { $0 }.joined(separator: ", ")
    let items = [
      intake.age.map { texts(.referralAge, ["age": String($0)]) },
      intake.complaint.weeks.map {
        $0 < 1 ? texts(.referralUnderWeek) : texts(.referralWeeks, count: Int($0.rounded()))
      },
      fact(.side, intake.complaint.side?.rawValue),
      fact(.power, intake.neurology.power.map { "\($0.plain)/5" }),
      fact(.reflexes, intake.neurology.reflexes?.rawValue),
      fact(.sensation, intake.neurology.sensation?.rawValue),
      intake.history.anticoagulant == true ? texts.name(of: .anticoagulant).lowercasingFirst : nil,
    ].compactMap { $0 }
    let by = referrer.isEmpty ? [] : [texts(.referralBy, ["name": referrer])]
    return texts(.referralFactsHeading) + ": " + (items + by).joined(separator: "; ") + "."
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
    guard case .inferred(let field, let value) = flag.evidence, field != .icd10 else {
      return flag.trigger
    }
    return context.texts(
      .referralInferred,
      [
        "finding": flag.trigger, "field": context.texts.name(of: field).lowercasingFirst,
        "value": value.replacing("_", with: " "),
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
