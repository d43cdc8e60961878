import YAMLReading
import HandoutDesign
import HandoutPipeline
import ProgramBuilder

/// A draft as the clinician edits it: what screening found, the exercises, the pages.
struct ProgramPage {
  struct Number {
    let id: String
    let name: String
    let label: String
    let value: Int
    let lowest: Int
    let highest: Int
  }

  struct Exercise {
    let id: String
    let number: Int
    let name: String
    let sides: String
    let reasons: String
    let cautions: String?
    let figure: String
    let numbers: [Number]
    let isFirst: Bool
    let isLast: Bool
    let isOnly: Bool
  }

  struct Choice {
    let value: String
    let label: String
    let isChosen: Bool
  }

  struct Preview {
    let number: Int
    let isFirst: Bool
    let address: String
    let description: String
  }

  let page: PageChrome
  /// The form token and the draft's name again, for parts of the page whose own name is another.
  let token: String
  let draft: String
  let id: String
  let revision: Int
  let patient: String
  let summary: String
  let isProgram: Bool
  let isReferral: Bool
  let isHold: Bool
  let isDraft: Bool
  let isStopped: Bool
  let findings: [String]
  let missing: [String]
  let amber: [String]
  let warnings: [String]
  let notices: [String]
  let error: String?
  let exercises: [Exercise]
  let exerciseCountText: String
  let minutesText: String
  let canUndo: Bool
  let canRedo: Bool
  let isEdited: Bool
  let sides: [Choice]
  let templates: [Choice]
  let papers: [Choice]
  let languages: [Choice]
  let previews: [Preview]
  let pageCountText: String
  let search: CatalogueSearch.Result?
  let searchOptions: CatalogueSearch.Options
  let hasStore: Bool
  let favourites: [String]
  let hasFavourites: Bool
  let code: String?

  init(
    draft: DraftView, chrome: PageChrome, library: Library, templates: [String], pageCount: Int,
    search: CatalogueSearch.Result?, searchOptions: CatalogueSearch.Options, error: String? = nil,
    favourites: [String] = []
  ) {
    page = chrome
    token = chrome.token
    self.draft = draft.id
    hasStore = chrome.hasStore
    id = draft.id
    revision = draft.revision
    let intake = draft.outcome.intake
    let screening = draft.outcome.screening
    patient = intake.name.map { "\($0) (\(intake.patientID))" } ?? intake.patientID
    let complaint = intake.complaint
    summary = [
      intake.age.map { "\($0) years" }, complaint.cause.map { library.texts.choice($0.rawValue) },
      complaint.side.map { library.texts.choice($0.rawValue) }, screening.stage?.rawValue,
      screening.irritability.map { "\($0.rawValue) irritability" },
    ].compactMap(\.self).joined(separator: ", ")
    findings = screening.flags.map {
      "\($0.trigger) (\($0.code), \($0.level.rawValue.replacing("_", with: " ")))"
    }
    missing = screening.missing.map(ProgramWording.sentence(for:))
    amber = if case .amber(let unconfirmed) = screening.state { unconfirmed.map(\.title) } else { [] }
    notices = draft.notices
    self.error = error
    canUndo = draft.canUndo
    canRedo = draft.canRedo
    isEdited = draft.state.exercises != nil
    self.favourites = favourites
    hasFavourites = !favourites.isEmpty
    var program: Program?
    if case .program(let found) = draft.outcome { program = found }
    var isReferral = false
    if case .referral = draft.outcome { isReferral = true }
    self.isReferral = isReferral
    isProgram = program != nil
    isHold = program == nil && !isReferral
    isStopped = program == nil
    isDraft = if case .amber = screening.state { true } else { false }
    warnings = program?.warnings.map(ProgramWording.sentence(for:)) ?? []
    code = program.map { ProgramCode(of: $0).description }
    let all = program?.exercises ?? []
    exercises = all.enumerated().map { index, exercise in
      Self.exercise(exercise, proposed: draft.proposed, at: index, of: all.count)
    }
    exerciseCountText = Counted.text(all.count, "exercise")
    minutesText = Counted.text(program?.minutesPerDay ?? 0, "minute")
    sides = Side.allCases.map {
      Choice(
        value: $0.rawValue, label: library.texts.choice($0.rawValue), isChosen: $0 == complaint.side)
    }
    self.templates = templates.map {
      Choice(
        value: $0, label: $0.replacing("-", with: " "), isChosen: $0 == draft.state.print.template)
    }
    papers = [("", "the template’s paper"), ("a4", "A4"), ("letter", "US Letter")].map {
      Choice(value: $0.0, label: $0.1, isChosen: $0.0 == draft.state.print.paper ?? "")
    }
    let stated = intake.wishes.languages
    languages = library.languages.tags.map { tag in
      Choice(
        value: tag, label: (try? library.languages.texts(tag).name) ?? tag,
        isChosen: stated.isEmpty ? tag == library.texts.language : stated.first == tag)
    }
    pageCountText = Counted.text(pageCount, "page")
    previews = (0..<pageCount).map { index in
      Preview(
        number: index + 1, isFirst: index == 0,
        address: "/drafts/\(draft.id)/pages/\(index + 1).png?revision=\(draft.revision)",
        description: "Page \(index + 1) of \(pageCount) as it is printed")
    }
    self.search = search
    self.searchOptions = searchOptions
  }

  private static func exercise(
    _ exercise: Program.Exercise, proposed: [String: [Program.ChoiceReason]], at index: Int, of count: Int
  ) -> Exercise {
    let id = exercise.technique.id
    // Of an exercise that the rules would choose as well, the page goes on saying why.
    let reasons = exercise.reasons.contains(.keptFromFile) ? proposed[id] ?? [.included] : exercise.reasons
    return Exercise(
      id: id, number: index + 1, name: exercise.technique.name, sides: sides(of: exercise.sides),
      reasons: reasons.map(ProgramWording.sentence(for:)).joined(separator: "; "),
      cautions: exercise.cautions.isEmpty
        ? nil : exercise.cautions.map(ProgramWording.name(of:)).joined(separator: "; "),
      figure: "/figures/\(id)\(exercise.sides.written == .left ? "-left" : "").svg",
      numbers: DoseChange.Part.allCases.compactMap { part in
        part.value(in: exercise.dose).map {
          Number(
            id: "\(id)-\(part.rawValue)", name: part.rawValue, label: part.label, value: $0,
            lowest: part.range.lowerBound, highest: part.range.upperBound)
        }
      },
      isFirst: index == 0, isLast: index == count - 1, isOnly: count == 1)
  }

  private static func sides(of use: SideUse) -> String {
    switch use {
    case .together: "both together"
    case .only(let side): "\(side.rawValue) side"
    case .each(_, let first): first.map { "each side, \($0.rawValue) first" } ?? "each side"
    }
  }
}

extension DoseChange.Part {
  /// The number's name beside its box.
  var label: String {
    switch self {
    case .sets: "sets"
    case .repetitions: "repetitions"
    case .holdSeconds: "hold, s"
    case .restSeconds: "rest, s"
    case .durationMinutes: "minutes"
    case .perDay: "a day"
    case .daysPerWeek: "days a week"
    case .effortMax: "effort at most"
    }
  }
}
