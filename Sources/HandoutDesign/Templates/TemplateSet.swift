import PageLayout
public import ProgramBuilder
public import YAMLReading

/// The templates of a run: one for handouts, one for what is printed instead, one for clinicians.
public struct TemplateSet: Sendable {
  /// The template of handouts.
  public let handout: HandoutTemplate
  /// The template of referrals and holds.
  public let referral: HandoutTemplate
  /// The template of clinicians' summaries and of other reports.
  public let summary: HandoutTemplate

  /// The templates of a run; a template that lays out several kinds of documents stands in several places.
  public init(handout: HandoutTemplate, referral: HandoutTemplate, summary: HandoutTemplate) {
    self.handout = handout
    self.referral = referral
    self.summary = summary
  }

  /// All names and versions, each once.
  public var versions: [(name: String, version: String)] {
    var seen: Set<String> = []
    return [handout, referral, summary].filter { seen.insert($0.name).inserted }.map {
      ($0.name, $0.version)
    }
  }

  /// Where a panel of an outcome's document stands that has no text in a language; nil where there is none.
  public func untranslatedPanel(for outcome: Planner.Outcome, in language: String) -> SourceLocation? {
    let kind: DocumentKind =
      switch outcome {
      case .program: .handout
      case .referral: .referral
      case .hold: .hold
      }
    for case .panel(let panel) in template(for: outcome).documents[kind] ?? []
    where panel.text.text(in: language) == nil { return panel.location }
    return nil
  }

  /// The template of an outcome's document.
  func template(for outcome: Planner.Outcome) -> HandoutTemplate {
    if case .program = outcome { return handout }
    return referral
  }
}
