public import YAMLReading

/// Reads the catalogue's YAML files.
public enum CatalogueReader {
  /// Reads and checks a catalogue.
  ///
  /// - Parameters:
  ///   - texts: The files of the catalogue that comes with RehabPress.
  ///   - overrides: A clinic's own files; a technique there replaces the one of the same id, and a new id
  ///     is added.
  ///   - rules: The rules against which suited causes are checked.
  /// - Returns: The catalogue, with a version of its own.
  /// - Throws: `DataIssues` with everything that is wrong, with file and line.
  public static func catalogue(
    from texts: [YAMLText], overrides: [YAMLText] = [], rules: ContraindicationRules
  ) throws(DataIssues) -> TechniqueCatalogue {
    var issues: [DataIssue] = []
    var byID: [String: Technique] = [:]
    for layer in [texts, overrides] {
      var ownIDs: [String: Technique] = [:]
      for technique in layer.flatMap({ Self.techniques(in: $0, issues: &issues) }) {
        if let first = ownIDs[technique.id] {
          issues.append(
            DataIssue(
              .duplicate(of: first.location), field: "id", at: technique.location,
              entry: technique.id))
          continue
        }
        ownIDs[technique.id] = technique
      }
      byID.merge(ownIDs) { $1 }
    }
    let techniques = byID.values.sorted { $0.id < $1.id }
    issues += CatalogueChecks.issues(in: techniques, rules: rules)
    guard issues.isEmpty else {
      throw DataIssues(issues)
    }
    return TechniqueCatalogue(
      techniques: techniques, version: dataVersion(of: texts + overrides))
  }

  private static let sharedFields: Set<String> = [
    "id", "name", "kind", "also_families", "delivery", "position", "laterality", "attributes",
    "equipment", "bed", "muscles", "causes", "evidence", "sources", "status", "reviews",
  ]
  private static let homeFields: Set<String> = [
    "level", "regression", "progression", "chain_note", "dose", "steps", "feel", "mistake",
    "safety", "easier", "harder",
  ]
  private static let clinicFields: Set<String> = ["purpose", "precaution"]
  static let doseFields: Set<String> = [
    "sets", "repetitions", "hold_seconds", "rest_seconds", "move_seconds", "duration_minutes",
    "per_day", "days_per_week", "effort_max",
  ]

  /// The techniques of one file; what cannot be read is left out and noted.
  private static func techniques(in text: YAMLText, issues: inout [DataIssue]) -> [Technique] {
    guard let root = text.root(allowed: ["family", "techniques"], issues: &issues),
      let family = root.choice("family", as: Family.self, issues: &issues)
    else { return [] }
    let allowed = sharedFields.union(homeFields).union(clinicFields)
    return root.mappings("techniques", allowed: allowed, issues: &issues).compactMap {
      technique($0, family: family, issues: &issues)
    }
  }

  private static func technique(
    _ entry: YAMLMapping, family: Family, issues: inout [DataIssue]
  ) -> Technique? {
    let before = issues.count
    let id = entry.text("id", issues: &issues)
    if let id, !isSlug(id) {
      issues.append(
        entry.issue(
          .notAllowed(found: id, nearest: nil, allowed: ["lower-case-words-and-hyphens"]), "id"))
    }
    let delivery =
      entry.choice("delivery", as: Delivery.self, default: .home, issues: &issues) ?? .home
    let foreign = delivery == .home ? clinicFields : homeFields
    for name in entry.names where foreign.contains(name) {
      issues.append(
        entry.issue(
          .unknownField(
            nearest: nil,
            allowed: sharedFields.union(delivery == .home ? homeFields : clinicFields).sorted()),
          name))
    }
    let name = entry.text("name", issues: &issues)
    let kind = entry.choice("kind", as: TechniqueKind.self, issues: &issues)
    let position = entry.choice("position", as: Position.self, issues: &issues)
    let laterality = entry.choice("laterality", as: Laterality.self, issues: &issues)
    let attributes = entry.choices("attributes", as: Attribute.self, issues: &issues)
    let causes = entry.choices("causes", as: Cause.self, issues: &issues)
    let muscles = entry.texts("muscles", issues: &issues)
    let evidence = entry.choice("evidence", as: EvidenceGrade.self, issues: &issues)
    let sources = entry.texts("sources", issues: &issues)
    let status =
      entry.choice("status", as: TechniqueStatus.self, default: .ready, issues: &issues) ?? .draft
    let more = entry.choices("also_families", as: Family.self, required: false, issues: &issues)
    let content: Technique.Content? =
      delivery == .home
      ? home(entry, issues: &issues).map(Technique.Content.home)
      : clinic(entry, issues: &issues).map(Technique.Content.clinic)
    for (field, list) in [("muscles", muscles), ("causes", causes.map(\.rawValue)), ("sources", sources)]
    where list.isEmpty && entry.has(field) {
      issues.append(entry.issue(.count(found: 0, lowest: 1, highest: 20), field))
    }
    guard issues.count == before, let id, let name, let kind, let position, let laterality,
      let evidence, let content
    else { return nil }
    return Technique(
      id: id, name: name, families: [family] + more, kind: kind, position: position,
      laterality: laterality, attributes: Set(attributes),
      equipment: entry.texts("equipment", required: false, issues: &issues).filter { $0 != "none" },
      suitsBed: entry.flag("bed", issues: &issues), muscles: muscles, causes: Set(causes),
      evidence: evidence, sources: sources, content: content, status: status,
      reviews: entry.texts("reviews", required: false, issues: &issues), location: entry.location)
  }

  private static func home(
    _ entry: YAMLMapping, issues: inout [DataIssue]
  ) -> Technique.HomeInstructions? {
    let level = entry.integer("level", in: 1...5, issues: &issues)
    let dose = entry.mapping("dose", allowed: doseFields, issues: &issues)
      .flatMap { self.dose($0, issues: &issues) }
    let steps = entry.texts("steps", issues: &issues)
    if entry.has("steps"), !(3...5).contains(steps.count) {
      issues.append(entry.issue(.count(found: steps.count, lowest: 3, highest: 5), "steps"))
    }
    let feel = entry.text("feel", issues: &issues)
    let mistake = entry.text("mistake", issues: &issues)
    let safety = entry.text("safety", issues: &issues)
    guard let level, let dose, let feel, let mistake, let safety else { return nil }
    return Technique.HomeInstructions(
      level: level, dose: dose,
      regression: entry.text("regression", required: false, issues: &issues),
      progression: entry.text("progression", required: false, issues: &issues),
      chainNote: entry.text("chain_note", required: false, issues: &issues),
      steps: steps, feel: feel, mistake: mistake, safety: safety,
      easier: entry.text("easier", required: false, issues: &issues),
      harder: entry.text("harder", required: false, issues: &issues))
  }

  private static func clinic(
    _ entry: YAMLMapping, issues: inout [DataIssue]
  ) -> Technique.ClinicDescription? {
    guard let purpose = entry.text("purpose", issues: &issues),
      let precaution = entry.text("precaution", issues: &issues)
    else { return nil }
    return Technique.ClinicDescription(purpose: purpose, precaution: precaution)
  }

  /// Reads a dose; also used for the doses of a program's file.
  static func dose(_ entry: YAMLMapping, issues: inout [DataIssue]) -> Dose? {
    let timed = entry.has("duration_minutes")
    let one = timed ? 1 : nil
    let zero = timed ? 0 : nil
    guard
      let sets = entry.integer("sets", in: Dose.Limits.sets, default: one, issues: &issues),
      let repetitions = entry.integer(
        "repetitions", in: Dose.Limits.repetitions, default: one, issues: &issues),
      let hold = entry.integer(
        "hold_seconds", in: Dose.Limits.holdSeconds, default: zero, issues: &issues),
      let rest = entry.integer(
        "rest_seconds", in: Dose.Limits.restSeconds, default: zero, issues: &issues),
      let move = entry.integer(
        "move_seconds", in: Dose.Limits.moveSeconds, default: 4, issues: &issues),
      let perDay = entry.integer("per_day", in: Dose.Limits.perDay, issues: &issues),
      let days = entry.integer("days_per_week", in: Dose.Limits.daysPerWeek, issues: &issues),
      let effort = entry.integer("effort_max", in: Dose.Limits.effortMax, issues: &issues)
    else { return nil }
    var duration: Int?
    if timed {
      duration = entry.integer("duration_minutes", in: Dose.Limits.durationMinutes, issues: &issues)
      if duration == nil { return nil }
    }
    return Dose(
      sets: sets, repetitions: repetitions, holdSeconds: hold, restSeconds: rest,
      moveSeconds: move, durationMinutes: duration, perDay: perDay, daysPerWeek: days,
      effortMax: effort)
  }

  /// Whether an id is lower-case words joined by hyphens, so that it can stand in a file's name.
  private static func isSlug(_ id: String) -> Bool {
    !id.isEmpty && !id.hasPrefix("-") && !id.hasSuffix("-")
      && id.allSatisfy {
        $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-")
      }
  }
}
