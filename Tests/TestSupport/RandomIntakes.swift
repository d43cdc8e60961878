import ProgramBuilder

/// Intakes of every kind of patient, most of them fit for a program.
package enum RandomIntakes {
  /// Some intakes, the same for the same seed.
  package static func intakes(_ count: Int, seed: UInt64) -> [IntakeFixture] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in one(&generator) }
  }

  private static let conditions = [
    "pregnancy_t1", "pregnancy_t2", "pregnancy_t3", "postpartum", "osteoporosis",
    "osteoporosis_fracture", "steroids", "thr", "thr_posterior", "thr_anterior", "thr_lateral",
    "tkr", "discectomy", "fusion", "hypertension_controlled", "hypertension_uncontrolled",
    "cardiac", "anticoagulant", "dvt", "reduced_sensation", "hypermobility", "hernia",
    "inflammatory_spine", "glaucoma", "hip_oa", "falls", "insulin", "frail", "aneurysm",
  ]
  private static let equipment = [
    "ball", "band", "bike", "foam_roller", "poles", "roller_stick", "soft_ball", "step", "gym_ball",
  ]
  private static let goals = [
    "walking", "standing", "sitting", "stairs", "lifting", "gardening", "sleep", "sport", "driving",
    "work", "dancing",
  ]

  private static func one(_ generator: inout SeededGenerator) -> IntakeFixture {
    func pick(_ words: [String]) -> String { words.randomElement(using: &generator) ?? "" }
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    var fixture = IntakeFixture.clear
      .with("patient_id", "R-\(Int.random(in: 0...99999, using: &generator))")
      .with("cause", pick(Cause.allCases.map(\.rawValue))).with("fracture_excluded", "yes")
      .with("side", pick(Side.allCases.map(\.rawValue)))
      .with("bilateral_status", chance(90) ? "longstanding_stable" : "unknown")
      .with("age", String(Int.random(in: 15...95, using: &generator)))
      .with("duration_weeks", String(Int.random(in: 1...40, using: &generator)))
      .with("red_flag_date", "2026-11-22").with("neuro_date", "2026-11-22")
      .with("nprs_worst", String(Int.random(in: 0...10, using: &generator)))
      .with("settle_minutes", pick(["5", "30", "45", "300"]))
      .with("directional_preference", pick(DirectionalPreference.allCases.map(\.rawValue)))
      .with("minutes_per_day", String(Int.random(in: 5...60, using: &generator)))
      .with("days_per_week", String(Int.random(in: 1...7, using: &generator)))
      .with("lumbar_surgery_weeks", "").with("aaa_cleared", "")
    if chance(15) { fixture = fixture.with("power", "4") }
    if chance(10) { fixture = fixture.with("sensation", "reduced") }
    var listed: Set<String> = []
    for _ in 0..<pickCount(&generator) { listed.insert(pick(conditions)) }
    listed = withoutRivals(listed)
    fixture = fixture.with("conditions", listed.sorted().joined(separator: "; "))
    if listed.contains("fusion") {
      fixture = fixture.with("lumbar_surgery_weeks", pick(["12", "20", "30", "200"]))
    } else if listed.contains("discectomy") {
      fixture = fixture.with("lumbar_surgery_weeks", pick(["6", "11", "14"]))
    }
    if listed.contains("tkr"), chance(50) {
      fixture = fixture.with("knee_replacement_weeks", pick(["5", "30"]))
    }
    if listed.contains(where: { $0.hasPrefix("thr") }), chance(40) {
      fixture = fixture.with("hip_precautions", "lifted")
    }
    if listed.contains("aneurysm") { fixture = fixture.with("aaa_cleared", "yes") }
    if listed.contains(where: { $0.hasPrefix("hypertension") }) {
      fixture = fixture.with("bp_systolic", pick(["130", "165"])).with("bp_diastolic", "85")
    }
    let cannot = ["kneel", "prone", "supine", "floor"].filter { _ in chance(25) }
    fixture = fixture.with("cannot", cannot.joined(separator: ","))
    fixture = fixture.with("equipment", equipment.filter { _ in chance(40) }.joined(separator: "|"))
    fixture = fixture.with("goals", goals.filter { _ in chance(15) }.joined(separator: ";"))
    if chance(25) { fixture = fixture.with("prefer", pick(["yoga", "pilates"])) }
    if chance(25) {
      fixture = fixture.with("exercises", String(Int.random(in: 1...12, using: &generator)))
    }
    if chance(15) { fixture = fixture.with("level_max", String(Int.random(in: 1...5, using: &generator))) }
    if chance(5) { fixture = fixture.with("red_flags_yes", pick(RedFlag.allCases.map(\.rawValue))) }
    if chance(4) { fixture = fixture.without(pick(["side", "power", "nprs_worst", "conditions_screen"])) }
    return fixture
  }

  private static func pickCount(_ generator: inout SeededGenerator) -> Int {
    [0, 0, 1, 1, 2, 3, 5].randomElement(using: &generator) ?? 0
  }

  /// Leaves one of the conditions that exclude each other.
  private static func withoutRivals(_ words: Set<String>) -> Set<String> {
    let rivals = [
      ["pregnancy_t1", "pregnancy_t2", "pregnancy_t3", "postpartum"],
      ["osteoporosis", "osteoporosis_fracture"], ["thr", "thr_posterior", "thr_anterior", "thr_lateral"],
      ["discectomy", "fusion"], ["hypertension_controlled", "hypertension_uncontrolled"],
    ]
    return rivals.reduce(words) { words, group in
      words.subtracting(words.intersection(group).sorted().dropFirst())
    }
  }
}
