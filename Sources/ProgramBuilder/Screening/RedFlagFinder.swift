import YAMLReading

/// Finds the red flags of an intake: those answered yes, those that stated facts imply, and codes that block.
struct RedFlagFinder {
  let rules: ProgramRules

  /// The flags that no documented assessment has cleared, most urgent first.
  ///
  /// - Parameters:
  ///   - intake: The patient's facts.
  ///   - sheet: The facts as rules see them; the flags that follow from facts are added to it.
  /// - Returns: The flags.
  func flags(in intake: Intake, sheet: inout FactSheet) -> [Screening.RaisedFlag] {
    let evidence = evidence(in: intake, sheet: sheet)
    sheet.set(FactVocabulary.flag, Set(evidence.keys.map(\.rawValue)))
    let raises = rules.book.raises.filter { $0.flag != nil && $0.rule.when.holds(for: sheet) }
    let clearance = intake.redFlags.clearance
    var raised: [Screening.RaisedFlag] = rules.redFlags.compactMap { rule in
      guard let found = evidence[rule.flag] else { return nil }
      let level = raises.filter { $0.flag == rule.flag }.map(\.level).reduce(rule.level) { max($0, $1) }
      // What a combination has made an emergency was not what the assessment excluded.
      guard level > rule.level || !isCleared(rule, by: clearance) else { return nil }
      return Screening.RaisedFlag(
        code: rule.code, flag: rule.flag, stem: nil, trigger: rule.trigger, level: level, evidence: found)
    }
    for code in intake.complaint.codes {
      guard let entry = rules.icd10.entry(for: code), let level = entry.blocks,
        !isCleared(code, by: clearance)
      else { continue }
      let written = ICD10Rules.dotted(code)
      raised.append(
        Screening.RaisedFlag(
          code: written, flag: nil, stem: ICD10Rules.dotted(entry.stem), trigger: entry.title, level: level,
          evidence: .inferred(from: .icd10, value: written)))
    }
    sheet.set(FactVocabulary.urgentFlags, Double(raised.count { $0.level == .urgent }))
    for raise in rules.book.raises where raise.flag == nil && raise.rule.when.holds(for: sheet) {
      for index in raised.indices where raised[index].level == .urgent {
        raised[index].level = max(raised[index].level, raise.level)
      }
    }
    return raised.enumerated().sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }.map(\.element)
  }

  /// Why each raised flag counts as raised: it was answered yes, or a stated fact implies it.
  private func evidence(in intake: Intake, sheet: FactSheet) -> [RedFlag: Screening.Evidence] {
    var found: [RedFlag: Screening.Evidence] = [:]
    for inference in rules.book.inferences where found[inference.flag] == nil {
      guard let fact = inference.rule.when.reason(in: sheet), let field = IntakeField(rawValue: fact) else {
        continue
      }
      found[inference.flag] = .inferred(from: field, value: sheet.written(fact))
    }
    for (flag, answer) in intake.redFlags.answers where answer == .yes { found[flag] = .answered }
    return found
  }

  /// Whether the record documents what the rule asks for. An emergency with only a new record to clear it
  /// cannot be cleared here at all.
  private func isCleared(_ rule: RedFlagRule, by clearance: Intake.Clearance?) -> Bool {
    guard let clearance, clearance.flags.contains(rule.flag) else { return false }
    return switch rule.clearedBy {
    case .newRecord: false
    case .specialist: rules.specialists.include(clearance.role)
    case .clinician: true
    }
  }

  /// Whether the record documents that a specialist has excluded what a code says: cancer, infection,
  /// fracture, a clot, pressure on the cauda equina.
  private func isCleared(_ code: String, by clearance: Intake.Clearance?) -> Bool {
    guard let clearance else { return false }
    return clearance.codes.contains(code) && rules.specialists.include(clearance.role)
  }
}
