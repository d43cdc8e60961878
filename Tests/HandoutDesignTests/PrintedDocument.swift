import Figures
import Foundation
import HandoutDesign
import PageLayout
import ProgramBuilder
import TestSupport
import YAMLReading

/// A document laid out with letters of one width, as words on pages.
struct PrintedDocument {
  /// The words of a page.
  struct Page {
    /// What is in the document's own text.
    var body: String
    /// What the head and the foot repeat.
    var furniture: String
    /// The shapes drawn.
    var shapes: [Shape]
  }

  var pages: [Page]

  /// The words of all pages without heads and feet.
  var body: String { pages.map(\.body).joined(separator: " ") }

  /// All words.
  var everything: String { pages.map { $0.furniture + " " + $0.body }.joined(separator: " ") }

  init(
    _ outcome: Planner.Outcome, clinic: ClinicDetails = ClinicDetails(),
    template: HandoutTemplate? = nil, paper: HandoutTemplate.Paper? = nil
  ) throws {
    let designer = HandoutDesigner(
      templates: try DesignFixtures.templates(handout: template), clinic: clinic,
      provenance: try DesignFixtures.provenance(), paper: paper)
    let document = designer.document(
      for: outcome, in: [try DesignFixtures.texts()], date: IntakeFixture.today)
    pages = try document.pages(using: FixedWidthMeasurer()).map { page in
      let marks = page.frame.marks
      func words(_ isArtifact: Bool) -> String {
        marks.filter { $0.isArtifact == isArtifact }.map(\.name).joined(separator: " ")
          .replacing("\u{A0}", with: " ")
      }
      return Page(body: words(false), furniture: words(true), shapes: page.frame.shapes.map(\.shape))
    }
  }

  /// The handout, referral or hold of an intake.
  init(
    _ intake: IntakeFixture, clinic: ClinicDetails = ClinicDetails(),
    paper: HandoutTemplate.Paper? = nil
  ) throws {
    try self.init(intake.outcome(), clinic: clinic, paper: paper)
  }

  /// The words between two others, in the document's own text.
  func words(from start: String, to end: String) -> String? {
    guard let first = body.firstRange(of: start),
      let last = body[first.upperBound...].firstRange(of: end)
    else { return nil }
    return String(body[first.upperBound..<last.lowerBound])
  }
}

/// Texts and template as they are shipped.
enum DesignFixtures {
  /// What every language translates, with another file of page texts.
  static func source(page: YAMLText? = nil, poses: PoseLibrary? = nil) throws -> SourceTexts {
    let shipped = try ShippedData.load()
    return try SourceTexts(
      page: page ?? LanguageResources.text(of: "en"), catalogue: shipped.catalogue, rules: shipped.rules,
      poses: poses ?? shippedPoses.get())
  }

  private static let shippedPoses = Result {
    PoseLibrary(poses: try FigureResources.poseTexts(), solutions: try FigureResources.solutionTexts())
  }
  private static let english = Result { try HandoutTexts(source()) }

  static func texts() throws -> HandoutTexts { try english.get() }

  static func template(_ name: String = "standard") throws -> HandoutTemplate {
    try HandoutTemplate(templateText(name))
  }

  static func templates(handout: HandoutTemplate? = nil) throws -> TemplateSet {
    TemplateSet(
      handout: try handout ?? template(), referral: try template("referral"),
      summary: try template("clinician-summary"))
  }

  static func provenance() throws -> Provenance {
    Provenance(software: "1", catalogue: "c", rules: "r", templates: try templates())
  }

  static func templateText(_ name: String = "standard") throws -> YAMLText {
    let path = ProjectFiles.root + "/Templates/\(name)/template.yaml"
    return YAMLText(
      name: "template.yaml", text: try String(contentsOfFile: path, encoding: .utf8))
  }

  /// Patients of every kind of document, by what they lead to.
  static let referrals: [(level: UrgencyLevel, intake: IntakeFixture)] = [
    (.emergency, IntakeFixture.clear.with("red_flags_yes", "saddle_numbness")),
    (.emergency, IntakeFixture.clear.with("self_harm_intent", "yes")),
    (.sameDay, IntakeFixture.clear.with("red_flags_yes", "fever_unwell")),
    (.urgent, IntakeFixture.clear.with("red_flags_yes", "constant_worsening")),
  ]

  static let holds: [IntakeFixture] = [
    IntakeFixture.clear.without("side", "nprs_worst"),
    IntakeFixture.clear.with("cause", "trauma"),
    IntakeFixture.clear.with("cause", "stenosis").with("icd10", "M51.16").with("side", "left"),
    IntakeFixture.clear.with("age", "12"), IntakeFixture.clear.with("red_flag_screen", "incomplete"),
    IntakeFixture(onlyPatient: "P-2"),
  ]

  static let draft = IntakeFixture.clear.with("conditions", "pregnancy_t3").with("cannot", "prone")

  /// Every technique's name.
  static func techniqueNames() throws -> [String] {
    try ShippedData.load().catalogue.techniques.map(\.name)
  }
}
