/// What was measured of one patient over time.
public struct ProgressRecord: Hashable, Sendable {
  /// A value of a day.
  public struct Point: Hashable, Sendable {
    /// The day.
    public var date: CalendarDate
    /// The value, in the instrument's points.
    public var value: Double

    /// A value of a day.
    public init(date: CalendarDate, value: Double) {
      self.date = date
      self.value = value
    }
  }

  /// The values of one instrument, in the order of the days.
  public struct Series: Hashable, Sendable {
    /// The instrument.
    public var instrument: Instrument
    /// The values; two of one day stand in the order in which they were written.
    public var points: [Point]

    /// The values of an instrument, put in the order of the days.
    public init(instrument: Instrument, points: [Point]) {
      self.instrument = instrument
      self.points = points.enumerated().sorted {
        ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
      }.map(\.element)
    }

    /// What has become of the first value.
    public var change: Change? {
      guard let first = points.first, let last = points.last, points.count > 1 else { return nil }
      return Change(instrument: instrument, first: first.value, last: last.value)
    }
  }

  /// The way from the first value to the last.
  public struct Change: Hashable, Sendable {
    /// What it means for the patient.
    public enum Meaning: Hashable, Sendable {
      case better, slightlyBetter, same, slightlyWorse, worse
      /// It changed, and nobody has published from where on that matters.
      case changed
    }

    /// The instrument.
    public var instrument: Instrument
    /// The first value.
    public var first: Double
    /// The last value.
    public var last: Double

    /// The difference; negative where the number has fallen.
    public var difference: Double { last - first }

    /// The difference in percent of the first value; nil where that is 0.
    public var percent: Double? { first == 0 ? nil : difference / first * 100 }

    /// What it means for the patient.
    public var meaning: Meaning {
      guard difference != 0 else { return .same }
      guard let important = instrument.importantChange else { return .changed }
      let isBetter = (difference < 0) == instrument.lowerIsBetter
      let isImportant = important.isReached(by: difference, from: first)
      return isBetter ? (isImportant ? .better : .slightlyBetter) : (isImportant ? .worse : .slightlyWorse)
    }
  }

  /// Who: the number in the clinic's records.
  public var patientID: String
  /// The name; nil where none is given.
  public var name: String?
  /// The series that have values, in the order of the instruments.
  public var series: [Series]
  /// The risk groups of the STarT Back tool by day, where the subscale is known.
  public var risks: [(date: CalendarDate, risk: Scoring.Risk)] {
    riskPoints.map { ($0.date, $0.risk) }
  }
  /// The days on which the program was changed.
  public var programChanges: [CalendarDate]

  private struct RiskPoint: Hashable, Sendable {
    var date: CalendarDate
    var risk: Scoring.Risk
  }

  private var riskPoints: [RiskPoint]

  /// What was measured of a patient.
  public init(
    patientID: String, name: String? = nil, series: [Series],
    risks: [(date: CalendarDate, risk: Scoring.Risk)] = [], programChanges: [CalendarDate] = []
  ) {
    self.patientID = patientID
    self.name = name
    let order = Instrument.allCases
    self.series = series.filter { !$0.points.isEmpty }.sorted {
      (order.firstIndex(of: $0.instrument) ?? 0) < (order.firstIndex(of: $1.instrument) ?? 0)
    }
    riskPoints = risks.map { RiskPoint(date: $0.date, risk: $0.risk) }.sorted { $0.date < $1.date }
    self.programChanges = programChanges.sorted()
  }

  /// The first and the last day of all that is known; nil where nothing is.
  public var span: ClosedRange<CalendarDate>? {
    let days = series.flatMap { $0.points.map(\.date) } + programChanges
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}
