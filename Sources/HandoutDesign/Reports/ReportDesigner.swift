public import PageLayout
public import ProgramBuilder

/// Turns reports into documents with a template's type, colours and margins.
public struct ReportDesigner: Sendable {
  private let styles: HandoutStyles
  private let tightness: Tightness
  private let template: HandoutTemplate
  private let clinic: ClinicDetails
  private let paper: HandoutTemplate.Paper
  private let provenance: Provenance

  /// A designer.
  ///
  /// - Parameters:
  ///   - template: The colours, fonts and margins.
  ///   - clinic: The clinic that the pages name.
  ///   - provenance: The versions that the files state.
  ///   - paper: The paper; nil for the template's own.
  ///   - tightness: How far spacing is taken together.
  public init(
    template: HandoutTemplate, clinic: ClinicDetails, provenance: Provenance,
    paper: HandoutTemplate.Paper? = nil, tightness: Tightness = .none
  ) {
    styles = HandoutStyles(template, size: .normal, tightness: tightness)
    self.tightness = tightness
    self.template = template
    self.clinic = clinic.isolated
    self.paper = paper ?? template.paper
    self.provenance = provenance
  }

  /// The document of a report.
  ///
  /// - Parameters:
  ///   - report: What it says.
  ///   - date: The day it is made.
  /// - Returns: The document, to be laid out.
  public func document(for report: Report, date: CalendarDate) -> Document {
    Document(
      info: Document.Info(
        title: report.title, language: "en", author: clinic.name, creator: "RehabPress",
        subject: report.audience, keywords: report.code.map { [$0] } ?? [], date: date.description,
        ingredients: provenance.ingredients(code: report.code)),
      direction: .leftToRight,
      setup: PageSetup(
        page: template.page(paper), margins: template.margins(at: tightness), header: header(report),
        footer: footer(report, date))
    ) {
      Stack(spacing: styles.spacing, ReportPage(report: report, styles: styles).blocks)
    }
  }

  private func header(_ report: Report) -> Furniture {
    Furniture { page in
      Padding(Insets(bottom: page.inPart > 1 ? 8 : 0)) {
        if page.inPart > 1 {
          Paragraph(
            RichText("\(report.title), continued · \(report.subject.isolated)"), style: styles.furniture)
        }
      }
    }
  }

  private func footer(_ report: Report, _ date: CalendarDate) -> Furniture {
    let facts = [clinic.name, report.code.map { "Program \($0)" }, date.description, report.audience]
      .compactMap { $0 }.joined(separator: " · ")
    return Furniture { page in
      Padding(Insets(top: 6)) {
        Stack(spacing: 3) {
          styles.separator
          Columns(
            gutter: 12,
            [
              Columns.Column(.fraction(1)) { Paragraph(RichText(facts), style: styles.furniture) },
              Columns.Column(.auto) {
                Paragraph(
                  RichText("Page \(page.number) of \(page.count)"),
                  style: styles.furniture.with { $0.alignment = .end })
              },
            ])
        }
      }
    }
  }
}
