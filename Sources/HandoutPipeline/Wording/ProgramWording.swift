public import ProgramBuilder

/// The sentences for what a program's choices rest on, in English, for the clinician.
public enum ProgramWording {
  /// Why a technique was chosen.
  public static func sentence(for reason: Program.ChoiceReason) -> String {
    switch reason {
    case .slot(let slot, let rule): "\(slot.family.rawValue) asked for by selection rule \(rule)"
    case .included: "included by the clinician"
    case .keptFromFile: "kept from the program's file"
    case .progressed(let id): "the next of the chain after \(id)"
    case .regressed(let id): "easier than \(id) of the same chain"
    case .doseRaised: "goes on from the last program with more"
    case .doseLowered: "goes on from the last program with less"
    case .continued: "goes on from the last program unchanged"
    case .style(let style): "the patient would like \(style.rawValue)"
    case .goal: "serves a goal"
    case .calm: "gentle, for symptoms that flare easily"
    case .bias(let cause): "preferred for \(cause.rawValue)"
    case .matchedDirection: "moves in the direction that eases the leg"
    case .caution(let hits): "needs caution, nothing better fills its place: \(names(hits))"
    case .accepted(let hits): "contraindication accepted by the clinician: \(names(hits))"
    }
  }

  /// Why a technique was not chosen.
  public static func sentence(for reason: Program.ExclusionReason) -> String {
    switch reason {
    case .contraindicated(let hits): "contraindicated: \(names(hits))"
    case .notForCause(let cause): "not for \(cause.rawValue)"
    case .aboveLevel(let level, let ceiling): "level \(level), at most \(ceiling) now"
    case .needsEquipment(let things): "needs \(things.joined(separator: ", "))"
    case .draft: "it is a draft: its figure is not yet drawn or checked"
    case .ruledOut(let rule, let reason): "rule \(rule): \(reason)"
    case .excludedByClinician: "excluded by the clinician"
    case .sameChain(let id): "\(id) of the same chain is in the program"
    case .cautionNotNeeded(let hits): "needs caution: \(names(hits))"
    case .noTimeLeft: "takes longer than the minutes left"
    case .slotFilled(let slot): "others fill \(slot.family.rawValue) better"
    }
  }

  /// What the clinician should look at.
  public static func sentence(for warning: Program.Warning) -> String {
    switch warning {
    case .manyExercises(let count):
      "\(count) exercises; fewer are done better"
    case .overTime(let minutes, let allowed):
      "the exercises take \(minutes) minutes a day, \(allowed) are allowed"
    case .slotEmpty(let slot, let hits):
      "no \(slot.family.rawValue) exercise is possible"
        + (hits.isEmpty ? "" : ": \(names(hits))")
    case .includedAgainstRules(let id, let reason):
      "\(id) was included although: \(sentence(for: reason))"
    case .ended(let id, let reason): "\(id) of the last program ends: \(sentence(for: reason))"
    case .acceptedContraindication(let id, let hits):
      "\(id) was accepted although contraindicated: \(names(hits))"
    }
  }

  /// What is missing.
  public static func sentence(for missing: Screening.Missing) -> String {
    let reason =
      switch missing.reason {
      case .notStated: "not stated"
      case .expired(let days, let allowed): "\(days) days old, at most \(allowed) allowed"
      case .unanswered(let flags):
        "not answered: \(flags.map(\.rawValue).joined(separator: ", "))"
      case .disagrees(let field, let value): "disagrees with \(field.rawValue) (\(value))"
      case .mustBeYes: "has to be yes before exercise"
      case .tooSoon(let weeks, let needed): "\(weeks) weeks since; exercise from week \(needed)"
      case .tooYoung(let age, let lowest): "aged \(age); these rules are for \(lowest) and over"
      case .codeTooGeneral(let code): "code \(code) is too general to give a cause"
      }
    return "\(missing.field.rawValue): \(reason)"
  }

  /// A dose in full: sets, repetitions, hold, rest, frequency, effort.
  public static func words(for dose: Dose) -> String {
    let often = "\(dose.perDay) a day, \(dose.daysPerWeek) days a week, effort at most \(dose.effortMax)"
    if let minutes = dose.durationMinutes { return "\(minutes) min, \(often)" }
    return
      "\(dose.sets) × \(dose.repetitions), hold \(dose.holdSeconds) s, rest \(dose.restSeconds) s, \(often)"
  }

  /// A rule's id with what it speaks of.
  public static func name(of hit: RuleHit) -> String {
    "\(hit.condition.rawValue) (\(hit.attribute.rawValue))"
  }

  private static func names(_ hits: [RuleHit]) -> String {
    hits.map(name(of:)).joined(separator: ", ")
  }
}
