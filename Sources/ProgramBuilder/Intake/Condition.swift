public import YAMLReading

/// Something about a patient that forbids or limits what a technique may ask: a row of the
/// contraindication rules.
public enum Condition: String, SpelledChoice {
  case allSciatica = "all_sciatica"
  case disc
  case discDirectionUnknown = "disc_dp_unknown"
  case directionUnknown = "dp_unknown"
  case directionExtension = "dp_extension"
  case directionFlexion = "dp_flexion"
  case stenosis, spondylolisthesis, piriformis, trauma, nonspecific
  case stageAcute = "stage_acute"
  case irritabilityHigh = "irritability_high"
  case irritabilityModerate = "irritability_moderate"
  case stableNeuroDeficit = "stable_neuro_deficit"
  case pregnancyT1 = "pregnancy_t1"
  case pregnancyT2 = "pregnancy_t2"
  case pregnancyT3 = "pregnancy_t3"
  case postpartumUnder12Weeks = "postpartum_lt12wk"
  case osteoporosis
  case osteoporosisFracture = "osteoporosis_fracture"
  case steroidLongterm = "steroid_longterm"
  case hipReplacementPosterior = "thr_posterior"
  case hipReplacementAnterior = "thr_anterior"
  case hipReplacementLateral = "thr_lateral"
  case hipReplacementUnknown = "thr_unknown"
  case hipReplacementCleared = "thr_cleared"
  case kneeReplacementUnder12Weeks = "tkr_lt12wk"
  case kneeReplacement = "tkr"
  case fusion12to26Weeks = "fusion_12_26wk"
  case fusionOver26Weeks = "fusion_gt26wk"
  case discectomy6to12Weeks = "discectomy_6_12wk"
  case lumbarSurgery = "lumbar_surgery"
  case hypertensionControlled = "hypertension_controlled"
  case hypertensionUncontrolled = "hypertension_uncontrolled"
  case cardiac
  case balanceRisk = "balance_risk"
  case cannotKneel = "cannot_kneel"
  case cannotProne = "cannot_prone"
  case cannotSupine = "cannot_supine"
  case cannotFloor = "cannot_floor"
  case anticoagulant
  case dvtHistory = "dvt_history"
  case reducedSensation = "reduced_sensation"
  case hypermobility
  case herniaProlapseDiastasis = "hernia_prolapse_diastasis"
  case inflammatorySpine = "inflammatory_spine"
  case glaucomaRetina = "glaucoma_retina"
  case hipOsteoarthritisOrImpingement = "hip_oa_fai"
  case smallAorticAneurysm = "aaa_small_known"
}
