public import YAMLReading
import Yams

/// A program as a YAML file that a clinician can read, edit and print again.
///
/// It holds the intake as it was written and the exercises with their doses, in order. Reading it screens the
/// intake again as of its date and checks every exercise, so that an edit cannot bring in what a rule forbids.
public struct ProgramFile: Sendable {
  /// The day the program was made.
  public var date: CalendarDate
  /// The day the plan began.
  public var started: CalendarDate
  /// The code that the file gives; the program's own may differ after an edit.
  public var code: String?
  /// The intake as it was written.
  public var intake: RawIntake
  /// The exercises in order.
  public var exercises: [KeptExercise]

  /// The format's number, in the file's first field.
  private static let format = 1

  /// Reads a program's file.
  ///
  /// - Throws: `DataIssues` with everything that is wrong, with line.
  public init(_ text: YAMLText) throws(DataIssues) {
    var issues: [DataIssue] = []
    let fields: Set<String> = [
      "rehabpress_program", "code", "date", "started", "catalogue", "rules", "intake", "exercises",
    ]
    guard let root = text.root(allowed: fields, issues: &issues) else { throw DataIssues(issues) }
    _ = root.integer("rehabpress_program", in: Self.format...Self.format, issues: &issues)
    func day(_ name: String) -> CalendarDate? {
      root.text(name, issues: &issues).flatMap { written in
        let date = CalendarDate(iso: written)
        if date == nil { issues.append(root.issue(.notADate(found: written), name)) }
        return date
      }
    }
    let date = day("date")
    let started = root.has("started") ? day("started") : date
    code = root.text("code", required: false, issues: &issues)
    let intake = root.mapping("intake", allowed: nil, issues: &issues).map {
      RawIntake($0, issues: &issues)
    }
    exercises = root.mappings("exercises", allowed: ["id", "dose"], issues: &issues).compactMap {
      entry in
      guard let id = entry.text("id", issues: &issues),
        let dose = entry.mapping("dose", allowed: CatalogueReader.doseFields, issues: &issues)
          .flatMap({ CatalogueReader.dose($0, issues: &issues) })
      else { return nil }
      return KeptExercise(id: id, dose: dose, location: entry.location)
    }
    if issues.isEmpty, exercises.isEmpty {
      issues.append(root.issue(.count(found: 0, lowest: 1, highest: 20), "exercises"))
    }
    guard issues.isEmpty, let date, let started, let intake else { throw DataIssues(issues) }
    self.date = date
    self.started = started
    self.intake = intake
  }

  /// What of an intake held for that one handout: a visit that has been, confirmations, which are given anew, and
  /// what was asked for then, which is in the program.
  private static let bygone: [IntakeField] = [
    .nextVisit, .confirmed, .confirmedBy, .include, .accept, .doses, .clinicianNote,
  ]

  /// The intake for the next program on a later day: weeks that were told as a number have gone on.
  public func intake(on day: CalendarDate) -> RawIntake {
    var intake = self.intake
    for field in Self.bygone { intake.remove(field) }
    let field = IntakeField.durationWeeks
    if let value = intake.fields[field], let weeks = value.texts.first.flatMap(Double.init) {
      let passed = Double(max(0, day.days(since: date))) / 7
      intake.set(.field(field), to: [(weeks + passed).rounded(.down).plain], at: value.location)
    }
    return intake
  }

  /// The file's text for a program.
  ///
  /// - Throws: What the YAML writer throws.
  public static func text(of program: Program) throws -> String {
    let raw = program.intake.raw
    let fields: [(String, RawIntake.Value)] =
      IntakeField.allCases.compactMap { field in raw.fields[field].map { (field.rawValue, $0) } }
      + RedFlag.allCases.compactMap { flag in raw.flags[flag].map { (flag.rawValue, $0) } }
    let intake = fields.map { name, value in
      (name, value.texts.count == 1 ? scalar(value.texts[0]) : list(value.texts.map(scalar)))
    }
    let exercises = program.exercises.map { exercise in
      mapping([("id", scalar(exercise.technique.id)), ("dose", node(of: exercise.dose))])
    }
    let root = mapping([
      ("rehabpress_program", scalar(String(format))),
      ("code", scalar(ProgramCode(of: program).description)),
      ("date", scalar(program.date.description)), ("started", scalar(program.started.description)),
      ("catalogue", scalar(program.catalogueVersion)), ("rules", scalar(program.rulesVersion)),
      ("intake", mapping(intake)), ("exercises", list(exercises)),
    ])
    let header = """
      # A home exercise program. Edit exercises and doses, then print it again:
      #   rehabpress handout --program THIS-FILE

      """
    return header + (try Yams.serialize(node: root, width: -1, allowUnicode: true))
  }

  private static func node(of dose: Dose) -> Node {
    var fields: [(String, Int)] = []
    if let minutes = dose.durationMinutes {
      fields.append(("duration_minutes", minutes))
    } else {
      fields = [
        ("sets", dose.sets), ("repetitions", dose.repetitions), ("hold_seconds", dose.holdSeconds),
        ("rest_seconds", dose.restSeconds), ("move_seconds", dose.moveSeconds),
      ]
    }
    fields += [
      ("per_day", dose.perDay), ("days_per_week", dose.daysPerWeek), ("effort_max", dose.effortMax),
    ]
    return .mapping(
      Node.Mapping(
        fields.map { (scalar($0.0), scalar(String($0.1))) }, Tag(.map), .flow))
  }

  private static func scalar(_ text: String) -> Node {
    // Quoted, a patient called Null keeps the name.
    let isNullWord = YAMLText.nullWords.contains(text)
    // Named as a string it is written the same, and nobody has to find out what else it might be.
    return .scalar(Node.Scalar(text, Tag(.str), isNullWord ? .doubleQuoted : .any))
  }

  private static func list(_ nodes: [Node]) -> Node { .sequence(Node.Sequence(nodes)) }

  private static func mapping(_ fields: [(String, Node)]) -> Node {
    .mapping(Node.Mapping(fields.map { (scalar($0.0), $0.1) }))
  }
}
