public import Foundation
public import HandoutDesign
import YAMLReading

/// The templates of a run: those that come with RehabPress, and a clinic's own.
public struct TemplateFolder: Sendable {
  private let folders: ProjectFolders

  /// The templates beside the code.
  public init(_ folders: ProjectFolders) { self.folders = folders }

  /// The file that holds a template.
  static let fileName = "template.yaml"
  private static let referral = "referral"
  private static let summary = "clinician-summary"

  /// The names of the templates that come with RehabPress, sorted.
  public var names: [String] {
    let found =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folders.templates.path(percentEncoded: false))) ?? []
    return found.filter { name in
      FileManager.default.fileExists(
        atPath: folders.templates.appending(path: "\(name)/\(Self.fileName)").path(percentEncoded: false))
    }.sorted()
  }

  /// Where a template is.
  ///
  /// - Parameter nameOrPath: A template's name, or the path of a folder that holds one.
  /// - Returns: The folder.
  /// - Throws: `PipelineError.unknownTemplate`.
  public func folder(of nameOrPath: String) throws(PipelineError) -> URL {
    if names.contains(nameOrPath) { return folders.templates.appending(path: nameOrPath) }
    let own = URL(filePath: nameOrPath)
    if FileManager.default.fileExists(atPath: own.appending(path: Self.fileName).path(percentEncoded: false))
    {
      return own
    }
    throw .unknownTemplate(nameOrPath, allowed: names, nearest: NearestMatch.of(nameOrPath, in: names))
  }

  /// Reads a template.
  ///
  /// - Parameter nameOrPath: A template's name, or the path of a folder that holds one.
  /// - Returns: The template.
  /// - Throws: `PipelineError` for files, `DataIssues` for what stands in them.
  public func template(_ nameOrPath: String) throws -> HandoutTemplate {
    try HandoutTemplate(TextFile.text(at: folder(of: nameOrPath).appending(path: Self.fileName)))
  }

  /// The names of the templates that lay out handouts, sorted.
  ///
  /// - Throws: `PipelineError` for files, `DataIssues` for what stands in them.
  public func handoutNames() throws -> [String] { try names.filter { try template($0).has(.handout) } }

  /// The templates of a run in a clinic's colours.
  ///
  /// - Parameters:
  ///   - name: The template of handouts; what else it lays out is used as well.
  ///   - clinic: The clinic.
  /// - Returns: The templates.
  /// - Throws: `PipelineError` for files, `DataIssues` for what stands in them, and for a template that lays out no
  ///   handout.
  public func templates(handout name: String, of clinic: ClinicDetails) throws -> TemplateSet {
    let handout = try clinic.branding(template(name))
    guard handout.has(.handout) else {
      throw PipelineError.noHandoutTemplate(
        name, allowed: try handoutNames())
    }
    let hasReferral = handout.has(.referral) && handout.has(.hold)
    return TemplateSet(
      handout: handout,
      referral: try hasReferral ? handout : clinic.branding(template(Self.referral)),
      summary: try handout.has(.summary) ? handout : clinic.branding(template(Self.summary)))
  }
}
