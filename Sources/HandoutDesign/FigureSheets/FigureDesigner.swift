public import Figures
public import PageLayout
public import ProgramBuilder

/// Turns figures into documents of their own: one figure, or a sheet of all.
public struct FigureDesigner: Sendable {
  /// A technique's figure with its name.
  public struct Entry: Sendable {
    /// The technique's id.
    public var id: String
    /// The technique's name.
    public var name: String
    /// The figure.
    public var figure: DrawnFigure
    /// The side that the figure shows, where it matters.
    public var side: ProgramBuilder.BodySide?

    /// A figure with its name.
    public init(id: String, name: String, figure: DrawnFigure, side: ProgramBuilder.BodySide? = nil) {
      self.id = id
      self.name = name
      self.figure = figure
      self.side = side
    }
  }

  private let styles: HandoutStyles
  private let template: HandoutTemplate
  private let texts: HandoutTexts

  /// A designer with a template's type and colours.
  public init(template: HandoutTemplate, texts: HandoutTexts) {
    self.template = template
    self.texts = texts
    styles = HandoutStyles(template, size: .normal)
  }

  /// What a figure shows, in words.
  public func alternative(of entry: Entry) -> String {
    FigureWording(texts: texts).alternative(name: entry.name, phrases: entry.figure.phrases, side: entry.side)
  }

  /// A page that is as large as one figure.
  ///
  /// - Parameters:
  ///   - entry: The figure.
  ///   - width: The page's width, in points.
  ///   - date: The day it is made.
  /// - Returns: The document, to be laid out.
  public func page(of entry: Entry, width: Double, date: CalendarDate) -> Document {
    let picture = picture(entry, aspect: 1.6)
    let shown = picture.bounds.size
    let height = width * shown.height / shown.width
    // A hair more than the figure, so that rounding never pushes it to a second page.
    let size = PageSize(width: width, height: height + 0.01)
    return document(entry.name, PageSetup(page: size, margins: Insets(0)), date) {
      FigureBlock(picture, alternative: alternative(of: entry))
    }
  }

  /// All figures with their names, a few in a row.
  ///
  /// - Parameters:
  ///   - entries: The figures, in the order of the sheet.
  ///   - title: The sheet's title.
  ///   - columns: The figures in a row.
  ///   - date: The day it is made.
  /// - Returns: The document, to be laid out.
  public func sheet(of entries: [Entry], title: String, columns: Int, date: CalendarDate) -> Document {
    let setup = PageSetup(page: template.paper.size, margins: template.margins)
    return document(title, setup, date) {
      Stack(spacing: 14) {
        Heading(1, RichText(title), style: styles.title)
        Grid(columns: columns, gutter: 18, rowGap: 18) {
          for entry in entries { cell(entry) }
        }
      }
    }
  }

  private func cell(_ entry: Entry) -> any Block {
    let picture = picture(entry, aspect: 1.35)
    return Stack(spacing: 4) {
      FigureBlock(
        picture, alternative: alternative(of: entry), maximumHeight: 150, origin: Origin(entry.id))
      Paragraph(RichText(entry.name), style: styles.strong.with { $0.size = 10 })
      Paragraph(RichText(entry.id), style: styles.muted.with { $0.size = 9 })
    }
  }

  private func picture(_ entry: Entry, aspect: Double) -> Drawing {
    FigurePicture(
      entry.figure, aspect: aspect, color: styles.colors.accent, isRightToLeft: texts.isRightToLeft
    ).drawing
  }

  private func document(
    _ title: String, _ setup: PageSetup, _ date: CalendarDate, _ block: () -> any Block
  ) -> Document {
    let root = block()
    return Document(
      info: Document.Info(
        title: title, language: texts.language, creator: "RehabPress", date: date.description),
      direction: texts.isRightToLeft ? .rightToLeft : .leftToRight, setup: setup
    ) { root }
  }
}
