/// Chooses techniques for the slots of a program, one after the other; deterministic, ties by id.
struct Chooser {
  typealias Candidate = Candidates.Candidate
  typealias Slot = SelectionRules.Slot

  /// What the choice depends on beside the candidates.
  struct Preferences {
    var cause: Cause
    var style: ExerciseStyle?
    var goalKinds: Set<TechniqueKind>
    var bias: SelectionRules.Bias?
    var direction: DirectionalPreference?
    var secondsPerDay: Int
  }

  /// A technique chosen for a slot.
  struct Choice {
    var candidate: Candidate
    var slot: Slot
    /// Whether it was taken although it needs caution.
    var usesCaution: Bool
  }

  private let catalogue: TechniqueCatalogue
  private let preferences: Preferences
  private var pool: [Candidate]
  private(set) var choices: [Choice] = []
  private(set) var exclusions: [Program.Exclusion] = []
  private var usedChains: [String: String] = [:]
  private var secondsLeft: Int
  private var cautionSpent = false

  init(catalogue: TechniqueCatalogue, candidates: [Candidate], preferences: Preferences) {
    self.catalogue = catalogue
    self.preferences = preferences
    pool = candidates
    secondsLeft = preferences.secondsPerDay
  }

  /// Takes a technique without choosing: one that the clinician asked for.
  mutating func take(_ candidate: Candidate, for slot: Slot) {
    pool.removeAll { $0.technique.id == candidate.technique.id }
    if !candidate.cautions.isEmpty { cautionSpent = true }
    add(candidate, slot: slot, usesCaution: false)
  }

  /// Fills slots in turn: hip and core first, so that both are there before anything else takes the time.
  mutating func fill(_ plan: SlotPlan) {
    var wanted = plan
    for choice in choices { wanted[choice.slot] -= 1 }
    var turns: [Slot] = []
    for slot in [Slot.hip, .core] where wanted[slot] > 0 && !has(slot) {
      turns.append(slot)
      wanted[slot] -= 1
    }
    // What was asked for may fill one slot past its number; the others then get less.
    let places = max(turns.count, plan.total - choices.count { $0.slot != .aerobic })
    turns += [.relief, .neural].flatMap { Array(repeating: $0, count: wanted[$0]) }
    for round in 0..<max(wanted[.hip], wanted[.core]) {
      turns += [Slot.hip, .core].filter { wanted[$0] > round }
    }
    turns += Array(repeating: .soft, count: wanted[.soft])
    turns = Array(turns.prefix(places))
    for (index, slot) in turns.enumerated() {
      choose(for: slot, reserving: turns[(index + 1)...].filter { $0 == .hip || $0 == .core })
    }
  }

  /// Chooses the one aerobic item, which takes no time of the exercises.
  mutating func chooseAerobic() {
    guard !has(.aerobic) else { return }
    choose(for: .aerobic, reserving: [])
  }

  /// Whether a slot has a technique.
  func has(_ slot: Slot) -> Bool { choices.contains { $0.slot == slot } }

  /// Says why each of the rest was not chosen.
  mutating func close() {
    for candidate in pool {
      let slot = candidate.slots.first ?? .soft
      let reason: Program.ExclusionReason =
        if let rival = usedChains[chainKey(candidate.technique)] {
          .sameChain(as: rival)
        } else if !candidate.cautions.isEmpty {
          .cautionNotNeeded(candidate.cautions)
        } else if candidate.seconds > secondsLeft {
          .noTimeLeft
        } else {
          .slotFilled(slot)
        }
      exclusions.append(Program.Exclusion(techniqueID: candidate.technique.id, reason: reason))
    }
    pool = []
  }

  private mutating func choose(for slot: Slot, reserving later: [Slot]) {
    let fitting = pool.filter {
      $0.slots.contains(slot) && usedChains[chainKey($0.technique)] == nil
    }
    let plain = fitting.filter(\.cautions.isEmpty)
    let careful = cautionSpent ? [] : fitting.filter { !$0.cautions.isEmpty }
    for group in [plain, careful] {
      guard let best = best(of: group, for: slot, reserving: later) else { continue }
      pool.removeAll { $0.technique.id == best.technique.id }
      if !best.cautions.isEmpty { cautionSpent = true }
      add(best, slot: slot, usesCaution: !best.cautions.isEmpty)
      return
    }
  }

  private mutating func add(_ candidate: Candidate, slot: Slot, usesCaution: Bool) {
    choices.append(Choice(candidate: candidate, slot: slot, usesCaution: usesCaution))
    usedChains[chainKey(candidate.technique)] = candidate.technique.id
    secondsLeft -= candidate.seconds
  }

  /// The best candidate that leaves the time which later slots need at the least; for a slot that every
  /// program should have, the shortest one where none does.
  private func best(of group: [Candidate], for slot: Slot, reserving later: [Slot]) -> Candidate? {
    guard !group.isEmpty else { return nil }
    let reserve = later.prefix(1).reduce(0) { sum, slot in
      sum + (pool.filter { $0.slots.contains(slot) }.map(\.seconds).min() ?? 0)
    }
    let affordable = group.filter { $0.seconds == 0 || $0.seconds + reserve <= secondsLeft }
    if let best = affordable.min(by: { ranks($0, before: $1, for: slot) }) { return best }
    guard slot == .hip || slot == .core, !has(slot) else { return nil }
    return group.min { ($0.seconds, $0.technique.id) < ($1.seconds, $1.technique.id) }
  }

  private func ranks(_ a: Candidate, before b: Candidate, for slot: Slot) -> Bool {
    let (scoreA, scoreB) = (score(a, for: slot), score(b, for: slot))
    return scoreA != scoreB ? scoreA > scoreB : a.technique.id < b.technique.id
  }

  /// How well a candidate serves: style and matched direction weigh most, then the level (the most that is
  /// allowed now), the cause's bias, goals, the evidence, variety of muscles and staying in one position.
  private func score(_ candidate: Candidate, for slot: Slot) -> Int {
    let technique = candidate.technique
    var score = 0
    let sameSlot = choices.filter { $0.slot == slot }
    // One of a style in each slot: the patient's wish is met, and strength and range keep their place.
    if matchesStyle(technique), !sameSlot.contains(where: { matchesStyle($0.candidate.technique) }) {
      score += 40
    }
    if matchesDirection(technique) { score += 30 }
    if servesGoal(technique) { score += 8 }
    // How one moves matters more than how hard where the aim is to keep moving.
    if servesBias(technique) {
      score += slot == .aerobic ? 24 : targetsCause(technique) ? 26 : 12
    }
    score += 14 * candidate.instructions.level
    switch technique.evidence {
    case .strong: score += 10
    case .moderate: score += 8
    case .low: score += 6
    case .mechanism: score += 3
    case .expert: score += 1
    }
    if sameSlot.contains(where: { $0.candidate.technique.muscles.first == technique.muscles.first }) {
      score -= 15
    }
    if choices.contains(where: { $0.candidate.technique.position == technique.position }) {
      score += 5
    }
    return score - candidate.seconds / 60
  }

  func matchesStyle(_ technique: Technique) -> Bool {
    switch preferences.style {
    case .yoga: technique.family == .yoga
    case .pilates: technique.family == .pilates
    case nil: false
    }
  }

  func matchesDirection(_ technique: Technique) -> Bool {
    switch technique.kind {
    case .extension, .extensionPose: preferences.direction == .extension
    case .flexion, .flexionPose: preferences.direction == .flexion || preferences.cause == .stenosis
    default: false
    }
  }

  func servesGoal(_ technique: Technique) -> Bool {
    preferences.goalKinds.contains(technique.kind)
  }

  func servesBias(_ technique: Technique) -> Bool {
    guard let bias = preferences.bias else { return false }
    return bias.kinds.contains(technique.kind) || targetsCause(technique)
  }

  /// Whether it works on the muscles that the cause is about.
  private func targetsCause(_ technique: Technique) -> Bool {
    preferences.bias.map { !$0.muscles.isDisjoint(with: technique.muscles) } ?? false
  }

  /// The easiest technique of a chain stands for the chain.
  private func chainKey(_ technique: Technique) -> String {
    catalogue.firstOfChain(of: technique.id)
  }
}
