import ArgumentParser
import Foundation
import HandoutPipeline
import ProgramBuilder
import YAMLReading

/// Looks into the rules.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists the rules that screen, forbid, choose and dose, and explains one.",
    subcommands: [List.self, Explain.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the rules, a line each.")

    @Option(help: "Only this effect: block, infer, raise, refer, confirm, forbid, prefer, dose, derive.")
    var effect: String?

    @Flag(help: "Print as JSON.")
    var json = false

    @OptionGroup var library: LibraryOptions

    func run() async throws {
      try await reporting(asJSON: json) {
        let all = try library.library().rules.summaries
        let effects = Set(all.map(\.effect)).sorted()
        if let effect, !effects.contains(effect) {
          let meant = NearestMatch.of(effect, in: effects).map { " Did you mean \($0)?" } ?? ""
          throw ValidationError(
            "--effect \(effect) is not known.\(meant) Allowed: \(effects.joined(separator: ", ")).")
        }
        let shown = all.filter { effect == nil || $0.effect == effect }
        if json { return try Terminal.say(json: shown) }
        for rule in shown { Terminal.say("\(rule.id)\t\(rule.effect)\t\(rule.consequence)") }
      }
    }
  }

  struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Explains a rule: when it applies, what follows, why, and on what it rests.")

    @Argument(help: "The rule's id, a red flag or a condition.")
    var id: String

    @Flag(help: "Print as JSON.")
    var json = false

    @OptionGroup var library: LibraryOptions

    private struct Explanation: Encodable {
      var rules: [RuleSummary]
      var sources: [Reference]
    }

    private struct Reference: Encodable {
      var id: String
      var reference: String
      var verification: String
    }

    func run() async throws {
      try await reporting(asJSON: json) {
        let rules = try library.library().rules
        let all = rules.summaries
        let found = all.filter { $0.id == id }
        guard !found.isEmpty else {
          let meant = NearestMatch.of(id, in: all.map(\.id)).map { " Did you mean \($0)?" } ?? ""
          throw ValidationError("There is no rule “\(id)”.\(meant)")
        }
        var keys: [String] = []
        for key in found.flatMap(\.sources) where !keys.contains(key) { keys.append(key) }
        let sources = keys.compactMap { rules.sources[$0] }.map {
          Reference(id: $0.id, reference: $0.reference, verification: $0.verification.rawValue)
        }
        if json { return try Terminal.say(json: Explanation(rules: found, sources: sources)) }
        for rule in found {
          Terminal.say("\(rule.id) (\(rule.effect), confidence \(rule.confidence))")
          Terminal.say("when: \(rule.when)")
          Terminal.say("then: \(rule.consequence)")
          Terminal.say("because: \(rule.reason)")
          if let text = rule.patientText { Terminal.say("the patient reads: \(text)") }
        }
        for source in sources {
          Terminal.say("\(source.id) (\(source.verification)): \(source.reference)")
        }
      }
    }
  }
}
