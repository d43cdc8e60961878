import HandoutDesign
import HandoutPipeline
import ProgramBuilder

/// What the form calls its questions and answers.
struct FormWording {
  private let texts: HandoutTexts
  private let flags: [String: String]

  init(_ library: Library) {
    texts = library.texts
    flags = Dictionary(
      library.rules.redFlags.map { ($0.flag.rawValue, $0.trigger) }, uniquingKeysWith: { first, _ in first })
  }

  func label(_ field: IntakeField) -> String {
    switch field {
    case .redFlagsYes: "Red flags that are present"
    case .conditions: "Conditions that are present"
    case .cannot: "Positions that the patient cannot take"
    default: Self.ownLabels[field] ?? texts.name(of: field)
    }
  }

  /// Questions that no page of a handout asks, so that no language file names them.
  private static let ownLabels: [IntakeField: String] = [
    .patientId: "Patient’s id", .name: "Name", .language: "Languages", .minutesPerDay: "Minutes a day",
    .daysPerWeek: "Days a week", .goals: "Goals", .prefer: "Style", .equipment: "Equipment at hand",
    .clinician: "Clinician", .nextVisit: "Next visit", .clinicianNote: "Note to the patient",
    .nprsNow: "Pain now", .nprsAverage: "Usual pain", .exercises: "Number of exercises",
    .levelMax: "Highest level", .textSize: "Size of the text", .include: "Techniques to include",
    .exclude: "Techniques to leave out", .accept: "Contraindicated techniques that are accepted",
    .doses: "Doses", .confirmed: "Confirmed conditions", .confirmedBy: "Confirmed by",
    .odi: "Oswestry Disability Index", .rmdq: "Roland–Morris Disability Questionnaire",
    .psfs: "Patient-Specific Functional Scale", .startTotal: "STarT Back total",
    .startPsych: "STarT Back psychosocial score", .icd10: "ICD-10 codes",
  ]

  /// What may be written, unless the choices say so themselves.
  func hint(_ field: IntakeField) -> String {
    let guide = field.guide
    return switch field {
    case .redFlagsYes, .conditions, .cannot, .cause, .side, .patientId, .reflexes, .sensation: ""
    case .redFlagScreen: "Complete: every question was asked, and each one not ticked is a no."
    case .conditionsScreen: "Complete: all were asked about, and each one not ticked is a no."
    default:
      guide.meaning == label(field) + "."
        ? guide.values
        : ["text", "year-month-day"].contains(guide.values)
          ? guide.meaning : "\(guide.meaning) (\(guide.values))"
    }
  }

  func choice(_ word: String, of field: IntakeField) -> String {
    if field == .redFlagsYes { return flags[word] ?? plain(word) }
    return switch (field, word) {
    case (.conditions, "postpartum_lt12wk"): "birth within 12 weeks"
    case (.conditions, "steroid_3m"): "oral steroids for three months or more"
    case (.conditions, "no_improvement_6wk"): "no improvement after six weeks of a program"
    case (.conditions, "treated_ces"): "lasting effects of treated cauda equina syndrome"
    case (.conditions, "aaa_known"): "known aortic aneurysm"
    case (.conditions, "dvt_history"): "earlier deep vein thrombosis"
    case (.conditions, "hip_oa_fai"): "hip osteoarthritis or impingement"
    case (.conditions, "balance_risk"): "a fall in 12 months, unsteady, or a walking aid"
    case (.conditions, "anticoagulant"): "blood-thinning medicine"
    case (.conditions, "cardiac"): "heart disease"
    case (.conditions, "athlete_new_pars"): "athlete with a new pars injury"
    case (.conditions, "recent_injection"): "hip or spine injection in the last two weeks"
    case (.conditions, "cognitive_impairment"): "may need help to follow a program"
    case (.conditions, "hernia_prolapse"): "abdominal hernia, prolapse or diastasis"
    case (.conditions, "glaucoma_retina"): "glaucoma or retinal disease"
    case (.conditions, "pregnancy_t1"): "pregnancy, first trimester"
    case (.conditions, "pregnancy_t2"): "pregnancy, second trimester"
    case (.conditions, "pregnancy_t3"): "pregnancy, third trimester"
    case (.conditions, "hip_replacement"): "hip replacement, approach unknown"
    case (.conditions, "fusion"): "lumbar fusion"
    case (.conditions, "decompression"): "lumbar decompression"
    case (.conditions, "osteoporosis_fracture"): "osteoporosis with a healed fracture"
    case (.conditions, "insulin"): "diabetes treated with insulin"
    case (.cannot, "kneel"): "kneel"
    case (.cannot, "prone"): "lie on the front"
    case (.cannot, "supine"): "lie on the back"
    case (.cannot, "floor"): "get to the floor and up"
    case (.bilateralStatus, "longstanding_stable"): "long-standing and stable"
    case (.bilateralStatus, "new_or_worse"): "new or worse"
    case (.equipment, _), (.conditions, _): plain(word)
    default: texts.choice(word)
    }
  }

  private func plain(_ word: String) -> String { word.replacing("_", with: " ") }
}

extension String {
  /// The text without the characters at both ends that are so.
  func trimmingEnds(while isSo: (Character) -> Bool) -> String {
    var text = Substring(self)
    while let first = text.first, isSo(first) { text.removeFirst() }
    while let last = text.last, isSo(last) { text.removeLast() }
    return String(text)
  }
}
