import YAMLReading

extension YAMLMapping {
  /// A field's number within bounds; nil without an issue where it is not there.
  func number(_ name: String, in range: ClosedRange<Double>, issues: inout [DataIssue]) -> Double? {
    guard has(name), let text = text(name, issues: &issues) else { return nil }
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

  /// A field's word out of a closed set; nil without an issue where it is not there.
  func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, as type: Word.Type, issues: inout [DataIssue]
  ) -> Word? where Word.RawValue == String {
    guard has(name), let text = text(name, issues: &issues) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    issues.append(
      .unknownWord(text, allowed: allowed, field: name, at: location(of: name), entry: entry))
    return nil
  }

  /// A field's place of the body; nil without an issue where it is not there.
  func landmark(_ name: String, issues: inout [DataIssue]) -> Landmark? {
    guard has(name), let text = text(name, issues: &issues) else { return nil }
    if let landmark = Landmark(text) { return landmark }
    issues.append(.unknownLandmark(text, field: name, at: location(of: name), entry: entry))
    return nil
  }
}

extension DataIssue {
  /// A word that is none of those allowed.
  static func unknownWord(
    _ found: String, allowed: [String], field: String, at place: SourceLocation, entry: String?
  ) -> DataIssue {
    DataIssue(
      .notAllowed(found: found, nearest: NearestMatch.of(found, in: allowed), allowed: allowed),
      field: field, at: place, entry: entry)
  }

  /// A place of the body that nobody knows.
  static func unknownLandmark(_ found: String, field: String, at place: SourceLocation, entry: String?)
    -> DataIssue
  {
    DataIssue(
      .notAllowed(
        found: found, nearest: NearestMatch.of(found, in: Landmark.all.map(\.description)),
        allowed: LandmarkName.allCases.map(\.rawValue)),
      field: field, at: place, entry: entry)
  }
}
