public import PageLayout
public import ProgramBuilder

/// The whole catalogue as a book: contents, every technique with its figure and its sources, indexes.
public struct CatalogueBook: Sendable {
  /// What a clinician reads of a technique beside its own texts.
  public struct Facts: Sendable {
    /// The dose in words; nil for clinic care.
    public var dose: String?
    /// What it asks of the body, in words.
    public var attributes: String

    /// The facts of a technique.
    public init(dose: String?, attributes: String) {
      self.dose = dose
      self.attributes = attributes
    }
  }

  private let catalogue: TechniqueCatalogue
  private let template: HandoutTemplate
  private let styles: HandoutStyles
  private let figures: FigurePictures
  private let provenance: Provenance
  private let sources: SourceRegister
  private let facts: @Sendable (Technique) -> Facts
  /// Whether there is room to sign off each technique.
  private let isReviewCopy: Bool
  private let paper: HandoutTemplate.Paper
  private let date: CalendarDate

  /// A book.
  ///
  /// - Parameters:
  ///   - catalogue: The techniques.
  ///   - sources: On what they rest.
  ///   - template: The type, colours and margins.
  ///   - figures: The pictures of the techniques.
  ///   - provenance: The versions that the file states.
  ///   - isReviewCopy: Whether there is room to sign off each technique.
  ///   - paper: The paper; nil for the template's own.
  ///   - date: The day it is made.
  ///   - facts: What stands beside a technique's own texts.
  public init(
    catalogue: TechniqueCatalogue, sources: SourceRegister, template: HandoutTemplate,
    figures: FigurePictures,
    provenance: Provenance, isReviewCopy: Bool, paper: HandoutTemplate.Paper? = nil, date: CalendarDate,
    facts: @escaping @Sendable (Technique) -> Facts
  ) {
    self.catalogue = catalogue
    self.sources = sources
    self.template = template
    styles = HandoutStyles(template, size: .normal)
    self.figures = figures
    self.provenance = provenance
    self.isReviewCopy = isReviewCopy
    self.paper = paper ?? template.paper
    self.date = date
    self.facts = facts
  }

  private var title: String {
    isReviewCopy ? "Catalogue of techniques, review copy" : "Catalogue of techniques"
  }

  /// The book, laid out once to find the pages that contents and indexes name.
  ///
  /// - Parameter measurer: Shapes the text.
  /// - Returns: The document, to be laid out.
  /// - Throws: Layout and shaping errors.
  public func document(using measurer: any TextMeasuring) throws -> Document {
    // Every number is as wide as another, so that the contents take as many pages whatever they say.
    let dummy = Dictionary(uniqueKeysWithValues: catalogue.techniques.map { ($0.id, 888) })
    let count = try document([contents(dummy)]).pages(using: measurer).count
    var pages: [String: Int] = [:]
    for page in try document([body]).pages(using: measurer) {
      for id in page.frame.origins where pages[id] == nil { pages[id] = page.number.number + count }
    }
    return document([contents(pages), body, indexes(pages)])
  }

  private func document(_ parts: [[any Block]]) -> Document {
    Document(
      info: Document.Info(
        title: title, language: "en", creator: "RehabPress", subject: "For clinicians. Not for patients.",
        date: date.description, ingredients: provenance.ingredients(code: nil)),
      parts: parts.map { blocks in
        Document.Part(
          language: "en",
          setup: PageSetup(page: template.page(paper), margins: template.margins, footer: footer)
        ) { Stack(spacing: styles.spacing, blocks) }
      })
  }

  private var footer: Furniture {
    Furniture { page in
      Padding(Insets(top: 6)) {
        Columns(
          gutter: 12,
          [
            Columns.Column(.fraction(1)) {
              Paragraph(RichText("\(title) · \(provenance.catalogue) · \(date)"), style: styles.furniture)
            },
            Columns.Column(.auto) {
              Paragraph(
                RichText("Page \(page.number) of \(page.count)"),
                style: styles.furniture.with { $0.alignment = .end })
            },
          ])
      }
    }
  }

  private var families: [(family: Family, techniques: [Technique])] {
    Family.allCases.compactMap { family in
      let own = catalogue.techniques.filter { $0.family == family }
      return own.isEmpty ? nil : (family, own)
    }
  }

  // MARK: Contents and indexes

  @BlockBuilder private func contents(_ pages: [String: Int]) -> [any Block] {
    let drafts = catalogue.techniques.count { $0.status == .draft }
    Heading(1, RichText(title), style: styles.title)
    Paragraph(
      RichText(
        "\(catalogue.techniques.count) techniques, \(drafts) of them drafts without a finished figure, which the "
          + "builder never chooses. The figures show the right side as the affected one."), style: styles.body
    )
    Heading(2, "Contents", style: styles.heading)
    for (family, techniques) in families {
      Section(spacing: 2) {
        Heading(3, RichText(family.rawValue.capitalizingFirst), style: styles.panelTitle)
        Grid(columns: 2, gutter: 18, rowGap: 0) {
          for technique in techniques { link(technique, pages) }
        }
      }
    }
    Section(spacing: 2) {
      Paragraph("Indexes by cause and by muscle, and the sources, stand at the end.", style: styles.muted)
    }
  }

  private func link(_ technique: Technique, _ pages: [String: Int]) -> any Block {
    let page = pages[technique.id] ?? 0
    return Columns(
      gutter: 6,
      [
        Columns.Column(.fraction(1)) {
          LinkText(
            RichText(technique.name + (technique.status == .draft ? " (draft)" : "")),
            url: PageLink.url(page: page), contents: "\(technique.name), page \(page)", style: styles.body,
            isUnderlined: false)
        },
        Columns.Column(.fixed(styles.type.body * 2.4)) {
          Paragraph(
            RichText(String(page)),
            style: styles.muted.with {
              $0.alignment = .end
              $0.tabularFigures = true
            })
        },
      ])
  }

  @BlockBuilder private func indexes(_ pages: [String: Int]) -> [any Block] {
    Heading(2, "By cause", style: styles.heading)
    for cause in Cause.allCases {
      index(
        cause.rawValue.capitalizingFirst, catalogue.techniques.filter { $0.causes.contains(cause) }, pages)
    }
    Heading(2, "By muscle", style: styles.heading)
    for muscle in Set(catalogue.techniques.flatMap(\.muscles)).sorted() {
      index(muscle.capitalizingFirst, catalogue.techniques.filter { $0.muscles.contains(muscle) }, pages)
    }
    Heading(2, "Sources", style: styles.heading)
    let keys = Set(catalogue.techniques.flatMap(\.sources)).sorted()
    ItemList.bulleted(
      keys.map { key in
        let source = sources[key]
        return .bold(key)
          + RichText(
            ": \(source?.reference ?? "") (\(source?.verification.rawValue.replacing("_", with: " ") ?? "unknown"))"
          )
      }, style: styles.body, spacing: 1)
  }

  /// A word with the pages on which its techniques stand.
  private func index(_ word: String, _ techniques: [Technique], _ pages: [String: Int]) -> any Block {
    let entries = techniques.sorted { (pages[$0.id] ?? 0, $0.name) < (pages[$1.id] ?? 0, $1.name) }.map {
      "\($0.name) \(pages[$0.id] ?? 0)"
    }
    return Paragraph(.bold(word + ": ") + RichText(entries.joined(separator: ", ") + "."), style: styles.body)
  }

  // MARK: Techniques

  @BlockBuilder private var body: [any Block] {
    for (index, entry) in families.enumerated() {
      if index > 0 { PageBreak() }
      Heading(2, RichText(entry.family.rawValue.capitalizingFirst), style: styles.heading)
      for technique in entry.techniques { self.entry(technique) }
    }
  }

  private func entry(_ technique: Technique) -> any Block {
    Section(spacing: 3, origin: Origin(technique.id)) {
      KeepTogether {
        Stack(spacing: 3) {
          styles.separator
          Heading(3, RichText(technique.name), style: styles.exercise)
          Paragraph(
            RichText(
              technique.id + (technique.status == .draft ? " · draft: its figure is not finished" : "")),
            style: styles.muted)
          if let figure = figure(of: technique) {
            Columns(
              gutter: 14, splits: true,
              [
                Columns.Column(.fraction(0.36)) { figure },
                Columns.Column(.fraction(1), spacing: 1) { texts(of: technique) },
              ])
          } else {
            Stack(spacing: 1, texts(of: technique))
          }
          details(of: technique)
          if isReviewCopy { signOff }
        }
      }
    }
  }

  private func figure(of technique: Technique) -> FigureBlock? {
    guard
      let drawing = figures.drawing(
        technique.id, mirrored: false, aspect: 1.3, color: styles.colors.accent, isRightToLeft: false)
    else { return nil }
    return FigureBlock(drawing, alternative: "Picture of \(technique.name).", maximumHeight: 96)
  }

  /// What a clinician asks of a technique, in one paragraph.
  private func details(of technique: Technique) -> Paragraph {
    let facts = facts(technique)
    let lines: [(String, String?)] = [
      ("Dose", facts.dose), ("Level", technique.home.map { String($0.level) }),
      ("Position", technique.position.rawValue.replacing("_", with: " ")),
      ("Side", technique.laterality.rawValue), ("Muscles", technique.muscles.joined(separator: ", ")),
      (
        "Causes",
        Cause.allCases.filter { technique.causes.contains($0) }.map(\.rawValue).joined(separator: ", ")
      ),
      ("Asks for", facts.attributes.isEmpty ? nil : facts.attributes),
      (
        "Equipment",
        technique.equipment.isEmpty
          ? nil : technique.equipment.joined(separator: ", ").replacing("_", with: " ")
      ),
      ("Evidence", technique.evidence.rawValue + ", " + technique.sources.joined(separator: ", ")),
      ("Chain", chain(of: technique)),
      (
        "Reviews", isReviewCopy && !technique.reviews.isEmpty ? technique.reviews.joined(separator: " ") : nil
      ),
    ]
    let runs = lines.compactMap { label, text -> [RichText.Run]? in
      guard let text, !text.isEmpty else { return nil }
      return [RichText.Run(label + "\u{A0}", weight: .semibold), RichText.Run(text)]
    }
    return Paragraph(
      RichText(
        runs.enumerated().flatMap { $0.offset == 0 ? $0.element : [RichText.Run(" · ")] + $0.element }),
      style: styles.muted)
  }

  private func chain(of technique: Technique) -> String? {
    let parts = [
      technique.home?.regression.map { "easier \($0)" }, technique.home?.progression.map { "harder \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  @BlockBuilder private func texts(of technique: Technique) -> [any Block] {
    switch technique.content {
    case .home(let home):
      ItemList.numbered(home.steps.map { RichText(shown($0)) }, style: styles.body, spacing: 0)
      labelled("Feel", shown(home.feel))
      labelled("Avoid", shown(home.mistake))
      if let easier = home.easier { labelled("Easier", shown(easier)) }
      if let harder = home.harder { labelled("Harder", shown(harder)) }
      labelled("Safety", shown(home.safety))
    case .clinic(let clinic):
      Paragraph(RichText(clinic.purpose), style: styles.body)
      labelled("Precaution", clinic.precaution)
    }
  }

  private func labelled(_ label: String, _ text: String) -> Paragraph {
    Paragraph(
      RichText([RichText.Run(label + ": ", weight: .semibold), RichText.Run(text)]), style: styles.body)
  }

  private func shown(_ text: String) -> String {
    text.replacing("{side}", with: "right").replacing("{other}", with: "left")
  }

  /// Room for a reviewer's hand.
  private var signOff: any Block {
    let labels = ["Suitable as written: yes / no", "Change", "Name, date"]
    return Table(
      columns: [.auto, .fraction(2), .fraction(1)],
      header: [Table.Row(labels.map { Table.Cell(header: .column, RichText($0), style: styles.muted) })],
      rows: [Table.Row(labels.map { _ in Table.Cell(Spacer(styles.type.body * 1.6)) })],
      style: Table.Style(
        cellPadding: Insets(horizontal: 5, vertical: 3), rowRule: styles.rule,
        columnRule: Stroke(styles.colors.rule, width: 0.5)))
  }
}

extension Frame {
  /// The origins of all layouts within, in reading order.
  fileprivate var origins: [String] {
    items.flatMap { item -> [String] in
      guard case .frame(let inner) = item.content else { return [] }
      return [inner.origin?.label].compactMap { $0 } + inner.origins
    }
  }
}

extension String {
  /// The text with a capital letter, as a heading begins.
  fileprivate var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
