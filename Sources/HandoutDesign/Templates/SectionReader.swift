import YAMLReading

/// Reads a section of a document with its options.
struct SectionReader {
  let kind: DocumentKind

  /// The section; nil and issues where something is wrong.
  func section(_ entry: YAMLMapping.Entry, issues: inout [DataIssue]) -> TemplateSection? {
    let words = kind.allowed.map(\.rawValue)
    guard let name = TemplateSection.Name(spelled: entry.name), kind.allowed.contains(name) else {
      issues.append(
        DataIssue(
          .notAllowed(
            found: entry.name, nearest: NearestMatch.of(entry.name, in: words), allowed: words),
          field: kind.rawValue, at: entry.location, entry: "documents"))
      return nil
    }
    switch name {
    case .exercises:
      return options(of: entry, CardLayout.fields, issues: &issues).flatMap {
        CardLayout($0, issues: &issues).map { .exercises($0) }
      }
    case .panel:
      return options(of: entry, PanelText.fields, issues: &issues).flatMap {
        PanelText($0, issues: &issues).map { .panel($0) }
      }
    case .tracker:
      guard entry.holder != nil else { return .tracker(weeks: nil) }
      return options(of: entry, ["weeks"], issues: &issues).flatMap {
        $0.integer("weeks", in: 1...12, issues: &issues).map { .tracker(weeks: $0) }
      }
    default:
      guard entry.holder == nil else {
        issues.append(
          DataIssue(
            .wrongShape(expected: "the name alone"), field: entry.name, at: entry.location,
            entry: kind.rawValue))
        return nil
      }
      return .plain(name)
    }
  }

  private func options(
    of entry: YAMLMapping.Entry, _ allowed: Set<String>, issues: inout [DataIssue]
  ) -> YAMLMapping? {
    guard let holder = entry.holder else {
      issues.append(
        DataIssue(
          .wrongShape(expected: "fields"), field: entry.name, at: entry.location, entry: kind.rawValue))
      return nil
    }
    return holder.mapping(entry.name, allowed: allowed, issues: &issues)
  }
}
