/// Turns choices into a program's exercises: dose, reasons, order.
struct ExerciseBuilder {
  let chooser: Chooser
  let cause: Cause
  let ruleID: String
  let wishes: [WishChecker.Wish]
  let kept: [KeptExercise]?
  /// Whether nothing rules a neighbour in a chain out for the patient, by its id.
  let allowsNeighbour: (String) -> Bool

  /// The exercises in the order they are done: from lying to standing, so that nobody gets up and down more
  /// often than needed, mobility before stability, the aerobic item last. A program's file keeps its order.
  func exercises() -> [Program.Exercise] {
    let exercises = chooser.choices.map(exercise)
    guard kept == nil else { return exercises }
    let slotOrder: [SelectionRules.Slot] = [.relief, .hip, .neural, .core, .soft, .aerobic]
    func key(_ exercise: Program.Exercise) -> (Int, Int, Int, String) {
      (
        exercise.slot == .aerobic ? 1 : 0, exercise.technique.position.sessionOrder,
        slotOrder.firstIndex(of: exercise.slot) ?? 0, exercise.technique.id
      )
    }
    return exercises.sorted { key($0) < key($1) }
  }

  private func exercise(_ choice: Chooser.Choice) -> Program.Exercise {
    let candidate = choice.candidate
    let technique = candidate.technique
    let wish = wishes.first { $0.technique.id == technique.id }
    return Program.Exercise(
      technique: technique, instructions: candidate.instructions, slot: choice.slot,
      dose: wish?.dose ?? candidate.dose, sides: candidate.sides, cautions: candidate.cautions,
      reasons: reasons(for: choice, wish: wish),
      stepBack: candidate.instructions.regression.flatMap { allowsNeighbour($0) ? $0 : nil },
      stepOn: candidate.instructions.progression.flatMap { allowsNeighbour($0) ? $0 : nil })
  }

  private func reasons(
    for choice: Chooser.Choice, wish: WishChecker.Wish?
  ) -> [Program.ChoiceReason] {
    let technique = choice.candidate.technique
    var reasons: [Program.ChoiceReason] = []
    if let reason = wish?.goesOn { return [reason] }
    if let wish {
      reasons.append(kept == nil ? .included : .keptFromFile)
      if !wish.acceptedHits.isEmpty { reasons.append(.accepted(wish.acceptedHits)) }
      return reasons
    }
    reasons.append(.slot(choice.slot, rule: ruleID))
    for ground in chooser.suitability.grounds(for: technique) {
      switch ground {
      case .style:
        if let style = ExerciseStyle(rawValue: technique.family.rawValue) { reasons.append(.style(style)) }
      case .direction: reasons.append(.matchedDirection)
      case .goal: reasons.append(.goal)
      case .irritability: reasons.append(.calm)
      case .cause: reasons.append(.bias(cause))
      }
    }
    if choice.usesCaution { reasons.append(.caution(choice.candidate.cautions)) }
    return reasons
  }
}
