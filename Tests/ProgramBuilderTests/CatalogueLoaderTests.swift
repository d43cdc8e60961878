import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// The loader catches what would make a catalogue unsafe, and says in which line.
struct CatalogueLoaderTests {
  /// One home technique with parts that a test replaces.
  static func technique(_ id: String, _ changes: [String: String] = [:], without: String = "") -> String {
    let standard: [(String, String)] = [
      ("id", id), ("name", "Name of \(id)"), ("kind", "active"), ("position", "standing"), ("level", "1"),
      ("chain_note", "Stands alone."), ("laterality", "both together"), ("attributes", "[]"),
      (
        "dose",
        "{sets: 1, repetitions: 8, hold_seconds: 2, rest_seconds: 20, per_day: 1, days_per_week: 7, effort_max: 2}"
      ),
      ("muscles", "[gluteals]"), ("causes", "[disc]"), ("steps", "[Stand tall., Move slowly., Come back.]"),
      ("feel", "a stretch."), ("mistake", "Hurrying."), ("safety", "Stop if it hurts."), ("evidence", "E"),
      ("sources", "[EXPERT]"),
    ]
    let extra = changes.filter { name, _ in !standard.contains { $0.0 == name } }.sorted { $0.key < $1.key }
    let lines = (standard.map { ($0.0, changes[$0.0] ?? $0.1) } + extra.map { ($0.key, $0.value) })
      .filter { $0.0 != without }
      .map { "    \($0.0): \($0.1)" }
    return "  -\n" + lines.joined(separator: "\n") + "\n"
  }

  static func file(_ techniques: String..., family: String = "hip mobility") -> YAMLText {
    YAMLText(name: "test.yaml", text: "family: \(family)\ntechniques:\n" + techniques.joined())
  }

  private func issues(_ texts: [YAMLText], overrides: [YAMLText] = []) throws -> [DataIssue] {
    do {
      _ = try CatalogueReader.catalogue(
        from: texts, overrides: overrides, rules: try ShippedData.load().rules.contraindications)
      return []
    } catch let found as DataIssues {
      return found.issues
    }
  }

  /// Expects exactly one issue, at a technique.
  private func expect(
    _ problem: DataIssue.Problem, at entry: String, in text: YAMLText, line: Int? = nil,
    _ sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let found = try issues([text])
    #expect(found.map(\.problem) == [problem], sourceLocation: sourceLocation)
    #expect(found.first?.entry == entry, sourceLocation: sourceLocation)
    #expect(found.first?.location.source == "test.yaml", sourceLocation: sourceLocation)
    if let line { #expect(found.first?.location.line == line, sourceLocation: sourceLocation) }
  }

  @Test func aSoundFilePasses() throws {
    #expect(try issues([Self.file(Self.technique("one"), Self.technique("two"))]).isEmpty)
  }

  @Test func theShippedCatalogueIsSound() throws {
    let catalogue = try ShippedData.load().catalogue
    #expect(catalogue.techniques.count >= 60)
    for family in Family.allCases {
      #expect(catalogue.techniques.contains { $0.family == family }, "no technique of \(family.rawValue)")
    }
  }

  @Test func theSameIDTwice() throws {
    let found = try issues([Self.file(Self.technique("one"), Self.technique("two"), Self.technique("one"))])
    #expect(
      found.map(\.problem) == [
        .duplicate(of: SourceLocation(source: "test.yaml", line: 4, column: 5))
      ])
    #expect(found.first?.location.line == 40)
  }

  @Test func aProgressionThatDoesNotExist() throws {
    try expect(
      .unknownReference(found: "brigde", nearest: "bridge"), at: "one",
      in: Self.file(Self.technique("one", ["progression": "brigde"]), Self.technique("bridge")), line: 4)
  }

  @Test func aChainThatIsNotMutual() throws {
    try expect(
      .chainNotMutual(other: "two"), at: "one",
      in: Self.file(Self.technique("one", ["progression": "two"]), Self.technique("two")))
    try expect(
      .chainNotMutual(other: "one"), at: "two",
      in: Self.file(Self.technique("one"), Self.technique("two", ["regression": "one"])))
  }

  @Test func aChainInACircle() throws {
    let text = Self.file(
      Self.technique("one", ["progression": "two", "regression": "two"]),
      Self.technique("two", ["progression": "one", "regression": "one"]))
    try expect(.chainCycle(through: ["one", "two"]), at: "one", in: text)
  }

  @Test("steps of a chain", arguments: [("1", "4", 1, 4), ("3", "2", 3, 2), ("2", "5", 2, 5)])
  func levelStep(from: String, to: String, low: Int, high: Int) throws {
    let text = Self.file(
      Self.technique("one", ["progression": "two", "level": from]),
      Self.technique("two", ["regression": "one", "level": to]))
    try expect(.chainLevelStep(from: low, to: high), at: "one", in: text)
  }

  @Test func aStepOfTwoLevelsIsAllowed() throws {
    let text = Self.file(
      Self.technique("one", ["progression": "two", "level": "2"]),
      Self.technique("two", ["regression": "one", "level": "4"]))
    #expect(try issues([text]).isEmpty)
  }

  @Test func outsideAChainItSaysWhy() throws {
    try expect(.missing, at: "one", in: Self.file(Self.technique("one", without: "chain_note")))
  }

  @Test(
    "a text that names a side where there is none",
    arguments: ["steps", "feel", "mistake", "safety", "easier", "harder"])
  func sideWithoutSide(field: String) throws {
    let text = field == "steps" ? "[\"Lift your {side} leg.\", Hold., Lower.]" : "\"your {other} leg.\""
    try expect(
      .sidePlaceholder(expected: false), at: "one", in: Self.file(Self.technique("one", [field: text])))
    #expect(
      try issues([Self.file(Self.technique("one", [field: text, "laterality": "each side"]))]).isEmpty)
  }

  @Test func aTechniqueForOneSideThatNamesNone() throws {
    try expect(
      .sidePlaceholder(expected: true), at: "one",
      in: Self.file(Self.technique("one", ["laterality": "affected side"])))
  }

  @Test(
    "a position without its attribute",
    arguments: [
      ("supine", "supine"), ("prone", "prone"), ("quadruped", "kneel_quad"), ("kneeling", "kneel_quad"),
      ("half_kneeling", "kneel_quad"),
    ])
  func positionWithoutAttribute(position: String, attribute: String) throws {
    try expect(
      .notAllowed(found: "", nearest: nil, allowed: [attribute]), at: "one",
      in: Self.file(Self.technique("one", ["position": position])))
    let whole = Self.technique("one", ["position": position, "attributes": "[\(attribute)]"])
    #expect(try issues([Self.file(whole)]).isEmpty)
  }

  @Test func suitingACauseThatForbidsIt() throws {
    try expect(
      .suitsButAvoided(cause: "stenosis", attribute: "lumbar_ext_end"), at: "one",
      in: Self.file(Self.technique("one", ["causes": "[stenosis]", "attributes": "[lumbar_ext_end]"])))
  }

  @Test(
    "misspelt words with the nearest",
    arguments: [
      ("attributes", "[hip_flex_gt9]", "hip_flex_gt90"), ("causes", "[stenossis]", "stenosis"),
      ("position", "standng", "standing"), ("kind", "actve", "active"),
      ("laterality", "eech side", "each side"),
    ])
  func misspelt(field: String, value: String, nearest: String) throws {
    let found = try issues([Self.file(Self.technique("one", [field: value]))])
    guard case .notAllowed(_, nearest, _)? = found.first?.problem else {
      Issue.record("\(found)")
      return
    }
    #expect(found.first?.field == field)
    #expect((found.first?.location.line ?? 0) > 4, "the line of the field, not of the entry")
  }

  @Test("too few and too many steps", arguments: [("[Stand., Sit.]", 2), ("[a, b, c, d, e, f]", 6)])
  func steps(steps: String, count: Int) throws {
    try expect(
      .count(found: count, lowest: 3, highest: 5), at: "one",
      in: Self.file(Self.technique("one", ["steps": steps])), line: 15)
  }

  @Test func anUnknownField() throws {
    let found = try issues([Self.file(Self.technique("one", ["progresion": "two"]))])
    guard case .unknownField("progression", _)? = found.first?.problem else {
      Issue.record("\(found)")
      return
    }
    #expect(found.first?.location.line == 21)
  }

  @Test(
    "a field left out",
    arguments: [
      "id", "name", "kind", "position", "level", "laterality", "attributes", "dose", "muscles", "causes",
      "steps",
      "feel", "mistake", "safety", "evidence", "sources",
    ])
  func missing(field: String) throws {
    let found = try issues([Self.file(Self.technique("one", without: field))])
    #expect(found.contains { $0.problem == .missing && $0.field == field })
  }

  @Test(
    "doses no home program asks for",
    arguments: [
      "sets: 7", "repetitions: 41", "hold_seconds: 301", "days_per_week: 8", "effort_max: 11", "per_day: 9",
      "sets: 0",
    ])
  func dose(change: String) throws {
    let name = String(change.prefix { $0 != ":" })
    let standard = [
      "sets": "1", "repetitions": "8", "hold_seconds": "2", "rest_seconds": "20", "per_day": "1",
      "days_per_week": "7", "effort_max": "2",
    ]
    let fields = standard.map { $0.key == name ? change : "\($0.key): \($0.value)" }.sorted()
    let found = try issues([
      Self.file(Self.technique("one", ["dose": "{\(fields.joined(separator: ", "))}"]))
    ])
    guard case .outOfRange? = found.first?.problem else {
      Issue.record("\(change) passed: \(found)")
      return
    }
    #expect(found.first?.field == name)
  }

  @Test func instructionsInClinicCareAndTheOtherWayRound() throws {
    let clinic = Self.technique("one", ["delivery": "clinic", "purpose": "p", "precaution": "q"])
    #expect(try issues([Self.file(clinic, family: "clinic care")]).isEmpty == false)
    let home = Self.technique("one", ["purpose": "what the clinician does"])
    #expect(try issues([Self.file(home)]).count == 1)
  }

  @Test(
    "ids that cannot stand in a file's name",
    arguments: ["One", "one two", "../one", "-one", "eins_zwei", "über"])
  func slugs(id: String) throws {
    #expect(try issues([Self.file(Self.technique(id))]).contains { $0.field == "id" })
  }

  // MARK: Overrides

  @Test func anOverrideReplacesAndAdds() throws {
    let rules = try ShippedData.load().rules.contraindications
    let shipped = [Self.file(Self.technique("one"), Self.technique("two"))]
    let own = YAMLText(
      name: "clinic.yaml",
      text: Self.file(Self.technique("one", ["name": "Our one"]), Self.technique("three")).text)
    let plain = try CatalogueReader.catalogue(from: shipped, rules: rules)
    let changed = try CatalogueReader.catalogue(from: shipped, overrides: [own], rules: rules)
    #expect(Set(changed.ids) == ["one", "two", "three"])
    #expect(changed["one"]?.name == "Our one")
    #expect(changed["one"]?.location.source == "clinic.yaml")
    #expect(changed.version != plain.version, "two catalogues share a version")
  }

  @Test func anOverrideThatBreaksAChainIsCaught() throws {
    let shipped = [
      Self.file(Self.technique("one", ["progression": "two"]), Self.technique("two", ["regression": "one"]))
    ]
    #expect(try issues(shipped).isEmpty)
    #expect(
      try issues(shipped, overrides: [Self.file(Self.technique("two"))]).map(\.problem) == [
        .chainNotMutual(other: "two")
      ])
  }

  // MARK: Rules

  @Test func aRowOfTheMatrixLeftOutIsCaught() throws {
    try breachOfRules(
      in: "contraindications.yaml", from: "  - id: thr_posterior", to: "  - id: thr_posteriors",
      field: "id", word: "thr_posterior")
    let found = try rulesIssues(
      in: "contraindications.yaml", from: "  - id: tkr_lt12wk", to: "  - id: tkr")
    #expect(Set(found.compactMap(\.entry)) == ["tkr", "tkr_lt12wk"])
  }

  @Test func aMisspeltAttributeOfARuleIsCaught() throws {
    try breachOfRules(
      in: "contraindications.yaml", from: "avoid: [sciatic_pressure]", to: "avoid: [sciatic_presure]",
      field: "avoid", word: "sciatic_pressure")
  }

  @Test func aRedFlagLeftOutIsCaught() throws {
    let found = try rulesIssues(in: "red-flags.yaml", from: "- id: dvt_signs", to: "- id: weight_loss")
    #expect(Set(found.compactMap(\.entry)) == ["dvt_signs", "weight_loss"])
  }

  @Test func aSelectionRowTwiceIsCaught() throws {
    let found = try rulesIssues(
      in: "selection.yaml", from: "cause: disc, stage: acute, irritability: high",
      to: "cause: disc, stage: acute, irritability: low")
    #expect(found.contains { $0.problem == .repeatedField })
    #expect(found.contains { $0.problem == .count(found: 53, lowest: 54, highest: 54) })
  }

  private func rulesIssues(in file: String, from: String, to: String) throws -> [DataIssue] {
    let texts = try ProgramResources.ruleTexts().map { text in
      guard text.name == file else { return text }
      let changed = text.text.replacing(from, with: to, maxReplacements: 1)
      #expect(changed != text.text, "the breach was not planted")
      return YAMLText(name: text.name, text: changed)
    }
    do {
      _ = try RulesReader.rules(from: texts)
      return []
    } catch {
      return error.issues
    }
  }

  private func breachOfRules(
    in file: String, from: String, to: String, field: String, word: String
  ) throws {
    let issue = try rulesIssues(in: file, from: from, to: to).first { $0.field == field }
    guard case .notAllowed(_, word, _)? = issue?.problem else {
      Issue.record("\(String(describing: issue))")
      return
    }
    #expect(issue?.location.source == file && issue?.location.line != nil)
  }
}
