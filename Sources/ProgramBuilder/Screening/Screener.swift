/// Screens an intake: section 2 of the clinical specification.
///
/// Unknown is never "no"; the worst finding wins; a red flag stops all exercise output.
public struct Screener: Sendable {
  private let rules: ProgramRules
  private let today: CalendarDate

  /// Creates a screener.
  public init(rules: ProgramRules, today: CalendarDate) {
    self.rules = rules
    self.today = today
  }

  /// Screens one patient.
  public func screening(of intake: Intake) -> Screening {
    let stage = intake.complaint.weeks.map(Stage.init(weeks:))
    let irritability = Self.irritability(of: intake.complaint)
    let flags = RedFlagFinder(rules: rules).flags(in: intake)
    let missing = MissingFactFinder(rules: rules, today: today).missing(in: intake, stage: stage)
    let conditions = ConditionFinder.conditions(of: intake, stage: stage, irritability: irritability)
    let amber = AmberFinder(rules: rules).amber(in: intake, conditions: conditions)
    let unconfirmed = amber.filter { item in
      guard let confirmation = intake.confirmation else { return true }
      return confirmation.items.map { !$0.contains(item.id) } ?? false
    }
    let state: Screening.State =
      if let worst = flags.map(\.level).max() {
        .blocked(worst)
      } else if !missing.isEmpty {
        .held
      } else if !unconfirmed.isEmpty {
        .amber(unconfirmed: unconfirmed)
      } else {
        .clear
      }
    return Screening(
      state: state, flags: flags, missing: missing, amber: amber,
      confirmedBy: amber.isEmpty ? nil : intake.confirmation?.by, conditions: conditions,
      stage: stage, irritability: irritability)
  }

  /// The higher of the irritability stated and the one derived (thresholds: expert opinion): high from worst
  /// pain 7 or settling over 4 hours, moderate from worst pain 4 or settling over 30 minutes.
  static func irritability(of complaint: Intake.Complaint) -> Irritability? {
    var found: [Irritability] = []
    if let stated = complaint.irritabilityStated { found.append(stated) }
    if let minutes = complaint.settleMinutes {
      found.append(minutes > 240 ? .high : minutes > 30 ? .moderate : .low)
    }
    if let worst = complaint.painWorst {
      found.append(worst >= 7 ? .high : worst >= 4 ? .moderate : .low)
    }
    return found.max()
  }
}
