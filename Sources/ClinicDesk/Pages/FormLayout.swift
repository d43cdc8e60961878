import YAMLReading
import HandoutPipeline
import ProgramBuilder

/// The questions of the intake form in the order in which a clinician asks them: red flags first.
struct FormLayout: Sendable {
  /// How a question is answered.
  enum Control: Sendable {
    case text, longText, number, date
    /// One of some words.
    case choice([String])
    /// Any of some words.
    case several([String])
    /// Words that are listed with commas.
    case list
  }

  /// A question.
  struct Question: Sendable {
    let field: IntakeField
    let control: Control
    /// Whether no handout is made without an answer.
    var isNeeded = false
    /// What stands in it before anybody writes: the day.
    var isToday = false
  }

  /// Questions under one heading.
  struct Section: Sendable {
    let id: String
    let title: String
    let note: String
    let questions: [Question]
    /// Whether it is shut until somebody opens it.
    var isRare = false
  }

  let sections: [Section]

  /// The form for a library's techniques.
  init(_ library: Library) {
    let things = Set(library.catalogue.techniques.flatMap(\.equipment))
      .subtracting(library.rules.selection.household).sorted()
    sections = [
      Self.redFlags, Self.patient, Self.complaint, Self.nerves, Self.conditions, Self.wishes(things),
      Self.rare,
    ]
  }

  /// All questions by their field.
  var questions: [Question] { sections.flatMap(\.questions) }

  private static let redFlags = Section(
    id: "section-red-flags", title: "Red flags",
    note: "Tick every one that is present. One is enough for a referral in place of exercises.",
    questions: [
      Question(field: .redFlagsYes, control: .several(RedFlag.allowedWords)),
      Question(field: .redFlagScreen, control: .choice(ScreenState.allowedWords), isNeeded: true),
      Question(field: .redFlagScreener, control: .text, isNeeded: true),
      Question(field: .redFlagDate, control: .date, isNeeded: true, isToday: true),
    ])

  private static let patient = Section(
    id: "section-patient", title: "Patient", note: "",
    questions: [
      Question(field: .patientId, control: .text, isNeeded: true),
      Question(field: .name, control: .text),
      Question(field: .age, control: .number, isNeeded: true),
      Question(field: .language, control: .list),
    ])

  private static let complaint = Section(
    id: "section-complaint", title: "Complaint", note: "",
    questions: [
      Question(field: .cause, control: .choice(Cause.allowedWords), isNeeded: true),
      Question(field: .side, control: .choice(Side.allowedWords), isNeeded: true),
      Question(field: .durationWeeks, control: .number, isNeeded: true),
      Question(field: .nprsWorst, control: .number, isNeeded: true),
      Question(field: .settleMinutes, control: .number, isNeeded: true),
      Question(field: .directionalPreference, control: .choice(DirectionalPreference.allowedWords)),
      Question(field: .bilateralStatus, control: .choice(BilateralStatus.allowedWords)),
      Question(field: .fractureExcluded, control: .choice(["yes", "no"])),
    ])

  private static let nerves = Section(
    id: "section-nerves", title: "Nerve examination of the legs", note: "",
    questions: [
      Question(field: .power, control: .number, isNeeded: true),
      Question(field: .reflexes, control: .choice(Reflexes.allowedWords), isNeeded: true),
      Question(field: .sensation, control: .choice(Sensation.allowedWords), isNeeded: true),
      Question(field: .neuroDate, control: .date, isNeeded: true, isToday: true),
    ])

  private static let conditions = Section(
    id: "section-conditions", title: "Other conditions",
    note: "Tick what is present, then say whether all of them were asked about.",
    questions: [
      Question(field: .conditions, control: .several(IntakeField.listedConditions)),
      Question(field: .cannot, control: .several(IntakeField.listedPositions)),
      Question(field: .conditionsScreen, control: .choice(ScreenState.allowedWords), isNeeded: true),
      Question(field: .bpSystolic, control: .number), Question(field: .bpDiastolic, control: .number),
      Question(field: .lumbarSurgeryWeeks, control: .number),
    ])

  private static func wishes(_ things: [String]) -> Section {
    Section(
      id: "section-wishes", title: "Time and wishes", note: "",
      questions: [
        Question(field: .minutesPerDay, control: .number, isNeeded: true),
        Question(field: .daysPerWeek, control: .number, isNeeded: true),
        Question(field: .goals, control: .list),
        Question(field: .prefer, control: .choice(ExerciseStyle.allowedWords)),
        Question(field: .equipment, control: .several(things)),
        Question(field: .clinician, control: .text), Question(field: .nextVisit, control: .date),
        Question(field: .clinicianNote, control: .longText),
      ])
  }

  /// What few patients need.
  private static let rare = Section(
    id: "section-more", title: "More facts", note: "For patients who need them.",
    questions: [
      .dob, .icd10, .onsetDate, .nprsNow, .nprsAverage, .irritability, .clearedFlags, .clearedBy,
      .clearedRole,
      .clearedDate, .clearedResult, .bpSymptoms, .selfHarmIntent, .hipReplacementWeeks, .hipPrecautions,
      .kneeReplacementWeeks, .aaaCleared, .spondylolisthesisGrade, .exercises, .levelMax, .textSize, .include,
      .exclude, .accept, .doses, .confirmed, .confirmedBy, .odi, .rmdq, .psfs, .startTotal, .startPsych,
    ].map { Question(field: $0, control: control(of: $0)) }, isRare: true)

  private static func control(of field: IntakeField) -> Control {
    switch field {
    case .dob, .onsetDate, .clearedDate: .date
    case .irritability: .choice(Irritability.allowedWords)
    case .bpSymptoms, .selfHarmIntent: .choice(Answer.allowedWords)
    case .aaaCleared: .choice(["yes", "no"])
    case .hipPrecautions: .choice(HipPrecautions.allowedWords)
    case .textSize: .choice(TextSize.allowedWords)
    case .icd10, .clearedFlags, .include, .exclude, .accept, .doses, .confirmed: .list
    case .clearedBy, .clearedRole, .clearedResult, .confirmedBy: .text
    default: .number
    }
  }
}
