import HandoutPipeline
import ProgramBuilder

/// What became of one patient, for a person or a machine.
struct OutcomeSummary: Encodable {
  struct Flag: Encodable {
    var code: String
    var finding: String
    var urgency: String
  }

  struct Exercise: Encodable {
    var id: String
    var name: String
    var reasons: [String]
    var cautions: [String]
  }

  struct Exclusion: Encodable {
    var id: String
    var reason: String
  }

  var patientId: String
  var status: String
  var urgency: String?
  var redFlags: [Flag]
  var missing: [String]
  var unconfirmed: [String]
  var programCode: String?
  var minutesPerDay: Int?
  var exercises: [Exercise]?
  var clinicCare: [String]?
  var exclusions: [Exclusion]?
  var warnings: [String]
  var files: [String]
  var programFile: String?
  var pages: Int?

  /// Whether no exercise was given.
  var isBlockedOrHeld: Bool { status == "referral" || status == "hold" }

  /// - Parameters:
  ///   - outcome: What the intake led to.
  ///   - written: The files; nil where none was written.
  ///   - statedCode: The code that the program was asked for by, or that its file states.
  init(_ outcome: Planner.Outcome, written: WrittenDocument?, statedCode: String? = nil) {
    let screening = outcome.screening
    patientId = outcome.intake.patientID
    status = DocumentMark.status(of: outcome).status.rawValue
    redFlags = screening.flags.map {
      Flag(code: $0.code, finding: $0.trigger, urgency: $0.level.rawValue)
    }
    urgency = screening.flags.map(\.level).max()?.rawValue
    missing = screening.missing.map { ProgramWording.sentence(for: $0) }
    unconfirmed = []
    warnings = []
    files = written?.files ?? []
    programFile = written?.programFile
    pages = written?.pages
    guard case .program(let program) = outcome else { return }
    unconfirmed = program.unconfirmed.map { "\($0.id): \($0.title)" }
    programCode = ProgramCode(of: program).description
    minutesPerDay = program.minutesPerDay
    exercises = program.exercises.map { exercise in
      Exercise(
        id: exercise.technique.id, name: exercise.technique.name,
        reasons: exercise.reasons.map(ProgramWording.sentence(for:)),
        cautions: exercise.cautions.map(ProgramWording.name(of:)))
    }
    clinicCare = program.clinicCare.map(\.technique.id)
    exclusions = program.exclusions.map {
      Exclusion(id: $0.techniqueID, reason: ProgramWording.sentence(for: $0.reason))
    }
    warnings = program.warnings.map(ProgramWording.sentence(for:))
    if let statedCode, let programCode, statedCode != programCode {
      warnings.append(
        "this is program \(programCode), no longer \(statedCode): its file was edited, or the catalogue or "
          + "the rules have changed since")
    }
  }

  /// A few lines for a person.
  var lines: [String] {
    var lines: [String] = []
    if let urgency {
      let page = files.isEmpty ? "print the referral by rehabpress handout" : "a referral was written"
      lines.append("BLOCKED (\(urgency)): no exercises; \(page).")
      lines += redFlags.map { "  \($0.code) \($0.finding)" }
    } else if !missing.isEmpty {
      lines.append("HELD: no exercises; something that has to be known is missing.")
      lines += missing.map { "  \($0)" }
    } else if !unconfirmed.isEmpty {
      lines.append("DRAFT: to be confirmed by name (--confirmed … --confirmed-by …):")
      lines += unconfirmed.map { "  \($0)" }
    }
    if let exercises, let minutesPerDay, let programCode {
      lines.append("Program \(programCode): \(minutesPerDay) minutes a day")
      lines += exercises.map { "  \($0.id): \($0.reasons.joined(separator: "; "))" }
    }
    lines += warnings.map { "Warning: \($0)" }
    return lines
  }
}
