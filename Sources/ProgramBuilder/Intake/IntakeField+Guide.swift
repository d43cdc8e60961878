extension IntakeField {
  /// Which of the two forms of an intake the field stands in.
  public enum Form: Sendable {
    /// Both forms.
    case both
    /// The short form, for people: lists of what is present.
    case short
    /// The long form, for records systems: a column for each condition.
    case long
  }

  /// What a person has to know to fill the field in.
  public struct Guide: Sendable {
    /// The form it belongs to.
    public let form: Form
    /// When it has to be filled in.
    public let need: String
    /// What may be written.
    public let values: String
    /// What it means.
    public let meaning: String

    init(_ form: Form, _ need: String, _ values: String, _ meaning: String) {
      self.form = form
      self.need = need
      self.values = values
      self.meaning = meaning
    }
  }

  /// What a person has to know to fill the field in.
  public var guide: Guide {
    switch self {
    case .patientId:
      Guide(
        .both, "required", "text",
        "The pseudonym or record number; printed where there is no name.")
    case .name:
      Guide(
        .both, "optional", "text",
        "The name printed on the handout, in any script.")
    case .age:
      Guide(
        .both, "age or dob", "whole years",
        "Under 16 is held.")
    case .dob:
      Guide(
        .both, "age or dob", "year-month-day",
        "Date of birth.")
    case .cause:
      Guide(
        .both, "cause or icd10", "disc, stenosis, piriformis, spondylolisthesis, trauma, nonspecific",
        "What the sciatica comes from.")
    case .icd10:
      Guide(
        .both, "cause or icd10", "codes",
        "ICD-10 or ICD-10-CM codes; the cause and where the code carries it the side are read from them.")
    case .side:
      Guide(
        .both, "required", "left, right, both, alternating, central",
        "The side of the leg symptoms.")
    case .bilateralStatus:
      Guide(
        .both, "if side is both or alternating", "longstanding_stable, new_or_worse, unknown",
        "How two-sided symptoms behave.")
    case .durationWeeks:
      Guide(
        .both, "duration_weeks or onset_date", "weeks",
        "How long it has lasted: acute under 6, subacute 6 to 12, chronic over 12.")
    case .onsetDate:
      Guide(
        .both, "duration_weeks or onset_date", "year-month-day",
        "When it began. Where both are given and disagree, the earlier stage counts.")
    case .nprsWorst:
      Guide(
        .both, "required", "0 to 10",
        "The worst pain lately.")
    case .nprsNow:
      Guide(
        .both, "optional", "0 to 10",
        "The pain now.")
    case .nprsAverage:
      Guide(
        .both, "optional", "0 to 10",
        "The usual pain.")
    case .settleMinutes:
      Guide(
        .both, "settle_minutes or irritability", "minutes",
        "How long a flare takes to settle.")
    case .irritability:
      Guide(
        .both, "settle_minutes or irritability", "low, moderate, high",
        "As the clinician judges it; the higher of this and the one derived counts.")
    case .directionalPreference:
      Guide(
        .both, "required for disc", "extension, flexion, lateral, none, not_tested",
        "The direction that eases the leg when tested.")
    case .redFlagScreen:
      Guide(
        .both, "required", "complete, incomplete",
        "Whether every red-flag question was asked. Complete: each one not listed is a no.")
    case .redFlagsYes:
      Guide(
        .both, "optional", "list of red flags",
        "The red flags answered yes.")
    case .redFlagScreener:
      Guide(
        .both, "required", "text",
        "Who asked.")
    case .redFlagDate:
      Guide(
        .both, "required", "year-month-day",
        "When they were asked: within 14 days, 7 in the acute stage.")
    case .clearedFlags:
      Guide(
        .both, "optional", "list of red flags or codes",
        "Red flags or blocking codes that have been assessed and excluded.")
    case .clearedBy:
      Guide(
        .both, "with cleared_flags", "text",
        "Who excluded them.")
    case .clearedRole:
      Guide(
        .both, "with cleared_flags", "text",
        "Their role: specialist, clinician, …")
    case .clearedDate:
      Guide(
        .both, "with cleared_flags", "year-month-day",
        "When.")
    case .clearedResult:
      Guide(
        .both, "with cleared_flags", "text",
        "The result or the reason.")
    case .bpSymptoms:
      Guide(
        .both, "optional", "yes, no, unknown",
        "Symptoms with a very high blood pressure.")
    case .selfHarmIntent:
      Guide(
        .both, "optional", "yes, no, unknown",
        "A plan or intent with thoughts of self-harm.")
    case .power:
      Guide(
        .both, "required", "0 to 5",
        "Power of the weakest key muscle of the legs.")
    case .reflexes:
      Guide(
        .both, "required", "normal, reduced, absent, brisk",
        "Reflexes of the legs.")
    case .sensation:
      Guide(
        .both, "required", "normal, reduced, absent",
        "Skin feeling of the legs.")
    case .neuroDate:
      Guide(
        .both, "required", "year-month-day",
        "When power, reflexes and feeling were tested.")
    case .conditionsScreen:
      Guide(
        .short, "required in the short form", "complete",
        "All conditions were asked about; each one not listed is a no.")
    case .conditions:
      Guide(
        .short, "optional", "list of conditions",
        "The conditions that are present.")
    case .cannot:
      Guide(
        .short, "optional", "kneel, prone, supine, floor",
        "Positions that the patient cannot take.")
    case .pregnancy:
      Guide(
        .long, "required", "no, t1, t2, t3, postpartum_lt12wk",
        "Pregnancy by trimester, or birth within 12 weeks.")
    case .osteoporosis:
      Guide(
        .long, "required", "no, yes, fracture",
        "Osteoporosis; fracture: with a healed fracture.")
    case .steroid3m:
      Guide(
        .long, "required", "yes, no",
        "Oral steroids for three months or more.")
    case .hipReplacement:
      Guide(
        .long, "required", "no, posterior, anterior, lateral, unknown",
        "A replaced hip by approach; unknown: replaced, approach unknown.")
    case .hipReplacementWeeks:
      Guide(
        .both, "optional", "weeks",
        "Weeks since the hip was replaced.")
    case .hipPrecautions:
      Guide(
        .both, "optional", "in_force, lifted",
        "Unless written lifted they are in force.")
    case .kneeReplacement:
      Guide(
        .long, "required", "yes, no",
        "A replaced knee.")
    case .kneeReplacementWeeks:
      Guide(
        .both, "optional", "weeks",
        "Weeks since the knee was replaced.")
    case .lumbarSurgery:
      Guide(
        .long, "required", "no, discectomy, decompression, fusion",
        "Surgery on the low back.")
    case .lumbarSurgeryWeeks:
      Guide(
        .both, "with lumbar_surgery", "weeks",
        "Weeks since the surgery.")
    case .hypertension:
      Guide(
        .long, "required", "no, controlled, uncontrolled",
        "High blood pressure.")
    case .bpSystolic:
      Guide(
        .both, "with hypertension", "60 to 300",
        "Resting pressure, upper number, mmHg.")
    case .bpDiastolic:
      Guide(
        .both, "with hypertension", "30 to 200",
        "Resting pressure, lower number, mmHg.")
    case .cardiac:
      Guide(
        .long, "required", "yes, no",
        "Heart disease.")
    case .cancerHistory:
      Guide(
        .long, "required", "no, past, current",
        "Cancer, now or before.")
    case .aaaKnown:
      Guide(
        .long, "required", "yes, no",
        "A known aortic aneurysm.")
    case .aaaCleared:
      Guide(
        .both, "with aaa_known", "yes, no",
        "Whether the vascular team agrees to exercise.")
    case .anticoagulant:
      Guide(
        .long, "required", "yes, no",
        "Blood-thinning medicine.")
    case .dvtHistory:
      Guide(
        .long, "required", "yes, no",
        "An earlier deep vein thrombosis.")
    case .reducedSensation:
      Guide(
        .long, "required", "yes, no",
        "Skin that feels less, anywhere pressure would be put.")
    case .hypermobility:
      Guide(
        .long, "required", "yes, no",
        "Joint hypermobility.")
    case .herniaProlapse:
      Guide(
        .long, "required", "yes, no",
        "Abdominal hernia, prolapse or diastasis.")
    case .inflammatorySpine:
      Guide(
        .long, "required", "yes, no",
        "Inflammatory spine disease.")
    case .glaucomaRetina:
      Guide(
        .long, "required", "yes, no",
        "Glaucoma or retinal disease.")
    case .hipOaFai:
      Guide(
        .long, "required", "yes, no",
        "Hip osteoarthritis or impingement.")
    case .balanceRisk:
      Guide(
        .long, "required", "yes, no",
        "A fall in 12 months, unsteady, or a walking aid.")
    case .canKneel:
      Guide(
        .long, "required", "yes, no",
        "Unknown counts as cannot.")
    case .canProne:
      Guide(
        .long, "required", "yes, no",
        "Can lie on the front. Unknown counts as cannot.")
    case .canSupine:
      Guide(
        .long, "required", "yes, no",
        "Can lie on the back. Unknown counts as cannot.")
    case .canFloor:
      Guide(
        .long, "required", "yes, no",
        "Can get to the floor and up. Unknown counts as cannot.")
    case .fractureExcluded:
      Guide(
        .both, "required for trauma", "yes, no",
        "Fracture has been excluded.")
    case .spondylolisthesisGrade:
      Guide(
        .both, "optional", "1 to 5",
        "Grade of the slip; from 3 on it needs confirmation.")
    case .athleteNewPars:
      Guide(
        .both, "optional", "yes, no",
        "An athlete with a new pars injury.")
    case .recentInjection:
      Guide(
        .both, "optional", "yes, no",
        "A hip or spine injection in the last two weeks.")
    case .cognitiveImpairment:
      Guide(
        .both, "optional", "yes, no",
        "May need help to follow a program.")
    case .insulin:
      Guide(
        .both, "optional", "yes, no",
        "Diabetes treated with insulin.")
    case .treatedCes:
      Guide(
        .both, "optional", "yes, no",
        "Lasting effects of treated cauda equina syndrome.")
    case .noImprovement6wk:
      Guide(
        .both, "optional", "yes, no",
        "No improvement after six weeks of a program.")
    case .equipment:
      Guide(
        .both, "optional", "list",
        "What is at hand beside household things: band, ball, foam_roller, gym_ball, step, bike, …")
    case .minutesPerDay:
      Guide(
        .both, "required", "5 to 60",
        "Time for exercises; walking and rest are not counted.")
    case .daysPerWeek:
      Guide(
        .both, "required", "1 to 7",
        "Days the patient will exercise.")
    case .exercises:
      Guide(
        .both, "optional", "1 to 20",
        "How many exercises; 4 unless asked for otherwise.")
    case .levelMax:
      Guide(
        .both, "optional", "1 to 5",
        "A ceiling for the level, below what the rules allow.")
    case .frail:
      Guide(
        .both, "optional", "yes, no",
        "Frail: the starting level is one lower.")
    case .prefer:
      Guide(
        .both, "optional", "yoga, pilates",
        "A style the patient would like.")
    case .goals:
      Guide(
        .both, "optional", "list",
        "What the patient wants back: walking, standing, sitting, stairs, lifting, gardening, sleep, sport, "
          + "driving, work; other words are printed as they are.")
    case .language:
      Guide(
        .both, "optional", "list of language tags",
        "Languages of the handout, one after the other: en, es, fr, de, pt, pl, ar, hi, zh, uk.")
    case .textSize:
      Guide(
        .both, "optional", "normal, large, xlarge",
        "Size of the text.")
    case .clinician:
      Guide(
        .both, "optional", "text",
        "The clinician named on the handout.")
    case .nextVisit:
      Guide(
        .both, "optional", "year-month-day",
        "The next visit.")
    case .clinicianNote:
      Guide(
        .both, "optional", "text",
        "Any entry needs confirmation.")
    case .include:
      Guide(
        .both, "optional", "list of techniques",
        "Techniques that have to be in the program.")
    case .exclude:
      Guide(
        .both, "optional", "list of techniques",
        "Techniques that must not be in it.")
    case .accept:
      Guide(
        .both, "optional", "list of techniques",
        "Contraindicated techniques in include that the clinician accepts.")
    case .doses:
      Guide(
        .both, "optional", "list",
        "Dose overrides: bridge sets=3 repetitions=12 hold_seconds=5")
    case .confirmed:
      Guide(
        .both, "optional", "list, or all",
        "Amber conditions that the clinician confirms.")
    case .confirmedBy:
      Guide(
        .both, "with confirmed", "text",
        "Who confirms them.")
    case .odi:
      Guide(
        .both, "optional", "0 to 100",
        "Oswestry Disability Index.")
    case .rmdq:
      Guide(
        .both, "optional", "0 to 24",
        "Roland–Morris Disability Questionnaire.")
    case .psfs:
      Guide(
        .both, "optional", "0 to 10",
        "Patient-Specific Functional Scale.")
    case .startTotal:
      Guide(
        .both, "optional", "0 to 9",
        "STarT Back total.")
    case .startPsych:
      Guide(
        .both, "optional", "0 to 5",
        "STarT Back psychosocial score.")
    }
  }
}
