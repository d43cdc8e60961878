public import Figures
public import ProgramBuilder
public import YAMLReading

/// Everything that a patient may read, in English: what every other language translates.
public struct SourceTexts: Sendable {
  /// A text with its name.
  struct Entry: Sendable {
    var id: TextID
    var text: String
    /// Where it stands, for messages; nil where another file checks it.
    var location: SourceLocation?
    /// The technique that it belongs to; nil for texts that every handout may need.
    var technique: String?
    /// Whether the technique is a draft, which only a clinician adds by name and nobody has translated yet.
    var isDraft = false
  }

  /// The language that it is written in.
  let header: LanguageHeader
  /// The texts, in the order in which language files have them.
  let entries: [Entry]
  let poseCounts: [String: Int]

  /// Collects the texts.
  ///
  /// - Parameters:
  ///   - page: The file of the page's texts.
  ///   - catalogue: The techniques; a clinic's own are among them.
  ///   - rules: The rules, of which some texts are printed.
  ///   - poses: What the figures show.
  /// - Throws: `DataIssues` naming each text of the page that is missing, unknown or malformed, with its line.
  public init(
    page: YAMLText, catalogue: TechniqueCatalogue, rules: ProgramRules, poses: PoseLibrary
  ) throws(DataIssues) {
    var issues: [DataIssue] = []
    let groups = ["texts", "fields", "flags", "choices", "goals", "equipment"]
    guard let root = page.root(allowed: LanguageHeader.fields.union(groups), issues: &issues) else {
      throw DataIssues(issues)
    }
    let header = LanguageHeader(root, issues: &issues)
    var entries: [Entry] = []
    func read(_ group: String, _ names: [String]?, needed: Bool, _ id: (String) -> TextID) {
      guard
        let mapping = root.mapping(group, allowed: names.map { Set($0) }, issues: &issues)
      else { return }
      for name in names ?? mapping.names where needed || mapping.has(name) {
        guard let text = mapping.text(name, issues: &issues) else { continue }
        entries.append(Entry(id: id(name), text: text, location: mapping.location(of: name)))
      }
    }
    read("texts", TextKey.allCases.map(\.rawValue), needed: true) { TextID(written: $0) }
    read("fields", IntakeField.allowedWords, needed: false) { TextID(written: "field.\($0)") }
    read("flags", RedFlag.allowedWords, needed: true) { TextID(written: "flag.\($0)") }
    read("choices", nil, needed: false) { .choice($0) }
    read("goals", nil, needed: false) { .goal($0) }
    read("equipment", nil, needed: false) { .equipment($0) }
    guard issues.isEmpty, let header else { throw DataIssues(issues) }
    self.header = header
    entries += rules.printedTexts.map { Entry(id: .rule($0.kind, $0.id), text: $0.text) }
    var poseCounts: [String: Int] = [:]
    for technique in catalogue.techniques {
      let phrases = poses.figure(technique.id)?.keyPoses.map(\.phrase) ?? []
      poseCounts[technique.id] = phrases.count
      var own = Self.entries(of: technique)
      own += phrases.enumerated().map {
        Entry(id: .pose(technique.id, $0 + 1), text: $1, technique: technique.id)
      }
      entries += own.map { entry in
        var entry = entry
        entry.isDraft = technique.status == .draft
        return entry
      }
    }
    self.poseCounts = poseCounts
    self.entries = entries
  }

  private static func entries(of technique: Technique) -> [Entry] {
    func entry(_ part: TechniquePart, _ text: String?) -> Entry? {
      text.map {
        Entry(
          id: .technique(technique.id, part), text: $0, location: technique.location, technique: technique.id)
      }
    }
    let name = [entry(.name, technique.name)]
    let rest: [Entry?] =
      switch technique.content {
      case .home(let home):
        home.steps.enumerated().map {
          Entry(
            id: .step(technique.id, $0 + 1), text: $1, location: technique.location, technique: technique.id)
        } + [
          entry(.feel, home.feel), entry(.mistake, home.mistake), entry(.easier, home.easier),
          entry(.harder, home.harder), entry(.safety, home.safety),
        ]
      case .clinic(let clinic):
        [entry(.purpose, clinic.purpose), entry(.precaution, clinic.precaution)]
      }
    return (name + rest).compactMap { $0 }
  }
}
