import PageLayout
import ProgramBuilder

/// What is done in the clinic, to be discussed with the clinician.
struct ClinicCareSection {
  let context: DesignContext
  let items: [Program.ClinicItem]

  /// What it is for; and where a caution applies, or it is done with thrust, when it is not.
  private func words(for item: Program.ClinicItem) -> String {
    let needsCare = !item.cautions.isEmpty || item.technique.attributes.contains(.thrust)
    return needsCare
      ? item.description.purpose + " " + item.description.precaution : item.description.purpose
  }

  /// A list of names and what each is for.
  var block: any Block {
    let styles = context.styles
    return Section(spacing: 6) {
      styles.separator
      context.sectionHeading(.clinicHeading)
      KeepWithNext { Paragraph(RichText(context.texts(.clinicLead)), style: styles.body) }
      ItemList(
        items.map { item in
          ItemList.Entry(
            label: "•",
            Paragraph(
              .bold(item.technique.name + ". ")
                + RichText(words(for: item)),
              style: styles.body))
        }, labelStyle: styles.body, isNumbered: false, spacing: 4)
    }
  }
}

/// Boxes to tick until the next visit.
struct TrackerSection {
  let context: DesignContext
  let program: Program

  /// Days of even width while their names fit; large names take what they need.
  private var columns: [ColumnWidth] {
    context.styles.needsFullMeasure
      ? Array(repeating: .auto, count: 8) + [.fraction(1)]
      : [.auto] + Array(repeating: .fraction(1), count: 7) + [.fraction(2)]
  }

  /// A row for each week, a box for each day.
  var block: any Block {
    let texts = context.texts
    let styles = context.styles
    let head = styles.strong.with { $0.alignment = .center }
    let weekHead = styles.strong
    let header = Table.Row(
      [Table.Cell(header: .column, RichText(texts(.trackerWeekHead)), style: weekHead)]
        + texts.days.map { Table.Cell(header: .column, RichText($0), style: head) }
        + [Table.Cell(header: .column, RichText(texts(.trackerPain)), style: head)])
    let rows = (1...max(1, program.handoutWeeks)).map { week in
      Table.Row(
        [Table.Cell(header: .row, RichText(texts(.trackerWeek, count: week)), style: styles.strong)]
          + texts.days.map { day in
            Table.Cell(
              CheckBox(
                side: styles.type.body * 1.3,
                alternative: texts(.trackerBox, ["week": String(week), "day": day])))
          } + [Table.Cell(Spacer(styles.type.body))])
    }
    return Section(spacing: 6) {
      KeepTogether {
        Stack(spacing: 6) {
          styles.separator
          context.sectionHeading(.trackerHeading)
          Paragraph(RichText(texts(.trackerLead)), style: styles.body)
          Table(
            columns: columns,
            header: [header], rows: rows,
            style: Table.Style(
              cellPadding: Insets(horizontal: 4, vertical: 5), rowRule: styles.rule,
              columnRule: Stroke(styles.colors.rule, width: 0.5), headerFill: styles.colors.ground,
              minimumRowHeight: styles.type.body * 2, centersCells: true))
        }
      }
    }
  }
}

/// When to do more and when to do less.
struct MovingOnSection {
  let context: DesignContext
  let program: Program

  private var review: TextKey {
    program.intake.wishes.nextVisit == nil ? .movingReview : .movingReviewVisit
  }

  /// A short list of rules.
  var block: any Block {
    let texts = context.texts
    let limits = PainLimits(program.irritability)
    let numbers = [
      "green": String(limits.green), "amber": limits.amberWords(texts),
      "red": String(limits.red), "week": String(program.reviewWeek),
    ]
    return Section(spacing: 6) {
      KeepTogether {
        Stack(spacing: 6) {
          context.styles.separator
          context.sectionHeading(.movingHeading)
          context.bullets(
            [TextKey.movingMore, .movingLess, .movingStop, .movingOneThing, review].map {
              texts($0, numbers)
            })
        }
      }
    }
  }
}

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
