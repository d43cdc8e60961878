import ProgramBuilder
import TestSupport

/// Patients across causes, sides, stages, pain, text sizes and conditions.
enum SweptIntakes {
  static let all: [IntakeFixture] = {
    var found: [IntakeFixture] = []
    let conditions = [
      "", "osteoporosis", "hypertension_controlled", "pregnancy_t2", "thr_posterior", "cardiac",
      "anticoagulant; falls", "frail; hip_oa", "hypermobility; glaucoma",
    ]
    for (index, cause) in Cause.allCases.enumerated() {
      for (number, side) in Side.allCases.enumerated() {
        for (step, pain) in ["2", "5", "8"].enumerated() {
          let turn = index * 15 + number * 3 + step
          found.append(
            IntakeFixture.clear
              .with("patient_id", "S-\(turn)").with("cause", cause.rawValue)
              .with("side", side.rawValue).with("nprs_worst", pain)
              .with("bilateral_status", "longstanding_stable").with("fracture_excluded", "yes")
              .with("duration_weeks", ["3", "9", "30"][turn % 3])
              .with("directional_preference", ["extension", "flexion", "none"][turn % 3])
              .with("conditions", conditions[turn % conditions.count])
              .with("bp_systolic", "130").with("bp_diastolic", "80")
              .with("equipment", turn % 2 == 0 ? "bike; band; ball" : "")
              .with("prefer", ["yoga", "pilates", ""][turn % 3])
              .with("exercises", turn % 4 == 0 ? "8" : "")
              .with("goals", turn % 5 == 0 ? "walking; my dog" : "")
              .with("text_size", ["normal", "large", "xlarge"][(turn / 3) % 3])
              .with("confirmed", turn % 2 == 0 ? "all" : "").with("confirmed_by", "A. Clinician"))
        }
      }
    }
    return found
  }()
}
