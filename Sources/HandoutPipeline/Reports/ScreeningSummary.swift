import Foundation
import HandoutDesign
import ProgramBuilder

/// What the red-flag questions and the screening of a patient say, for the clinician.
struct ScreeningSummary {
  let intake: Intake
  let screening: Screening
  let rules: ProgramRules
  let texts: HandoutTexts

  /// Questions and answers, flags, what is missing, and what was confirmed by whom.
  var findings: Report.Section {
    var parts: [Report.Part] = [.text(questions)]
    if !screening.flags.isEmpty { parts.append(.table(flags)) }
    if let clearance = intake.redFlags.clearance { parts.append(.text(Self.words(for: clearance))) }
    if !screening.missing.isEmpty {
      parts.append(.list(missing))
    }
    if !screening.amber.isEmpty { parts.append(.table(confirmations)) }
    if !screening.conditions.isEmpty { parts.append(.table(conditions)) }
    return Report.Section("Screening", parts)
  }

  /// Who asked what and when, and how it was answered; nothing unanswered counts as no.
  private var questions: String {
    let screen = intake.redFlags
    func flags(_ answer: Answer) -> [RedFlag] { RedFlag.allCases.filter { screen.answers[$0] == answer } }
    let open = RedFlag.allCases.filter { screen.answers[$0] == nil || screen.answers[$0] == .unknown }
    let asked = [
      screen.screener.map { "asked by \($0)" } ?? "nobody is named who asked",
      screen.date.map { "on \($0)" } ?? "no date is stated",
    ].joined(separator: ", ")
    let counts = [
      "\(flags(.no).count) answered no",
      Self.counted(flags(.yes), "answered yes"), Self.counted(open, "not answered"),
    ].compactMap { $0 }.joined(separator: "; ")
    return "\(RedFlag.allCases.count) red-flag questions, \(asked): \(counts)."
  }

  private static func counted(_ flags: [RedFlag], _ words: String) -> String? {
    guard !flags.isEmpty else { return nil }
    let names =
      flags.count == RedFlag.allCases.count
      ? "" : ": \(flags.map { name($0.rawValue) }.joined(separator: ", "))"
    return "\(flags.count) \(words)\(names)"
  }

  private var flags: Report.Table {
    Report.Table(
      columns: [
        Report.Table.Column("Raised", share: 0.5), Report.Table.Column("Finding", share: 2.4),
        Report.Table.Column("To be seen", share: 0.6), Report.Table.Column("Because", share: 1.3),
      ],
      rows: screening.flags.map { flag in
        let reason =
          switch flag.evidence {
          case .answered: "answered yes"
          case .inferred(let field, let value): "follows from \(texts.name(of: field)): \(Self.name(value))"
          }
        return [flag.code, flag.trigger, Self.name(flag.level.rawValue), reason]
      })
  }

  private var confirmations: Report.Table {
    let open: [Screening.Amber] =
      if case .amber(let unconfirmed) = screening.state { unconfirmed } else { [] }
    return Report.Table(
      columns: [
        Report.Table.Column("To be confirmed by name", share: 1), Report.Table.Column("What", share: 2.6),
        Report.Table.Column("Confirmed by", share: 1.2),
      ],
      rows: screening.amber.map { item in
        let isOpen = open.contains { $0.id == item.id } || screening.confirmedBy == nil
        return [Self.name(item.id), item.title, isOpen ? "NOT CONFIRMED" : screening.confirmedBy ?? ""]
      })
  }

  /// What is missing, the fields that nobody has stated in one line.
  private var missing: [String] {
    let unstated = screening.missing.filter { $0.reason == .notStated }.map { texts.name(of: $0.field) }
    let others = screening.missing.filter { $0.reason != .notStated }
      .map { "Missing: \(ProgramWording.sentence(for: $0))" }
    return (unstated.isEmpty ? [] : ["Missing, not stated: \(unstated.joined(separator: "; "))"]) + others
  }

  /// What each condition forbids and limits, with its sources.
  private var conditions: Report.Table {
    let applied = screening.conditions.map { rules.contraindications.rule(for: $0) }
      .filter { !$0.avoid.isEmpty || !$0.caution.isEmpty }
    return Report.Table(
      columns: [
        Report.Table.Column("Rule", share: 1.1), Report.Table.Column("Avoids", share: 1.3),
        Report.Table.Column("Caution with", share: 2.2), Report.Table.Column("Sources", share: 1.2),
      ],
      rows: applied.map { rule in
        [
          rule.title, ProgramWording.words(for: rule.avoid), ProgramWording.words(for: rule.caution),
          rule.sources.joined(separator: ", "),
        ]
      })
  }

  private static func words(for clearance: Intake.Clearance) -> String {
    let items = clearance.flags.map { name($0.rawValue) }.sorted() + clearance.codes.sorted()
    return "Assessed and excluded: \(items.joined(separator: ", ")), by \(clearance.by) (\(clearance.role)) "
      + "on \(clearance.date): \(clearance.result)."
  }

  /// An id as it reads in a sentence.
  static func name(_ id: String) -> String { id.replacing("_", with: " ") }
}
