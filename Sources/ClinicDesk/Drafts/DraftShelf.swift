public import HandoutPipeline
public import ProgramBuilder
import YAMLReading

/// The handouts that are being made. Every change goes through it, one after the other, so that none is lost.
public actor DraftShelf {
  private let planner: PatientPlanner
  private let tokens: TokenSource
  private let store: DeskStore?
  private var drafts: [String: Draft] = [:]
  /// The drafts in the order in which they were last changed.
  private var order: [String] = []
  /// How often a draft was begun or opened again.
  private var openings = 0
  /// What is not stored is kept in memory, and so not without end.
  private let most: Int

  /// An empty shelf.
  public init(
    planner: PatientPlanner, tokens: TokenSource, store: DeskStore? = nil, most: Int = 500
  ) {
    self.planner = planner
    self.tokens = tokens
    self.store = store
    self.most = most
  }

  /// Begins a draft.
  ///
  /// - Throws: ``DeskError/issues(_:)`` for facts that cannot be understood.
  public func begin(_ state: DraftState) throws(DeskError) -> DraftView {
    openings += 1
    let draft = Draft(try version(of: state), opening: openings)
    return try keep(draft, tokens.next())
  }

  /// A draft as it stands.
  ///
  /// - Throws: ``DeskError/noSuchDraft``.
  public func view(_ id: String) throws(DeskError) -> DraftView { Self.view(of: try draft(id), id) }

  private static func view(of draft: Draft, _ id: String) -> DraftView {
    let current = draft.current
    return DraftView(
      id: id, opening: draft.opening, revision: draft.revision, state: current.state,
      outcome: current.outcome,
      notices: current.notices, proposed: current.proposed, canUndo: draft.canUndo, canRedo: draft.canRedo)
  }

  /// Changes a draft.
  ///
  /// - Throws: ``DeskError``; the draft stays as it was.
  public func edit(_ id: String, _ edit: DraftEdit) throws(DeskError) -> DraftView {
    var draft = try draft(id)
    let current = draft.current
    let state = try edit.applied(to: current.state, exercises: exercises(of: current, for: edit))
    guard state != current.state else { return Self.view(of: draft, id) }
    draft.append(try version(of: state))
    return try keep(draft, id)
  }

  /// Takes the last change back.
  public func undo(_ id: String) throws(DeskError) -> DraftView {
    var draft = try draft(id)
    guard draft.canUndo else { return Self.view(of: draft, id) }
    draft.undo()
    return try keep(draft, id)
  }

  /// Makes the change again that was taken back.
  public func redo(_ id: String) throws(DeskError) -> DraftView {
    var draft = try draft(id)
    guard draft.canRedo else { return Self.view(of: draft, id) }
    draft.redo()
    return try keep(draft, id)
  }

  /// The draft of a name; one that is stored is opened again.
  private func draft(_ id: String) throws(DeskError) -> Draft {
    if let known = drafts[id] { return known }
    guard let store else { throw .noSuchDraft }
    let stored: DraftState?
    do {
      stored = try store.state(ofDraft: id)
    } catch {
      throw .storeFailed(ErrorWording.reason(of: error))
    }
    guard let stored else { throw .noSuchDraft }
    openings += 1
    let draft = Draft(try version(of: stored), opening: openings)
    drafts[id] = draft
    touch(id)
    return draft
  }

  /// Keeps a draft as it is now. Where patients are stored it is saved first, so that no page shows what is not.
  private func keep(_ draft: Draft, _ id: String) throws(DeskError) -> DraftView {
    let view = Self.view(of: draft, id)
    do {
      try store?.save(view)
    } catch {
      throw .storeFailed(ErrorWording.reason(of: error))
    }
    drafts[id] = draft
    touch(id)
    return view
  }

  /// Forgets a draft.
  public func close(_ id: String) {
    drafts[id] = nil
    order.removeAll { $0 == id }
  }

  private func touch(_ id: String) {
    order.removeAll { $0 == id }
    order.append(id)
    while order.count > most { drafts[order.removeFirst()] = nil }
  }

  /// Why the rules choose what they would choose, where the clinician has edited it.
  private func reasons(of state: DraftState) -> [String: [Program.ChoiceReason]] {
    guard state.exercises != nil,
      case .program(let proposal)? = try? planner.outcome(
        of: state.facts.raw, following: state.previous?.previous(isEdited: false))
    else { return [:] }
    return Dictionary(
      proposal.exercises.map { ($0.technique.id, $0.reasons) }, uniquingKeysWith: { first, _ in first })
  }

  private func exercises(of version: Draft.Version, for edit: DraftEdit) throws(DeskError) -> [EditedExercise]
  {
    switch edit {
    case .facts, .fact, .printing, .replace, .chooseAnew: return []
    case .add, .remove, .move, .dose: break
    }
    guard case .program(let program) = version.outcome else { throw .noProgram }
    return program.exercises.map { EditedExercise(id: $0.technique.id, dose: $0.dose) }
  }

  /// The version of a state. Exercises that its facts rule out are taken from it, and the clinician is told.
  private func version(of state: DraftState) throws(DeskError) -> Draft.Version {
    var state = state
    var notices: [String] = []
    while true {
      do {
        let outcome = try planner.outcome(
          of: state.facts.raw, keeping: state.exercises?.map(\.kept),
          following: state.previous?.previous(isEdited: state.exercises != nil))
        return Draft.Version(
          state: state, outcome: outcome, notices: notices, proposed: reasons(of: state))
      } catch {
        let ruledOut = Set(error.issues.compactMap(\.ruledOutExercise))
        // An exercise that is added by hand is refused; one that was there before the facts changed goes.
        guard let exercises = state.exercises, ruledOut.count == error.issues.count,
          exercises.count > ruledOut.count, !ruledOut.isDisjoint(with: exercises.map(\.id)),
          exercises.contains(where: { ruledOut.contains($0.id) && $0.dose != nil })
        else { throw .issues(error.issues) }
        state.exercises = exercises.filter { !ruledOut.contains($0.id) }
        notices += error.issues.map { "Taken out: " + IssueWording.rowSentence(for: $0) }
      }
    }
  }
}

extension DataIssue {
  /// The exercise that a contraindication rules out, where that is what is wrong.
  fileprivate var ruledOutExercise: String? {
    if case .contraindicated(let technique, _, _) = problem { technique } else { nil }
  }
}

/// A draft as it stood when it was asked for.
public struct DraftView: Sendable {
  /// The draft's name; nobody can guess it.
  public let id: String
  /// Which opening of the draft this is; a draft that is opened again counts its revisions anew.
  public let opening: Int
  /// Rises with every change.
  public let revision: Int
  /// What the clinician has decided.
  public let state: DraftState
  /// What it leads to.
  public let outcome: Planner.Outcome
  /// What the clinician has to know of the last change.
  public let notices: [String]
  /// Why the rules choose what they would choose, by exercise, where the clinician has edited it.
  public let proposed: [String: [Program.ChoiceReason]]
  /// Whether there is a change to take back.
  public let canUndo: Bool
  /// Whether there is a change to make again.
  public let canRedo: Bool
}
