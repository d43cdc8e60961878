public import YAMLReading

/// A section of a document, with the template's options for it.
enum TemplateSection: Hashable, Sendable {
  case plain(Name)
  case exercises(CardLayout)
  /// Days to tick, for some weeks; nil for the weeks of the program.
  case tracker(weeks: Int?)
  case panel(PanelText)

  /// What a section is.
  enum Name: String, SpelledChoice {
    // Of a handout.
    case head, totals, safety, notes, exercises, tracker, contact, panel
    case clinicCare = "clinic_care"
    case movingOn = "moving_on"
    case pageBreak = "page_break"
    // Of a referral.
    case referralHead = "referral_head"
    case whatToDo = "what_to_do"
    case findings, arranged
    case emergencySigns = "emergency_signs"
    // Of a hold.
    case holdHead = "hold_head"
    case missing, until
    // Of a clinician's summary.
    case summaryHead = "summary_head"
    case screening, intake, warnings, choice
    case clinicItems = "clinic_items"
    case plan, exclusions, evidence, reporting, sources, versions
  }

  /// What it is.
  var name: Name {
    switch self {
    case .plain(let name): name
    case .exercises: .exercises
    case .tracker: .tracker
    case .panel: .panel
    }
  }
}

/// A document that a template lays out.
public enum DocumentKind: String, SpelledChoice {
  /// A program for a patient.
  case handout
  /// What is printed instead when a red flag was raised.
  case referral
  /// What is printed instead when something is not known.
  case hold
  /// What a clinician reads.
  case summary

  /// The sections that it may have.
  var allowed: [TemplateSection.Name] {
    switch self {
    case .handout:
      [
        .head, .totals, .safety, .notes, .movingOn, .contact, .exercises, .tracker, .clinicCare, .panel,
        .pageBreak,
      ]
    case .referral: [.referralHead, .whatToDo, .findings, .arranged, .emergencySigns, .panel]
    case .hold: [.holdHead, .missing, .until, .emergencySigns, .panel]
    case .summary:
      [
        .summaryHead, .screening, .intake, .warnings, .choice, .clinicItems, .plan, .exclusions, .evidence,
        .reporting, .sources, .versions,
      ]
    }
  }

  /// The sections without which it would not be what it is.
  var needed: [TemplateSection.Name] {
    switch self {
    case .handout: [.head, .safety, .exercises]
    case .referral: [.referralHead, .whatToDo, .findings, .emergencySigns]
    case .hold: [.holdHead, .missing, .emergencySigns]
    case .summary: [.summaryHead, .screening, .choice]
    }
  }
}
