import YAMLReading

/// Reads the things beside a figure.
struct PropReader {
  private(set) var issues: [DataIssue] = []

  /// The things of a mapping's field `props`, by name; nil for one that is taken away.
  mutating func props(_ mapping: YAMLMapping) -> [(name: String, spec: PropSpec?)] {
    guard let props = mapping.mapping("props", allowed: nil, required: false, issues: &issues) else {
      return []
    }
    return props.names.compactMap { name in
      if !props.isMapping(name) {
        guard let word = props.text(name, issues: &issues) else { return nil }
        if word == "none" { return (name, nil) }
        issues.append(props.issue(.wrongShape(expected: "fields, or none"), name))
        return nil
      }
      guard let fields = props.mapping(name, allowed: nil, issues: &issues) else { return nil }
      return spec(name, fields).map { (name, $0) }
    }
  }

  private mutating func spec(_ name: String, _ fields: YAMLMapping) -> PropSpec? {
    let kinds = PropKind.allCases.map(\.rawValue)
    var kind = PropKind(rawValue: name)
    if fields.has("kind") { kind = fields.word("kind", as: PropKind.self, issues: &issues) }
    guard let kind else {
      if !fields.has("kind") {
        issues.append(
          .unknownWord(name, allowed: kinds, field: "kind", at: fields.location, entry: fields.entry))
      }
      return nil
    }
    let allowed = kind.measures.map(\.name) + ["kind"] + (kind.goesThroughBody ? ["through"] : [])
    for field in fields.names where !allowed.contains(field) {
      issues.append(
        fields.issue(
          .unknownField(nearest: NearestMatch.of(field, in: allowed), allowed: allowed.sorted()), field))
    }
    var measures: [String: Double] = [:]
    for measure in kind.measures { measures[measure.name] = number(measure, fields) }
    var through: [Landmark] = []
    for (text, place) in fields.locatedTexts("through", issues: &issues) {
      if let landmark = Landmark(text) {
        through.append(landmark)
      } else {
        issues.append(.unknownLandmark(text, field: "through", at: place, entry: fields.entry))
      }
    }
    let fewest = kind == .pole ? 1 : 2
    if kind.goesThroughBody, through.count < fewest {
      issues.append(fields.issue(.count(found: through.count, lowest: fewest, highest: 20), "through"))
      return nil
    }
    return PropSpec(name: name, kind: kind, measures: measures, through: through)
  }

  private mutating func number(_ measure: PropMeasure, _ fields: YAMLMapping) -> Double {
    switch measure.unit {
    case .centimetres:
      Centimetres.fraction(
        fields.number(measure.name, in: -500...500, issues: &issues) ?? measure.standard)
    case .degrees: fields.number(measure.name, in: -360...360, issues: &issues) ?? measure.standard
    case .flag:
      fields.has(measure.name) ? (fields.flag(measure.name, issues: &issues) ? 1 : 0) : measure.standard
    }
  }
}
