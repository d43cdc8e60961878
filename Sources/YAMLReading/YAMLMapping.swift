import Yams

/// A mapping of a YAML text that a person wrote: read field by field, each mistake noted with its line.
///
/// Reading goes on after a mistake, so that one run shows them all.
package struct YAMLMapping {
  /// The file's name.
  package let source: String
  /// The entry the mapping describes, for messages.
  package var entry: String?
  /// Where the mapping begins.
  package let location: SourceLocation
  private let fields: [String: (value: Node, location: SourceLocation)]
  /// The fields' names in the order of the text.
  package let names: [String]

  /// Takes a node that has to be a mapping with none but the names allowed; nil and an issue otherwise.
  init?(
    _ node: Node, source: String, entry: String? = nil, field: String,
    allowed: Set<String>?, issues: inout [DataIssue]
  ) {
    let location = SourceLocation(node, source: source)
    guard case .mapping(let mapping) = node else {
      issues.append(
        DataIssue(.wrongShape(expected: "fields"), field: field, at: location, entry: entry))
      return nil
    }
    var fields: [String: (Node, SourceLocation)] = [:]
    var names: [String] = []
    for (keyNode, value) in mapping {
      let key = keyNode.scalar?.string ?? ""
      let place = SourceLocation(keyNode, source: source)
      if let allowed, !allowed.contains(key) {
        issues.append(
          DataIssue(
            .unknownField(
              nearest: NearestMatch.of(key, in: allowed.sorted()), allowed: allowed.sorted()),
            field: key, at: place, entry: entry))
        continue
      }
      fields[key] = (value, SourceLocation(value, source: source))
      names.append(key)
    }
    self.source = source
    self.entry = entry
    self.location = location
    self.fields = fields
    self.names = names
  }

  /// Whether the field is there.
  package func has(_ name: String) -> Bool { fields[name] != nil }

  /// Whether the field holds a mapping.
  package func isMapping(_ name: String) -> Bool { node(name)?.mapping != nil }

  /// The node of a field, where it stands.
  func node(_ name: String) -> Node? { fields[name]?.value }

  /// Where a field's value stands, or where the mapping begins for a field that is not there.
  package func location(of name: String) -> SourceLocation { fields[name]?.location ?? location }

  /// An issue with one of the fields.
  package func issue(_ problem: DataIssue.Problem, _ name: String) -> DataIssue {
    DataIssue(problem, field: name, at: location(of: name), entry: entry)
  }

  /// A field's text; an issue where it is missing though required, or is no single value.
  package func text(_ name: String, required: Bool = true, issues: inout [DataIssue]) -> String? {
    guard let node = node(name) else {
      if required { issues.append(issue(.missing, name)) }
      return nil
    }
    guard let text = node.scalar?.string else {
      issues.append(issue(.wrongShape(expected: "one value"), name))
      return nil
    }
    return text
  }

  /// A field's list of texts; one value counts as a list of one.
  package func texts(_ name: String, required: Bool = true, issues: inout [DataIssue]) -> [String] {
    guard let node = node(name) else {
      if required { issues.append(issue(.missing, name)) }
      return []
    }
    switch node {
    case .scalar(let scalar):
      return scalar.string.isEmpty || scalar.isNull ? [] : [scalar.string]
    case .sequence(let sequence):
      return sequence.compactMap { element in
        if element.scalar?.isNull == true { return nil }
        guard let text = element.scalar?.string else {
          issues.append(
            DataIssue(
              .wrongShape(expected: "one value"), field: name,
              at: SourceLocation(element, source: source), entry: entry))
          return nil
        }
        return text
      }
    default:
      issues.append(issue(.wrongShape(expected: "a list"), name))
      return []
    }
  }

  /// A field's whole number within bounds.
  package func integer(
    _ name: String, in range: ClosedRange<Int>, default standard: Int? = nil,
    issues: inout [DataIssue]
  ) -> Int? {
    guard node(name) != nil else {
      if standard == nil { issues.append(issue(.missing, name)) }
      return standard
    }
    guard let text = text(name, issues: &issues) else { return nil }
    guard let number = Int(text) else {
      issues.append(issue(.notANumber(found: text), name))
      return nil
    }
    guard range.contains(number) else {
      issues.append(
        issue(
          .outOfRange(
            found: text, lowest: Double(range.lowerBound), highest: Double(range.upperBound)), name))
      return nil
    }
    return number
  }

  /// A field's yes or no.
  package func flag(_ name: String, issues: inout [DataIssue]) -> Bool {
    guard node(name) != nil, let text = text(name, issues: &issues) else { return false }
    switch text.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      issues.append(
        issue(.notAllowed(found: text, nearest: nil, allowed: ["true", "false"]), name))
      return false
    }
  }

  /// A field's value out of a closed set.
  package func choice<Choice: SpelledChoice>(
    _ name: String, as type: Choice.Type, default standard: Choice? = nil,
    issues: inout [DataIssue]
  ) -> Choice? {
    guard node(name) != nil else {
      if standard == nil { issues.append(issue(.missing, name)) }
      return standard
    }
    guard let text = text(name, issues: &issues) else { return nil }
    guard let choice = Choice(spelled: text) else {
      issues.append(issue(.notAllowed(text, in: type), name))
      return nil
    }
    return choice
  }

  /// A field's list of values out of a closed set.
  package func choices<Choice: SpelledChoice>(
    _ name: String, as type: Choice.Type, required: Bool = true, issues: inout [DataIssue]
  ) -> [Choice] {
    texts(name, required: required, issues: &issues).compactMap { word in
      guard let choice = Choice(spelled: word) else {
        issues.append(issue(.notAllowed(word, in: type), name))
        return nil
      }
      return choice
    }
  }

  /// A field's list of mappings.
  package func mappings(
    _ name: String, allowed: Set<String>?, required: Bool = true, issues: inout [DataIssue]
  ) -> [YAMLMapping] {
    guard let node = node(name) else {
      if required { issues.append(issue(.missing, name)) }
      return []
    }
    guard let elements = node.sequence else {
      issues.append(issue(.wrongShape(expected: "a list"), name))
      return []
    }
    var found: [YAMLMapping] = []
    for element in elements {
      let id = element.mapping?["id"]?.scalar?.string
      if let mapping = YAMLMapping(
        element, source: source, entry: id ?? entry, field: name, allowed: allowed, issues: &issues)
      {
        found.append(mapping)
      }
    }
    return found
  }

  /// A field's mapping.
  package func mapping(
    _ name: String, allowed: Set<String>?, required: Bool = true, issues: inout [DataIssue]
  ) -> YAMLMapping? {
    guard let node = node(name) else {
      if required { issues.append(issue(.missing, name)) }
      return nil
    }
    return YAMLMapping(
      node, source: source, entry: entry, field: name, allowed: allowed, issues: &issues)
  }
}

extension Node.Scalar {
  /// Whether it is one of the words for no value; the same word in quotes is a text.
  fileprivate var isNull: Bool {
    YAMLText.nullWords.contains(string) && (style == .plain || style == .any)
  }
}

extension DataIssue.Problem {
  /// The problem of a word that is none of a closed set.
  package static func notAllowed<Choice: SpelledChoice>(_ word: String, in type: Choice.Type) -> Self {
    .notAllowed(
      found: word, nearest: NearestMatch.of(word, in: Choice.understoodWords),
      allowed: Choice.allowedWords)
  }
}

extension SourceLocation {
  /// Where a node of a YAML text stands.
  init(_ node: Node, source: String) {
    self.init(source: source, line: node.mark?.line, column: node.mark?.column)
  }
}
