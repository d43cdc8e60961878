import LocalizedMessages
import PageLayout
import ProgramBuilder

/// What every part of a document is made with.
struct DesignContext: Sendable {
  let texts: HandoutTexts
  let styles: HandoutStyles
  let clinic: ClinicDetails
  /// The figures of the techniques; nil where a document shows none.
  let figures: FigurePictures?
  /// The day the document is made.
  let date: CalendarDate

  /// The same with spacing taken together at least as far as a share of the template's bounds.
  func tightened(to share: Double) -> DesignContext {
    DesignContext(
      texts: texts, styles: styles.tightened(to: share), clinic: clinic, figures: figures, date: date)
  }

  /// What a patient does in an emergency, in one sentence.
  var emergencyHelp: String {
    clinic.emergencyNumber.map { texts(.emergencyHelpNumber, ["number": .text($0)]) }
      ?? texts(.emergencyHelp)
  }

  /// The signs of a trapped bundle of nerves, which every document carries.
  var emergencySigns: [String] {
    [
      texts(.emergencySaddle), texts(.emergencyBladder), texts(.emergencyBowel),
      texts(.emergencySexual), texts(.emergencyLegs),
    ]
  }

  /// The clinic's logo, name and address at the head of a document; nothing where no clinic is named.
  @BlockBuilder var clinicLine: [any Block] {
    if let logo = clinic.logo {
      Columns(
        gutter: 10, alignment: .center,
        [
          Columns.Column(.auto) {
            PictureBlock(
              logo, alternative: texts(.logoAlternative, ["clinic": .text(clinic.name ?? "")]),
              height: styles.type.body * 3, maximumWidth: styles.type.body * 15)
          },
          Columns.Column(.fraction(1)) { clinicName },
        ])
    } else {
      clinicName
    }
  }

  @BlockBuilder private var clinicName: [any Block] {
    if let name = clinic.name {
      Paragraph(
        RichText([
          RichText.Run(name, weight: .semibold, color: styles.colors.accent),
          RichText.Run(
            clinic.address.map { " · \($0)" } ?? "", size: styles.type.small,
            color: styles.colors.muted),
        ]), style: styles.body)
    }
  }

  /// The patient's name, or the record's number where no name is given.
  func patient(_ intake: Intake) -> String {
    (intake.name ?? intake.patientID).isolated
  }

  /// A paragraph of running text.
  func paragraph(_ text: RichText, _ style: TextStyle? = nil) -> Paragraph {
    Paragraph(text, style: style ?? styles.body)
  }

  /// A heading of a section.
  func sectionHeading(_ key: TextKey) -> Heading {
    Heading(2, RichText(texts(key)), style: styles.heading)
  }

  /// A list of texts with bullets.
  func bullets(_ items: [String]) -> ItemList {
    .bulleted(items.map { RichText($0) }, style: styles.body, spacing: 1)
  }
}
