import HandoutDesign
import ProgramBuilder

/// What the evidence supports and does not, and the references behind a program.
struct EvidenceReport {
  let summary: EvidenceSummary

  init(_ summary: EvidenceSummary) {
    self.summary = summary
  }

  /// The statements that hold for the patient.
  var statements: Report.Section {
    Report.Section(
      "What the evidence supports, and what it does not",
      [
        .notes(
          summary.statements.map { "\($0.text) [\($0.sources.joined(separator: ", "))]" } + [
            "Grades are of the family in back or leg pain, rarely of the single exercise: B a guideline’s “may” or "
              + "moderate trials, C low or conflicting, D mechanism only, E opinion. None is A."
          ])
      ])
  }

  /// The references with how far each was checked.
  var sources: Report.Section {
    let names = summary.sources.map { source in
      (source.verification == .record ? source.id : "\(source.id) (\(Self.words(for: source.verification)))")
    }
    return Report.Section(
      "Sources", [.notes(zip(names, summary.sources).map { "\($0): \($1.reference)." })],
      orShorter: [
        .text("In full in the catalogue book, under Sources: \(names.joined(separator: ", ")).")
      ])
  }

  private static func words(for verification: Source.Verification) -> String {
    switch verification {
    case .record: "seen"
    case .secondHand: "not seen itself, only as others cite it"
    case .unverified: "UNVERIFIED: cited from memory"
    case .opinion: "opinion, no publication"
    }
  }
}
