public import ProgramBuilder

/// Numbers of a dose that a clinician sets; what is not named stays.
public struct DoseChange: Hashable, Sendable {
  /// A number of a dose.
  public enum Part: String, CaseIterable, Sendable {
    case sets, repetitions
    case holdSeconds = "hold_seconds"
    case restSeconds = "rest_seconds"
    case durationMinutes = "duration_minutes"
    case perDay = "per_day"
    case daysPerWeek = "days_per_week"
    case effortMax = "effort_max"

    /// What the number may be.
    public var range: ClosedRange<Int> {
      switch self {
      case .sets: Dose.Limits.sets
      case .repetitions: Dose.Limits.repetitions
      case .holdSeconds: Dose.Limits.holdSeconds
      case .restSeconds: Dose.Limits.restSeconds
      case .durationMinutes: Dose.Limits.durationMinutes
      case .perDay: Dose.Limits.perDay
      case .daysPerWeek: Dose.Limits.daysPerWeek
      case .effortMax: Dose.Limits.effortMax
      }
    }

    /// The number in a dose; nil where a dose of this kind has none.
    public func value(in dose: Dose) -> Int? {
      let isTimed = dose.durationMinutes != nil
      return switch self {
      case .sets: isTimed ? nil : dose.sets
      case .repetitions: isTimed ? nil : dose.repetitions
      case .holdSeconds: isTimed ? nil : dose.holdSeconds
      case .restSeconds: isTimed ? nil : dose.restSeconds
      case .durationMinutes: dose.durationMinutes
      case .perDay: dose.perDay
      case .daysPerWeek: dose.daysPerWeek
      case .effortMax: dose.effortMax
      }
    }

    func set(_ number: Int, in dose: inout Dose) {
      switch self {
      case .sets: dose.sets = number
      case .repetitions: dose.repetitions = number
      case .holdSeconds: dose.holdSeconds = number
      case .restSeconds: dose.restSeconds = number
      case .durationMinutes: dose.durationMinutes = number
      case .perDay: dose.perDay = number
      case .daysPerWeek: dose.daysPerWeek = number
      case .effortMax: dose.effortMax = number
      }
    }
  }

  /// The numbers as they were written.
  public var written: [Part: String]

  /// Numbers to set, as they were written.
  public init(_ written: [Part: String]) {
    self.written = written
  }

  /// A dose with the numbers set.
  ///
  /// - Throws: ``DeskError/dose(_:found:)`` for a number that is none, is out of range or does not belong to the dose.
  func applied(to dose: Dose) throws(DeskError) -> Dose {
    var dose = dose
    for part in Part.allCases {
      guard let text = written[part] else { continue }
      guard let number = Int(text.filter { !$0.isWhitespace }), part.range.contains(number),
        part.value(in: dose) != nil
      else { throw .dose(part, found: text) }
      part.set(number, in: &dose)
    }
    return dose
  }
}
