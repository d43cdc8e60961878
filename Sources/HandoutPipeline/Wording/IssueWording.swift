import DelimitedText
import Foundation
import ProgramBuilder
public import YAMLReading

/// The sentences for what is wrong with data, in English, for the person who can mend it.
public enum IssueWording {
  /// One line: where, which field, what was found, what is allowed, what was probably meant.
  public static func sentence(for issue: DataIssue) -> String {
    let place = place(of: issue.location)
    let entry = issue.entry.map { " (\($0))" } ?? ""
    return "\(place)\(entry), \(issue.field): \(problem(issue.problem))"
  }

  /// The sentence without file and entry, for a file in which the row itself says both.
  public static func rowSentence(for issue: DataIssue) -> String {
    let line = issue.location.line.map { "line \($0), " } ?? ""
    return "\(line)column \(issue.field): \(problem(issue.problem))"
  }

  /// A place as a person finds it.
  static func place(of location: SourceLocation) -> String {
    var parts = [location.source]
    if let line = location.line { parts.append("line \(line)") }
    return parts.joined(separator: ", ")
  }

  /// What is wrong with a field, as it goes on after the field’s name.
  public static func problem(_ problem: DataIssue.Problem) -> String {
    switch problem {
    case .unreadable(let detail): "this cannot be read: \(detail)"
    case .missing: "is missing"
    case .unknownField(let nearest, let allowed):
      "is not a known name" + meant(nearest) + (nearest == nil ? list(allowed) : "")
    case .repeatedField: "stands here twice"
    case .notAllowed(let found, let nearest, let allowed):
      "“\(found)” is not allowed" + meant(nearest)
        + (nearest == nil ? list(allowed) : String(list(allowed).dropFirst()))
    case .wrongShape(let expected): "\(expected) should stand here"
    case .notANumber(let found): "“\(found)” is not a number"
    case .outOfRange(let found, let lowest, let highest):
      "“\(found)” is outside \(lowest.plain) to \(highest.plain)"
    case .notADate(let found):
      "“\(found)” is not a date; write year-month-day, such as 2026-04-03"
    case .dateInFuture(let found, let today): "\(found) lies after \(today)"
    case .contradicts(let found, let field, let value):
      "“\(found)” contradicts \(field) (\(value))"
    case .tooLong(let length, let limit): "has \(length) characters; at most \(limit) can be printed"
    case .unprintable(let point):
      "holds a character that cannot be printed (U+\(hex(point)))"
    case .duplicate(let first): "stands already at \(place(of: first))"
    case .unknownReference(let found, let nearest):
      "there is no technique “\(found)”" + meant(nearest)
    case .chainNotMutual(let other): "“\(other)” does not point back"
    case .chainCycle(let ids): "progressions lead in a circle: \(ids.joined(separator: " → "))"
    case .chainLevelStep(let from, let to):
      "the progression goes from level \(from) to level \(to); 0 to 2 up are allowed"
    case .suitsButAvoided(let cause, let attribute):
      "suits \(cause), but \(cause) avoids \(attribute)"
    case .sidePlaceholder(let expected):
      expected
        ? "no text names {side}, and the technique has one"
        : "a text names {side}, and the technique has none"
    case .contraindicated(let technique, let rule, let attribute):
      "“\(technique)” is contraindicated: rule \(rule) avoids \(attribute). Name it in accept to include it all the same"
    case .notDoneAtHome(let technique):
      "“\(technique)” is done in the clinic and cannot be an exercise at home"
    case .unreadableMessage(let reason, let offset):
      "the braces cannot be read at character \(offset + 1): \(reason)"
    case .placeholders(let found, let needed):
      "has the placeholders \(Self.placeholders(found)); its English has \(Self.placeholders(needed))"
    case .sideNotChosen(let argument):
      "prints {\(argument)}, which is an English word; write {\(argument), select, left {…} right {…} other {…}}"
    case .staleTranslation(let old, let now):
      "was translated from “\(old)”, which now reads “\(now)”"
    case .contrast(let color, let ground, let ratio, let least, let nearest):
      "\(color) on \(ground) has a contrast of \(Self.rounded(ratio)):1; text needs \(Self.rounded(least)):1"
        + (nearest.map { "; the nearest colour that has it is \($0)" } ?? "")
    case .unscorable(let reason): reason
    case .count(let found, let lowest, let highest):
      "there are \(found); \(lowest) to \(highest) are allowed"
    }
  }

  private static func placeholders(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.map { "{\($0)}" }.joined(separator: ", ")
  }

  /// A ratio, rounded down: what falls short is never shown as enough.
  private static func rounded(_ ratio: Double) -> String { String((ratio * 100).rounded(.down) / 100) }

  private static func meant(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }

  private static func list(_ allowed: [String]) -> String {
    guard !allowed.isEmpty else { return "" }
    let shown = allowed.prefix(14).joined(separator: ", ")
    return ". Allowed: \(shown)" + (allowed.count > 14 ? ", …" : "")
  }

  private static func hex(_ point: UInt32) -> String {
    let digits = String(point, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
