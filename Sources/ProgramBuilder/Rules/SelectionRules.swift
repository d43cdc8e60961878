public import YAMLReading

/// How a program is put together, by cause, stage and irritability.
public struct SelectionRules: Sendable {
  /// What a home exercise of a program is for.
  public enum Slot: String, SpelledChoice {
    case hip, core, neural, soft, relief
    /// Walking, cycling or water; always one, beside the exercises.
    case aerobic

    /// The family whose techniques fill it.
    public var family: Family {
      switch self {
      case .hip: .hipMobility
      case .core: .coreStability
      case .neural: .nerveGliding
      case .soft: .softTissue
      case .relief: .relief
      case .aerobic: .aerobic
      }
    }
  }

  /// The row of a cause, a stage and an irritability.
  public struct Row: Sendable {
    /// Exercises of each slot.
    public var slots: [Slot: Int]
    /// The highest level on the first day, 1 to 5.
    public var startLevel: Int
    /// The highest level of the plan, 1 to 5.
    public var peakLevel: Int
    /// The plan's length in weeks.
    public var weeks: Int
    /// The week of the first review.
    public var reviewWeek: Int
  }

  /// What the row depends on.
  struct Key: Hashable, Sendable {
    var cause: Cause
    var stage: Stage
    var irritability: Irritability
  }

  /// Some weeks of the plan.
  public struct Phase: Hashable, Sendable {
    /// The phase's name, a key of the handout's texts.
    public var id: String
    /// The first and last week, counted from 1.
    public var weeks: ClosedRange<Int>
    /// How many levels above the first day's ceiling a technique may be, within the row's peak.
    public var levels: Int
  }

  /// How a program goes on from the last one.
  struct FollowUpRules: Sendable {
    /// How much more, in per cent, where a dose is raised.
    var morePercent: Int
    /// How much less, in per cent, where a dose is lowered.
    var lessPercent: Int
    /// The families in which one exercise takes a step along its chain.
    var chainSteps: Set<Family>
    var mostSets: Int
    var mostRepetitions: Int
    var mostMinutes: Int
    /// The longest hold of a stretch, in seconds.
    var longHold: Int
    /// The longest hold of the kinds that are held briefly, in seconds.
    var shortHold: Int
    var shortHoldKinds: Set<TechniqueKind>
  }

  /// Home exercises beside the aerobic item unless the clinician asks for another number.
  public var defaultExercises: Int
  /// From this number on the clinician is warned.
  public var warnFrom: Int
  /// More than this only when asked for.
  public var most: Int
  /// Clinic techniques listed on a handout, at most.
  public var clinicMost: Int
  /// What every home is taken to have.
  public var household: Set<String>
  var rows: [Key: Row]
  /// The phases of a plan, in order.
  public var phases: [Phase]
  var followUp: FollowUpRules

  /// The phase of a week, counted from 1; the last one for all weeks after it.
  func phase(week: Int) -> Phase {
    phases.first { $0.weeks.contains(week) } ?? phases.last ?? Phase(id: "calm", weeks: 1...2, levels: 0)
  }

  /// The row for a patient; every combination has one, which the reader checks.
  func row(cause: Cause, stage: Stage, irritability: Irritability) -> Row {
    rows[Key(cause: cause, stage: stage, irritability: irritability)]
      ?? Row(slots: [.hip: 1, .core: 1], startLevel: 1, peakLevel: 1, weeks: 6, reviewWeek: 1)
  }
}
