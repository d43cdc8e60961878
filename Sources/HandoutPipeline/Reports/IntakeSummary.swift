import Foundation
import HandoutDesign
import ProgramBuilder
import YAMLReading

/// The patient's facts as they were understood.
struct IntakeSummary {
  let intake: Intake
  let screening: Screening
  let texts: HandoutTexts

  /// The complaint and the wishes as facts; illness and abilities in three sentences.
  var section: Report.Section {
    let known = Self.history.compactMap { field in screening.known(field).map { (field, $0) } }
    let yes = known.filter { !Self.negative.contains($0.1) }
      .map { $0.1 == Answer.yes.rawValue ? name($0.0) : "\(name($0.0)): \(ScreeningSummary.name($0.1))" }
    let no = known.filter { Self.negative.contains($0.1) }.map { name($0.0) }
    let open = Self.history.filter { screening.known($0) == nil }.map(name)
    let sentences = [("Stated", yes), ("Stated as no", no), ("Not stated", open)]
      .filter { !$0.1.isEmpty }
      .map { Report.Part.text("\($0.0): \($0.1.joined(separator: "; ")).") }
    return Report.Section("The patient as understood", [.facts(facts)] + sentences)
  }

  private var facts: [Report.Fact] {
    let complaint = intake.complaint
    let codes = complaint.codes.isEmpty ? "" : " (\(complaint.codes.joined(separator: ", ")))"
    let wishes = intake.wishes
    let stated: [(String, String?)] = [
      ("Age", intake.age.map(String.init)),
      ("Cause", complaint.cause.map { $0.rawValue + codes }),
      ("Side", complaint.side?.rawValue), ("Two-sided symptoms", screening.known(.bilateralStatus)),
      (
        "Lasting",
        complaint.weeks.map { "\($0.plain) weeks (\(screening.stage?.rawValue ?? "stage not known"))" }
      ),
      ("Worst pain, settling", pain), ("Irritability", screening.irritability?.rawValue),
      ("Preferred direction", screening.known(.directionalPreference)),
      ("Nerve examination", neurology), ("Scores", scores),
      (
        "Minutes, days",
        [wishes.minutesPerDay.map { "\($0) a day" }, wishes.daysPerWeek.map { "\($0) a week" }]
          .compactMap { $0 }.joined(separator: ", ")
      ),
      ("Equipment", wishes.equipment.sorted().joined(separator: ", ")),
      ("Style", wishes.style?.rawValue), ("Goals", wishes.goals.joined(separator: ", ")),
      ("Asked to include", wishes.include.joined(separator: ", ")),
      ("Asked to exclude", wishes.exclude.sorted().joined(separator: ", ")),
      ("Contraindications accepted", wishes.accept.sorted().joined(separator: ", ")),
      ("Note to the patient", wishes.note),
    ]
    return stated.compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : Report.Fact(name, ScreeningSummary.name($0)) }
    }
  }

  private var pain: String? {
    [
      intake.complaint.painWorst.map { "\($0.plain) of 10" },
      intake.complaint.settleMinutes.map { "settles in \($0.plain) min" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private var neurology: String? {
    let found = intake.neurology
    let parts = [
      found.power.map { "power \($0.plain) of 5" }, found.reflexes.map { "reflexes \($0.rawValue)" },
      found.sensation.map { "sensation \($0.rawValue)" }, found.date.map { "on \($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var scores: String? {
    let scores = intake.scores
    return [
      scores.odi.map { "ODI \($0.plain)" }, scores.rmdq.map { "RMDQ \($0)" },
      scores.psfs.map { "PSFS \($0.plain)" },
      scores.startTotal.map { "STarT Back \($0)" }, scores.startPsychosocial.map { "psychosocial \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private func name(_ field: IntakeField) -> String {
    let name = texts.name(of: field)
    return ScreeningSummary.name(name.prefix(1).lowercased() + name.dropFirst())
  }

  private static let negative: Set<String> = ["no", "none"]

  /// Illness, surgery and abilities, in the order of the intake.
  private static let history: [IntakeField] = [
    .pregnancy, .osteoporosis, .steroid3m, .hipReplacement, .kneeReplacement, .lumbarSurgery, .hypertension,
    .bpSystolic, .bpDiastolic, .cardiac, .cancerHistory, .aaaKnown, .anticoagulant, .dvtHistory,
    .reducedSensation,
    .hypermobility, .herniaProlapse, .inflammatorySpine, .glaucomaRetina, .hipOaFai, .balanceRisk,
    .fractureExcluded, .spondylolisthesisGrade, .recentInjection, .cognitiveImpairment, .insulin, .treatedCes,
    .frail, .canKneel, .canProne, .canSupine, .canFloor,
  ]
}
