import LocalizedMessages
import PageLayout
import ProgramBuilder

/// When to stop: the emergency panel and the pain guide.
struct SafetySection {
  let context: DesignContext
  let program: Program

  /// What the patient has to mind because of other conditions; nothing where there are none.
  @BlockBuilder var notes: [any Block] {
    if !program.patientNotes.isEmpty {
      KeepTogether {
        Panel(context.styles.warningPanel, spacing: 4) {
          Heading(2, RichText(context.texts(.notesTitle)), style: context.styles.warningTitle)
          context.bullets(program.patientNotes.map { context.texts.note($0) })
        }
      }
    }
  }

  /// Two panels side by side, or one above the other where the text is large.
  var panels: any Block {
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
      (texts(.painGreen, ["green": .number(limits.green)]), texts(.painGreenText)),
      (amber, texts(.painAmberText)),
      (texts(.painRed, ["red": .number(limits.red)]), texts(.painRedText)),
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
