import CairoDrawing
public import Figures
public import Foundation
public import HandoutDesign
public import ProgramBuilder
import YAMLReading

/// All data that a run needs and that no patient changes: loaded once.
public struct Library: Sendable {
  /// The rules of screening and selection.
  public let rules: ProgramRules
  /// The techniques.
  public let catalogue: TechniqueCatalogue
  /// What patients read.
  public let texts: HandoutTexts
  /// How the pages look.
  public let template: HandoutTemplate
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

  /// Loads rules, catalogue, texts and template.
  ///
  /// - Parameters:
  ///   - folders: Where templates and fonts are.
  ///   - template: The template's name.
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
    texts = try HandoutTexts(LanguageResources.text(of: "en"))
    self.template = try HandoutTemplate(Self.templateText(template, in: folders))
    self.clinic = try clinic.map { try ClinicDetails(TextFile.text(at: $0)) } ?? ClinicDetails()
  }

  /// The versions that every file states.
  public var provenance: Provenance {
    Provenance(
      software: RehabPressVersion.current, catalogue: catalogue.version, rules: rules.version,
      template: template)
  }

  /// All that files follow from apart from patients, in one text.
  var fingerprint: String {
    let provenance = provenance
    return "\(provenance.software) \(provenance.catalogue) \(provenance.rules) \(template) \(clinic)"
  }

  /// Sets up the fonts for one thread.
  func textEngine() throws -> TextEngine {
    try TextEngine(
      fontConfiguration: folders.fonts.appending(path: "fonts.conf").path(percentEncoded: false))
  }

  private static func templateText(
    _ name: String, in folders: ProjectFolders
  ) throws(PipelineError) -> YAMLText {
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folders.templates.path(percentEncoded: false)))?
      .filter { !$0.hasPrefix(".") && $0 != "README.md" }.sorted() ?? []
    guard names.contains(name) else {
      throw .unknownTemplate(name, allowed: names, nearest: NearestMatch.of(name, in: names))
    }
    return try TextFile.text(at: folders.templates.appending(path: "\(name)/template.yaml"))
  }
}
