import Readability
import TestSupport
import Testing
import YAMLReading

@testable import ProgramBuilder

/// Conditions of rules, and what happens to those that are written wrongly.
@Suite struct RuleTests {
  private func condition(_ text: String) throws -> RuleCondition {
    let rules = try rules(
      "  - {id: a, when: \"\(text)\", effect: {confirm: true}, reason: r, sources: [], confidence: low}\n")
    return try #require(rules.rules.first).when
  }

  private func rules(_ lines: String) throws -> (rules: [ClinicalRule], issues: [DataIssue]) {
    var issues: [DataIssue] = []
    let root = try #require(
      YAMLText(name: "r.yaml", text: "rules:\n" + lines).root(allowed: nil, issues: &issues))
    let rules = RuleReader.rules(in: root, issues: &issues)
    return (rules, issues)
  }

  private func sheet(_ facts: [(String, Fact)]) -> FactSheet {
    var sheet = FactSheet()
    for (name, fact) in facts {
      switch fact {
      case .number(let number): sheet.set(name, number)
      case .words(let words): sheet.set(name, words)
      }
    }
    return sheet
  }

  @Test(arguments: [
    ("age >= 75", true), ("age > 76", false), ("age <= 76", true), ("age < 76", false),
    ("cause is disc", true), ("cause is stenosis, disc", true), ("cause is stenosis", false),
    ("not cause is stenosis", true), ("cause is disc and age < 10", false),
    ("cause is disc or age < 10", true),
    ("cause is stenosis and age > 1 or cause is disc", true),
    ("cause is stenosis and (age > 1 or cause is disc)", false),
    ("always", true), ("flag is saddle_numbness, bladder_change", true), ("flag is weight_loss", false),
  ])
  func comparisons(text: String, holds: Bool) throws {
    let sheet = sheet([
      ("age", .number(76)), ("cause", .words(["disc"])),
      ("flag", .words(["bladder_change", "fever_unwell"])),
    ])
    #expect(try condition(text).holds(for: sheet) == holds)
  }

  @Test(arguments: [
    ("age > 1", false), ("age < 1", false), ("age < 1, not_known", true), ("cause is disc", false),
    ("cause is disc, not_known", true), ("cause is not_known", true), ("osteoporosis is no", false),
  ])
  func whatIsNotKnownIsNeverANo(text: String, holds: Bool) throws {
    #expect(try condition(text).holds(for: FactSheet()) == holds)
  }

  @Test func theFactThatDecidedIsNamed() throws {
    let sheet = sheet([("bp_systolic", .number(150)), ("bp_diastolic", .number(112))])
    #expect(try condition("bp_systolic >= 180 or bp_diastolic >= 110").reason(in: sheet) == "bp_diastolic")
    #expect(try condition("bp_systolic >= 180").reason(in: sheet) == nil)
  }

  @Test(arguments: [
    ("causse is disc", "cause"), ("cause is dics", "disc"), ("nprs_wurst > 3", "nprs_worst"),
  ])
  func misspeltFactsAndWordsAreFound(text: String, nearest: String) throws {
    let line =
      "  - {id: a, when: \"\(text)\", effect: {confirm: true}, reason: r, sources: [], confidence: low}\n"
    let issue = try #require(try rules(line).issues.first)
    guard case .notAllowed(_, let found, _) = issue.problem else {
      Issue.record("\(issue)")
      return
    }
    #expect(found == nearest)
    #expect(issue.location.line == 2)
    #expect(issue.entry == "a")
  }

  @Test(arguments: [
    "age is", "age >= old", "cause > 3", "(age > 3", "age > 3 cause is disc", "age > 3 and", "cause disc", "",
  ])
  func brokenConditionsAreFound(text: String) throws {
    let line =
      "  - {id: a, when: \"\(text)\", effect: {confirm: true}, reason: r, sources: [], confidence: low}\n"
    let found = try rules(line)
    #expect(found.rules.isEmpty)
    #expect(!found.issues.isEmpty)
  }

  @Test func everyRuleSaysWhyAndOnWhat() throws {
    let data = try ShippedData.load()
    for rule in data.rules.book.all {
      #expect(!rule.reason.isEmpty && !rule.sources.isEmpty, "\(rule.id)")
      for key in rule.sources { #expect(data.rules.sources[key] != nil, "\(rule.id): \(key)") }
    }
    // No technique claims what no source is there for.
    for technique in data.catalogue.techniques {
      for key in technique.sources { #expect(data.rules.sources[key] != nil, "\(technique.id): \(key)") }
      #expect(technique.evidence != .strong, "\(technique.id): no grade A was earned")
    }
  }

  @Test func anUnknownSourceIsFound() throws {
    let texts = try ProgramResources.ruleTexts().map { text in
      YAMLText(
        name: text.name, text: text.text.replacing("sources: [SINAKI1984,", with: "sources: [SINAKI1948,"))
    }
    do {
      _ = try RulesReader.rules(from: texts)
      Issue.record("no issue")
    } catch {
      #expect(
        error.issues.contains { $0.problem == .unknownReference(found: "SINAKI1948", nearest: "SINAKI1984") })
    }
  }

  /// A preference against which the cause's own row speaks is always confirmed.
  @Test func conflictingPreferencesFollowTheMatrix() throws {
    let rules = try ShippedData.load().rules
    for cause in Cause.allCases {
      for (preference, attribute) in [
        (DirectionalPreference.extension, Attribute.lumbarExtensionEnd), (.flexion, .lumbarFlexionEnd),
      ] {
        let intake = try IntakeFixture.clear.with("cause", cause.rawValue).with("fracture_excluded", "yes")
          .with("directional_preference", preference.rawValue).outcome().intake
        let screening = Screener(rules: rules, today: IntakeFixture.today).screening(of: intake)
        let avoids = rules.contraindications.rule(for: cause.condition).avoid.contains(attribute)
        #expect(
          screening.amber.contains { $0.id == "preference_conflict" } == avoids, "\(cause) \(preference)")
      }
    }
  }

  @Test func patientsCanReadEveryText() throws {
    let data = try ShippedData.load()
    for review in PatientTextReview.all(of: data.catalogue, rules: data.rules) {
      #expect(
        review.isEasy,
        "\(review.id): grade \(review.level.grade), \(review.level.longestSentenceWords) words: \(review.level.longestSentence)"
      )
    }
  }
}
