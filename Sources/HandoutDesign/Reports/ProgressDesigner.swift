import LocalizedMessages
public import PageLayout
public import ProgramBuilder

/// Turns what was measured of a patient into pages: charts with plain words for the patient, a table for the record.
public struct ProgressDesigner: Sendable {
  private let templates: TemplateSet
  private let clinic: ClinicDetails
  private let provenance: Provenance
  private let paper: HandoutTemplate.Paper
  /// The publication behind a source's key.
  private let reference: @Sendable (String) -> String?

  /// The height of a chart, in points.
  private static let plotHeight = 138.0

  /// A designer.
  ///
  /// - Parameters:
  ///   - templates: How the pages look.
  ///   - clinic: The clinic that the pages name.
  ///   - provenance: The versions that the files state.
  ///   - paper: The paper; nil for the template's own.
  ///   - reference: The publication behind a source's key.
  public init(
    templates: TemplateSet, clinic: ClinicDetails, provenance: Provenance,
    paper: HandoutTemplate.Paper? = nil,
    reference: @escaping @Sendable (String) -> String?
  ) {
    self.templates = templates
    self.clinic = clinic
    self.provenance = provenance
    self.paper = paper ?? templates.handout.paper
    self.reference = reference
  }

  /// The report of a patient.
  ///
  /// - Parameters:
  ///   - record: What was measured.
  ///   - texts: What the patient reads.
  ///   - english: What clinicians read.
  ///   - date: The day it is made.
  /// - Returns: The document: pages for the patient, then one for the record.
  public func document(
    for record: ProgressRecord, in texts: HandoutTexts, english: HandoutTexts, date: CalendarDate
  ) -> Document {
    let context = DesignContext(
      texts: texts, styles: HandoutStyles(templates.handout, size: .normal), clinic: clinic.isolated,
      figures: nil, date: date)
    let who = (record.name ?? record.patientID).isolated
    let furniture = PageFurniture(
      context: context, title: texts(.progressTitle), patient: who, code: nil, isDraft: false)
    let patientPart = Document.Part(
      language: texts.language, direction: texts.isRightToLeft ? .rightToLeft : .leftToRight,
      setup: PageSetup(
        page: templates.handout.page(paper), margins: templates.handout.margins, header: furniture.header,
        footer: furniture.footer)
    ) {
      Stack(spacing: context.styles.spacing, patientBlocks(record, who: who, context))
    }
    let reports = ReportDesigner(
      template: templates.summary, clinic: clinic, provenance: provenance, paper: paper)
    let summary = ProgressTables(record: record, reference: reference).report
    let recordPart = reports.document(for: summary, date: date).parts
    return Document(
      info: Document.Info(
        title: texts(.progressTitle), language: texts.language, author: clinic.name, creator: "RehabPress",
        subject: texts(.progressSubject), date: date.description,
        ingredients: provenance.ingredients(code: nil)),
      parts: [patientPart] + recordPart)
  }

  @BlockBuilder private func patientBlocks(
    _ record: ProgressRecord, who: String, _ context: DesignContext
  ) -> [any Block] {
    let texts = context.texts
    let styles = context.styles
    context.clinicLine
    Heading(1, RichText(texts(.progressTitle)), style: styles.title)
    Paragraph(.bold(who), style: styles.body.with { $0.size = styles.type.body * 1.15 })
    if let span = record.span {
      Paragraph(
        RichText(
          texts(
            .progressSpan,
            ["from": .text(texts.date(span.lowerBound)), "to": .text(texts.date(span.upperBound))])),
        style: styles.muted)
      Rule(color: styles.colors.accent, thickness: 1.2)
      for series in record.series { section(series, of: record, span: span, context) }
    } else {
      Paragraph(RichText(texts(.progressNone)), style: styles.body)
    }
    Paragraph(RichText(texts(.progressAdvice)), style: styles.strong)
  }

  private func section(
    _ series: ProgressRecord.Series, of record: ProgressRecord, span: ClosedRange<CalendarDate>,
    _ context: DesignContext
  ) -> any Block {
    let texts = context.texts
    let styles = context.styles
    let direction: TextKey = series.instrument.lowerIsBetter ? .progressLower : .progressHigher
    return Section(spacing: 4) {
      KeepTogether {
        Stack(spacing: 4) {
          Heading(
            2, RichText(statement(of: series, texts)),
            style: styles.heading.with { $0.size = styles.type.body * 1.1 })
          Paragraph(RichText(texts(direction)), style: styles.muted, keepsWithNext: true)
          TrendPlot(
            series: series, span: span, markers: record.programChanges, styles: styles,
            words: TrendPlot.Words(
              band: texts(.progressBand), marker: texts(.progressProgram), date: { texts.shortDate($0) },
              alternative: alternative(of: series, texts)),
            height: Self.plotHeight)
        }
      }
    }
  }

  /// What has become of the first value, in plain words.
  private func statement(of series: ProgressRecord.Series, _ texts: HandoutTexts) -> String {
    let name = texts(series.instrument.words)
    guard let change = series.change else {
      return texts(
        .progressOne, ["measure": .text(name), "to": .number(series.points.first?.value.shown ?? 0)])
    }
    let key: TextKey =
      switch change.meaning {
      case .better: .progressBetter
      case .slightlyBetter: .progressBitBetter
      case .same: .progressSame
      case .slightlyWorse: .progressBitWorse
      case .worse: .progressWorse
      case .changed: .progressChanged
      }
    return texts(
      key, ["measure": .text(name), "from": .number(change.first.shown), "to": .number(change.last.shown)])
  }

  /// The values in words, for those who hear the page; of many values the first, the last and some between.
  private func alternative(of series: ProgressRecord.Series, _ texts: HandoutTexts) -> String {
    let points = series.points
    let most = 12
    let told =
      points.count <= most ? points : (0..<most).map { points[$0 * (points.count - 1) / (most - 1)] }
    let words = told.map { point in
      texts(
        .progressPoint, ["date": .text(texts.shortDate(point.date)), "value": .number(point.value.shown)])
    }
    return texts(.progressPlot, ["points": .text(texts.statements(words))])
  }
}

extension Double {
  /// The number as pages show it: with one digit behind the point at most.
  fileprivate var shown: Double { (self * 10).rounded() / 10 }
}

extension Instrument {
  /// The name that a patient reads.
  fileprivate var words: TextKey {
    switch self {
    case .nprs: .measureNprs
    case .odi: .measureOdi
    case .rmdq: .measureRmdq
    case .psfs: .measurePsfs
    case .lefs: .measureLefs
    case .startBack: .measureStartBack
    case .adherence: .measureAdherence
    }
  }
}
