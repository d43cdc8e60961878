public import YAMLReading

/// Reads the rules' YAML files.
public enum RulesReader {
  /// Reads and checks the rules.
  ///
  /// - Parameter texts: The files of the rules, in any order; each holds one of the lists `red_flags`,
  ///   `contraindications`, `slots` and `icd10`.
  /// - Returns: The rules.
  /// - Throws: `DataIssues` with everything that is wrong, with file and line.
  public static func rules(from texts: [YAMLText]) throws(DataIssues) -> ProgramRules {
    var issues: [DataIssue] = []
    var redFlags: [RedFlagRule] = []
    var specialists = SpecialistRoles(words: [], unless: [])
    var contraindications: ContraindicationRules?
    var selection: SelectionRules?
    var icd10: [ICD10Rules.Entry] = []
    var rules: [ClinicalRule] = []
    var sources: [Source] = []
    var evidence: [EvidenceStatement] = []
    for text in texts {
      guard let root = text.root(allowed: nil, issues: &issues) else { continue }
      if root.has("red_flags") {
        redFlags = self.redFlags(root, issues: &issues)
        specialists = self.specialists(root, issues: &issues)
      } else if root.has("contraindications") {
        contraindications = self.contraindications(root, issues: &issues)
      } else if root.has("slots") {
        selection = self.selection(root, issues: &issues)
      } else if root.has("icd10") {
        icd10 = self.icd10(root, issues: &issues)
      } else if root.has("rules") {
        rules += RuleReader.rules(in: root, issues: &issues)
      } else if root.has("evidence") {
        evidence += self.evidence(root, issues: &issues)
      } else if root.has("sources") {
        sources += self.sources(root, issues: &issues)
      } else {
        issues.append(
          root.issue(
            .unknownField(
              nearest: nil, allowed: lists), "file"))
      }
    }
    for (name, isThere) in [
      ("red_flags", !redFlags.isEmpty), ("contraindications", contraindications != nil),
      ("slots", selection != nil), ("icd10", !icd10.isEmpty), ("rules", !rules.isEmpty),
      ("sources", !sources.isEmpty),
    ] where !isThere {
      issues.append(DataIssue(.missing, field: name, at: SourceLocation(source: "rules")))
    }
    let register = SourceRegister(sources)
    issues += referenceIssues(
      redFlags: redFlags, contraindications: contraindications, rules: rules,
      evidence: evidence, register: register)
    guard issues.isEmpty, let contraindications, let selection else { throw DataIssues(issues) }
    return ProgramRules(
      redFlags: redFlags, specialists: specialists, contraindications: contraindications,
      selection: selection,
      book: RuleBook(rules), sources: register, evidence: evidence, icd10: ICD10Rules(entries: icd10),
      version: dataVersion(of: texts))
  }

  /// Ids that two rules share, and sources that nobody knows.
  private static func referenceIssues(
    redFlags: [RedFlagRule], contraindications: ContraindicationRules?, rules: [ClinicalRule],
    evidence: [EvidenceStatement], register: SourceRegister
  ) -> [DataIssue] {
    let place = SourceLocation(source: "rules")
    var cited: [(id: String, keys: [String])] = redFlags.map { ($0.flag.rawValue, $0.sources) }
    cited += (contraindications?.all ?? []).map { ($0.condition.rawValue, $0.sources) }
    cited += rules.map { ($0.id, $0.sources) }
    cited += evidence.map { ($0.id, $0.sources) }
    var issues = cited.flatMap { register.issues(in: $0.keys, field: "sources", at: place, entry: $0.id) }
    var seen: Set<String> = []
    for rule in rules where !seen.insert(rule.id).inserted {
      issues.append(DataIssue(.repeatedField, field: "id", at: place, entry: rule.id))
    }
    return issues
  }

  private static let lists = [
    "red_flags", "contraindications", "slots", "icd10", "rules", "sources", "evidence",
  ]

  private static func evidence(_ root: YAMLMapping, issues: inout [DataIssue]) -> [EvidenceStatement] {
    root.mappings("evidence", allowed: ["id", "when", "text", "sources"], issues: &issues).compactMap {
      entry in
      guard let id = entry.text("id", issues: &issues),
        let when = RuleConditionReader.condition("when", of: entry, issues: &issues),
        let text = entry.text("text", issues: &issues)
      else { return nil }
      return EvidenceStatement(
        id: id, when: when, text: text, sources: entry.texts("sources", issues: &issues))
    }
  }

  private static func sources(_ root: YAMLMapping, issues: inout [DataIssue]) -> [Source] {
    let fields: Set<String> = ["id", "verification", "reference", "note", "used_for"]
    return root.mappings("sources", allowed: fields, issues: &issues).compactMap { entry in
      guard let id = entry.text("id", issues: &issues),
        let verification = entry.choice("verification", as: Source.Verification.self, issues: &issues),
        let reference = entry.text("reference", issues: &issues),
        let usedFor = entry.text("used_for", issues: &issues)
      else { return nil }
      return Source(
        id: id, reference: reference, verification: verification,
        note: entry.text("note", required: false, issues: &issues), usedFor: usedFor)
    }
  }

  private static func specialists(_ root: YAMLMapping, issues: inout [DataIssue]) -> SpecialistRoles {
    guard let entry = root.mapping("specialists", allowed: ["words", "unless"], issues: &issues) else {
      return SpecialistRoles(words: [], unless: [])
    }
    return SpecialistRoles(
      words: entry.texts("words", issues: &issues).map { $0.lowercased() },
      unless: entry.texts("unless", issues: &issues).map { $0.lowercased() })
  }

  private static func redFlags(
    _ root: YAMLMapping, issues: inout [DataIssue]
  ) -> [RedFlagRule] {
    let rules = root.mappings(
      "red_flags", allowed: ["id", "code", "level", "trigger", "cleared_by", "sources"],
      issues: &issues
    ).compactMap { entry -> RedFlagRule? in
      guard let flag = entry.choice("id", as: RedFlag.self, issues: &issues),
        let code = entry.text("code", issues: &issues),
        let level = entry.choice("level", as: UrgencyLevel.self, issues: &issues),
        let trigger = entry.text("trigger", issues: &issues),
        let clearedBy = entry.choice(
          "cleared_by", as: RedFlagRule.ClearedBy.self, issues: &issues)
      else { return nil }
      return RedFlagRule(
        flag: flag, code: code, level: level, trigger: trigger, clearedBy: clearedBy,
        sources: entry.texts("sources", issues: &issues))
    }
    checkComplete(rules.map(\.flag), root, "red_flags", issues: &issues)
    return rules
  }

  private static func contraindications(
    _ root: YAMLMapping, issues: inout [DataIssue]
  ) -> ContraindicationRules {
    let rules = root.mappings(
      "contraindications",
      allowed: [
        "id", "when", "title", "patient_note", "group", "avoid", "caution", "needs_confirmation",
        "confidence",
        "sources",
        "note",
      ], issues: &issues
    ).compactMap { entry -> ContraindicationRules.Rule? in
      guard let condition = entry.choice("id", as: Condition.self, issues: &issues),
        let when = RuleConditionReader.condition("when", of: entry, issues: &issues),
        let written = entry.text("when", issues: &issues),
        let title = entry.text("title", issues: &issues),
        let group = entry.choice("group", as: ContraindicationRules.Group.self, issues: &issues),
        let confidence = entry.text("confidence", issues: &issues)
      else { return nil }
      return ContraindicationRules.Rule(
        condition: condition, when: when, whenWritten: written, title: title,
        patientNote: entry.text("patient_note", required: false, issues: &issues), group: group,
        avoid: Set(entry.choices("avoid", as: Attribute.self, issues: &issues)),
        caution: Set(entry.choices("caution", as: Attribute.self, issues: &issues)),
        needsConfirmation: entry.flag("needs_confirmation", issues: &issues),
        confidence: confidence, sources: entry.texts("sources", issues: &issues),
        note: entry.text("note", required: false, issues: &issues))
    }
    checkComplete(rules.map(\.condition), root, "contraindications", issues: &issues)
    return ContraindicationRules(Dictionary(rules.map { ($0.condition, $0) }) { first, _ in first })
  }

  private static func selection(
    _ root: YAMLMapping, issues: inout [DataIssue]
  ) -> SelectionRules? {
    var rows: [SelectionRules.Key: SelectionRules.Row] = [:]
    let names: Set<String> = [
      "cause", "stage", "irritability", "hip", "core", "neural", "soft", "relief", "start_level",
      "peak_level", "weeks", "review_week",
    ]
    for entry in root.mappings("slots", allowed: names, issues: &issues) {
      guard let cause = entry.choice("cause", as: Cause.self, issues: &issues),
        let stage = entry.choice("stage", as: Stage.self, issues: &issues),
        let irritability = entry.choice("irritability", as: Irritability.self, issues: &issues),
        let start = entry.integer("start_level", in: 1...5, issues: &issues),
        let peak = entry.integer("peak_level", in: 1...5, issues: &issues),
        let weeks = entry.integer("weeks", in: 1...52, issues: &issues),
        let review = entry.integer("review_week", in: 1...12, issues: &issues)
      else { continue }
      var slots: [SelectionRules.Slot: Int] = [:]
      for slot in SelectionRules.Slot.allCases where slot != .aerobic {
        slots[slot] = entry.integer(slot.rawValue, in: 0...10, issues: &issues) ?? 0
      }
      let key = SelectionRules.Key(cause: cause, stage: stage, irritability: irritability)
      if rows.updateValue(
        SelectionRules.Row(
          slots: slots, startLevel: start, peakLevel: peak, weeks: weeks, reviewWeek: review),
        forKey: key) != nil
      {
        issues.append(entry.issue(.repeatedField, "slots"))
      }
    }
    let expected =
      Cause.allCases.count * Stage.allCases.count * Irritability.allCases.count
    if rows.count != expected {
      issues.append(
        root.issue(.count(found: rows.count, lowest: expected, highest: expected), "slots"))
    }
    let phases = root.mappings(
      "phases", allowed: ["id", "from_week", "to_week", "levels"], issues: &issues
    ).compactMap { entry -> SelectionRules.Phase? in
      guard let id = entry.text("id", issues: &issues),
        let from = entry.integer("from_week", in: 1...52, issues: &issues),
        let to = entry.integer("to_week", in: from...52, issues: &issues),
        let levels = entry.integer("levels", in: 0...4, issues: &issues)
      else { return nil }
      return SelectionRules.Phase(id: id, weeks: from...to, levels: levels)
    }
    guard
      let standard = root.integer("default_exercises", in: 2...10, issues: &issues),
      let warn = root.integer("warn_from", in: 2...20, issues: &issues),
      let most = root.integer("most", in: 2...20, issues: &issues),
      let clinicMost = root.integer("clinic_most", in: 0...20, issues: &issues),
      let followUp = followUp(root, issues: &issues)
    else { return nil }
    return SelectionRules(
      defaultExercises: standard, warnFrom: warn, most: most, clinicMost: clinicMost,
      household: Set(root.texts("household", issues: &issues)), rows: rows, phases: phases,
      followUp: followUp)
  }

  private static func followUp(
    _ root: YAMLMapping, issues: inout [DataIssue]
  ) -> SelectionRules.FollowUpRules? {
    let fields: Set<String> = [
      "more_percent", "less_percent", "chain_steps", "most_sets", "most_repetitions", "most_minutes",
      "long_hold",
      "short_hold", "short_hold_kinds",
    ]
    guard let entry = root.mapping("follow_up", allowed: fields, issues: &issues),
      let more = entry.integer("more_percent", in: 1...100, issues: &issues),
      let less = entry.integer("less_percent", in: 1...90, issues: &issues),
      let sets = entry.integer("most_sets", in: Dose.Limits.sets, issues: &issues),
      let repetitions = entry.integer("most_repetitions", in: Dose.Limits.repetitions, issues: &issues),
      let minutes = entry.integer("most_minutes", in: Dose.Limits.durationMinutes, issues: &issues),
      let longHold = entry.integer("long_hold", in: Dose.Limits.holdSeconds, issues: &issues),
      let shortHold = entry.integer("short_hold", in: Dose.Limits.holdSeconds, issues: &issues)
    else { return nil }
    return SelectionRules.FollowUpRules(
      morePercent: more, lessPercent: less,
      chainSteps: Set(entry.choices("chain_steps", as: Family.self, issues: &issues)), mostSets: sets,
      mostRepetitions: repetitions, mostMinutes: minutes, longHold: longHold, shortHold: shortHold,
      shortHoldKinds: Set(entry.choices("short_hold_kinds", as: TechniqueKind.self, issues: &issues)))
  }

  private static func icd10(
    _ root: YAMLMapping, issues: inout [DataIssue]
  ) -> [ICD10Rules.Entry] {
    root.mappings(
      "icd10",
      allowed: ["stem", "cause", "blocks", "title", "field", "value", "side_digit", "choose"],
      issues: &issues
    ).compactMap { entry in
      guard let written = entry.text("stem", issues: &issues),
        let stem = ICD10Rules.normalized(written)
      else { return nil }
      func optional<Choice: SpelledChoice>(_ name: String, _ type: Choice.Type) -> Choice? {
        entry.has(name) ? entry.choice(name, as: type, issues: &issues) : nil
      }
      return ICD10Rules.Entry(
        stem: stem, cause: optional("cause", Cause.self),
        blocks: optional("blocks", UrgencyLevel.self),
        title: entry.text("title", required: false, issues: &issues) ?? "",
        field: optional("field", IntakeField.self),
        value: entry.text("value", required: false, issues: &issues),
        sideDigit: entry.has("side_digit")
          ? entry.integer("side_digit", in: 4...7, issues: &issues) : nil)
    }
  }

  /// Every value of a closed set has one rule, so that none can be passed over.
  private static func checkComplete<Choice: SpelledChoice>(
    _ found: [Choice], _ root: YAMLMapping, _ field: String, issues: inout [DataIssue]
  ) {
    for choice in Choice.allCases {
      let count = found.count { $0 == choice }
      if count != 1 {
        issues.append(
          DataIssue(
            count == 0 ? .missing : .repeatedField, field: field, at: root.location(of: field),
            entry: choice.rawValue))
      }
    }
  }
}
