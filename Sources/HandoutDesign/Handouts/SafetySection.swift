import PageLayout
import ProgramBuilder

/// When to stop: the emergency panel and the pain guide.
struct SafetySection {
  let context: DesignContext
  let program: Program

  /// The panels, and below them what the patient has to mind because of other conditions.
  var block: any Block {
    guard !program.patientNotes.isEmpty else { return panels }
    return Stack(spacing: 10) {
      panels
      KeepTogether {
        Panel(context.styles.warningPanel, spacing: 4) {
          Heading(2, RichText(context.texts(.notesTitle)), style: context.styles.warningTitle)
          context.bullets(program.patientNotes)
        }
      }
    }
  }

  /// Two panels side by side, or one above the other where the text is large.
  private var panels: any Block {
    guard !context.styles.needsFullMeasure else {
      return Stack(spacing: 12) {
        KeepTogether { EmergencyPanel(context: context).block }
        KeepTogether { painGuide }
      }
    }
    return Columns(
      gutter: 12, alignment: .stretch,
      [
        Columns.Column(.fraction(1)) { EmergencyPanel(context: context).block },
        Columns.Column(.fraction(1)) { painGuide },
      ])
  }

  private var painGuide: any Block {
    let texts = context.texts
    let styles = context.styles
    let limits = PainLimits(program.irritability)
    let amber = limits.amberWords(texts)
    let rows = [
      (texts(.painGreen, ["green": String(limits.green)]), texts(.painGreenText)),
      (amber, texts(.painAmberText)),
      (texts(.painRed, ["red": String(limits.red)]), texts(.painRedText)),
    ]
    return Panel(styles.infoPanel, spacing: 6) {
      Heading(2, RichText(texts(.painTitle)), style: styles.panelTitle)
      Paragraph(RichText(texts(.painLead)), style: styles.body)
      ItemList(
        rows.map { range, advice in
          ItemList.Entry(label: .bold(range), Paragraph(RichText(advice), style: styles.body))
        },
        labelStyle: styles.body.with {
          $0.tabularFigures = true
          $0.color = styles.colors.accent
        },
        isNumbered: false, spacing: 5, gap: 8)
    }
  }
}

/// The traffic light's limits, 0 to 10 (KNGF2024 reactivity; SMITH2017, SILBERNAGEL2007 extrapolated).
struct PainLimits {
  /// Carry on up to this.
  let green: Int
  /// Do less.
  let amber: ClosedRange<Int>
  /// Stop from this on.
  let red: Int

  /// The amber range in words: "4–5", or "3".
  func amberWords(_ texts: HandoutTexts) -> String {
    let from = String(amber.lowerBound)
    return amber.count == 1
      ? texts(.painAmberOne, ["from": from])
      : texts(.painAmber, ["from": from, "to": String(amber.upperBound)])
  }

  /// The limits for an irritability; a highly irritable leg is given less.
  init(_ irritability: Irritability) {
    (green, amber, red) = irritability == .high ? (2, 3...3, 4) : (3, 4...5, 6)
  }
}

/// When to get emergency help: the list that every document carries.
struct EmergencyPanel {
  let context: DesignContext
  /// The panel's own title, for a document that has another.
  var title: TextKey = .emergencyTitle
  /// Whether the panel says where to go; a referral has said so already.
  var saysWhere = true

  /// The panel.
  var block: any Block {
    let texts = context.texts
    let styles = context.styles
    let lead =
      context.clinic.emergencyNumber.map { texts(.emergencyLeadNumber, ["number": $0]) }
      ?? texts(.emergencyLead)
    return Panel(styles.warningPanel, spacing: 4) {
      Heading(2, RichText(texts(title)), style: styles.warningTitle)
      if saysWhere { Paragraph(RichText(lead), style: styles.body) }
      context.bullets(context.emergencySigns)
    }
  }
}
