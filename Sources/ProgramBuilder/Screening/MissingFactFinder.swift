/// Finds what has to be known, or to come true, before exercise may begin.
struct MissingFactFinder {
  let rules: ProgramRules

  /// All that is missing, in the order of the rules, each field once.
  func missing(in sheet: FactSheet, intake: Intake) -> [Screening.Missing] {
    var found: [Screening.Missing] = []
    for hold in rules.book.holds where hold.rule.when.holds(for: sheet) {
      guard let reason = reason(hold.reason, limit: hold.limit, field: hold.field, in: sheet, intake: intake),
        !found.contains(where: { $0.field == hold.field && $0.reason == reason })
      else { continue }
      found.append(Screening.Missing(field: hold.field, reason: reason))
    }
    return found
  }

  /// The reason with the facts that a clinician has to see.
  private func reason(
    _ reason: ClinicalRule.HoldReason, limit: Double?, field: IntakeField, in sheet: FactSheet, intake: Intake
  ) -> Screening.Missing.Reason? {
    let limit = limit ?? 0
    func number(_ name: String) -> Double {
      if case .number(let number) = sheet[name] { number } else { 0 }
    }
    switch reason {
    case .notStated: return .notStated
    case .mustBeYes: return .mustBeYes
    case .tooYoung: return .tooYoung(age: intake.age ?? 0, lowest: Int(limit))
    case .tooSoon: return .tooSoon(weeks: number(field.rawValue), needed: limit)
    case .expired:
      let days = field == .neuroDate ? FactVocabulary.neuroDays : FactVocabulary.screenDays
      return .expired(days: Int(number(days)), allowed: Int(limit))
    case .unanswered:
      let unanswered = intake.redFlags.unanswered
      // Where nobody says whether the questions were asked, a list of all of them would hide that.
      let isUnasked = intake.redFlags.state == nil
      return unanswered.isEmpty || isUnasked ? .notStated : .unanswered(unanswered)
    case .disagrees:
      return intake.complaint.causeOfCodes.map { .disagrees(with: .icd10, value: $0.rawValue) }
    case .codeTooGeneral:
      let code = intake.complaint.codes.first { rules.icd10.entry(for: $0)?.cause == nil }
      return code.map { .codeTooGeneral(ICD10Rules.dotted($0)) }
    }
  }
}
