public import YAMLReading

/// What a technique or a rule rests on.
public struct Source: Hashable, Sendable, Identifiable {
  /// How far the reference itself has been checked.
  public enum Verification: String, SpelledChoice {
    /// Its record, abstract or opening pages were seen.
    case record
    /// It was seen only as others cite it.
    case secondHand = "second_hand"
    /// It is cited from memory.
    case unverified
    /// No publication stands behind it.
    case opinion
  }

  /// The key by which techniques and rules refer to it.
  public var id: String
  /// Authors, title, journal or guideline, and year.
  public var reference: String
  /// How far it has been checked.
  public var verification: Verification
  /// What qualifies the check.
  public var note: String?
  /// What it is cited for.
  public var usedFor: String
}

/// All sources by key.
public struct SourceRegister: Sendable {
  /// The sources in the order of their file.
  public let all: [Source]
  private let byID: [String: Source]

  init(_ sources: [Source]) {
    all = sources
    byID = Dictionary(sources.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The source of a key.
  public subscript(id: String) -> Source? { byID[id] }

  /// The keys, for finding the nearest to a misspelt one.
  var ids: [String] { all.map(\.id) }

  /// What is wrong with the keys to which an entry refers.
  func issues(in keys: [String], field: String, at location: SourceLocation, entry: String) -> [DataIssue] {
    keys.filter { byID[$0] == nil }.map {
      DataIssue(
        .unknownReference(found: $0, nearest: NearestMatch.of($0, in: ids)), field: field, at: location,
        entry: entry)
    }
  }
}
