public import YAMLReading

/// A fact that a clinician states about a patient: a column of the CSV, a field of the YAML form, an option.
public enum IntakeField: String, SpelledChoice {
  case patientId = "patient_id"
  case name
  case age
  case dob
  case cause
  case icd10
  case side
  case bilateralStatus = "bilateral_status"
  case durationWeeks = "duration_weeks"
  case onsetDate = "onset_date"
  case nprsWorst = "nprs_worst"
  case nprsNow = "nprs_now"
  case nprsAverage = "nprs_average"
  case settleMinutes = "settle_minutes"
  case irritability
  case directionalPreference = "directional_preference"
  case redFlagScreen = "red_flag_screen"
  case redFlagsYes = "red_flags_yes"
  case redFlagScreener = "red_flag_screener"
  case redFlagDate = "red_flag_date"
  case clearedFlags = "cleared_flags"
  case clearedBy = "cleared_by"
  case clearedRole = "cleared_role"
  case clearedDate = "cleared_date"
  case clearedResult = "cleared_result"
  case bpSymptoms = "bp_symptoms"
  case selfHarmIntent = "self_harm_intent"
  case power
  case reflexes
  case sensation
  case neuroDate = "neuro_date"
  case conditionsScreen = "conditions_screen"
  case conditions
  case cannot
  case pregnancy
  case osteoporosis
  case steroid3m = "steroid_3m"
  case hipReplacement = "hip_replacement"
  case hipReplacementWeeks = "hip_replacement_weeks"
  case hipPrecautions = "hip_precautions"
  case kneeReplacement = "knee_replacement"
  case kneeReplacementWeeks = "knee_replacement_weeks"
  case lumbarSurgery = "lumbar_surgery"
  case lumbarSurgeryWeeks = "lumbar_surgery_weeks"
  case hypertension
  case bpSystolic = "bp_systolic"
  case bpDiastolic = "bp_diastolic"
  case cardiac
  case cancerHistory = "cancer_history"
  case aaaKnown = "aaa_known"
  case aaaCleared = "aaa_cleared"
  case anticoagulant
  case dvtHistory = "dvt_history"
  case reducedSensation = "reduced_sensation"
  case hypermobility
  case herniaProlapse = "hernia_prolapse"
  case inflammatorySpine = "inflammatory_spine"
  case glaucomaRetina = "glaucoma_retina"
  case hipOaFai = "hip_oa_fai"
  case balanceRisk = "balance_risk"
  case canKneel = "can_kneel"
  case canProne = "can_prone"
  case canSupine = "can_supine"
  case canFloor = "can_floor"
  case fractureExcluded = "fracture_excluded"
  case spondylolisthesisGrade = "spondylolisthesis_grade"
  case athleteNewPars = "athlete_new_pars"
  case recentInjection = "recent_injection"
  case cognitiveImpairment = "cognitive_impairment"
  case insulin
  case treatedCes = "treated_ces"
  case noImprovement6wk = "no_improvement_6wk"
  case equipment
  case minutesPerDay = "minutes_per_day"
  case daysPerWeek = "days_per_week"
  case exercises
  case levelMax = "level_max"
  case frail
  case prefer
  case goals
  case language
  case textSize = "text_size"
  case clinician
  case nextVisit = "next_visit"
  case clinicianNote = "clinician_note"
  case include
  case exclude
  case accept
  case doses
  case confirmed
  case confirmedBy = "confirmed_by"
  case odi
  case rmdq
  case psfs
  case startTotal = "start_total"
  case startPsych = "start_psych"

  /// Other names for the columns.
  public static let synonyms: [String: IntakeField] = [
    "id": .patientId, "patient": .patientId, "patient_name": .name, "full_name": .name,
    "date_of_birth": .dob, "birth_date": .dob, "birthdate": .dob, "diagnosis": .cause,
    "icd": .icd10, "icd_10": .icd10, "affected_side": .side, "weeks": .durationWeeks,
    "onset": .onsetDate, "nprs": .nprsWorst, "pain_worst": .nprsWorst,
    "pain_now": .nprsNow, "pain_average": .nprsAverage, "red_flags": .redFlagsYes,
    "screener": .redFlagScreener, "screen_date": .redFlagDate, "bp_sys": .bpSystolic,
    "bp_dia": .bpDiastolic, "minutes": .minutesPerDay, "minutes_a_day": .minutesPerDay,
    "days": .daysPerWeek, "days_a_week": .daysPerWeek, "note": .clinicianNote,
    "lang": .language, "therapist": .clinician, "dose": .doses,
  ]
}
