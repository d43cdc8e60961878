public import YAMLReading

/// One side of the body.
public enum BodySide: String, SpelledChoice {
  case left, right

  /// The other side.
  public var opposite: BodySide { self == .left ? .right : .left }
}

/// Which sides an exercise is done on.
public enum SideUse: Hashable, Sendable {
  /// Both sides at once.
  case together
  /// One side only.
  case only(BodySide)
  /// One side after the other. The text is written for one of them; where `first` is set, that side, the
  /// easier one, begins.
  case each(written: BodySide, first: BodySide?)

  /// How many times a set is done.
  public var count: Int {
    if case .each = self { 2 } else { 1 }
  }

  /// The side that the text calls the affected one.
  public var written: BodySide? {
    switch self {
    case .together: nil
    case .only(let side): side
    case .each(let written, _): written
    }
  }
}

/// The chosen techniques with dose, side, order, phase and reasons: all that a handout says of one patient.
public struct Program: Sendable {
  /// One exercise.
  public struct Exercise: Hashable, Sendable {
    /// The technique.
    public var technique: Technique
    /// What the patient reads of it; the technique's own.
    public var instructions: Technique.HomeInstructions
    /// What it is for.
    public var slot: SelectionRules.Slot
    /// How much of it, how often.
    public var dose: Dose
    /// Which sides it is done on.
    public var sides: SideUse
    /// Cautions that apply; the handout prints the safety note where there are any.
    public var cautions: [RuleHit]
    /// Why it was chosen.
    public var reasons: [ChoiceReason]
    /// The id of the easier technique of its chain that the patient may go back to, where there is one.
    public var stepBack: String?
    /// The id of the harder technique of its chain that comes later, where nothing rules it out.
    public var stepOn: String?

    /// Seconds in a day; walking and resting positions count as none, as in the minutes a clinician allows.
    public var countedSecondsPerDay: Int {
      dose.durationMinutes == nil ? dose.secondsPerDay(sides: sides.count) : 0
    }
  }

  /// Something done in the clinic.
  public struct ClinicItem: Hashable, Sendable {
    /// The technique.
    public var technique: Technique
    /// What the handout says of it.
    public var description: Technique.ClinicDescription
    /// Cautions that apply.
    public var cautions: [RuleHit]
  }

  /// Why a technique was chosen.
  public enum ChoiceReason: Hashable, Sendable {
    /// The selection rule of cause, stage and irritability asks for its slot; the rule's id.
    case slot(SelectionRules.Slot, rule: String)
    /// The clinician asked for it.
    case included
    /// It stood in the program's file.
    case keptFromFile
    /// It is the next of its chain after the one of the last program.
    case progressed(from: String)
    /// It is the easier one of its chain than the one of the last program.
    case regressed(from: String)
    /// It goes on from the last program with more of it.
    case doseRaised
    /// It goes on from the last program with less of it.
    case doseLowered
    /// It goes on from the last program as it was.
    case continued
    /// It is of the style the patient likes.
    case style(ExerciseStyle)
    /// It serves a goal.
    case goal
    /// It is gentle enough for symptoms that flare easily.
    case calm
    /// It is what the rules prefer for the cause.
    case bias(Cause)
    /// It moves in the direction that eases the leg.
    case matchedDirection
    /// No technique without caution filled the slot.
    case caution([RuleHit])
    /// The clinician accepted a contraindication by name.
    case accepted([RuleHit])
  }

  /// Why a technique was not chosen.
  public enum ExclusionReason: Hashable, Sendable {
    case contraindicated([RuleHit])
    case notForCause(Cause)
    case aboveLevel(Int, ceiling: Int)
    case needsEquipment([String])
    /// Its figure is still to be drawn or checked.
    case draft
    /// A rule keeps it from being chosen; why, in the clinician's words.
    case ruledOut(rule: String, reason: String)
    case excludedByClinician
    /// One of its chain is already in the program.
    case sameChain(as: String)
    /// It needs caution, and one such technique a program is the most.
    case cautionNotNeeded([RuleHit])
    /// It takes longer than the minutes left.
    case noTimeLeft
    /// Others fill the slot better.
    case slotFilled(SelectionRules.Slot)
  }

  /// What a patient has to mind because of a condition.
  public struct PatientNote: Hashable, Sendable {
    /// The condition.
    public var condition: Condition
    /// The note in English.
    public var text: String
  }

  /// A technique that was not chosen.
  public struct Exclusion: Hashable, Sendable {
    /// The id of the technique.
    public var techniqueID: String
    /// Why it was left out.
    public var reason: ExclusionReason
  }

  /// What the clinician should look at.
  public enum Warning: Hashable, Sendable {
    /// Many exercises are done less well than few.
    case manyExercises(Int)
    /// The exercises take longer than the minutes a day.
    case overTime(minutes: Int, allowed: Int)
    /// No technique of a slot that a program should have is allowed; what ruled the last ones out.
    case slotEmpty(SelectionRules.Slot, because: [RuleHit])
    /// A clinician's technique is of a higher level, or for another cause, than the rules would choose.
    case includedAgainstRules(techniqueID: String, reason: ExclusionReason)
    /// An exercise of the last program ends, and why.
    case ended(techniqueID: String, reason: ExclusionReason)
    /// A contraindication was accepted by name.
    case acceptedContraindication(techniqueID: String, hits: [RuleHit])
  }

  /// The facts it was made from.
  public var intake: Intake
  /// What screening found.
  public var screening: Screening
  /// The day it was made.
  public var date: CalendarDate
  /// The cause it is for.
  public var cause: Cause
  /// The side of the symptoms.
  public var side: Side
  /// How long the symptoms had lasted.
  public var stage: Stage
  /// How easily the symptoms flare.
  public var irritability: Irritability
  /// The exercises in the order they are done, the aerobic one last.
  public var exercises: [Exercise]
  /// What to discuss with the clinician, never an exercise.
  public var clinicCare: [ClinicItem]
  /// Every home technique that was not chosen, by id.
  public var exclusions: [Exclusion]
  /// What the clinician should look at.
  public var warnings: [Warning]
  /// What the patient has to mind because of other conditions, each text once.
  public var patientNotes: [PatientNote] = []
  /// Minutes a day of all exercises but walking and rest, rounded up.
  public var minutesPerDay: Int
  /// Days a week of the exercise done most often.
  public var daysPerWeek: Int
  /// The plan's length in weeks.
  public var planWeeks: Int
  /// Weeks that this handout is for: until the next visit.
  public var handoutWeeks: Int
  /// The week of the first review.
  public var reviewWeek: Int
  /// The day the plan began.
  public var started: CalendarDate
  /// The week of the plan in which this program begins, counted from 1.
  public var week: Int
  /// The phase of that week.
  public var phase: SelectionRules.Phase
  /// The id of the selection rule.
  public var selectionRule: String
  /// The version of the catalogue.
  public var catalogueVersion: String
  /// The version of the rules.
  public var rulesVersion: String

  /// What is to be confirmed by name before the handout is more than a draft.
  public var unconfirmed: [Screening.Amber] {
    if case .amber(let unconfirmed) = screening.state { unconfirmed } else { [] }
  }

  /// Exercises without the aerobic one.
  public var countedExercises: Int { exercises.count { $0.slot != .aerobic } }
}
