/// A rule of any kind in words: what a clinician or a reviewer reads of it.
public struct RuleSummary: Hashable, Sendable, Encodable {
  /// The name by which it is referred to.
  public var id: String
  /// Its kind: what follows from it, in a word.
  public var effect: String
  /// What follows, in full.
  public var consequence: String
  /// When it applies, as it is written.
  public var when: String
  /// Why, in the clinician's words.
  public var reason: String
  /// What the patient reads of it.
  public var patientText: String?
  /// How well it is supported: high, moderate or low.
  public var confidence: String
  /// Keys of the sources.
  public var sources: [String]
}

extension ProgramRules {
  /// Every rule: red flags, conditions, then the others in the order of their files.
  public var summaries: [RuleSummary] {
    redFlags.map(Self.summary) + contraindications.all.map(Self.summary) + book.all.map(Self.summary)
  }

  private static func summary(_ rule: RedFlagRule) -> RuleSummary {
    RuleSummary(
      id: rule.flag.rawValue, effect: "block",
      consequence: "blocks all exercise, \(rule.level.rawValue); cleared by \(rule.clearedBy.rawValue)",
      when: "flag is \(rule.flag.rawValue)", reason: "\(rule.code): \(rule.trigger)", patientText: nil,
      confidence: ClinicalRule.Confidence.moderate.rawValue, sources: rule.sources)
  }

  private static func summary(_ rule: ContraindicationRules.Rule) -> RuleSummary {
    func listed(_ attributes: Set<Attribute>) -> String {
      Attribute.allCases.filter(attributes.contains).map(\.rawValue).joined(separator: ", ")
    }
    let parts = [
      rule.avoid.isEmpty ? nil : "forbids \(listed(rule.avoid))",
      rule.caution.isEmpty ? nil : "caution with \(listed(rule.caution))",
      rule.needsConfirmation ? "a clinician confirms by name" : nil,
    ].compactMap { $0 }
    return RuleSummary(
      id: rule.condition.rawValue, effect: "forbid",
      consequence: parts.isEmpty ? "nothing by itself" : parts.joined(separator: "; "),
      when: rule.whenWritten, reason: rule.title + (rule.note.map { ": \($0)" } ?? ""),
      patientText: rule.patientNote, confidence: rule.confidence, sources: rule.sources)
  }

  private static func summary(_ rule: ClinicalRule) -> RuleSummary {
    let (effect, consequence) = words(for: rule.effect)
    return RuleSummary(
      id: rule.id, effect: effect, consequence: consequence, when: rule.whenWritten, reason: rule.reason,
      patientText: rule.patientReason, confidence: rule.confidence.rawValue, sources: rule.sources)
  }

  private static func words(for effect: ClinicalRule.Effect) -> (String, String) {
    switch effect {
    case .derive(let fact, let word): ("derive", "\(fact) is \(word)")
    case .infer(let flag): ("infer", "\(flag.rawValue) counts as raised")
    case .raise(let flag, let level):
      ("raise", "\(flag?.rawValue ?? "what is only urgent") becomes \(level.rawValue)")
    case .hold(let field, let reason, let limit):
      (
        "refer",
        "no program until \(field.rawValue) is mended (\(reason.rawValue)\(limit.map { ", \(Int($0))" } ?? ""))"
      )
    case .confirm: ("confirm", "a clinician confirms by name")
    case .lowerLevel(let steps): ("dose", "the first day's highest level is \(steps) lower")
    case .forbid(let selector): ("forbid", "never chosen: \(words(for: selector))")
    case .prefer(let selector, let weight, let ground):
      ("prefer", "+\(weight) for \(words(for: selector)) (\(ground.rawValue))")
    case .limitDose(let selector, let limit):
      ("dose", "\(words(for: selector)): at most \(words(for: limit))")
    }
  }

  private static func words(for selector: TechniqueSelector) -> String {
    let named =
      selector.kinds.map(\.rawValue).sorted() + selector.muscles.sorted()
      + selector.families.map { "family \($0.rawValue)" }.sorted()
    return named.isEmpty ? "every technique" : named.joined(separator: ", ")
  }

  private static func words(for limit: DoseLimit) -> String {
    [
      limit.sets.map { "\($0) sets" }, limit.repetitions.map { "\($0) repetitions" },
      limit.holdSeconds.map { "\($0) s hold" }, limit.effortMax.map { "effort \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
