public import YAMLReading

/// A question of the red-flag screen; a yes stops all exercise output.
public enum RedFlag: String, SpelledChoice {
  case saddleNumbness = "saddle_numbness"
  case bladderChange = "bladder_change"
  case bowelChange = "bowel_change"
  case sexualFunctionChange = "sexual_function_change"
  case bilateralNew = "bilateral_new"
  case motorProgressive = "motor_progressive"
  case motorSevereNew = "motor_severe_new"
  case cordSigns = "cord_signs"
  case cancerWithNeuro = "cancer_with_neuro"
  case cancerSpinePain = "cancer_spine_pain"
  case weightLoss = "weight_loss"
  case nightPainUnremitting = "night_pain_unremitting"
  case thoracicBandPain = "thoracic_band_pain"
  case feverUnwell = "fever_unwell"
  case infectionRisk = "infection_risk"
  case fractureMajorTrauma = "fracture_major_trauma"
  case fractureLowTrauma = "fracture_low_trauma"
  case hipFractureSigns = "hip_fracture_signs"
  case aaaSymptoms = "aaa_symptoms"
  case limbIschaemia = "limb_ischaemia"
  case dvtSigns = "dvt_signs"
  case chestSymptoms = "chest_symptoms"
  case bpVeryHigh = "bp_very_high"
  case pregnancyWarning = "pregnancy_warning"
  case postopProblem = "postop_problem"
  case selfHarm = "self_harm"
  case constantWorsening = "constant_worsening"

  /// The codes of the clinical specification, which clinicians may write as well.
  public static let synonyms: [String: RedFlag] = [
    "rf01": .saddleNumbness,
    "rf02": .bladderChange,
    "rf03": .bowelChange,
    "rf04": .sexualFunctionChange,
    "rf05": .bilateralNew,
    "rf06": .motorProgressive,
    "rf07": .motorSevereNew,
    "rf08": .cordSigns,
    "rf09": .cancerWithNeuro,
    "rf10": .cancerSpinePain,
    "rf11": .weightLoss,
    "rf12": .nightPainUnremitting,
    "rf13": .thoracicBandPain,
    "rf14": .feverUnwell,
    "rf15": .infectionRisk,
    "rf16": .fractureMajorTrauma,
    "rf17": .fractureLowTrauma,
    "rf18": .hipFractureSigns,
    "rf19": .aaaSymptoms,
    "rf20": .limbIschaemia,
    "rf21": .dvtSigns,
    "rf22": .chestSymptoms,
    "rf23": .bpVeryHigh,
    "rf24": .pregnancyWarning,
    "rf25": .postopProblem,
    "rf26": .selfHarm,
    "rf27": .constantWorsening,
  ]
}
