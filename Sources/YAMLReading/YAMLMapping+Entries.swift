import Yams

extension YAMLMapping {
  /// An element of a list that is a name, or a name with something below it.
  package struct Entry {
    /// The name.
    package var name: String
    /// The mapping whose only field is the name; nil for a name alone.
    package var holder: YAMLMapping?
    /// Where it stands.
    package var location: SourceLocation
  }

  /// A field's list of names, of which some have something below them.
  package func entries(_ name: String, issues: inout [DataIssue]) -> [Entry] {
    guard let node = node(name) else {
      issues.append(issue(.missing, name))
      return []
    }
    guard let elements = node.sequence else {
      issues.append(issue(.wrongShape(expected: "a list"), name))
      return []
    }
    return elements.compactMap { element in
      let location = SourceLocation(element, source: source)
      if let word = element.scalar?.string { return Entry(name: word, holder: nil, location: location) }
      if let mapping = element.mapping, mapping.count == 1,
        let key = mapping.first?.key.scalar?.string,
        let holder = YAMLMapping(
          element, source: source, entry: key, field: name, allowed: nil, issues: &issues)
      {
        return Entry(name: key, holder: holder, location: location)
      }
      issues.append(
        DataIssue(.wrongShape(expected: "one name in each entry"), field: name, at: location, entry: entry))
      return nil
    }
  }

  /// A field's number within bounds.
  package func number(
    _ name: String, in range: ClosedRange<Double>, default standard: Double? = nil,
    issues: inout [DataIssue]
  ) -> Double? {
    guard has(name) else {
      if standard == nil { issues.append(issue(.missing, name)) }
      return standard
    }
    guard let text = text(name, issues: &issues) else { return nil }
    guard let number = Double(text), number.isFinite else {
      issues.append(issue(.notANumber(found: text), name))
      return nil
    }
    guard range.contains(number) else {
      issues.append(
        issue(.outOfRange(found: text, lowest: range.lowerBound, highest: range.upperBound), name))
      return nil
    }
    return number
  }

  /// A field's mapping of names to numbers, in the order of the names.
  package func numbers(
    _ names: [String], in field: String, range: ClosedRange<Double>, issues: inout [DataIssue]
  ) -> [Double]? {
    guard let mapping = mapping(field, allowed: Set(names), issues: &issues) else { return nil }
    let found = names.compactMap { mapping.number($0, in: range, issues: &issues) }
    return found.count == names.count ? found : nil
  }
}
