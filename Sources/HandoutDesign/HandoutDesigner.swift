public import PageLayout
public import ProgramBuilder

/// Turns what the program builder found into a document.
public struct HandoutDesigner: Sendable {
  private let template: HandoutTemplate
  private let texts: HandoutTexts
  private let clinic: ClinicDetails
  private let paper: HandoutTemplate.Paper
  private let figures: FigurePictures?
  private let provenance: Provenance

  /// Creates a designer.
  ///
  /// - Parameters:
  ///   - template: How the pages look.
  ///   - texts: What patients read.
  ///   - clinic: The clinic that the pages name.
  ///   - provenance: The versions that the files state.
  ///   - paper: The paper; nil for the template's own.
  ///   - figures: The pictures of the techniques; nil for cards without figures.
  public init(
    template: HandoutTemplate, texts: HandoutTexts, clinic: ClinicDetails, provenance: Provenance,
    paper: HandoutTemplate.Paper? = nil, figures: FigurePictures? = nil
  ) {
    self.template = template
    self.texts = texts
    self.clinic = clinic
    self.provenance = provenance
    self.paper = paper ?? template.paper
    self.figures = figures
  }

  /// The document of an outcome: a handout, a referral or a hold.
  ///
  /// - Parameters:
  ///   - outcome: What the program builder found.
  ///   - date: The day it is made.
  /// - Returns: The document, to be laid out.
  public func document(for outcome: Planner.Outcome, date: CalendarDate) -> Document {
    let context = DesignContext(
      texts: texts, styles: HandoutStyles(template, size: outcome.intake.wishes.textSize),
      clinic: clinic.isolated, figures: figures)
    switch outcome {
    case .program(let program):
      return document(
        context, title: texts(.title), subject: texts(.subject), intake: program.intake,
        code: ProgramCode(of: program).description, date: date, isDraft: !program.unconfirmed.isEmpty,
        blocks: HandoutPage(context: context, template: template, program: program).blocks)
    case .referral(let intake, let screening):
      let page = ReferralPage(
        context: context, intake: intake, screening: screening,
        level: screening.flags.map(\.level).max() ?? .emergency)
      return document(
        context, title: page.title, runningTitle: texts(.referralShort),
        subject: texts(.referralSubject), intake: intake, code: nil, date: date, isDraft: false,
        blocks: page.blocks)
    case .hold(let intake, let screening):
      let page = HoldPage(context: context, intake: intake, screening: screening)
      return document(
        context, title: page.title, subject: texts(.holdSubject), intake: intake, code: nil,
        date: date, isDraft: false, blocks: page.blocks)
    }
  }

  private func document(
    _ context: DesignContext, title: String, runningTitle: String? = nil, subject: String,
    intake: Intake, code: String?, date: CalendarDate, isDraft: Bool, blocks: [any Block]
  ) -> Document {
    let furniture = PageFurniture(
      context: context, title: runningTitle ?? title, patient: context.patient(intake), code: code,
      date: date, isDraft: isDraft)
    return Document(
      info: Document.Info(
        title: title, language: texts.language, author: clinic.name, creator: "RehabPress",
        subject: subject, keywords: code.map { [$0] } ?? [], date: date.description,
        ingredients: provenance.ingredients(code: code)),
      direction: texts.isRightToLeft ? .rightToLeft : .leftToRight,
      setup: PageSetup(
        page: paper.size, margins: template.margins, header: furniture.header,
        footer: furniture.footer)
    ) {
      Stack(spacing: 8, blocks)
    }
  }
}
