public import ProgramBuilder

extension ProgramWording {
  /// What a technique asks of the body, as a clinician says it.
  static func words(for attribute: Attribute) -> String {
    switch attribute {
    case .lumbarFlexionEnd: "end-range lumbar flexion"
    case .lumbarExtensionEnd: "end-range lumbar extension"
    case .rotationLoaded: "loaded rotation"
    case .rotationEnd: "end-range rotation"
    case .hipFlexionOver90: "hip flexion of 90° or more"
    case .hipAdductionPastMidline: "hip adduction past the midline"
    case .hipInternalRotation: "hip internal rotation"
    case .hipExternalRotationEnd: "end-range hip external rotation"
    case .hipExtensionEnd: "end-range hip extension"
    case .hipAbductionResisted: "resisted hip abduction"
    case .prone: "lying prone"
    case .supine: "lying supine"
    case .kneelingOrQuadruped: "kneeling"
    case .floorTransfer: "getting to the floor"
    case .singleLegBalance: "balance on one leg"
    case .isometricStrain: "isometric strain"
    case .sciaticPressure: "pressure near the sciatic nerve"
    case .deepPressure: "deep pressure"
    case .neuralTensionEnd: "end-range nerve tension"
    case .impact: "impact"
    case .axialLoadHigh: "high axial load"
    case .kneeFlexionDeep: "deep knee flexion"
    case .headDown: "head below the heart"
    case .thrust: "thrust"
    }
  }

  /// Attributes in their order, as a clinician says them.
  static func words(for attributes: Set<Attribute>) -> String {
    let names = Attribute.allCases.filter(attributes.contains).map(words(for:))
    return names.isEmpty ? "–" : names.joined(separator: ", ")
  }

  /// A rule with what it speaks of, as a clinician says it.
  public static func words(for hit: RuleHit, rules: ContraindicationRules) -> String {
    "\(rules.rule(for: hit.condition).title): \(words(for: hit.attribute))"
  }
}
