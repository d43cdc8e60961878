import LocalizedMessages
import PageLayout

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
      context.clinic.emergencyNumber.map { texts(.emergencyLeadNumber, ["number": .text($0)]) }
      ?? texts(.emergencyLead)
    return Panel(styles.warningPanel, spacing: 4) {
      Heading(2, RichText(texts(title)), style: styles.warningTitle)
      if saysWhere { Paragraph(RichText(lead), style: styles.body) }
      context.bullets(context.emergencySigns)
    }
  }
}
