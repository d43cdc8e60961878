/// Sorts the catalogue for one patient: what may be chosen, and why the rest may not.
struct Candidates {
  /// A technique that may be chosen. A class, since a technique is large and a candidate is passed on often.
  final class Candidate {
    let technique: Technique
    let instructions: Technique.HomeInstructions
    /// The slots it can fill.
    let slots: [SelectionRules.Slot]
    let cautions: [RuleHit]
    /// Seconds of a day that count against the patient's minutes.
    let seconds: Int
    let sides: SideUse
    let dose: Dose

    init(
      technique: Technique, instructions: Technique.HomeInstructions, slots: [SelectionRules.Slot],
      cautions: [RuleHit], seconds: Int, sides: SideUse, dose: Dose
    ) {
      self.technique = technique
      self.instructions = instructions
      self.slots = slots
      self.cautions = cautions
      self.seconds = seconds
      self.sides = sides
      self.dose = dose
    }
  }

  private(set) var allowed: [Candidate] = []
  private(set) var exclusions: [Program.Exclusion] = []
  /// For each slot, what ruled out techniques that would otherwise fill it.
  private(set) var blocking: [SelectionRules.Slot: [RuleHit]] = [:]

  init(
    catalogue: TechniqueCatalogue, intake: Intake, restrictions: Restrictions, cause: Cause,
    side: Side, ceiling: Int, rules: PatientRules
  ) {
    for index in catalogue.techniques.indices {
      guard case .home(let home) = catalogue.techniques[index].content else { continue }
      let technique = catalogue.techniques[index]
      let slots = Self.slots(of: technique)
      let exclude = { (reason: Program.ExclusionReason) in
        Program.Exclusion(techniqueID: technique.id, reason: reason)
      }
      if let reason = Self.reasonAgainst(
        technique, home: home, intake: intake, restrictions: restrictions, cause: cause,
        ceiling: ceiling, rules: rules)
      {
        if case .contraindicated(let hits) = reason, technique.causes.contains(cause) {
          for slot in slots { blocking[slot, default: []] += hits }
        }
        exclusions.append(exclude(reason))
      } else {
        allowed.append(
          Self.candidate(
            technique, home: home, slots: slots, cautions: restrictions.cautions(of: technique),
            intake: intake, side: side, rules: rules))
      }
    }
  }

  /// A candidate with the dose and sides of the patient.
  static func candidate(
    _ technique: Technique, home: Technique.HomeInstructions, slots: [SelectionRules.Slot],
    cautions: [RuleHit], intake: Intake, side: Side, rules: PatientRules
  ) -> Candidate {
    // What a clinician writes is the dose; the rules hold back only the catalogue's own.
    let first = rules.limited(home.dose, of: technique)
    var dose = intake.wishes.doses[technique.id]?.applied(to: first) ?? first
    if intake.wishes.doses[technique.id]?.daysPerWeek == nil, let days = intake.wishes.daysPerWeek {
      dose.daysPerWeek = min(dose.daysPerWeek, days)
    }
    let sides = self.sides(of: technique, side: side)
    return Candidate(
      technique: technique, instructions: home, slots: slots, cautions: cautions,
      seconds: dose.durationMinutes == nil ? dose.secondsPerDay(sides: sides.count) : 0,
      sides: sides, dose: dose)
  }

  /// Why the rules would not choose a technique for a patient, the gravest reason first; nil where they might.
  static func reasonAgainst(
    _ technique: Technique, home: Technique.HomeInstructions, intake: Intake,
    restrictions: Restrictions, cause: Cause, ceiling: Int, rules: PatientRules
  ) -> Program.ExclusionReason? {
    let hits = restrictions.contraindications(of: technique)
    if !hits.isEmpty { return .contraindicated(hits) }
    if intake.wishes.exclude.contains(technique.id) { return .excludedByClinician }
    if !technique.causes.contains(cause) { return .notForCause(cause) }
    if technique.status == .draft { return .draft }
    if let rule = rules.prohibition(of: technique) { return .ruledOut(rule: rule.id, reason: rule.reason) }
    if home.level > ceiling { return .aboveLevel(home.level, ceiling: ceiling) }
    let lacking = technique.equipment.filter {
      !rules.selection.household.contains($0) && !intake.wishes.equipment.contains($0)
    }
    if !lacking.isEmpty { return .needsEquipment(lacking) }
    return nil
  }

  /// The slots that a technique's families fill.
  static func slots(of technique: Technique) -> [SelectionRules.Slot] {
    SelectionRules.Slot.allCases.filter { technique.families.contains($0.family) }
  }

  /// Which sides a technique is done on by a patient. Lying on one side, only the affected leg works, on top:
  /// the other way round the patient would lie on the painful side.
  static func sides(of technique: Technique, side: Side) -> SideUse {
    let affected: BodySide? =
      switch side {
      case .left: .left
      case .right: .right
      case .both, .alternating, .central: nil
      }
    if technique.position == .sideLying, technique.laterality == .eachSide, let affected {
      return .only(affected)
    }
    return switch technique.laterality {
    case .bothTogether: .together
    case .eachSide: .each(written: affected ?? .left, first: affected?.opposite)
    case .affectedSide: affected.map(SideUse.only) ?? .each(written: .left, first: nil)
    }
  }
}
