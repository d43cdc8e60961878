public import YAMLReading

/// A rule: when it applies, what follows, why, and on what it rests. The engine that applies it knows no medicine.
public struct ClinicalRule: Sendable, Identifiable {
  /// How well a rule is supported.
  public enum Confidence: String, SpelledChoice {
    case high, moderate, low
  }

  /// Why a rule stops the page until something is known or done.
  public enum HoldReason: String, SpelledChoice {
    case notStated = "not_stated"
    case unanswered
    case expired
    case disagrees
    case mustBeYes = "must_be_yes"
    case tooSoon = "too_soon"
    case tooYoung = "too_young"
    case codeTooGeneral = "code_too_general"
  }

  /// What a preference is for, as a program's reasons name it.
  public enum PreferenceGround: String, SpelledChoice {
    case cause, irritability, goal, direction, style
  }

  /// What follows from a rule.
  public enum Effect: Sendable {
    /// A fact that follows from others; the first rule that names the fact decides.
    case derive(fact: String, word: String)
    /// A red flag that counts as raised although nobody answered yes.
    case infer(RedFlag)
    /// A raised flag that becomes more urgent; nil stands for every raised flag that is only urgent.
    case raise(RedFlag?, to: UrgencyLevel)
    /// No program until the field is mended; `limit` in the unit of what is compared.
    case hold(IntakeField, HoldReason, limit: Double?)
    /// A clinician confirms by name.
    case confirm
    /// The highest level on the first day is lower.
    case lowerLevel(by: Int)
    /// Techniques that are not chosen.
    case forbid(TechniqueSelector)
    /// Techniques that are chosen before others.
    case prefer(TechniqueSelector, weight: Int, for: PreferenceGround)
    /// The dose to begin with is no higher.
    case limitDose(TechniqueSelector, DoseLimit)
  }

  /// The name by which programs and clinicians refer to it.
  public var id: String
  /// When it applies.
  var when: RuleCondition
  /// When it applies, as it is written.
  public var whenWritten: String
  /// What follows.
  public var effect: Effect
  /// Why, in the clinician's words; `{age}` and other facts' names in braces stand for the patient's.
  public var reason: String
  /// Why, in the patient's words, where a patient reads of it.
  public var patientReason: String?
  /// Keys of the sources.
  public var sources: [String]
  /// How well it is supported.
  public var confidence: Confidence

  /// The reason with the patient's own facts in it.
  func reason(for sheet: FactSheet) -> String {
    facts(in: sheet).reduce(reason) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  /// The patient's facts that the reason names in braces, by the fact's name.
  func facts(in sheet: FactSheet) -> [String: String] {
    let names = reason.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
    return Dictionary(names.map { ($0, sheet.written($0)) }) { first, _ in first }
  }
}

/// Techniques by what they are.
public struct TechniqueSelector: Hashable, Sendable {
  /// Any of these kinds; empty for every kind.
  public var kinds: Set<TechniqueKind>
  /// Any of these families; empty for every family.
  public var families: Set<Family>
  /// Work on any of these muscles; empty for all.
  public var muscles: Set<String>

  /// Whether a technique is one of them: of a kind or for a muscle that is named, and of a family that is named.
  func selects(_ technique: Technique) -> Bool {
    let byFamily = families.isEmpty || !families.isDisjoint(with: technique.families)
    let byKind = kinds.contains(technique.kind) || !muscles.isDisjoint(with: technique.muscles)
    return byFamily && (byKind || (kinds.isEmpty && muscles.isEmpty))
  }
}

/// The most that a dose may begin with; nil sets no limit.
public struct DoseLimit: Hashable, Sendable {
  /// Sets.
  public var sets: Int?
  /// Repetitions in a set.
  public var repetitions: Int?
  /// Seconds of a hold.
  public var holdSeconds: Int?
  /// Effort, 0 to 10.
  public var effortMax: Int?

  func applied(to dose: Dose) -> Dose {
    var dose = dose
    dose.sets = min(dose.sets, sets ?? dose.sets)
    dose.repetitions = min(dose.repetitions, repetitions ?? dose.repetitions)
    dose.holdSeconds = min(dose.holdSeconds, holdSeconds ?? dose.holdSeconds)
    dose.effortMax = min(dose.effortMax, effortMax ?? dose.effortMax)
    return dose
  }
}
