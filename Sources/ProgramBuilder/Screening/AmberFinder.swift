/// A fact of an intake, beside its conditions, that a clinician has to confirm by name.
enum AmberFact: String, CaseIterable {
  case age
  case painHigh = "nprs_high"
  case bilateralStable = "bilateral_stable"
  case startHigh = "start_high"
  case preferenceConflict = "preference_conflict"
  case gradeThree = "spondylolisthesis_grade_3"
  case athleteNewPars = "athlete_new_pars"
  case recentInjection = "recent_injection"
  case cognitiveImpairment = "cognitive_impairment"
  case insulin
  case treatedCaudaEquina = "treated_ces"
  case noImprovement = "no_improvement_6wk"
  case clinicianNote = "clinician_note"
}

/// Finds what a clinician has to confirm by name before a handout is more than a draft.
struct AmberFinder {
  let rules: ProgramRules

  /// Ages from which, and pain from which, a clinician confirms (limits: expert opinion).
  private static let ages = (young: 16...17, old: 75)
  private static let pain: Double = 8

  /// Everything that can be confirmed by name, also what this patient does not have.
  var confirmableIDs: [String] {
    rules.contraindications.all.filter(\.needsConfirmation).map(\.condition.rawValue)
      + AmberFact.allCases.map(\.rawValue)
  }

  /// All that needs confirmation: conditions that say so, then facts of the intake.
  func amber(in intake: Intake, conditions: [Condition]) -> [Screening.Amber] {
    var found = conditions.compactMap { condition -> Screening.Amber? in
      let rule = rules.contraindications.rule(for: condition)
      guard rule.needsConfirmation else { return nil }
      return Screening.Amber(id: condition.rawValue, title: rule.title)
    }
    func add(_ fact: AmberFact, _ title: String, _ isPresent: Bool) {
      if isPresent { found.append(Screening.Amber(id: fact.rawValue, title: title)) }
    }
    let complaint = intake.complaint
    let history = intake.history
    if let age = intake.age {
      add(.age, "Age \(age)", Self.ages.young.contains(age) || age >= Self.ages.old)
    }
    add(.painHigh, "Worst pain 8 or more", (complaint.painWorst ?? 0) >= Self.pain)
    add(
      .bilateralStable, "Longstanding symptoms of both legs",
      complaint.bilateralStatus == .longstandingStable)
    add(
      .startHigh, "STarT Back: high risk",
      (intake.scores.startTotal ?? 0) >= 4 && (intake.scores.startPsychosocial ?? 0) >= 4)
    add(
      .preferenceConflict, "Directional preference conflicts with the cause",
      conflicts(complaint))
    add(
      .gradeThree, "Spondylolisthesis of grade III or more",
      (complaint.spondylolisthesisGrade ?? 0) >= 3)
    add(.athleteNewPars, "Athlete with a new pars injury", history.athleteNewPars == true)
    add(
      .recentInjection, "Hip or spine injection in the last two weeks",
      history.recentInjection == true)
    add(.cognitiveImpairment, "Cognitive impairment", history.cognitiveImpairment == true)
    add(.insulin, "Diabetes on insulin", history.insulin == true)
    add(
      .treatedCaudaEquina, "Lasting effects of treated cauda equina syndrome",
      history.treatedCaudaEquina == true)
    add(
      .noImprovement, "No improvement at six weeks", history.noImprovementAtSixWeeks == true)
    add(.clinicianNote, "A note of the clinician", intake.wishes.note != nil)
    return found
  }

  /// A preference for a direction that the cause forbids.
  private func conflicts(_ complaint: Intake.Complaint) -> Bool {
    guard let cause = complaint.cause else { return false }
    let avoided = rules.contraindications.rule(for: cause.condition).avoid
    return switch complaint.directionalPreference {
    case .extension: avoided.contains(.lumbarExtensionEnd)
    case .flexion: avoided.contains(.lumbarFlexionEnd)
    default: false
    }
  }
}
