import YAMLReading

/// What must hold between the techniques of a catalogue.
enum CatalogueChecks {
  /// Everything that is wrong, each issue at the technique that has to be mended.
  static func issues(
    in techniques: [Technique], rules: ContraindicationRules
  ) -> [DataIssue] {
    let byID = Dictionary(uniqueKeysWithValues: techniques.map { ($0.id, $0) })
    return techniques.flatMap { technique in
      chainIssues(of: technique, among: byID) + positionIssues(of: technique)
        + placeholderIssues(of: technique) + causeIssues(of: technique, rules: rules)
    } + cycleIssues(among: techniques, byID: byID)
  }

  private static func issue(
    _ problem: DataIssue.Problem, _ field: String, _ technique: Technique
  ) -> DataIssue {
    DataIssue(problem, field: field, at: technique.location, entry: technique.id)
  }

  /// Chains are mutual, lead to home techniques and never step down or more than two levels up.
  private static func chainIssues(
    of technique: Technique, among byID: [String: Technique]
  ) -> [DataIssue] {
    guard let home = technique.home else { return [] }
    var issues: [DataIssue] = []
    for (field, id) in [("regression", home.regression), ("progression", home.progression)] {
      guard let id else { continue }
      guard let other = byID[id]?.home else {
        issues.append(
          issue(
            .unknownReference(found: id, nearest: NearestMatch.of(id, in: byID.keys.sorted())),
            field, technique))
        continue
      }
      let back = field == "regression" ? other.progression : other.regression
      if back != technique.id {
        issues.append(issue(.chainNotMutual(other: id), field, technique))
      }
      if field == "progression", !(0...2).contains(other.level - home.level) {
        issues.append(
          issue(.chainLevelStep(from: home.level, to: other.level), field, technique))
      }
    }
    if home.regression == nil, home.progression == nil, home.chainNote == nil {
      issues.append(issue(.missing, "chain_note", technique))
    }
    return issues
  }

  private static func cycleIssues(
    among techniques: [Technique], byID: [String: Technique]
  ) -> [DataIssue] {
    var reported: Set<String> = []
    var issues: [DataIssue] = []
    for technique in techniques where !reported.contains(technique.id) {
      var path = [technique.id]
      while let next = byID[path[path.count - 1]]?.home?.progression, byID[next] != nil {
        if let start = path.firstIndex(of: next) {
          let cycle = Array(path[start...])
          if reported.isDisjoint(with: cycle) {
            issues.append(issue(.chainCycle(through: cycle), "progression", technique))
          }
          reported.formUnion(cycle)
          break
        }
        path.append(next)
      }
    }
    return issues
  }

  /// A lying or kneeling position always carries the attribute that contraindications speak of.
  private static func positionIssues(of technique: Technique) -> [DataIssue] {
    let implied: Attribute? =
      switch technique.position {
      case .supine: .supine
      case .prone: .prone
      case .quadruped, .kneeling, .halfKneeling: .kneelingOrQuadruped
      default: nil
      }
    guard let implied, !technique.attributes.contains(implied) else { return [] }
    return [
      issue(
        .notAllowed(
          found: technique.attributes.map(\.rawValue).sorted().joined(separator: ", "),
          nearest: nil, allowed: [implied.rawValue]),
        "attributes", technique)
    ]
  }

  /// A text names a side if and only if the technique has one.
  private static func placeholderIssues(of technique: Technique) -> [DataIssue] {
    if let clinic = technique.clinic {
      // Clinic care is described for any patient, so its words name no side.
      let namesSide = (clinic.purpose + clinic.precaution).contains("{")
      return namesSide ? [issue(.sidePlaceholder(expected: false), "purpose", technique)] : []
    }
    guard let home = technique.home else { return [] }
    let texts =
      home.steps + [home.feel, home.mistake, home.safety]
      + [home.easier, home.harder].compactMap { $0 }
    let namesSide = texts.contains { $0.contains("{side}") || $0.contains("{other}") }
    var issues: [DataIssue] = []
    if namesSide, technique.laterality == .bothTogether {
      issues.append(issue(.sidePlaceholder(expected: false), "steps", technique))
    }
    if !namesSide, technique.laterality == .affectedSide {
      issues.append(issue(.sidePlaceholder(expected: true), "steps", technique))
    }
    return issues
  }

  /// No technique suits a cause for which one of its attributes must be avoided.
  private static func causeIssues(
    of technique: Technique, rules: ContraindicationRules
  ) -> [DataIssue] {
    technique.causes.sorted { $0.rawValue < $1.rawValue }.flatMap { cause in
      technique.attributes.sorted { $0.rawValue < $1.rawValue }.compactMap { attribute in
        guard rules.rule(for: cause.condition).avoid.contains(attribute) else { return nil }
        return issue(
          .suitsButAvoided(cause: cause.rawValue, attribute: attribute.rawValue), "causes",
          technique)
      }
    }
  }
}
