import YAMLReading

/// What is known about a patient under one name: a number, or words out of a closed set.
enum Fact: Hashable, Sendable {
  case number(Double)
  case words(Set<String>)
}

/// What a fact can be, so that a rule that misspells it is found when it is read.
enum FactKind: Hashable, Sendable {
  case number
  /// One of these words, or of several at a time where the fact is a list.
  case words([String])
}

/// All that rules may ask about one patient. A fact that is not there is not known, which is never "no".
struct FactSheet: Sendable {
  private(set) var facts: [String: Fact] = [:]

  /// The fact of a name; nil where it is not known.
  subscript(name: String) -> Fact? { facts[name] }

  mutating func set(_ name: String, _ number: Double?) {
    facts[name] = number.map(Fact.number)
  }

  mutating func set(_ name: String, _ word: String?) {
    facts[name] = word.map { Fact.words([$0]) }
  }

  mutating func set(_ name: String, _ words: Set<String>) {
    facts[name] = .words(words)
  }

  mutating func set(_ name: String, _ answer: Bool?) {
    set(name, answer.map { $0 ? Answer.yes.rawValue : Answer.no.rawValue })
  }

  /// The fact as a clinician would write it.
  func written(_ name: String) -> String {
    switch facts[name] {
    case .number(let number): number.plain
    case .words(let words): words.sorted().joined(separator: ", ")
    case nil: RuleCondition.notKnown
    }
  }
}
