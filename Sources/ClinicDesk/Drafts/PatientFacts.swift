public import ProgramBuilder
import YAMLReading

/// A patient's facts as a form states them: texts by the name of the column.
public struct PatientFacts: Hashable, Sendable {
  /// The texts by column, blank ones left out.
  public private(set) var texts: [String: [String]] = [:]

  /// No facts.
  public init() {}

  /// Facts by the name of their column; names that are no column's are left out.
  public init(_ fields: [String: [String]]) {
    for (name, texts) in fields {
      guard let column = RawIntake.Column(named: name) else { continue }
      set(column.name, to: texts)
    }
  }

  /// The facts of an intake.
  public init(_ raw: RawIntake) {
    for (field, value) in raw.fields { set(field.rawValue, to: value.texts) }
    for (flag, value) in raw.flags { set(flag.rawValue, to: value.texts) }
  }

  /// The texts of a field.
  public subscript(field: IntakeField) -> [String] {
    get { texts[field.rawValue] ?? [] }
    set { set(field.rawValue, to: newValue) }
  }

  private mutating func set(_ name: String, to texts: [String]) {
    let stated = texts.filter { $0.contains { !$0.isWhitespace } }
    self.texts[name] = stated.isEmpty ? nil : stated
  }

  /// The intake that they state, in the order of the columns.
  public var raw: RawIntake {
    var raw = RawIntake(location: SourceLocation(source: Self.source))
    for name in RawIntake.Column.allNames {
      guard let column = RawIntake.Column(named: name), let texts = texts[name] else { continue }
      raw.set(column, to: texts, at: SourceLocation(source: Self.source))
    }
    return raw
  }

  /// What messages call the form.
  static let source = "form"
}
