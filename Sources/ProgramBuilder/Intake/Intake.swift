/// What a clinician states about one patient. Nil is "not known", never "no".
public struct Intake: Sendable {
  /// Age and where the symptoms are.
  public struct Complaint: Sendable {
    /// The cause, as stated or read from the codes.
    public var cause: Cause?
    /// What the codes say, where they and the cause stated disagree.
    public var causeOfCodes: Cause?
    /// The codes, as written.
    public var codes: [String] = []
    public var side: Side?
    public var bilateralStatus: BilateralStatus?
    /// Weeks since it began; where duration and onset disagree, the smaller.
    public var weeks: Double?
    /// Worst, present and usual pain, 0 to 10.
    public var painWorst: Double?
    public var painNow: Double?
    public var painAverage: Double?
    /// Minutes until a flare has settled.
    public var settleMinutes: Double?
    /// Irritability as the clinician judges it.
    public var irritabilityStated: Irritability?
    public var directionalPreference: DirectionalPreference?
    public var fractureExcluded: Bool?
    public var spondylolisthesisGrade: Int?
  }

  /// The red-flag questions.
  public struct RedFlagScreen: Sendable {
    public var state: ScreenState?
    /// What each question was answered; a flag not in it has not been answered.
    public var answers: [RedFlag: Answer] = [:]
    public var screener: String?
    public var date: CalendarDate?
    public var bloodPressureSymptoms: Bool?
    public var selfHarmIntent: Bool?
    public var clearance: Clearance?
  }

  /// A documented assessment that excludes what a red flag or a code warns of.
  public struct Clearance: Sendable, Hashable {
    public var flags: Set<RedFlag>
    /// Codes in upper case without dots.
    public var codes: Set<String>
    public var by: String
    public var role: String
    public var date: CalendarDate
    public var result: String
  }

  /// The examination of the nerves.
  public struct Neurology: Sendable {
    /// Power of the weakest key muscle, 0 to 5.
    public var power: Double?
    public var reflexes: Reflexes?
    public var sensation: Sensation?
    public var date: CalendarDate?
  }

  /// Other illness and surgery.
  public struct History: Sendable {
    public var pregnancy: Pregnancy?
    public var osteoporosis: Osteoporosis?
    public var steroids: Bool?
    public var hipReplacement: HipReplacement?
    public var hipReplacementWeeks: Double?
    public var hipPrecautions: HipPrecautions?
    public var kneeReplacement: Bool?
    public var kneeReplacementWeeks: Double?
    public var lumbarSurgery: LumbarSurgery?
    public var lumbarSurgeryWeeks: Double?
    public var hypertension: Hypertension?
    /// Resting pressure, mmHg.
    public var systolic: Int?
    public var diastolic: Int?
    public var cardiac: Bool?
    public var cancer: CancerHistory?
    public var aneurysm: Bool?
    public var aneurysmCleared: Bool?
    public var anticoagulant: Bool?
    public var dvtHistory: Bool?
    public var reducedSensation: Bool?
    public var hypermobility: Bool?
    public var herniaProlapse: Bool?
    public var inflammatorySpine: Bool?
    public var glaucomaRetina: Bool?
    public var hipOsteoarthritisOrImpingement: Bool?
    public var balanceRisk: Bool?
    public var athleteNewPars: Bool?
    public var recentInjection: Bool?
    public var cognitiveImpairment: Bool?
    public var insulin: Bool?
    public var treatedCaudaEquina: Bool?
    public var noImprovementAtSixWeeks: Bool?
    public var frail: Bool?
  }

  /// Positions the patient can take; nil counts as cannot.
  public struct Abilities: Sendable {
    public var kneel: Bool?
    public var prone: Bool?
    public var supine: Bool?
    public var floor: Bool?
  }

  /// What the program should be like.
  public struct Wishes: Sendable {
    /// Equipment at hand beside household things.
    public var equipment: Set<String> = []
    public var minutesPerDay: Int?
    public var daysPerWeek: Int?
    public var exercises: Int?
    public var levelMax: Int?
    public var style: ExerciseStyle?
    public var goals: [String] = []
    public var language: String?
    public var textSize: TextSize = .normal
    public var clinician: String?
    public var nextVisit: CalendarDate?
    public var note: String?
    public var include: [String] = []
    public var exclude: Set<String> = []
    public var accept: Set<String> = []
    public var doses: [String: DoseOverride] = [:]
  }

  /// A clinician's named confirmation of amber conditions.
  public struct Confirmation: Sendable, Hashable {
    public var by: String
    /// What is confirmed; nil is all of it.
    public var items: Set<String>?
  }

  /// Scores of questionnaires, for the record and the screening.
  public struct Scores: Sendable {
    public var odi: Double?
    public var rmdq: Int?
    public var psfs: Double?
    public var startTotal: Int?
    public var startPsychosocial: Int?
  }

  public var patientID: String
  public var name: String?
  /// The age in whole years on the day of the program.
  public var age: Int?
  public var complaint = Complaint()
  public var redFlags = RedFlagScreen()
  public var neurology = Neurology()
  public var history = History()
  public var abilities = Abilities()
  public var wishes = Wishes()
  public var confirmation: Confirmation?
  public var scores = Scores()
  /// What was written, for the program's file.
  public var raw: RawIntake
}
