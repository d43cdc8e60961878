/// What the documents of a run are about, in counts; its size does not grow with the rows.
public struct BatchStatistics: Sendable, Codable, Equatable {
  /// A row that somebody has to act on.
  public struct Row: Sendable, Codable, Equatable {
    /// The line of the CSV.
    public var line: Int
    /// The patient's id as written.
    public var patientID: String
    /// How soon, or why.
    public var reason: String
  }

  /// Documents by cause.
  public private(set) var causes: [String: Int] = [:]
  /// Documents by side.
  public private(set) var sides: [String: Int] = [:]
  /// Documents by how long it has lasted.
  public private(set) var stages: [String: Int] = [:]
  /// Documents by language; one in two languages counts in both.
  public private(set) var languages: [String: Int] = [:]
  /// Documents by template.
  public private(set) var templates: [String: Int] = [:]
  /// Programs by technique.
  public private(set) var techniques: [String: Int] = [:]
  /// Programs by minutes a day.
  public private(set) var minutes: [Int: Int] = [:]
  /// Documents by pages.
  public private(set) var pages: [Int: Int] = [:]
  /// The first rows that were referred, most urgent first.
  public private(set) var referred: [Row] = []
  /// The first rows that failed.
  public private(set) var failed: [Row] = []

  /// How many rows are named; the tables name all.
  public static let mostRows = 40

  /// Counts of nothing.
  public init() {}

  /// The most used techniques with their counts.
  public func mostUsed(_ count: Int) -> [(id: String, count: Int)] {
    Array(techniques.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count)).map {
      ($0.key, $0.value)
    }
  }

  mutating func count(_ result: BatchRowResult) {
    if result.status == .failed {
      if failed.count < Self.mostRows {
        failed.append(
          Row(line: result.line, patientID: result.patientID, reason: result.errors.joined(separator: "; ")))
      }
      return
    }
    if let urgency = result.urgency { refer(result, urgency) }
    if let number = result.pages { pages[number, default: 0] += 1 }
    if let number = result.minutesPerDay { minutes[number, default: 0] += 1 }
    guard let content = result.content else { return }
    causes[content.cause ?? "not known", default: 0] += 1
    sides[content.side ?? "not known", default: 0] += 1
    stages[content.stage ?? "not known", default: 0] += 1
    templates[content.template, default: 0] += 1
    for language in content.languages { languages[language, default: 0] += 1 }
    for technique in content.techniques { techniques[technique, default: 0] += 1 }
  }

  private mutating func refer(_ result: BatchRowResult, _ urgency: String) {
    let order = ["emergency", "same_day", "urgent"]
    func rank(_ reason: String) -> Int { order.firstIndex(of: reason) ?? order.count }
    // The list is short: a row goes behind those that are as urgent.
    let place = referred.firstIndex { rank($0.reason) > rank(urgency) } ?? referred.count
    referred.insert(Row(line: result.line, patientID: result.patientID, reason: urgency), at: place)
    if referred.count > Self.mostRows { referred.removeLast() }
  }
}
