public import ProgramBuilder

/// What a file's name says of its document, so that nobody takes a referral for a handout.
public enum DocumentMark {
  /// The status of an outcome, and what goes behind the patient's id in its file's name.
  public static func status(
    of outcome: Planner.Outcome
  ) -> (status: BatchRowResult.Status, mark: String) {
    switch outcome {
    case .referral: (.referral, referral)
    case .hold: (.hold, hold)
    case .program(let program): program.unconfirmed.isEmpty ? (.written, "") : (.draft, draft)
    }
  }

  /// Every mark; a handout has none.
  static let all = ["", referral, hold, draft]

  private static let referral = "-REFERRAL"
  private static let hold = "-HOLD"
  private static let draft = "-DRAFT"
}
