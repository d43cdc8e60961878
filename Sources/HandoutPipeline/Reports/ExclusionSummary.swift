import Foundation
import HandoutDesign
import ProgramBuilder

/// What was not chosen: by name where a rule or the clinician kept it out, counted where others were only better.
struct ExclusionSummary {
  let program: Program
  let catalogue: TechniqueCatalogue
  let rules: ContraindicationRules

  /// One item for each reason.
  var section: Report.Section {
    var named: [(reason: String, names: [String])] = []
    var counted: [(reason: String, count: Int)] = []
    for exclusion in program.exclusions {
      let reason = group(of: exclusion.reason)
      if Self.isNamed(exclusion.reason) {
        let name = catalogue[exclusion.techniqueID]?.name ?? exclusion.techniqueID
        if let index = named.firstIndex(where: { $0.reason == reason }) {
          named[index].names.append(name)
        } else {
          named.append((reason, [name]))
        }
      } else if let index = counted.firstIndex(where: { $0.reason == reason }) {
        counted[index].count += 1
      } else {
        counted.append((reason, 1))
      }
    }
    var parts: [Report.Part] = []
    if !named.isEmpty {
      parts.append(
        .notes(named.map { "\($0.reason) (\($0.names.count)): \($0.names.joined(separator: ", "))" }))
    }
    if !counted.isEmpty {
      let words = counted.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
        .map { "\($0.count) \($0.reason)" }
      parts.append(.text("Also not chosen: \(words.joined(separator: "; "))."))
    }
    return Report.Section("Not chosen", parts)
  }

  /// Whether a clinician wants the technique's name: a rule forbade it, and another patient would have had it.
  private static func isNamed(_ reason: Program.ExclusionReason) -> Bool {
    switch reason {
    case .contraindicated, .excludedByClinician: true
    case .ruledOut, .notForCause, .aboveLevel, .needsEquipment, .draft, .sameChain, .cautionNotNeeded,
      .noTimeLeft,
      .slotFilled:
      false
    }
  }

  private func group(of reason: Program.ExclusionReason) -> String {
    switch reason {
    case .contraindicated(let hits):
      hits.first.map { ProgramWording.words(for: $0, rules: rules) } ?? "contraindicated"
    case .notForCause: "for other causes"
    case .aboveLevel(_, let ceiling): "above level \(ceiling)"
    case .needsEquipment: "for equipment that is not there"
    case .draft: "drafts without a checked figure"
    case .ruledOut(let rule, _): "by rule \(rule)"
    case .excludedByClinician: "the clinician"
    case .sameChain: "of a chain that is in the program"
    case .cautionNotNeeded: "that need caution"
    case .noTimeLeft: "too long for the minutes left"
    case .slotFilled: "that suit less well"
    }
  }
}
