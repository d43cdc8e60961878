import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// What ICD-10 and ICD-10-CM codes say of cause, side and conditions.
struct ICD10Tests {
  static let causes: [(code: String, cause: Cause?, side: Side?)] = [
    ("M51.1", .disc, nil), ("M51.16", .disc, nil), ("M51.17", .disc, nil), ("M51.26", .disc, nil),
    ("M51.27", .disc, nil), ("m5116", .disc, nil), ("M51.2", .disc, nil), ("M48.061", .stenosis, nil),
    ("M48.062", .stenosis, nil), ("M48.07", .stenosis, nil), ("M48.0", .stenosis, nil),
    ("G57.00", .piriformis, nil), ("G57.01", .piriformis, .right), ("G57.02", .piriformis, .left),
    ("G57.03", .piriformis, .both), ("G57.0", .piriformis, nil), ("M43.16", .spondylolisthesis, nil),
    ("M43.17", .spondylolisthesis, nil), ("M43.06", .spondylolisthesis, nil),
    ("Q76.2", .spondylolisthesis, nil), ("S33.5XXA", .trauma, nil), ("S33.6XXA", .trauma, nil),
    ("S33.7", .trauma, nil), ("S39.012A", .trauma, nil), ("S30.0XXA", .trauma, nil),
    ("S70.01XA", .trauma, .right), ("S70.02XA", .trauma, .left), ("S70.00XA", .trauma, nil),
    ("S73.101A", .trauma, .right), ("S73.102D", .trauma, .left), ("S73.109A", .trauma, nil),
    ("S76.011A", .trauma, .right), ("S76.012A", .trauma, .left), ("M54.30", .nonspecific, nil),
    ("M54.31", .nonspecific, .right), ("M54.32", .nonspecific, .left), ("M54.41", .nonspecific, .right),
    ("M54.42", .nonspecific, .left), ("M54.4", .nonspecific, nil), ("M54.16", .nonspecific, nil),
    ("M54.17", .nonspecific, nil),
    // General, and of another part of the spine: no cause of sciatica.
    ("M51.36", nil, nil), ("M54.50", nil, nil), ("S74.01XA", nil, .right), ("S34.21XA", nil, nil),
    ("M48.02", nil, nil), ("M51.14", nil, nil), ("M43.12", nil, nil), ("M54.12", nil, nil),
  ]

  @Test("cause and side of a code", arguments: causes)
  func read(code: String, cause: Cause?, side: Side?) throws {
    let intake = try IntakeFixture.clear.without("cause", "side").with("icd10", code).intake()
    #expect(intake.complaint.cause == cause)
    #expect(intake.complaint.side == side, "\(code) would treat the wrong leg")
  }

  @Test("a side that contradicts the code's", arguments: causes)
  func contradictingSide(code: String, cause: Cause?, side: Side?) throws {
    let fixture = IntakeFixture.clear.with("cause", cause?.rawValue ?? "").with("icd10", code)
    for stated in [Side.left, .right] {
      let issues = try fixture.with("side", stated.rawValue).issues()
      #expect(issues.contains { $0.field == "side" } == (side != nil && side != stated))
    }
  }

  @Test func codesThatContradictEachOther() throws {
    try expectRefused(.clear.with("icd10", "M54.31; M54.32").without("side"), because: "icd10")
    try expectRefused(.clear.with("icd10", "M51.16; M48.061"), because: "icd10")
    #expect(try IntakeFixture.clear.with("icd10", "M51.16; M51.17").issues().isEmpty)
  }

  @Test(
    "codes that are none, or say nothing of these",
    arguments: [
      "sciatica", "M5l.16", "51.16", "M51.16 M54.31", "J45", "M99.9", "M", "",
    ])
  func unreadable(code: String) throws {
    let issues = try IntakeFixture.clear.with("icd10", code).issues()
    #expect(issues.contains { $0.field == "icd10" } == !code.isEmpty)
  }

  @Test(
    "codes that set a condition",
    arguments: [
      ("M81.0", Condition.osteoporosis), ("Z96.641", .hipReplacementUnknown),
      ("Z96.652", .kneeReplacementUnder12Weeks), ("Z79.01", .anticoagulant),
    ])
  func conditions(code: String, condition: Condition) throws {
    #expect(try IntakeFixture.clear.with("icd10", code).screening().conditions.contains(condition))
  }

  @Test(
    "a condition that the code states and the form denies",
    arguments: [
      ("M81.0", "osteoporosis", "no"), ("Z96.641", "hip_replacement", "none"),
      ("Z79.01", "anticoagulant", "n"),
      ("Z98.1", "lumbar_surgery", "no"), ("Z98.1", "lumbar_surgery", "discectomy"),
      ("I10", "hypertension", "no"), ("Z33.1", "pregnancy", "no"), ("O26.89", "pregnancy", "not applicable"),
      ("Z96.651", "knee_replacement", "0"),
    ])
  func denied(code: String, field: String, value: String) throws {
    guard
      case .contradicts = try expectRefused(
        .clear.with("icd10", "M51.16; \(code)").with(field, value), because: field)
    else {
      Issue.record("\(code) and \(field)=\(value) passed together")
      return
    }
  }

  @Test(
    "a code whose question stays open",
    arguments: [
      ("I10", IntakeField.hypertension), ("Z33.1", .pregnancy), ("O26.89", .pregnancy),
      ("Z98.1", .lumbarSurgeryWeeks),
    ])
  func open(code: String, field: IntakeField) throws {
    try expectHeld(.clear.with("icd10", "M51.16; \(code)"), on: field)
  }

  @Test func theFormMaySayMoreThanTheCode() throws {
    let fixture = IntakeFixture.clear.with("icd10", "M51.16; M81.0; Z96.641")
      .with("osteoporosis", "fracture").with("hip_replacement", "anterior")
    let conditions = try fixture.screening().conditions
    #expect(conditions.contains(.osteoporosisFracture) && conditions.contains(.hipReplacementAnterior))
  }
}
