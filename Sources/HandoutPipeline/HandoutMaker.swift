public import CairoDrawing
public import Foundation
public import HandoutDesign
package import PageLayout
public import ProgramBuilder
public import YAMLReading

/// Makes the document of one patient: the one path from what was written to the finished pages.
///
/// A maker serves one thread; it keeps fonts and shaped text for the next patient.
public final class HandoutMaker {
  private let designer: HandoutDesigner
  private let planner: PatientPlanner
  package let engine: TextEngine
  package let renderer: PDFRenderer
  private let reports: ReportDesigner
  private let tightReports: ReportDesigner
  private let catalogue: TechniqueCatalogue
  private let languages: LanguageShelf
  private let templates: TemplateSet
  private let options: PrintOptions
  private let date: CalendarDate
  /// The rules by which programs are built.
  public let rules: ProgramRules

  /// Creates a maker.
  ///
  /// - Parameters:
  ///   - library: What no patient changes.
  ///   - date: The day the documents are made.
  ///   - options: How the documents are printed.
  /// - Throws: The drawing module's error where the fonts cannot be set up.
  public init(
    library: Library, date: CalendarDate, options: PrintOptions = PrintOptions()
  ) throws {
    self.date = date
    rules = library.rules
    let provenance = library.provenance
    designer = HandoutDesigner(
      templates: library.templates, clinic: library.clinic, provenance: provenance,
      paper: options.paper, figures: library.pictures)
    reports = ReportDesigner(
      template: library.templates.summary, clinic: library.clinic, provenance: provenance,
      paper: options.paper)
    tightReports = ReportDesigner(
      template: library.templates.summary, clinic: library.clinic, provenance: provenance,
      paper: options.paper, tightness: .most)
    catalogue = library.catalogue
    languages = library.languages
    templates = library.templates
    self.options = options
    planner = PatientPlanner(library: library, date: date)
    engine = try library.textEngine()
    renderer = PDFRenderer(forms: library.forms)
  }

  /// What an intake leads to.
  ///
  /// - Parameters:
  ///   - raw: What was written about the patient.
  ///   - kept: Exercises of an earlier program's file; nil to choose them.
  ///   - previous: The program that this one goes on from.
  /// - Returns: A program, or a referral or a hold and no exercise.
  /// - Throws: `DataIssues` with all that is wrong with the intake or with what the clinician asks for.
  public func outcome(
    of raw: RawIntake, keeping kept: [KeptExercise]? = nil, following previous: PreviousProgram? = nil
  ) throws(DataIssues) -> Planner.Outcome {
    try planner.outcome(of: raw, keeping: kept, following: previous)
  }

  /// Lays out the pages of an outcome, to be drawn as pictures.
  ///
  /// - Parameter outcome: What an intake led to.
  /// - Returns: The pages.
  /// - Throws: Layout and shaping errors; each names the exercise or row that it comes from.
  public func pages(of outcome: Planner.Outcome) throws -> FinishedPages {
    FinishedPages(pages: try document(for: outcome).pages(using: engine))
  }

  /// Makes the PDF of an outcome.
  ///
  /// - Parameters:
  ///   - outcome: What an intake led to.
  ///   - password: What opens the file; nil for a file that everybody can open.
  /// - Returns: The PDF with its number of pages.
  /// - Throws: Layout and drawing errors; each names the exercise or row that it comes from.
  public func pdf(of outcome: Planner.Outcome, password: PDFPassword? = nil) throws -> FinishedPDF {
    let rendered = try renderer.rendering(
      of: document(for: outcome), using: engine, password: password)
    return FinishedPDF(data: rendered.data, pages: rendered.pageCount, drawing: rendered.drawing)
  }
}

extension HandoutMaker {
  /// The document of an outcome, before it is laid out.
  ///
  /// - Throws: `LanguageShelf.Failure` for a language that lacks a text, ``FitError`` for a handout that does not fit the
  ///   sides that it may have; layout and shaping errors where it has to be tried.
  package func document(for outcome: Planner.Outcome) throws -> Document {
    let texts = try texts(for: outcome)
    func document(_ tightness: Tightness) -> Document {
      designer.document(for: outcome, in: texts, date: date, tightness: tightness)
    }
    // What is printed instead of a program is never refused for its length.
    guard let allowed = options.fit, case .program(let program) = outcome else { return document(.none) }
    func pages(_ tightness: Tightness) throws -> Int {
      try document(tightness).pages(using: engine).map(\.number.inPart).max() ?? 0
    }
    if try pages(.none) <= allowed { return document(.none) }
    let least = try pages(.most)
    guard least <= allowed else {
      throw FitError(pages: least, allowed: allowed, exercises: program.exercises.count)
    }
    // The loosest spacing that fits, to within a sixteenth of what there is to take.
    var (loose, tight) = (0.0, 1.0)
    for _ in 0..<4 {
      let middle = (loose + tight) / 2
      if try pages(Tightness(middle)) <= allowed { tight = middle } else { loose = middle }
    }
    return document(Tightness(tight))
  }

  /// What a batch report counts of an outcome's document.
  ///
  /// - Throws: `LanguageShelf.Failure`.
  func content(of outcome: Planner.Outcome) throws -> BatchRowResult.Content {
    let complaint = outcome.intake.complaint
    var content = BatchRowResult.Content(
      cause: complaint.cause?.rawValue, side: complaint.side?.rawValue,
      stage: outcome.screening.stage?.rawValue, languages: try texts(for: outcome).map(\.language),
      template: templates.referral.name, techniques: [])
    if case .program(let program) = outcome {
      content.cause = program.cause.rawValue
      content.side = program.side.rawValue
      content.template = templates.handout.name
      content.techniques = program.exercises.map(\.technique.id)
    }
    return content
  }

  /// The languages of an outcome's document.
  private func texts(for outcome: Planner.Outcome) throws -> [HandoutTexts] {
    let stated = outcome.intake.wishes.languages
    var texts: [HandoutTexts] = []
    for tag in stated.isEmpty ? options.languages : stated {
      let next = try languages.texts(tag)
      guard !texts.contains(where: { $0.language == next.language }) else { continue }
      if case .program(let program) = outcome {
        let shown =
          program.exercises.map(\.technique.id) + program.clinicCare.map(\.technique.id)
          + program.exercises.flatMap { [$0.stepBack, $0.stepOn].compactMap(\.self) }
        let missing = Set(shown).intersection(next.untranslatedTechniques)
        guard missing.isEmpty else {
          throw LanguageShelf.Failure.untranslated(techniques: missing.sorted(), language: next.language)
        }
      }
      if let place = templates.untranslatedPanel(for: outcome, in: next.language) {
        throw LanguageShelf.Failure.untranslatedPanel(place, language: next.language)
      }
      texts.append(next)
    }
    return texts
  }

  /// What a clinician reads of an outcome: screening, choices with their reasons, and what they rest on.
  public func summary(of outcome: Planner.Outcome) -> Report {
    let stated = outcome.intake.wishes.languages
    let printed = (stated.isEmpty ? options.languages : stated).compactMap { try? languages.texts($0) }
    return ClinicianSummary(
      outcome: outcome, rules: rules, catalogue: catalogue, texts: languages.source, printed: printed,
      templates: templates
    ).report
  }

  /// The text of a report as Markdown.
  public func markdown(of report: Report) -> String { ReportMarkdown(report: report).text }

  /// Lays out the pages of a report, to be drawn as pictures.
  ///
  /// - Throws: Layout and shaping errors.
  public func pages(of report: Report) throws -> FinishedPages {
    FinishedPages(pages: try document(for: report).pages(using: engine))
  }

  /// The document of a report: with its spacing taken together and then its sections in their shorter forms where that
  /// saves a third page, which nobody reads.
  private func document(for report: Report) throws -> Document {
    let loose = reports.document(for: report, date: date)
    guard try loose.pages(using: engine).count > Self.mostReportPages else { return loose }
    let tight = tightReports.document(for: report, date: date)
    guard try tight.pages(using: engine).count > Self.mostReportPages else { return tight }
    return tightReports.document(for: report.shortened, date: date)
  }

  /// The pages that a clinician has time for.
  private static let mostReportPages = 2

  /// Makes the PDF of a report.
  ///
  /// - Throws: Layout and drawing errors.
  public func pdf(of report: Report) throws -> FinishedPDF {
    let rendered = try renderer.rendering(of: document(for: report), using: engine)
    return FinishedPDF(data: rendered.data, pages: rendered.pageCount, drawing: rendered.drawing)
  }
}

/// A PDF in memory.
public struct FinishedPDF: Sendable {
  /// The bytes of the file.
  public var data: Data
  /// The number of pages.
  public var pages: Int
  /// The same pages as they were drawn, to be bound together with others.
  var drawing: PDFDrawing
}

/// The pages of a document, laid out and ready to be drawn in any form.
public struct FinishedPages {
  package let pages: [PageFrame]

  /// The number of pages.
  public var count: Int { pages.count }

  /// A page as PNG.
  ///
  /// - Parameters:
  ///   - index: The page, from 0.
  ///   - dpi: Dots per inch.
  /// - Returns: The file's bytes.
  /// - Throws: The drawing module's error.
  public func png(page index: Int, dpi: Double) throws -> Data {
    try PNGRenderer(dotsPerInch: dpi).render(pages[index])
  }

  /// A page as SVG.
  public func svg(page index: Int) throws -> Data { try SVGRenderer().render(pages[index]) }
}
