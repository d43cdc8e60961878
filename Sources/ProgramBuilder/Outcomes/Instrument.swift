public import YAMLReading

/// A measure of how a patient is doing, by what is counted.
public enum Instrument: String, SpelledChoice {
  /// Worst pain, 0 to 10 (numeric pain rating scale).
  case nprs
  /// Oswestry Disability Index, 0 to 100.
  case odi
  /// Roland–Morris Disability Questionnaire, 0 to 24.
  case rmdq
  /// Patient-Specific Functional Scale, mean of the patient's activities, 0 to 10.
  case psfs
  /// Lower Extremity Functional Scale, 0 to 80.
  case lefs
  /// STarT Back screening tool, total, 0 to 9.
  case startBack = "start_back"
  /// Days with exercises in percent of those planned.
  case adherence

  /// The name that clinicians know it by.
  public var name: String {
    switch self {
    case .nprs: "NPRS, worst pain"
    case .odi: "ODI"
    case .rmdq: "RMDQ"
    case .psfs: "PSFS"
    case .lefs: "LEFS"
    case .startBack: "STarT Back, total"
    case .adherence: "Exercise days"
    }
  }

  /// The unit, as it follows a number; nil for points.
  public var unit: String? { self == .odi || self == .adherence ? "%" : nil }

  /// The lowest and the highest value.
  public var range: ClosedRange<Double> {
    switch self {
    case .nprs, .psfs: 0...10
    case .odi, .adherence: 0...100
    case .rmdq: 0...24
    case .lefs: 0...80
    case .startBack: 0...9
    }
  }

  /// Whether a smaller number is a better one.
  public var lowerIsBetter: Bool {
    switch self {
    case .nprs, .odi, .rmdq, .startBack: true
    case .psfs, .lefs, .adherence: false
    }
  }

  /// The change from which on it matters to patients; nil where none is published.
  public var importantChange: ImportantChange? {
    switch self {
    case .nprs: ImportantChange(points: 2, share: 0.3, source: "OSTELO2008")
    case .odi: ImportantChange(points: 10, share: 0.3, source: "OSTELO2008")
    case .rmdq: ImportantChange(points: 5, share: 0.3, source: "OSTELO2008")
    case .psfs: ImportantChange(points: 2, share: nil, source: "STRATFORD1995")
    case .lefs: ImportantChange(points: 9, share: nil, source: "BINKLEY1999")
    case .startBack, .adherence: nil
    }
  }
}

/// The smallest change that matters to patients (minimal important change).
public struct ImportantChange: Hashable, Sendable {
  /// In points of the instrument.
  public var points: Double
  /// As a share of the first value, where the source gives one; either is enough.
  public var share: Double?
  /// The key of the source.
  public var source: String

  /// Whether a change from a first value reaches it.
  public func isReached(by change: Double, from first: Double) -> Bool {
    let size = abs(change)
    // A hair below the limit is rounding, not a smaller change.
    if size >= points - 1e-9 { return true }
    guard let share, first > 0 else { return false }
    return size >= share * first - 1e-9
  }
}
