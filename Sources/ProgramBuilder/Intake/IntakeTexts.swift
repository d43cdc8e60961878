import YAMLReading

/// The texts of an intake while they are being understood: reads values out of them and notes what is wrong.
struct IntakeTexts {
  private let raw: RawIntake
  private var values: [IntakeField: RawIntake.Value]
  private var open: Set<IntakeField> = []
  /// What was found wrong so far.
  private(set) var issues: [DataIssue] = []
  private let entry: String?

  init(_ raw: RawIntake) {
    self.raw = raw
    values = raw.fields
    entry = raw.fields[.patientId]?.texts.first
  }

  // MARK: Stating

  /// Takes over what another field says of this one; an issue where this one says something else.
  mutating func state(_ field: IntakeField, _ value: String, because source: IntakeField) {
    if let own = values[field] {
      let same = own.texts.count == 1 && Self.means(own.texts[0], value, in: field)
      if !same {
        note(
          .contradicts(
            found: own.texts.joined(separator: "; "), otherField: source.rawValue,
            otherValue: "\(field.rawValue) = \(value)"),
          field)
      }
      return
    }
    values[field] = RawIntake.Value(
      texts: [value], location: values[source]?.location ?? raw.location)
  }

  /// Whether a field's own word means what another field says of it, or says more of the same.
  private static func means(_ a: String, _ b: String, in field: IntakeField) -> Bool {
    if IntakeField.normalized(a) == IntakeField.normalized(b) { return true }
    if let a = Answer(spelled: a), let b = Answer(spelled: b) { return a == b }
    switch field {
    case .pregnancy: return Pregnancy(spelled: a) == Pregnancy(spelled: b)
    case .hipReplacement:
      // The list's plain "hip replacement" leaves the approach to the field.
      let own = HipReplacement(spelled: a)
      return own == HipReplacement(spelled: b) || (b == "unknown" && own != nil && own != .no)
    case .osteoporosis:
      return Osteoporosis(spelled: a) == .fracture && Osteoporosis(spelled: b) == .yes
    case .lumbarSurgery: return LumbarSurgery(spelled: a) == LumbarSurgery(spelled: b)
    default: return false
    }
  }

  /// Keeps a field unanswered whatever the screen says, since another field tells that it is no "no"; an
  /// issue where it is answered so.
  mutating func leaveOpen(_ field: IntakeField, because source: IntakeField, saying value: String) {
    open.insert(field)
    if let own = statedText(field), Self.isPlainNo(own) {
      note(
        .contradicts(found: own, otherField: source.rawValue, otherValue: value), field)
    }
  }

  /// Whether a text denies a condition.
  static func isPlainNo(_ text: String) -> Bool {
    Answer(spelled: text) == .no
      || ["none", "not_applicable"].contains(IntakeField.normalized(text))
  }

  /// A field's one text as it was written, understood or not.
  func statedText(_ field: IntakeField) -> String? {
    values[field].flatMap { $0.texts.count == 1 ? $0.texts[0] : nil }
  }

  /// Fills an unstated field in without a place of its own.
  mutating func assume(_ field: IntakeField, _ value: String) {
    values[field] = RawIntake.Value(
      texts: [value], location: values[.conditionsScreen]?.location ?? raw.location)
  }

  /// Whether nothing has been said of a field, and it has not been left open.
  func isUnstated(_ field: IntakeField) -> Bool { values[field] == nil && !open.contains(field) }

  /// Whether a field has any text.
  func isStated(_ field: IntakeField) -> Bool { values[field] != nil }

  // MARK: Noting

  /// Notes what is wrong with a field.
  mutating func note(_ problem: DataIssue.Problem, _ field: IntakeField) {
    note(problem, name: field.rawValue, at: values[field]?.location)
  }

  private mutating func note(
    _ problem: DataIssue.Problem, name: String, at location: SourceLocation?
  ) {
    issues.append(
      DataIssue(problem, field: name, at: location ?? raw.location, entry: entry))
  }

  // MARK: Reading

  /// The longest text that a handout has room for, in characters.
  static let longestText = 120
  private static let longestNote = 500

  /// A field's one text.
  mutating func text(_ field: IntakeField) -> String? {
    guard let texts = values[field]?.texts else { return nil }
    let text = texts.joined(separator: ", ")
    let limit = field == .clinicianNote ? Self.longestNote : Self.longestText
    guard text.count <= limit else {
      note(.tooLong(length: text.count, limit: limit), field)
      return nil
    }
    if let scalar = text.unicodeScalars.first(where: Self.isUnprintable) {
      note(.unprintable(codePoint: scalar.value), field)
      return nil
    }
    return text
  }

  /// Whether a character cannot stand in printed text: controls, private use, and the marks that turn the
  /// direction of what follows, which could make a name read as another.
  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }

  /// A field's list of texts; entries of one text are parted by semicolons, bars or commas.
  mutating func list(_ field: IntakeField) -> [String] {
    guard let texts = values[field]?.texts else { return [] }
    let items = texts.flatMap { $0.split(whereSeparator: { ";|,".contains($0) }) }
      .map { $0.trimmingPrefix(while: \.isWhitespace) }
      .map { String($0.reversed().trimmingPrefix(while: \.isWhitespace).reversed()) }
      .filter { !$0.isEmpty }
    for item in items {
      if item.count > Self.longestText {
        note(.tooLong(length: item.count, limit: Self.longestText), field)
      }
      if let scalar = item.unicodeScalars.first(where: Self.isUnprintable) {
        note(.unprintable(codePoint: scalar.value), field)
      }
    }
    return items
  }

  /// A field's value out of a closed set; nil where it is unstated or said to be unknown.
  mutating func choice<Choice: SpelledChoice>(
    _ field: IntakeField, as type: Choice.Type
  ) -> Choice? {
    guard let text = text(field) else { return nil }
    if let choice = Choice(spelled: text) { return choice }
    if Answer(spelled: text) != .unknown { note(.notAllowed(text, in: type), field) }
    return nil
  }

  /// A yes or no; nil where it is unstated or said to be unknown.
  mutating func answer(_ field: IntakeField) -> Bool? {
    switch choice(field, as: Answer.self) {
    case .yes: true
    case .no: false
    case .unknown, nil: nil
    }
  }

  /// The answer of a red flag that has a column of its own.
  mutating func answer(_ flag: RedFlag) -> Answer? {
    guard let value = raw.flags[flag] else { return nil }
    let text = value.texts.joined(separator: ", ")
    guard let answer = Answer(spelled: text) else {
      note(.notAllowed(text, in: Answer.self), name: flag.rawValue, at: value.location)
      return nil
    }
    return answer
  }

  /// Where a red flag's own column says something.
  func location(of flag: RedFlag) -> SourceLocation? { raw.flags[flag]?.location }

  /// Notes that a red flag's own column contradicts the list.
  mutating func noteContradiction(_ flag: RedFlag, found: String) {
    note(
      .contradicts(
        found: found, otherField: IntakeField.redFlagsYes.rawValue, otherValue: flag.rawValue),
      name: flag.rawValue, at: location(of: flag))
  }

  /// A number within bounds; nil where it is unstated or said to be unknown.
  mutating func number(_ field: IntakeField, in range: ClosedRange<Double>) -> Double? {
    guard let text = text(field), Answer(spelled: text) != .unknown || Double(text) != nil else {
      return nil
    }
    guard let number = Double(text), number.isFinite else {
      note(.notANumber(found: text), field)
      return nil
    }
    guard range.contains(number) else {
      note(
        .outOfRange(found: text, lowest: range.lowerBound, highest: range.upperBound), field)
      return nil
    }
    return number
  }

  /// A whole number within bounds.
  mutating func integer(_ field: IntakeField, in range: ClosedRange<Int>) -> Int? {
    guard
      let number = number(field, in: Double(range.lowerBound)...Double(range.upperBound))
    else { return nil }
    guard let whole = Int(exactly: number) else {
      note(.notANumber(found: text(field) ?? ""), field)
      return nil
    }
    return whole
  }

  /// A date; nil where it is unstated or said to be unknown.
  mutating func date(_ field: IntakeField, notAfter today: CalendarDate? = nil) -> CalendarDate? {
    guard let text = text(field), Answer(spelled: text) != .unknown else { return nil }
    guard let date = CalendarDate(iso: text) else {
      note(.notADate(found: text), field)
      return nil
    }
    if let today, date > today {
      note(.dateInFuture(found: text, today: today.description), field)
      return nil
    }
    return date
  }
}
