public import YAMLReading

/// How the patient did on the program so far.
public enum ProgramResponse: String, SpelledChoice {
  /// Most sessions were done and stayed green.
  case better
  /// No clear change.
  case same
  /// More pain, or pain further down the leg.
  case worse
}

/// The program that a follow-up goes on from.
public struct PreviousProgram: Sendable {
  /// Its exercises in order.
  public var exercises: [KeptExercise]
  /// The day the plan began; weeks are counted from it.
  public var started: CalendarDate
  /// How the patient did on it.
  public var response: ProgramResponse

  /// The exercises, the start of the plan and the response.
  public init(exercises: [KeptExercise], started: CalendarDate, response: ProgramResponse) {
    self.exercises = exercises
    self.started = started
    self.response = response
  }
}

/// Turns the exercises of a program into those of the next one: one variable of an exercise at a time.
///
/// How much more or less, and in which families a step along the chain is taken, are the selection rules' numbers.
struct FollowUp {
  /// How one exercise goes on.
  struct Step {
    var technique: Technique
    var dose: Dose
    var reason: Program.ChoiceReason
  }

  let catalogue: TechniqueCatalogue
  let rules: SelectionRules.FollowUpRules
  /// Why a technique may not stay in the program; nil where it may.
  let reasonAgainst: (Technique) -> Program.ExclusionReason?
  /// The first dose of a technique that is new to the patient; nil where it may not be begun now.
  let firstDose: (Technique) -> Dose?

  /// The exercises that go on, in their order, and those that end with the reason.
  func steps(from previous: PreviousProgram) -> (steps: [Step], ended: [Program.Exclusion]) {
    var steps: [Step] = []
    var ended: [Program.Exclusion] = []
    var stepped: Set<Family> = []
    for kept in previous.exercises {
      guard let technique = catalogue[kept.id], let home = technique.home else { continue }
      if let step = step(from: technique, kept.dose ?? home.dose, previous.response, &stepped) {
        steps.append(step)
      } else if let reason = reasonAgainst(technique) {
        ended.append(Program.Exclusion(techniqueID: technique.id, reason: reason))
      }
    }
    return (steps, ended)
  }

  private func step(
    from technique: Technique, _ dose: Dose, _ response: ProgramResponse, _ stepped: inout Set<Family>
  ) -> Step? {
    let stays = reasonAgainst(technique) == nil
    switch response {
    case .better:
      // One step along the chain in each family that the rules name; the others get more of the same.
      if rules.chainSteps.contains(technique.family), !stepped.contains(technique.family),
        let next = neighbour(technique.home?.progression)
      {
        stepped.insert(technique.family)
        return Step(technique: next.0, dose: next.1, reason: .progressed(from: technique.id))
      }
      guard stays else { return nil }
      let more = rules.more(dose, of: technique)
      return Step(technique: technique, dose: more, reason: more == dose ? .continued : .doseRaised)
    case .same:
      return stays ? Step(technique: technique, dose: dose, reason: .continued) : nil
    case .worse:
      if let easier = neighbour(technique.home?.regression) {
        return Step(technique: easier.0, dose: easier.1, reason: .regressed(from: technique.id))
      }
      guard stays else { return nil }
      let less = rules.less(dose)
      return Step(technique: technique, dose: less, reason: less == dose ? .continued : .doseLowered)
    }
  }

  /// The next technique of a chain with its first dose, where it may be begun now.
  private func neighbour(_ id: String?) -> (Technique, Dose)? {
    guard let id, let technique = catalogue[id], let dose = firstDose(technique) else { return nil }
    return (technique, dose)
  }
}

extension SelectionRules.FollowUpRules {
  /// A dose with one variable raised: minutes, repetitions, or where each repetition is held, the hold.
  func more(_ dose: Dose, of technique: Technique) -> Dose {
    func raised(_ number: Int) -> Int { max(number + 1, number * (100 + morePercent) / 100) }
    var more = dose
    if let minutes = dose.durationMinutes {
      more.durationMinutes = min(raised(minutes), mostMinutes)
    } else if dose.holdSeconds > 0, dose.holdSeconds < longestHold(of: technique.kind) {
      more.holdSeconds = min(raised(dose.holdSeconds), longestHold(of: technique.kind))
    } else if dose.repetitions < mostRepetitions {
      more.repetitions = min(raised(dose.repetitions), mostRepetitions)
    } else if dose.sets < mostSets {
      more.sets += 1
    }
    return more
  }

  /// A dose with about a third less: minutes, sets or repetitions, and never none.
  func less(_ dose: Dose) -> Dose {
    func lowered(_ number: Int) -> Int { max(1, number * (100 - lessPercent) / 100) }
    var less = dose
    if let minutes = dose.durationMinutes {
      less.durationMinutes = lowered(minutes)
    } else if dose.sets > 1 {
      less.sets = lowered(dose.sets)
    } else {
      less.repetitions = lowered(dose.repetitions)
    }
    return less
  }

  private func longestHold(of kind: TechniqueKind) -> Int {
    shortHoldKinds.contains(kind) ? shortHold : longHold
  }
}
