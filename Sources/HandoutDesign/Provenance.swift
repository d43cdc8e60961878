import PageLayout

/// The versions of what documents are made from, written into every file.
public struct Provenance: Hashable, Sendable {
  /// The version of the program.
  public var software: String
  /// The version of the catalogue.
  public var catalogue: String
  /// The version of the rules.
  public var rules: String
  /// The templates' names and versions.
  public var template: String

  /// The versions of a run.
  public init(software: String, catalogue: String, rules: String, templates: TemplateSet) {
    self.software = software
    self.catalogue = catalogue
    self.rules = rules
    template = templates.versions.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
  }

  /// What a document states of itself.
  ///
  /// - Parameter code: The program's code; nil where there is no program.
  /// - Returns: The properties.
  func ingredients(code: String?) -> [Document.Ingredient] {
    let program = code.map {
      Document.Ingredient("programCode", meaning: "Code of the program", value: $0)
    }
    return [program].compactMap(\.self) + [
      Document.Ingredient("softwareVersion", meaning: "Version of RehabPress", value: software),
      Document.Ingredient("catalogueVersion", meaning: "Version of the catalogue", value: catalogue),
      Document.Ingredient("rulesVersion", meaning: "Version of the rules", value: rules),
      Document.Ingredient("templateVersion", meaning: "Templates and their versions", value: template),
    ]
  }
}
