/// Finds the contraindication rows that apply to a patient.
enum ConditionFinder {
  /// The rows, in the order of the rules; unknown counts as present wherever the page may still be made.
  static func conditions(
    of intake: Intake, stage: Stage?, irritability: Irritability?
  ) -> [Condition] {
    var found: Set<Condition> = [.allSciatica]
    if let cause = intake.complaint.cause { found.insert(cause.condition) }
    found.formUnion(direction(of: intake.complaint))
    if stage == .acute { found.insert(.stageAcute) }
    switch irritability {
    case .high: found.insert(.irritabilityHigh)
    case .moderate: found.insert(.irritabilityModerate)
    case .low, nil: break
    }
    found.formUnion(neurology(of: intake))
    found.formUnion(surgery(of: intake.history))
    found.formUnion(illness(of: intake))
    found.formUnion(abilities(of: intake.abilities))
    return Condition.allCases.filter(found.contains)
  }

  /// Matched movements need a recorded preference; lateral ones are for the clinic, so it counts as unknown.
  private static func direction(of complaint: Intake.Complaint) -> Set<Condition> {
    switch complaint.directionalPreference {
    case .extension: [.directionExtension]
    case .flexion: [.directionFlexion]
    case .lateral, .some(.none), .notTested, nil:
      complaint.cause == .disc ? [.discDirectionUnknown] : [.directionUnknown]
    }
  }

  private static func neurology(of intake: Intake) -> Set<Condition> {
    let neurology = intake.neurology
    var found: Set<Condition> = []
    if (neurology.power ?? 5) < 5 || [.reduced, .absent].contains(neurology.reflexes)
      || [.reduced, .absent].contains(neurology.sensation)
    {
      found.insert(.stableNeuroDeficit)
    }
    if [.reduced, .absent].contains(neurology.sensation) { found.insert(.reducedSensation) }
    return found
  }

  private static func surgery(of history: Intake.History) -> Set<Condition> {
    var found: Set<Condition> = []
    if let hip = history.hipReplacement, hip != .no {
      // Precautions not written "lifted" are in force.
      if history.hipPrecautions == .lifted {
        found.insert(.hipReplacementCleared)
      } else {
        switch hip {
        case .posterior: found.insert(.hipReplacementPosterior)
        case .anterior: found.insert(.hipReplacementAnterior)
        case .lateral: found.insert(.hipReplacementLateral)
        case .unknown, .no: found.insert(.hipReplacementUnknown)
        }
      }
    }
    if history.kneeReplacement == true || history.kneeReplacementWeeks != nil {
      // Unknown weeks count as recent.
      found.insert(
        (history.kneeReplacementWeeks ?? 0) < 12 ? .kneeReplacementUnder12Weeks : .kneeReplacement)
    }
    if let surgery = history.lumbarSurgery, surgery != .no { found.insert(.lumbarSurgery) }
    switch (history.lumbarSurgery, history.lumbarSurgeryWeeks) {
    case (.fusion, let weeks):
      found.insert((weeks ?? 0) <= 26 ? .fusion12to26Weeks : .fusionOver26Weeks)
    case (.discectomy, let weeks), (.decompression, let weeks):
      if (weeks ?? 0) <= 12 { found.insert(.discectomy6to12Weeks) }
    case (.no, _), (nil, _): break
    }
    return found
  }

  private static func illness(of intake: Intake) -> Set<Condition> {
    let history = intake.history
    var found: Set<Condition> = []
    switch history.pregnancy {
    case .t1: found.insert(.pregnancyT1)
    case .t2: found.insert(.pregnancyT2)
    case .t3: found.insert(.pregnancyT3)
    case .postpartumUnder12Weeks: found.insert(.postpartumUnder12Weeks)
    case .no, nil: break
    }
    switch history.osteoporosis {
    case .fracture: found.insert(.osteoporosisFracture)
    case .yes, nil: found.insert(.osteoporosis)
    case .no: break
    }
    if history.steroids != false { found.insert(.steroidLongterm) }
    switch history.hypertension {
    case .uncontrolled: found.insert(.hypertensionUncontrolled)
    case .controlled: found.insert(.hypertensionControlled)
    case .no, nil: break
    }
    // 160/100 or more is uncontrolled whatever was stated.
    if (history.systolic ?? 0) >= 160 || (history.diastolic ?? 0) >= 100 {
      found.remove(.hypertensionControlled)
      found.insert(.hypertensionUncontrolled)
    }
    let answers: [(Bool?, Condition)] = [
      (history.cardiac, .cardiac), (history.anticoagulant, .anticoagulant),
      (history.dvtHistory, .dvtHistory), (history.reducedSensation, .reducedSensation),
      (history.hypermobility, .hypermobility), (history.herniaProlapse, .herniaProlapseDiastasis),
      (history.inflammatorySpine, .inflammatorySpine), (history.glaucomaRetina, .glaucomaRetina),
      (history.hipOsteoarthritisOrImpingement, .hipOsteoarthritisOrImpingement),
      (history.balanceRisk, .balanceRisk), (history.aneurysm, .smallAorticAneurysm),
    ]
    for (answer, condition) in answers where answer == true { found.insert(condition) }
    return found
  }

  private static func abilities(of abilities: Intake.Abilities) -> Set<Condition> {
    var found: Set<Condition> = []
    if abilities.kneel != true { found.insert(.cannotKneel) }
    if abilities.prone != true { found.insert(.cannotProne) }
    if abilities.supine != true { found.insert(.cannotSupine) }
    if abilities.floor != true { found.insert(.cannotFloor) }
    return found
  }
}
