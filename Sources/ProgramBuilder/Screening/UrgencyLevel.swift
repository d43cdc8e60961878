public import YAMLReading

/// How soon a person who must not exercise has to be seen.
public enum UrgencyLevel: String, SpelledChoice, Comparable {
  /// By a doctor within days, two weeks at most.
  case urgent
  /// Before the end of today.
  case sameDay = "same_day"
  /// Now.
  case emergency

  /// Less urgent comes before more urgent.
  public static func < (a: UrgencyLevel, b: UrgencyLevel) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
