package import ProgramBuilder
package import YAMLReading

/// The catalogue and the rules as they are shipped, read once.
package struct ShippedData: Sendable {
  package let rules: ProgramRules
  package let catalogue: TechniqueCatalogue

  private static let loaded = Result {
    let rules = try RulesReader.rules(from: try ProgramResources.ruleTexts())
    return ShippedData(
      rules: rules,
      catalogue: try CatalogueReader.catalogue(
        from: try ProgramResources.catalogueTexts(), rules: rules.contraindications))
  }

  /// The data; throws what is wrong with it.
  package static func load() throws -> ShippedData { try loaded.get() }
}

/// An intake in the short form that lacks nothing and raises nothing, and that a test changes field by field.
package struct IntakeFixture: Sendable, CustomStringConvertible {
  /// What a test's name can be made of.
  package enum Failure: Error {
    case unknownColumn(String)
    case noProgram(Screening.State)
  }

  /// The day on which fixtures are read.
  package static let today = date(2026, 11, 22)

  /// The fields with their texts, in the order in which they were given.
  package private(set) var fields: [(name: String, texts: [String])]

  /// A patient whose screening is clear: chronic left-sided sciatica of a disc that extension eases, little
  /// pain, all questions asked two days ago.
  package static let clear = IntakeFixture(fields: [
    ("patient_id", ["P-001"]), ("age", ["45"]), ("cause", ["disc"]), ("side", ["left"]),
    ("duration_weeks", ["16"]), ("nprs_worst", ["3"]), ("settle_minutes", ["20"]),
    ("directional_preference", ["extension"]), ("red_flag_screen", ["complete"]),
    ("red_flag_screener", ["A. Screener"]), ("red_flag_date", ["2026-11-20"]), ("power", ["5"]),
    ("reflexes", ["normal"]), ("sensation", ["normal"]), ("neuro_date", ["2026-11-20"]),
    ("conditions_screen", ["complete"]), ("minutes_per_day", ["20"]), ("days_per_week", ["5"]),
  ])

  /// The same patient in the long form: a field for each condition.
  package static let clearLongForm: IntakeFixture = {
    var fixture = clear.without("conditions_screen")
    for name in [
      "pregnancy", "osteoporosis", "steroid_3m", "hip_replacement", "knee_replacement",
      "lumbar_surgery", "hypertension", "cardiac", "cancer_history", "aaa_known", "anticoagulant",
      "dvt_history", "reduced_sensation", "hypermobility", "hernia_prolapse",
      "inflammatory_spine", "glaucoma_retina", "hip_oa_fai", "balance_risk",
    ] {
      fixture = fixture.with(name, "no")
    }
    for name in ["can_kneel", "can_prone", "can_supine", "can_floor"] {
      fixture = fixture.with(name, "yes")
    }
    return fixture
  }()

  /// A form on which nothing but the patient's id was filled in.
  package init(onlyPatient id: String) { fields = [("patient_id", [id])] }

  private init(fields: [(name: String, texts: [String])]) { self.fields = fields }

  /// The intake with a field set, or replaced where it is already there.
  package func with(_ name: String, _ texts: String...) -> IntakeFixture {
    var changed = self
    if let index = fields.firstIndex(where: { $0.name == name }) {
      changed.fields[index].texts = texts
    } else {
      changed.fields.append((name, texts))
    }
    return changed
  }

  /// The intake with several fields set.
  package func with(_ values: [(String, String)]) -> IntakeFixture {
    values.reduce(self) { $0.with($1.0, $1.1) }
  }

  /// The intake with a field left out.
  package func without(_ names: String...) -> IntakeFixture {
    var changed = self
    changed.fields.removeAll { names.contains($0.name) }
    return changed
  }

  /// The intake as a YAML text.
  package var yaml: String {
    fields.map { name, texts in
      let quoted = texts.map { "\"\($0.replacing("\"", with: "\\\""))\"" }
      return quoted.count == 1 ? "\(name): \(quoted[0])" : "\(name): [\(quoted.joined(separator: ", "))]"
    }.joined(separator: "\n") + "\n"
  }

  package var description: String { yaml }

  /// What a reader makes of the texts before anything is understood.
  package func raw() throws -> RawIntake {
    let location = SourceLocation(source: "fixture")
    var raw = RawIntake(location: location)
    for (name, texts) in fields {
      guard let column = RawIntake.Column(named: name) else { throw Failure.unknownColumn(name) }
      raw.set(column, to: texts, at: location)
    }
    return raw
  }

  /// The intake as understood on a day.
  package func intake(on today: CalendarDate = today) throws -> Intake {
    try IntakeReader(rules: try ShippedData.load().rules, today: today).intake(from: try raw())
  }

  /// What screening finds.
  package func screening(on today: CalendarDate = today) throws -> Screening {
    Screener(rules: try ShippedData.load().rules, today: today).screening(of: try intake(on: today))
  }

  /// What the intake leads to.
  package func outcome(on today: CalendarDate = today) throws -> Planner.Outcome {
    let data = try ShippedData.load()
    return try Planner(catalogue: data.catalogue, rules: data.rules, today: today)
      .outcome(for: try intake(on: today))
  }

  /// The program; throws where there is none.
  package func program(on today: CalendarDate = today) throws -> Program {
    let outcome = try outcome(on: today)
    guard case .program(let program) = outcome else {
      throw Failure.noProgram(outcome.screening.state)
    }
    return program
  }

  /// What is wrong with the intake or with what it asks for; empty where it leads somewhere.
  package func issues(on today: CalendarDate = today) throws -> [DataIssue] {
    do {
      _ = try outcome(on: today)
      return []
    } catch let found as DataIssues {
      return found.issues
    }
  }

  /// A day a number of days before the fixtures' own.
  package static func daysAgo(_ days: Int) -> String {
    var (year, month, day) = (today.year, today.month, today.day - days)
    while CalendarDate(year: year, month: month, day: day) == nil {
      if day < 1 {
        month -= 1
        if month < 1 { (year, month) = (year - 1, 12) }
        day += length(year, month)
      }
    }
    return date(year, month, day).description
  }

  private static func length(_ year: Int, _ month: Int) -> Int {
    (28...31).last { CalendarDate(year: year, month: month, day: $0) != nil } ?? 28
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day: \(year)-\(month)-\(day)")
    }
    return date
  }
}
