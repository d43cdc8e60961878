import Yams

extension YAMLMapping {
  /// A field's texts, each with the place where it stands; none where the field is missing, and an issue for
  /// each element that is no single value.
  package func locatedTexts(_ name: String, issues: inout [DataIssue])
    -> [(text: String, location: SourceLocation)]
  {
    guard let node = node(name) else { return [] }
    let nodes: [Node] = node.sequence.map { Array($0) } ?? [node]
    return nodes.compactMap { element in
      let place = SourceLocation(element, source: source)
      guard let text = element.scalar?.string else {
        issues.append(
          DataIssue(.wrongShape(expected: "one value"), field: name, at: place, entry: entry))
        return nil
      }
      return text.isEmpty ? nil : (text, place)
    }
  }
}
