import YAMLReading

/// Finds the red flags of an intake: those answered yes, those that stated facts imply, and codes that block.
struct RedFlagFinder {
  let rules: ProgramRules

  /// The flags that no documented assessment has cleared, most urgent first.
  func flags(in intake: Intake) -> [Screening.RaisedFlag] {
    var evidence: [RedFlag: Screening.Evidence] = inferred(from: intake)
    for (flag, answer) in intake.redFlags.answers where answer == .yes {
      evidence[flag] = .answered
    }
    let clearance = intake.redFlags.clearance
    var raised: [Screening.RaisedFlag] = rules.redFlags.compactMap { rule in
      guard let found = evidence[rule.flag] else { return nil }
      let level = level(of: rule, in: intake, evidence: evidence)
      // What a combination has made an emergency was not what the assessment excluded.
      guard level > rule.level || !isCleared(rule, by: clearance) else { return nil }
      return Screening.RaisedFlag(
        code: rule.code, flag: rule.flag, trigger: rule.trigger, level: level, evidence: found)
    }
    for code in intake.complaint.codes {
      guard let entry = rules.icd10.entry(for: code), let level = entry.blocks,
        !isCleared(code, by: clearance)
      else { continue }
      let written = ICD10Rules.dotted(code)
      raised.append(
        Screening.RaisedFlag(
          code: written, flag: nil, trigger: entry.title, level: level,
          evidence: .inferred(from: .icd10, value: written)))
    }
    // Two or more urgent findings together are seen the same day.
    if raised.count(where: { $0.level == .urgent }) >= 2 {
      for index in raised.indices where raised[index].level == .urgent {
        raised[index].level = .sameDay
      }
    }
    return raised.enumerated().sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }.map(\.element)
  }

  /// Flags that facts imply although nobody answered yes.
  private func inferred(from intake: Intake) -> [RedFlag: Screening.Evidence] {
    var found: [RedFlag: Screening.Evidence] = [:]
    let history = intake.history
    if let systolic = history.systolic, systolic >= 180 {
      found[.bpVeryHigh] = .inferred(from: .bpSystolic, value: String(systolic))
    } else if let diastolic = history.diastolic, diastolic >= 110 {
      found[.bpVeryHigh] = .inferred(from: .bpDiastolic, value: String(diastolic))
    }
    if intake.redFlags.bloodPressureSymptoms == true, found[.bpVeryHigh] == nil {
      found[.bpVeryHigh] = .inferred(from: .bpSymptoms, value: Answer.yes.rawValue)
    }
    if intake.redFlags.selfHarmIntent == true {
      found[.selfHarm] = .inferred(from: .selfHarmIntent, value: Answer.yes.rawValue)
    }
    if intake.complaint.bilateralStatus == .newOrWorse {
      found[.bilateralNew] = .inferred(
        from: .bilateralStatus, value: BilateralStatus.newOrWorse.rawValue)
    }
    // Power is graded in whole numbers; what lies between 3 and 4 is no stable 4.
    if let power = intake.neurology.power, power < 4 {
      found[.motorSevereNew] = .inferred(from: .power, value: power.plain)
    }
    if intake.neurology.reflexes == .brisk {
      found[.cordSigns] = .inferred(from: .reflexes, value: Reflexes.brisk.rawValue)
    }
    // Sciatica is radicular pain, which with a history of cancer is the neurological flag.
    if let cancer = history.cancer, cancer != .no {
      found[.cancerWithNeuro] = .inferred(from: .cancerHistory, value: cancer.rawValue)
    }
    return found
  }

  /// Whether the record documents what the rule asks for. An emergency with only a new record to clear it
  /// cannot be cleared here at all.
  private func isCleared(_ rule: RedFlagRule, by clearance: Intake.Clearance?) -> Bool {
    guard let clearance, clearance.flags.contains(rule.flag) else { return false }
    return switch rule.clearedBy {
    case .newRecord: false
    case .specialist: Self.isSpecialist(clearance.role)
    case .clinician: true
    }
  }

  /// Whether the record documents that a specialist has excluded what a code says: cancer, infection,
  /// fracture, a clot, pressure on the cauda equina.
  private func isCleared(_ code: String, by clearance: Intake.Clearance?) -> Bool {
    guard let clearance else { return false }
    return clearance.codes.contains(code) && Self.isSpecialist(clearance.role)
  }

  /// Whether a role is one that can exclude cancer, infection or fracture: a medical specialist's, neither a
  /// therapist's who is a specialist in therapy nor one who has yet to be seen.
  private static func isSpecialist(_ role: String) -> Bool {
    let specialists = [
      "specialist", "consultant", "oncolog", "radiolog", "surgeon", "rheumatolog", "neurolog",
      "haematolog", "hematolog", "infectious",
    ]
    let others = [
      "physio", "physical therap", "chiropract", "osteopath", "massage", "exercise", "non-", "non ",
      "not ", "await", "pending", "refer", "request", "to see",
    ]
    let role = role.lowercased()
    return specialists.contains { role.contains($0) } && !others.contains { role.contains($0) }
  }

  /// A flag's level, raised where findings combine. An unanswered question about symptoms or intent counts
  /// as a yes.
  private func level(
    of rule: RedFlagRule, in intake: Intake, evidence: [RedFlag: Screening.Evidence]
  ) -> UrgencyLevel {
    switch rule.flag {
    case .feverUnwell where hasNerveSigns(intake, evidence): .emergency
    case .bpVeryHigh
    where intake.redFlags.bloodPressureSymptoms != false || evidence[.chestSymptoms] != nil:
      .emergency
    case .selfHarm where intake.redFlags.selfHarmIntent != false: .emergency
    default: rule.level
    }
  }

  /// Whether anything points to the nerves: a flag of the nerves, or a finding or a gap in the examination.
  private func hasNerveSigns(
    _ intake: Intake, _ evidence: [RedFlag: Screening.Evidence]
  ) -> Bool {
    let nerveFlags: [RedFlag] = [
      .saddleNumbness, .bladderChange, .bowelChange, .sexualFunctionChange, .bilateralNew,
      .motorProgressive, .motorSevereNew, .cordSigns,
    ]
    if nerveFlags.contains(where: { evidence[$0] != nil }) { return true }
    let neurology = intake.neurology
    guard let power = neurology.power, let reflexes = neurology.reflexes,
      let sensation = neurology.sensation
    else { return true }
    return power < 5 || reflexes != .normal || sensation != .normal
  }
}
