import Yams

/// A YAML or JSON text with the name of the file it came from.
public struct YAMLText: Sendable {
  /// The file's name, for messages.
  public var name: String
  /// The whole text.
  public var text: String

  /// Creates the text.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// YAML's and JSON's words for no value.
  package static let nullWords = ["~", "null", "Null", "NULL"]

  /// The root mapping, or nil and an issue where the text is no YAML or its root is no mapping.
  package func root(allowed: Set<String>?, issues: inout [DataIssue]) -> YAMLMapping? {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        issues.append(
          DataIssue(.missing, field: "content", at: SourceLocation(source: name, line: 1)))
        return nil
      }
      return YAMLMapping(node, source: name, field: "file", allowed: allowed, issues: &issues)
    } catch let error as YamlError {
      issues.append(
        DataIssue(
          .unreadable(detail: error.reason), field: "file",
          at: SourceLocation(source: name, line: error.line, column: error.column)))
    } catch {
      issues.append(
        DataIssue(
          .unreadable(detail: String(describing: error)), field: "file",
          at: SourceLocation(source: name)))
    }
    return nil
  }
}

extension YamlError {
  /// The line of the mistake, counted from 1, where the parser names one.
  fileprivate var line: Int? { mark?.line }
  /// The column of the mistake, counted from 1, where the parser names one.
  fileprivate var column: Int? { mark?.column }

  private var mark: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark
    case .duplicatedKeysInMapping(_, let context): context.mark
    default: nil
    }
  }

  /// What is wrong, without the position.
  fileprivate var reason: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _):
      "the same field twice: \(keys.sorted().joined(separator: ", "))"
    default: String(describing: self)
    }
  }
}
