/// A text of the rules that stands on a page for a patient or for the clinician who sees them next.
public struct RuleText: Hashable, Sendable {
  /// What the text is.
  public enum Kind: Hashable, Sendable {
    /// What a red flag has found.
    case redFlag
    /// What a code that blocks says.
    case code
    /// A condition that a clinician confirms by name.
    case condition
    /// What a patient has to mind because of a condition.
    case conditionNote
    /// A fact that a clinician confirms by name; names of facts in braces stand for the patient's.
    case confirmation
  }

  /// What it is.
  public var kind: Kind
  /// The id of the flag, condition or confirmation, or the stem of the code with its dot.
  public var id: String
  /// The text in English.
  public var text: String
}

extension ProgramRules {
  /// All texts of the rules that may stand on a page.
  public var printedTexts: [RuleText] {
    let flags = redFlags.map { RuleText(kind: .redFlag, id: $0.flag.rawValue, text: $0.trigger) }
    let codes = icd10.entries.filter { $0.blocks != nil }.map {
      RuleText(kind: .code, id: ICD10Rules.dotted($0.stem), text: $0.title)
    }
    let conditions = contraindications.all.flatMap { rule in
      [
        rule.needsConfirmation
          ? RuleText(kind: .condition, id: rule.condition.rawValue, text: rule.title) : nil,
        rule.patientNote.map { RuleText(kind: .conditionNote, id: rule.condition.rawValue, text: $0) },
      ].compactMap { $0 }
    }
    let confirmations = book.confirmations.map {
      RuleText(kind: .confirmation, id: $0.id, text: $0.reason)
    }
    return flags + codes + conditions + confirmations
  }
}
