public import YAMLReading

/// An exercise of an earlier program's file, with the dose that stands there.
public struct KeptExercise: Hashable, Sendable {
  /// The technique's id.
  public var id: String
  /// The dose as the file says it; nil for the one that the rules give.
  public var dose: Dose?
  /// Where it stands.
  public var location: SourceLocation

  /// An exercise of an earlier program, or one that a clinician has added.
  public init(id: String, dose: Dose?, location: SourceLocation) {
    self.id = id
    self.dose = dose
    self.location = location
  }
}

/// Checks what a clinician asks for by name.
struct WishChecker {
  /// A technique that the clinician, or an earlier program's file, asks for.
  struct Wish {
    var technique: Technique
    var instructions: Technique.HomeInstructions
    var slot: SelectionRules.Slot
    /// The dose of the file; nil for the catalogue's.
    var dose: Dose?
    /// Contraindications accepted by name.
    var acceptedHits: [RuleHit]
    /// How it goes on from the last program; nil where the clinician asks for it.
    var goesOn: Program.ChoiceReason?
  }

  let catalogue: TechniqueCatalogue
  let rules: ProgramRules

  /// The techniques asked for, in order.
  ///
  /// - Throws: `DataIssues` for unknown ids, too many techniques, and contraindicated ones not accepted.
  func checked(
    _ intake: Intake, kept: [KeptExercise]?, restrictions: Restrictions
  ) throws(DataIssues) -> [Wish] {
    var issues: [DataIssue] = []
    func note(_ problem: DataIssue.Problem, _ field: IntakeField, at location: SourceLocation? = nil) {
      issues.append(
        DataIssue(
          problem, field: field.rawValue,
          at: location ?? intake.raw.fields[field]?.location ?? intake.raw.location,
          entry: intake.patientID))
    }
    let wishes = intake.wishes
    let references: [(IntakeField, [String])] = [
      (.exclude, wishes.exclude.sorted()), (.accept, wishes.accept.sorted()),
      (.doses, wishes.doses.keys.sorted()),
    ]
    for (field, ids) in references {
      for id in ids where catalogue[id] == nil {
        note(.unknownReference(found: id, nearest: NearestMatch.of(id, in: catalogue.ids)), field)
      }
    }
    for (id, change) in wishes.doses.sorted(by: { $0.key < $1.key }) {
      // Minutes in place of repetitions would take an exercise out of the time that is counted.
      if change.durationMinutes != nil, let dose = catalogue[id]?.home?.dose,
        dose.durationMinutes == nil
      {
        note(
          .notAllowed(
            found: "\(id) duration_minutes", nearest: nil,
            allowed: ["sets", "repetitions", "hold_seconds"]),
          .doses)
      }
    }
    let asked =
      kept?.map { (id: $0.id, dose: $0.dose, location: Optional($0.location)) }
      ?? wishes.include.map { (id: $0, dose: nil, location: nil) }
    var found: [Wish] = []
    for (id, dose, location) in asked {
      guard let technique = catalogue[id] else {
        note(
          .unknownReference(found: id, nearest: NearestMatch.of(id, in: catalogue.ids)), .include,
          at: location)
        continue
      }
      guard let home = technique.home,
        let slot = Candidates.slots(of: technique).first
      else {
        note(.notDoneAtHome(technique: id), .include, at: location)
        continue
      }
      if found.contains(where: { $0.technique.id == id }) {
        note(.repeatedField, .include, at: location)
        continue
      }
      if wishes.exclude.contains(id) {
        note(
          .contradicts(found: id, otherField: IntakeField.exclude.rawValue, otherValue: id),
          .include, at: location)
        continue
      }
      let hits = restrictions.contraindications(of: technique)
      if let hit = hits.first, !wishes.accept.contains(id) {
        note(
          .contraindicated(
            technique: id, rule: hit.condition.rawValue, attribute: hit.attribute.rawValue),
          .include, at: location)
        continue
      }
      found.append(
        Wish(technique: technique, instructions: home, slot: slot, dose: dose, acceptedHits: hits))
    }
    let counted = found.count { $0.slot != .aerobic }
    let most = max(rules.selection.most, wishes.exercises ?? 0)
    if counted > most {
      note(.count(found: counted, lowest: 1, highest: most), .include)
    }
    guard issues.isEmpty else { throw DataIssues(issues) }
    return found
  }
}
