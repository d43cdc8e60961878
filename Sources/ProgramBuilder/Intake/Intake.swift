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
    /// The side of the leg symptoms.
    public var side: Side?
    /// How two-sided symptoms behave.
    public var bilateralStatus: BilateralStatus?
    /// Weeks since it began; where duration and onset disagree, the smaller.
    public var weeks: Double?
    /// Worst, present and usual pain, 0 to 10.
    public var painWorst: Double?
    /// Pain at present, 0 to 10.
    public var painNow: Double?
    /// Usual pain, 0 to 10.
    public var painAverage: Double?
    /// Minutes until a flare has settled.
    public var settleMinutes: Double?
    /// Irritability as the clinician judges it.
    public var irritabilityStated: Irritability?
    /// The direction that eases the leg when tested.
    public var directionalPreference: DirectionalPreference?
    /// Whether a fracture has been excluded.
    public var fractureExcluded: Bool?
    /// The grade of a slip, 1 to 5.
    public var spondylolisthesisGrade: Int?
  }

  /// The red-flag questions.
  public struct RedFlagScreen: Sendable {
    /// Whether every question was asked.
    public var state: ScreenState?
    /// What each question was answered; a flag not in it has not been answered.
    public var answers: [RedFlag: Answer] = [:]
    /// Who asked.
    public var screener: String?
    /// The day on which they were asked.
    public var date: CalendarDate?
    /// Whether there are symptoms with a very high blood pressure.
    public var bloodPressureSymptoms: Bool?
    /// Whether there is a plan or intent with thoughts of self-harm.
    public var selfHarmIntent: Bool?
    /// What has been assessed and excluded.
    public var clearance: Clearance?
  }

  /// A documented assessment that excludes what a red flag or a code warns of.
  public struct Clearance: Sendable, Hashable {
    /// The flags excluded.
    public var flags: Set<RedFlag>
    /// Codes in upper case without dots.
    public var codes: Set<String>
    /// Who assessed it.
    public var by: String
    /// Their role, on which it depends what they can exclude.
    public var role: String
    /// The day of the assessment.
    public var date: CalendarDate
    /// The result or the reason.
    public var result: String
  }

  /// The examination of the nerves.
  public struct Neurology: Sendable {
    /// Power of the weakest key muscle, 0 to 5.
    public var power: Double?
    /// Reflexes of the legs.
    public var reflexes: Reflexes?
    /// Skin feeling of the legs.
    public var sensation: Sensation?
    /// The day of the examination.
    public var date: CalendarDate?
  }

  /// Other illness and surgery.
  public struct History: Sendable {
    /// Pregnancy, or birth within 12 weeks.
    public var pregnancy: Pregnancy?
    /// Thin bones.
    public var osteoporosis: Osteoporosis?
    /// Oral steroids for three months or more.
    public var steroids: Bool?
    /// A replaced hip, by approach.
    public var hipReplacement: HipReplacement?
    /// Weeks since the hip was replaced.
    public var hipReplacementWeeks: Double?
    /// The surgeon's precautions; nil counts as in force.
    public var hipPrecautions: HipPrecautions?
    /// A replaced knee.
    public var kneeReplacement: Bool?
    /// Weeks since the knee was replaced; nil counts as recent.
    public var kneeReplacementWeeks: Double?
    /// Surgery on the low back.
    public var lumbarSurgery: LumbarSurgery?
    /// Weeks since that surgery.
    public var lumbarSurgeryWeeks: Double?
    /// High blood pressure, as stated.
    public var hypertension: Hypertension?
    /// Resting pressure, mmHg.
    public var systolic: Int?
    /// The lower number of the resting pressure, mmHg.
    public var diastolic: Int?
    /// Heart disease.
    public var cardiac: Bool?
    /// Cancer, now or before.
    public var cancer: CancerHistory?
    /// A known aortic aneurysm.
    public var aneurysm: Bool?
    /// Whether the vascular team agrees to exercise.
    public var aneurysmCleared: Bool?
    /// Blood-thinning medicine.
    public var anticoagulant: Bool?
    /// An earlier deep vein thrombosis.
    public var dvtHistory: Bool?
    /// Skin that feels less where pressure would be put.
    public var reducedSensation: Bool?
    /// Joint hypermobility.
    public var hypermobility: Bool?
    /// Abdominal hernia, prolapse or diastasis.
    public var herniaProlapse: Bool?
    /// Inflammatory spine disease.
    public var inflammatorySpine: Bool?
    /// Glaucoma or retinal disease.
    public var glaucomaRetina: Bool?
    /// Hip osteoarthritis or impingement.
    public var hipOsteoarthritisOrImpingement: Bool?
    /// A fall in 12 months, unsteadiness or a walking aid.
    public var balanceRisk: Bool?
    /// An athlete with a new pars injury.
    public var athleteNewPars: Bool?
    /// A hip or spine injection in the last two weeks.
    public var recentInjection: Bool?
    /// May need help to follow a program.
    public var cognitiveImpairment: Bool?
    /// Diabetes treated with insulin.
    public var insulin: Bool?
    /// Lasting effects of treated cauda equina syndrome.
    public var treatedCaudaEquina: Bool?
    /// No improvement after six weeks of a program.
    public var noImprovementAtSixWeeks: Bool?
    /// Frail: the starting level is one lower.
    public var frail: Bool?
  }

  /// Positions the patient can take; nil counts as cannot.
  public struct Abilities: Sendable {
    /// Can kneel.
    public var kneel: Bool?
    /// Can lie on the front.
    public var prone: Bool?
    /// Can lie on the back.
    public var supine: Bool?
    /// Can get to the floor and up again.
    public var floor: Bool?
  }

  /// What the program should be like.
  public struct Wishes: Sendable {
    /// Equipment at hand beside household things.
    public var equipment: Set<String> = []
    /// Minutes a day for exercises that are counted.
    public var minutesPerDay: Int?
    /// Days a week on which the patient will exercise.
    public var daysPerWeek: Int?
    /// How many exercises, where the clinician asks for a number.
    public var exercises: Int?
    /// A ceiling for the level.
    public var levelMax: Int?
    /// The style the patient would like.
    public var style: ExerciseStyle?
    /// What the patient wants back.
    public var goals: [String] = []
    /// The languages of the handout as they were written, the first one first; none for the run's own.
    public var languages: [String] = []
    /// The size of its text.
    public var textSize: TextSize = .normal
    /// The clinician named on it.
    public var clinician: String?
    /// The day of the next visit.
    public var nextVisit: CalendarDate?
    /// A note to the handout, which needs confirmation.
    public var note: String?
    /// Techniques that have to be in the program, in order.
    public var include: [String] = []
    /// Techniques that must not be in it.
    public var exclude: Set<String> = []
    /// Contraindicated techniques that the clinician accepts by name.
    public var accept: Set<String> = []
    /// Changes to doses by technique.
    public var doses: [String: DoseOverride] = [:]
  }

  /// A clinician's named confirmation of amber conditions.
  public struct Confirmation: Sendable, Hashable {
    /// Who confirmed.
    public var by: String
    /// What is confirmed; nil is all of it.
    public var items: Set<String>?
  }

  /// Scores of questionnaires, for the record and the screening.
  public struct Scores: Sendable {
    /// Oswestry Disability Index, 0 to 100.
    public var odi: Double?
    /// Roland–Morris Disability Questionnaire, 0 to 24.
    public var rmdq: Int?
    /// Patient-Specific Functional Scale, 0 to 10.
    public var psfs: Double?
    /// STarT Back total, 0 to 9.
    public var startTotal: Int?
    /// STarT Back psychosocial score, 0 to 5.
    public var startPsychosocial: Int?
  }

  /// The pseudonym or record number.
  public var patientID: String
  /// The name printed on the handout.
  public var name: String?
  /// The age in whole years on the day of the program.
  public var age: Int?
  /// Where the symptoms are and how they behave.
  public var complaint = Complaint()
  /// The red-flag questions.
  public var redFlags = RedFlagScreen()
  /// The examination of the nerves.
  public var neurology = Neurology()
  /// Other illness and surgery.
  public var history = History()
  /// Positions the patient can take.
  public var abilities = Abilities()
  /// What the program should be like.
  public var wishes = Wishes()
  /// What a clinician has confirmed by name.
  public var confirmation: Confirmation?
  /// Scores of questionnaires.
  public var scores = Scores()
  /// What was written, for the program's file.
  public var raw: RawIntake
}
