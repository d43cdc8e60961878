import LocalizedMessages
public import PageLayout
public import ProgramBuilder

/// Turns what the program builder found into a document.
public struct HandoutDesigner: Sendable {
  private let templates: TemplateSet
  private let clinic: ClinicDetails
  private let paper: HandoutTemplate.Paper
  private let figures: FigurePictures?
  private let provenance: Provenance

  /// Creates a designer.
  ///
  /// - Parameters:
  ///   - templates: How the pages look.
  ///   - clinic: The clinic that the pages name.
  ///   - provenance: The versions that the files state.
  ///   - paper: The paper; nil for the template's own.
  ///   - figures: The pictures of the techniques; nil for cards without figures.
  public init(
    templates: TemplateSet, clinic: ClinicDetails, provenance: Provenance,
    paper: HandoutTemplate.Paper? = nil, figures: FigurePictures? = nil
  ) {
    self.templates = templates
    self.clinic = clinic
    self.provenance = provenance
    self.paper = paper ?? templates.handout.paper
    self.figures = figures
  }

  /// The document of an outcome: a handout, a referral or a hold, in one language after the other.
  ///
  /// - Parameters:
  ///   - outcome: What the program builder found.
  ///   - texts: What patients read, in the languages of the document.
  ///   - date: The day it is made.
  ///   - tightness: How far spacing is taken together.
  /// - Returns: The document, to be laid out.
  public func document(
    for outcome: Planner.Outcome, in texts: [HandoutTexts], date: CalendarDate, tightness: Tightness = .none
  ) -> Document {
    let code: String? =
      if case .program(let program) = outcome { ProgramCode(of: program).description } else { nil }
    let pages = texts.enumerated().map { index, own in
      self.pages(
        for: outcome, code: code, in: own, others: texts[(index + 1)...].map(\.name), date: date,
        tightness: tightness)
    }
    return Document(
      info: Document.Info(
        title: pages.map(\.title).joined(separator: " · "), language: texts.first?.language ?? "und",
        author: clinic.name, creator: "RehabPress",
        subject: pages.map(\.subject).joined(separator: " · "), keywords: code.map { [$0] } ?? [],
        date: date.description, ingredients: provenance.ingredients(code: code)),
      parts: pages.map(\.part))
  }

  /// Pages in one language, with what they are.
  private struct Pages {
    var title: String
    var subject: String
    var part: Document.Part
  }

  private func pages(
    for outcome: Planner.Outcome, code: String?, in texts: HandoutTexts, others: [String], date: CalendarDate,
    tightness: Tightness
  ) -> Pages {
    let template = templates.template(for: outcome)
    let context = DesignContext(
      texts: texts,
      styles: HandoutStyles(template, size: outcome.intake.wishes.textSize, tightness: tightness),
      clinic: clinic.isolated, figures: figures, date: date)
    let title: String
    let subject: TextKey
    var runningTitle: String?
    var isDraft = false
    let blocks: [any Block]
    switch outcome {
    case .program(let program):
      title = texts(.title)
      subject = .subject
      isDraft = !program.unconfirmed.isEmpty
      blocks =
        HandoutPage(
          context: context, sections: template.documents[.handout] ?? [], program: program
        ).blocks
    case .referral(let intake, let screening):
      let page = ReferralPage(
        context: context, intake: intake, screening: screening,
        level: screening.flags.map(\.level).max() ?? .emergency,
        sections: template.documents[.referral] ?? [])
      title = page.title
      subject = .referralSubject
      runningTitle = texts(.referralShort)
      blocks = page.blocks
    case .hold(let intake, let screening):
      let page = HoldPage(
        context: context, intake: intake, screening: screening, sections: template.documents[.hold] ?? [])
      title = page.title
      subject = .holdSubject
      blocks = page.blocks
    }
    let furniture = PageFurniture(
      context: context, title: runningTitle ?? title, patient: context.patient(outcome.intake), code: code,
      isDraft: isDraft)
    let part = Document.Part(
      language: texts.language, direction: texts.isRightToLeft ? .rightToLeft : .leftToRight,
      setup: PageSetup(
        page: template.page(paper),
        margins: template.margins(at: tightness),
        header: furniture.header, footer: furniture.footer)
    ) {
      Stack(spacing: context.styles.spacing, announcement(of: others, context) + blocks)
    }
    return Pages(title: title, subject: texts(subject), part: part)
  }

  /// That the same follows in other languages, for whoever finds the first one first.
  private func announcement(of others: [String], _ context: DesignContext) -> [any Block] {
    guard !others.isEmpty else { return [] }
    let names = context.texts.items(others.map(\.isolatedAlways))
    return [
      Paragraph(
        RichText(context.texts(.alsoIn, ["language": .text(names)])), style: context.styles.muted)
    ]
  }
}
