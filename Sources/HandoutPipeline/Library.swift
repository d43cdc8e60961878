import CairoDrawing
public import Figures
public import Foundation
public import HandoutDesign
import PageLayout
public import ProgramBuilder
import YAMLReading

/// All data that a run needs and that no patient changes: loaded once.
public struct Library: Sendable {
  /// The rules of screening and selection.
  public let rules: ProgramRules
  /// The techniques.
  public let catalogue: TechniqueCatalogue
  /// What patients read, in all languages.
  public let languages: LanguageShelf
  /// How the pages look.
  public private(set) var templates: TemplateSet
  /// The clinic that the pages name.
  public let clinic: ClinicDetails
  /// The techniques' figures, drawn when they are first needed.
  public let figures: FigureGallery
  /// The figures as handouts show them.
  let pictures: FigurePictures
  /// The figures as PDFs hold them.
  let forms = DrawingForms()
  /// The folders that fonts are found in.
  public let folders: ProjectFolders

  /// What everybody who works with the software reads.
  public var texts: HandoutTexts { languages.source }

  /// Loads rules, catalogue, texts and templates.
  ///
  /// - Parameters:
  ///   - folders: Where templates and fonts are.
  ///   - template: The name of a template, or the path of a folder that holds one.
  ///   - ownCatalogue: A clinic's own techniques; a folder of YAML files.
  ///   - clinic: A clinic's file.
  ///   - poses: A folder of poses; nil for those that come with RehabPress.
  /// - Throws: `PipelineError` for files, `DataIssues` for what stands in them.
  public init(
    folders: ProjectFolders, template: String = "standard", ownCatalogue: URL? = nil,
    clinic: URL? = nil, poses: URL? = nil
  ) throws {
    self.folders = folders
    rules = try RulesReader.rules(from: ProgramResources.ruleTexts())
    catalogue = try CatalogueReader.catalogue(
      from: ProgramResources.catalogueTexts(),
      overrides: ownCatalogue.map { try TextFile.yamlTexts(in: $0) } ?? [], rules: rules.contraindications)
    figures = FigureGallery(library: try PoseFolder(poses).library)
    pictures = FigurePictures(figures)
    languages = try LanguageShelf(
      source: SourceTexts(
        page: LanguageResources.text(of: LanguageResources.source), catalogue: catalogue, rules: rules,
        poses: figures.library),
      tags: LanguageResources.languages(), read: LanguageResources.text(of:))
    self.clinic = try clinic.map { try ClinicFile.details(at: $0) } ?? ClinicDetails()
    templates = try TemplateFolder(folders).templates(handout: template, of: self.clinic)
  }

  /// The same data with another template of handouts.
  ///
  /// - Parameter template: The name of a template, or the path of a folder that holds one.
  /// - Returns: The library.
  /// - Throws: `PipelineError` for files, `DataIssues` for what stands in them.
  public func with(template: String) throws -> Library {
    var copy = self
    copy.templates = try TemplateFolder(folders).templates(handout: template, of: clinic)
    return copy
  }

  /// The versions that every file states.
  public var provenance: Provenance {
    Provenance(
      software: RehabPressVersion.current, catalogue: catalogue.version, rules: rules.version,
      templates: templates)
  }

  /// All that files follow from apart from patients, in one text.
  var fingerprint: String {
    let provenance = provenance
    let words = languages.tags.map { (try? LanguageResources.text(of: $0).text) ?? "" }
    let logo = clinic.logo.map { InputSurvey.digest(of: $0.data.base64EncodedString()) } ?? ""
    return [
      provenance.software, provenance.catalogue, provenance.rules, provenance.template,
      clinic.fingerprint, logo, InputSurvey.digest(of: words.joined()),
    ].joined(separator: " ")
  }

  /// Sets up the fonts for one thread.
  func textEngine() throws -> TextEngine {
    let families = templates.handout.families
    return try TextEngine(
      fontConfiguration: folders.fonts.appending(path: "fonts.conf").path(percentEncoded: false),
      choice: FontChoice(text: families[0], display: families[1]))
  }
}
