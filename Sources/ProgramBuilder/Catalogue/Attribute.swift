public import YAMLReading

/// What a technique asks of the body, as far as a contraindication can speak of it.
public enum Attribute: String, SpelledChoice {
  /// End-range or sustained bending forward of the low back.
  case lumbarFlexionEnd = "lumbar_flex_end"
  /// End-range bending backward of the low back.
  case lumbarExtensionEnd = "lumbar_ext_end"
  /// Turning the trunk against load.
  case rotationLoaded = "rot_loaded"
  /// Turning the trunk to its end.
  case rotationEnd = "rot_end"
  /// Hip flexion to 90 degrees or more.
  case hipFlexionOver90 = "hip_flex_gt90"
  /// Hip adduction past the midline.
  case hipAdductionPastMidline = "hip_add_midline"
  /// Hip internal rotation.
  case hipInternalRotation = "hip_int_rot"
  /// Hip external rotation to its end.
  case hipExternalRotationEnd = "hip_er_end"
  /// Hip extension to its end.
  case hipExtensionEnd = "hip_ext_end"
  /// Resisted hip abduction.
  case hipAbductionResisted = "hip_abd_resist"
  /// Lying on the front.
  case prone
  /// Lying on the back.
  case supine
  /// Kneeling or on hands and knees.
  case kneelingOrQuadruped = "kneel_quad"
  /// Getting down to the floor and up again.
  case floorTransfer = "floor_transfer"
  /// Balance on one leg.
  case singleLegBalance = "sls_balance"
  /// Strong static effort, with the risk of holding the breath.
  case isometricStrain = "iso_strain"
  /// Pressure near the sciatic nerve.
  case sciaticPressure = "sciatic_pressure"
  /// Deep pressure on soft tissue.
  case deepPressure = "deep_pressure"
  /// Nerve tension to its end.
  case neuralTensionEnd = "neural_tension_end"
  /// Landing or jolting.
  case impact
  /// High load along the spine.
  case axialLoadHigh = "axial_load_high"
  /// Deep knee bend under load.
  case kneeFlexionDeep = "knee_flex_deep"
  /// Head below the heart.
  case headDown = "head_down"
  /// Manipulation with thrust.
  case thrust
}
