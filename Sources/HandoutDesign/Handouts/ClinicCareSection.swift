import LocalizedMessages
import PageLayout
import ProgramBuilder

/// What is done in the clinic, to be discussed with the clinician.
struct ClinicCareSection {
  let context: DesignContext
  let items: [Program.ClinicItem]

  /// What it is for; and where a caution applies, or it is done with thrust, when it is not.
  private func words(for item: Program.ClinicItem) -> String {
    let needsCare = !item.cautions.isEmpty || item.technique.attributes.contains(.thrust)
    let care = context.texts.care(item.technique.id)
    return context.texts.sentences(needsCare ? [care.purpose, care.precaution] : [care.purpose])
  }

  private func name(of item: Program.ClinicItem) -> String {
    context.texts(.clinicItem, ["name": .text(context.texts.name(ofTechnique: item.technique.id))])
  }

  /// A list of names and what each is for.
  var block: any Block {
    let styles = context.styles
    return Section(spacing: 6) {
      styles.separator
      context.sectionHeading(.clinicHeading)
      Paragraph(RichText(context.texts(.clinicLead)), style: styles.body, keepsWithNext: true)
      ItemList(
        items.map { item in
          ItemList.Entry(
            label: "•",
            Paragraph(
              .bold(name(of: item) + context.texts.wordSpace) + RichText(words(for: item)),
              style: styles.body))
        }, labelStyle: styles.body, isNumbered: false, spacing: 4)
    }
  }
}
