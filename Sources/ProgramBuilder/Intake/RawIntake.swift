public import YAMLReading

/// What a person wrote about one patient, before anything is understood: texts by field, each with its place.
public struct RawIntake: Sendable {
  /// One field's texts.
  public struct Value: Hashable, Sendable {
    /// The texts; more than one only where the form allows a list.
    public var texts: [String]
    /// Where they stand.
    public var location: SourceLocation

    /// Creates a value.
    public init(texts: [String], location: SourceLocation) {
      self.texts = texts
      self.location = location
    }
  }

  /// A column or a field, as its name says.
  public enum Column: Hashable, Sendable {
    case field(IntakeField)
    /// A red flag asked about in a column of its own.
    case flag(RedFlag)
    /// The column in which a batch reports its errors; read past, so that the file can be mended and run again.
    case error

    /// The column of a name, or nil where there is none.
    public init?(named name: String) {
      if let field = IntakeField(spelled: name) {
        self = .field(field)
      } else if let flag = RedFlag(spelled: name) {
        self = .flag(flag)
      } else if name.lowercased() == "error" {
        self = .error
      } else {
        return nil
      }
    }

    /// The name a person writes.
    public var name: String {
      switch self {
      case .field(let field): field.rawValue
      case .flag(let flag): flag.rawValue
      case .error: "error"
      }
    }

    /// Every name, the proper ones only.
    public static var allNames: [String] { IntakeField.allowedWords + RedFlag.allowedWords }

    /// The known name nearest to a misspelt one.
    public static func nearest(to name: String) -> String? {
      NearestMatch.of(
        IntakeField.normalized(name), in: IntakeField.understoodWords + RedFlag.understoodWords
      ).flatMap { Column(named: $0)?.name }
    }
  }

  /// The texts by field.
  public private(set) var fields: [IntakeField: Value] = [:]
  /// The texts of red flags that have a column of their own.
  public private(set) var flags: [RedFlag: Value] = [:]
  /// The whole intake's place: the file, or the row of a CSV.
  public var location: SourceLocation

  /// Creates an empty intake.
  public init(location: SourceLocation) {
    self.location = location
  }

  /// Forgets a field.
  mutating func remove(_ field: IntakeField) { fields[field] = nil }

  /// Sets a column's texts; blank ones are left out, since a blank is no answer.
  public mutating func set(_ column: Column, to texts: [String], at location: SourceLocation) {
    let texts = texts.map(Self.trimmed).filter { !$0.isEmpty }
    guard !texts.isEmpty else { return }
    let value = Value(texts: texts, location: location)
    switch column {
    case .field(let field): fields[field] = value
    case .flag(let flag): flags[flag] = value
    case .error: break
    }
  }

  /// A text without white space at its ends.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Reads a YAML or JSON text whose fields stand at the top level.
  ///
  /// - Throws: `DataIssues` with every field that is unknown or has no value of the right shape.
  public init(_ text: YAMLText) throws(DataIssues) {
    var issues: [DataIssue] = []
    guard let root = text.root(allowed: nil, issues: &issues) else { throw DataIssues(issues) }
    self.init(root, issues: &issues)
    guard issues.isEmpty else { throw DataIssues(issues) }
  }

  /// Takes the fields of a mapping.
  init(_ mapping: YAMLMapping, issues: inout [DataIssue]) {
    self.init(location: mapping.location)
    for name in mapping.names {
      guard let column = Column(named: name) else {
        issues.append(
          mapping.issue(
            .unknownField(nearest: Column.nearest(to: name), allowed: Column.allNames), name))
        continue
      }
      let taken: Bool =
        switch column {
        case .field(let field): fields[field] != nil
        case .flag(let flag): flags[flag] != nil
        case .error: false
        }
      guard !taken else {
        issues.append(mapping.issue(.repeatedField, name))
        continue
      }
      set(column, to: mapping.texts(name, issues: &issues), at: mapping.location(of: name))
    }
  }
}
