import YAMLReading

/// Reads conditions: `cause is disc and (power < 5 or reflexes is reduced, absent)`.
///
/// `or` binds less than `and`, `and` less than `not`; values of `is` are separated by commas.
struct RuleConditionReader {
  private var tokens: [String]
  private var next = 0
  private var problem: DataIssue.Problem?

  /// Reads the condition in a field of an entry; an issue where it cannot be read.
  static func condition(
    _ name: String, of entry: YAMLMapping, issues: inout [DataIssue]
  ) -> RuleCondition? {
    guard let text = entry.text(name, issues: &issues) else { return nil }
    var reader = RuleConditionReader(tokens: Self.tokens(of: text))
    let condition = reader.disjunction()
    if reader.problem == nil, reader.next < reader.tokens.count {
      reader.fail("“and” or “or” before “\(reader.tokens[reader.next])”")
    }
    if let problem = reader.problem {
      issues.append(entry.issue(problem, name))
      return nil
    }
    return condition
  }

  private init(tokens: [String]) { self.tokens = tokens }

  private static func tokens(of text: String) -> [String] {
    var spaced = text
    for sign in ["(", ")", ","] { spaced = spaced.replacing(sign, with: " \(sign) ") }
    return spaced.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private mutating func fail(_ expected: String) {
    if problem == nil { problem = .unreadable(detail: "expected \(expected)") }
  }

  private func peek() -> String? { next < tokens.count ? tokens[next] : nil }

  private mutating func take(_ word: String) -> Bool {
    guard peek() == word else { return false }
    next += 1
    return true
  }

  private mutating func disjunction() -> RuleCondition {
    var parts = [conjunction()]
    while problem == nil, take("or") { parts.append(conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() -> RuleCondition {
    var parts = [term()]
    while problem == nil, take("and") { parts.append(term()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func term() -> RuleCondition {
    if take("not") { return .not(term()) }
    if take("always") { return .always }
    if take("(") {
      let inner = disjunction()
      if !take(")") { fail("a closing bracket") }
      return inner
    }
    return comparison()
  }

  private mutating func comparison() -> RuleCondition {
    guard let fact = peek() else {
      fail("a fact")
      return .always
    }
    next += 1
    let kind = FactVocabulary.kinds[fact]
    if kind == nil, fact != FactVocabulary.goal {
      let names = FactVocabulary.kinds.keys.sorted() + [FactVocabulary.goal]
      problem = problem ?? .notAllowed(found: fact, nearest: NearestMatch.of(fact, in: names), allowed: names)
      return .always
    }
    guard let sign = peek() else {
      fail("“is” or a comparison after “\(fact)”")
      return .always
    }
    next += 1
    if sign == "is" { return isOne(fact, kind) }
    guard let comparison = RuleCondition.Comparison(rawValue: sign), kind == .number else {
      fail(kind == .number ? "“is”, <, <=, > or >= after “\(fact)”" : "“is” after “\(fact)”")
      return .always
    }
    guard let word = peek(), let limit = Double(word) else {
      fail("a number after “\(fact) \(sign)”")
      return .always
    }
    next += 1
    var orNotKnown = false
    while take(",") {
      if take(RuleCondition.notKnown) { orNotKnown = true } else { fail("“not_known” after the comma") }
    }
    return .compares(fact: fact, comparison, limit, orNotKnown: orNotKnown)
  }

  private mutating func isOne(_ fact: String, _ kind: FactKind?) -> RuleCondition {
    var words: Set<String> = []
    var orNotKnown = false
    repeat {
      guard let word = peek() else {
        fail("a value after “\(fact) is”")
        break
      }
      next += 1
      if word == RuleCondition.notKnown {
        orNotKnown = true
        continue
      }
      if case .words(let allowed) = kind, !allowed.contains(word) {
        problem =
          problem ?? .notAllowed(found: word, nearest: NearestMatch.of(word, in: allowed), allowed: allowed)
      }
      words.insert(word)
    } while take(",")
    return .isOne(of: words, fact: fact, orNotKnown: orNotKnown)
  }
}
