import ProgramBuilder
import TestSupport
import Testing

/// What a cell of the matrix says.
enum MatrixCell: Sendable { case avoid, caution, allow }

/// The contraindication matrix, cell by cell as the clinical specification has it.
struct ContraindicationTests {
  /// Spot checks copied by hand from the specification's table, the treacherous ones above all.
  static let cells: [(condition: Condition, attribute: Attribute, cell: MatrixCell)] = [
    (.allSciatica, .sciaticPressure, .avoid), (.allSciatica, .deepPressure, .allow),
    (.disc, .lumbarFlexionEnd, .allow), (.disc, .rotationLoaded, .caution),
    (.disc, .isometricStrain, .caution),
    (.discDirectionUnknown, .lumbarFlexionEnd, .avoid), (.discDirectionUnknown, .lumbarExtensionEnd, .avoid),
    (.directionUnknown, .lumbarFlexionEnd, .caution), (.directionUnknown, .lumbarExtensionEnd, .caution),
    (.directionExtension, .lumbarFlexionEnd, .avoid), (.directionExtension, .lumbarExtensionEnd, .allow),
    (.directionFlexion, .lumbarExtensionEnd, .avoid), (.directionFlexion, .lumbarFlexionEnd, .caution),
    (.stenosis, .lumbarExtensionEnd, .avoid), (.stenosis, .lumbarFlexionEnd, .allow),
    (.stenosis, .hipExtensionEnd, .caution), (.stenosis, .prone, .caution),
    (.stenosis, .singleLegBalance, .caution),
    (.spondylolisthesis, .lumbarExtensionEnd, .avoid), (.spondylolisthesis, .rotationLoaded, .avoid),
    (.spondylolisthesis, .thrust, .avoid), (.spondylolisthesis, .lumbarFlexionEnd, .caution),
    (.piriformis, .hipFlexionOver90, .caution), (.piriformis, .hipInternalRotation, .caution),
    (.trauma, .thrust, .avoid), (.trauma, .deepPressure, .caution),
    (.stageAcute, .neuralTensionEnd, .avoid), (.stageAcute, .rotationEnd, .caution),
    (.irritabilityHigh, .rotationEnd, .avoid), (.irritabilityHigh, .isometricStrain, .caution),
    (.stableNeuroDeficit, .axialLoadHigh, .avoid), (.stableNeuroDeficit, .singleLegBalance, .caution),
    (.pregnancyT1, .supine, .allow), (.pregnancyT2, .supine, .avoid), (.pregnancyT2, .prone, .avoid),
    (.pregnancyT2, .headDown, .caution), (.pregnancyT3, .headDown, .avoid),
    (.pregnancyT3, .hipFlexionOver90, .caution),
    (.pregnancyT3, .isometricStrain, .avoid), (.postpartumUnder12Weeks, .isometricStrain, .caution),
    (.osteoporosis, .lumbarFlexionEnd, .avoid), (.osteoporosis, .rotationEnd, .caution),
    (.osteoporosis, .deepPressure, .caution), (.osteoporosis, .prone, .allow),
    (.osteoporosisFracture, .rotationEnd, .avoid), (.osteoporosisFracture, .deepPressure, .avoid),
    (.osteoporosisFracture, .prone, .caution), (.steroidLongterm, .lumbarFlexionEnd, .avoid),
    (.hipReplacementPosterior, .hipFlexionOver90, .avoid),
    (.hipReplacementPosterior, .hipAdductionPastMidline, .avoid),
    (.hipReplacementPosterior, .hipInternalRotation, .avoid),
    (.hipReplacementPosterior, .hipExternalRotationEnd, .avoid),
    (.hipReplacementPosterior, .kneelingOrQuadruped, .avoid),
    (.hipReplacementPosterior, .floorTransfer, .avoid),
    (.hipReplacementPosterior, .hipExtensionEnd, .allow),
    (.hipReplacementPosterior, .hipAbductionResisted, .caution),
    (.hipReplacementAnterior, .hipExtensionEnd, .avoid), (.hipReplacementAnterior, .hipFlexionOver90, .allow),
    (.hipReplacementLateral, .hipAbductionResisted, .avoid),
    (.hipReplacementLateral, .hipFlexionOver90, .caution),
    (.hipReplacementUnknown, .hipAbductionResisted, .avoid),
    (.hipReplacementUnknown, .hipExtensionEnd, .avoid),
    (.hipReplacementCleared, .impact, .avoid), (.hipReplacementCleared, .hipFlexionOver90, .caution),
    (.kneeReplacementUnder12Weeks, .kneelingOrQuadruped, .avoid),
    (.kneeReplacement, .kneelingOrQuadruped, .caution),
    (.kneeReplacement, .kneeFlexionDeep, .avoid), (.fusion12to26Weeks, .lumbarFlexionEnd, .avoid),
    (.fusionOver26Weeks, .lumbarFlexionEnd, .caution), (.fusionOver26Weeks, .thrust, .avoid),
    (.discectomy6to12Weeks, .lumbarFlexionEnd, .avoid),
    (.discectomy6to12Weeks, .lumbarExtensionEnd, .caution),
    (.hypertensionControlled, .isometricStrain, .caution),
    (.hypertensionUncontrolled, .isometricStrain, .avoid),
    (.cardiac, .headDown, .avoid), (.balanceRisk, .singleLegBalance, .avoid),
    (.balanceRisk, .kneelingOrQuadruped, .caution),
    (.anticoagulant, .deepPressure, .avoid), (.dvtHistory, .deepPressure, .avoid),
    (.reducedSensation, .deepPressure, .caution), (.glaucomaRetina, .headDown, .avoid),
    (.smallAorticAneurysm, .deepPressure, .avoid), (.smallAorticAneurysm, .headDown, .caution),
    (.hipOsteoarthritisOrImpingement, .hipFlexionOver90, .caution), (.inflammatorySpine, .thrust, .avoid),
    (.herniaProlapseDiastasis, .isometricStrain, .avoid), (.cannotFloor, .floorTransfer, .avoid),
    (.cannotKneel, .kneelingOrQuadruped, .avoid), (.cannotProne, .prone, .avoid),
    (.cannotSupine, .supine, .avoid),
    (.lumbarSurgery, .thrust, .avoid),
  ]

  @Test("a cell of the matrix", arguments: cells)
  func cell(condition: Condition, attribute: Attribute, cell: MatrixCell) throws {
    let rule = try ShippedData.load().rules.contraindications.rule(for: condition)
    #expect(rule.avoid.contains(attribute) == (cell == .avoid))
    #expect(rule.caution.contains(attribute) == (cell == .caution))
  }

  @Test(
    "rows whole: a cell too many shows as well",
    arguments: [
      (Condition.hipReplacementPosterior, 8, 4), (.osteoporosis, 3, 7), (.osteoporosisFracture, 8, 4),
      (.pregnancyT2, 6, 8), (.pregnancyT3, 8, 7), (.stenosis, 1, 8), (.spondylolisthesis, 4, 7),
      (.disc, 0, 7), (.discDirectionUnknown, 2, 0), (.directionExtension, 1, 0), (.directionFlexion, 1, 1),
      (.piriformis, 0, 6), (.irritabilityHigh, 5, 4), (.hipReplacementUnknown, 10, 3), (.cardiac, 4, 1),
    ])
  func rows(condition: Condition, avoid: Int, caution: Int) throws {
    let rule = try ShippedData.load().rules.contraindications.rule(for: condition)
    #expect(rule.avoid.count == avoid && rule.caution.count == caution)
  }

  @Test("no cell both avoids and cautions", arguments: Condition.allCases)
  func oneRuleACell(condition: Condition) throws {
    let rule = try ShippedData.load().rules.contraindications.rule(for: condition)
    #expect(rule.avoid.isDisjoint(with: rule.caution))
    #expect(!rule.sources.isEmpty && !rule.title.isEmpty && !rule.confidence.isEmpty)
  }

  // MARK: Combining

  private func restrictions(_ conditions: [Condition]) throws -> Restrictions {
    Restrictions(conditions: conditions, rules: try ShippedData.load().rules.contraindications)
  }

  @Test func theWorstRuleWins() throws {
    let both = try restrictions([.directionUnknown, .osteoporosis])
    #expect(both.avoid[.lumbarFlexionEnd] == .osteoporosis)
    let technique = try #require(try ShippedData.load().catalogue["single-knee-to-chest"])
    #expect(both.contraindications(of: technique).map(\.attribute) == [.lumbarFlexionEnd])
    #expect(both.cautions(of: technique).isEmpty)
  }

  @Test func highIrritabilityTurnsCautionsOfCauseAndStageIntoAvoid() throws {
    let calm = try restrictions([.piriformis, .stageAcute])
    #expect(calm.avoid[.hipFlexionOver90] == nil && calm.caution[.hipFlexionOver90] == .piriformis)
    let irritable = try restrictions([
      .piriformis, .stageAcute, .irritabilityHigh, .hipOsteoarthritisOrImpingement,
    ])
    #expect(irritable.avoid[.hipFlexionOver90] == .piriformis)
    #expect(irritable.avoid[.deepPressure] == .piriformis)
    // A caution of another illness stays one, and so does irritability's own.
    #expect(irritable.avoid[.kneeFlexionDeep] == nil && irritable.caution[.kneeFlexionDeep] != nil)
    #expect(irritable.avoid[.isometricStrain] == nil)
  }

  // MARK: Selection rules

  /// Home slots as hip, core, neural, soft, relief, from section 4 of the specification.
  static let slotTable: [(cause: Cause, irritability: Irritability, slots: [Int])] = [
    (.disc, .high, [1, 1, 0, 0, 1]), (.disc, .moderate, [1, 1, 1, 0, 1]), (.disc, .low, [2, 2, 1, 0, 0]),
    (.stenosis, .high, [1, 1, 0, 0, 1]), (.stenosis, .moderate, [2, 1, 0, 0, 1]),
    (.stenosis, .low, [2, 2, 1, 0, 0]),
    (.spondylolisthesis, .high, [1, 1, 0, 0, 1]), (.spondylolisthesis, .moderate, [1, 3, 0, 0, 0]),
    (.spondylolisthesis, .low, [2, 3, 0, 0, 0]), (.piriformis, .high, [1, 1, 0, 0, 1]),
    (.piriformis, .moderate, [2, 1, 1, 0, 0]), (.piriformis, .low, [2, 2, 0, 1, 0]),
    (.trauma, .high, [1, 1, 0, 0, 1]), (.trauma, .moderate, [2, 1, 0, 0, 1]),
    (.trauma, .low, [2, 2, 0, 1, 0]),
    (.nonspecific, .high, [1, 1, 0, 0, 1]), (.nonspecific, .moderate, [1, 1, 1, 0, 1]),
    (.nonspecific, .low, [2, 2, 0, 1, 0]),
  ]

  @Test("a program follows its cause's slots", arguments: slotTable)
  func followsItsSlots(cause: Cause, irritability: Irritability, slots: [Int]) throws {
    let order: [SelectionRules.Slot] = [.hip, .core, .neural, .soft, .relief]
    // Time and number enough, and every thing at hand.
    let program = try expectProgram(
      .clear.with("cause", cause.rawValue).with("fracture_excluded", "yes").with(
        "irritability", irritability.rawValue
      )
      .with("minutes_per_day", "60").with("exercises", String(slots.reduce(0, +)))
      .with("equipment", "ball; soft_ball; roller_stick"))
    let found = order.map { slot in program.exercises.count { $0.slot == slot } }
    #expect(found == slots)
    #expect(program.exercises.last?.slot == .aerobic)
  }

  @Test("four exercises unless asked for otherwise", arguments: Cause.allCases)
  func four(cause: Cause) throws {
    let fixture = IntakeFixture.clear.with("cause", cause.rawValue).with("fracture_excluded", "yes")
      .with("minutes_per_day", "60")
    #expect(try expectProgram(fixture).countedExercises == 4)
    #expect(try expectProgram(fixture.with("irritability", "high")).countedExercises == 3)
  }

  @Test(
    "length and review",
    arguments: [
      ("3", "high", 6, 1), ("3", "low", 6, 2), ("8", "moderate", 8, 2), ("20", "high", 12, 1),
      ("20", "low", 12, 2),
    ])
  func plan(weeks: String, irritability: String, length: Int, review: Int) throws {
    let program = try expectProgram(
      .clear.with("duration_weeks", weeks).with("irritability", irritability))
    #expect(program.planWeeks == length && program.reviewWeek == review)
  }
}
