/// Chooses what a handout lists under "In the clinic": to discuss with the clinician, never an exercise.
struct ClinicCare {
  let catalogue: TechniqueCatalogue
  /// How many a handout lists at the most.
  let most: Int

  /// The techniques that suit the cause and that nothing forbids: an assessment first where it would tell
  /// which exercises fit, then the better supported ones, one of each kind before a second of any.
  func items(
    for intake: Intake, cause: Cause, restrictions: Restrictions
  ) -> [Program.ClinicItem] {
    let suited = catalogue.clinic.compactMap { technique -> Program.ClinicItem? in
      guard let description = technique.clinic, technique.causes.contains(cause),
        !intake.wishes.exclude.contains(technique.id),
        !isForbidden(technique, by: restrictions)
      else { return nil }
      return Program.ClinicItem(
        technique: technique, description: description,
        cautions: restrictions.cautions(of: technique))
    }
    var left = suited.sorted { rank($0, intake) < rank($1, intake) }
    var chosen: [Program.ClinicItem] = []
    var kinds: Set<TechniqueKind> = []
    while chosen.count < most, !left.isEmpty {
      let index = left.firstIndex { !kinds.contains($0.technique.kind) } ?? 0
      let item = left.remove(at: index)
      kinds.insert(item.technique.kind)
      chosen.append(item)
    }
    return chosen
  }

  /// Whether a rule forbids it. What holds for every sciatica concerns pressure that patients put on the nerve
  /// themselves; thrust is never suggested where it would need caution.
  private func isForbidden(_ technique: Technique, by restrictions: Restrictions) -> Bool {
    restrictions.contraindications(of: technique).contains { $0.condition != .allSciatica }
      || restrictions.cautions(of: technique).contains { $0.attribute == .thrust }
  }

  private func rank(_ item: Program.ClinicItem, _ intake: Intake) -> (Int, Int, String) {
    let technique = item.technique
    let group =
      switch technique.kind {
      case .assessment:
        [DirectionalPreference.notTested, nil].contains(intake.complaint.directionalPreference)
          ? 0 : 9
      case .massage, .triggerPoint, .myofascial, .activeRelease, .chiropractic: 1
      case .yogaClass: intake.wishes.style == .yoga ? 0 : 3
      case .pilatesClass: intake.wishes.style == .pilates ? 0 : 3
      default: 2
      }
    return (group, item.cautions.isEmpty ? 0 : 1, technique.evidence.rawValue + technique.id)
  }
}
