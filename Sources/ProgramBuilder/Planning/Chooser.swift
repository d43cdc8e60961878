/// Chooses techniques for the slots of a program; deterministic, ties by id.
struct Chooser {
  typealias Candidate = Candidates.Candidate
  typealias Slot = SelectionRules.Slot

  /// A technique chosen for a slot.
  struct Choice {
    var candidate: Candidate
    var slot: Slot
    /// Whether it was taken although it needs caution.
    var usesCaution: Bool
  }

  let suitability: Suitability
  private let catalogue: TechniqueCatalogue
  private var pool: [Candidate]
  private(set) var choices: [Choice] = []
  private(set) var exclusions: [Program.Exclusion] = []
  private var usedChains: [Int: String] = [:]
  private var secondsLeft: Int
  private var cautionSpent = false

  init(
    catalogue: TechniqueCatalogue, candidates: [Candidate], suitability: Suitability, secondsPerDay: Int
  ) {
    self.catalogue = catalogue
    self.suitability = suitability
    pool = candidates.sorted { $0.technique.id < $1.technique.id }
    secondsLeft = secondsPerDay
  }

  /// Takes a technique without choosing: one that the clinician asked for.
  mutating func take(_ candidate: Candidate, for slot: Slot) {
    add(candidate, slot: slot, usesCaution: false)
  }

  /// Fills the places of a plan, and before all one each of hip and core: those are taken even where they are
  /// longer than the time that is left, the shortest then.
  mutating func fill(_ plan: SlotPlan) {
    var places = places(of: plan)
    while true {
      let solution = solution(for: places)
      let empty = zip(places, solution).first { place, item in
        place.isNeeded && item == nil && shortest(for: place.slot) != nil
      }
      guard let slot = empty?.0.slot, let candidate = shortest(for: slot) else {
        for (place, item) in zip(places, solution) {
          guard let item else { continue }
          add(item, slot: place.slot, usesCaution: !item.cautions.isEmpty)
        }
        return
      }
      add(candidate, slot: slot, usesCaution: !candidate.cautions.isEmpty)
      places.remove(at: places.firstIndex { $0.slot == slot } ?? 0)
    }
  }

  /// Chooses the one aerobic item, which takes no time of the exercises.
  mutating func chooseAerobic() {
    guard !has(.aerobic) else { return }
    for item in solution(for: [Place(slot: .aerobic, isNeeded: false)]) {
      guard let item else { continue }
      add(item, slot: .aerobic, usesCaution: !item.cautions.isEmpty)
    }
  }

  /// Whether a slot has a technique.
  func has(_ slot: Slot) -> Bool { choices.contains { $0.slot == slot } }

  /// Says why each of the rest was not chosen.
  mutating func close() {
    for candidate in pool {
      let slot = candidate.slots.first ?? .soft
      let reason: Program.ExclusionReason =
        if let rival = usedChains[catalogue.chainIndex(of: candidate.technique.id)] {
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

  /// A place to fill.
  private struct Place {
    var slot: Slot
    /// Whether every program should have it: the first of hip and the first of core.
    var isNeeded: Bool
  }

  /// The places that are still open, those of one slot together.
  private func places(of plan: SlotPlan) -> [Place] {
    var wanted = plan
    for choice in choices { wanted[choice.slot] -= 1 }
    let needed = [Slot.hip, .core].filter { wanted[$0] > 0 && !has($0) }
    // What was asked for may fill one slot past its number; the others then get less.
    let most = max(needed.count, plan.total - choices.count { $0.slot != .aerobic })
    var order = needed
    order += [Slot.relief, .neural].flatMap { Array(repeating: $0, count: wanted[$0]) }
    for round in 0..<max(wanted[.hip], wanted[.core]) {
      order += [Slot.hip, .core].filter { slot in
        wanted[slot] - (needed.contains(slot) ? 1 : 0) > round
      }
    }
    order += Array(repeating: .soft, count: wanted[.soft])
    let counts = order.prefix(most).reduce(into: [Slot: Int]()) { $0[$1, default: 0] += 1 }
    return [Slot.hip, .core, .neural, .relief, .soft].flatMap { slot in
      (0..<(counts[slot] ?? 0)).map { Place(slot: slot, isNeeded: $0 == 0 && needed.contains(slot)) }
    }
  }

  /// The best filling of places within the time that is left.
  private func solution(for places: [Place]) -> [Candidate?] {
    guard !places.isEmpty else { return [] }
    let slots = Slot.allCases
    var numbers: [String: Int] = [:]
    func number(_ text: String) -> Int {
      if let known = numbers[text] { return known }
      numbers[text] = numbers.count
      return numbers.count - 1
    }
    func bit(_ slot: Slot) -> UInt8 { 1 << UInt8(slots.firstIndex(of: slot) ?? 0) }
    let wanted = Set(places.map(\.slot))
    let candidates = pool.filter { !wanted.isDisjoint(with: $0.slots) }
    let items = candidates.map { candidate in
      let style = suitability.weight(of: candidate.technique, for: .style)
      return ChoiceProblem.Item(
        score: suitability.score(of: candidate.technique, level: candidate.instructions.level)
          - candidate.seconds / 60 - style,
        seconds: candidate.seconds, slots: candidate.slots.reduce(0) { $0 | bit($1) },
        chain: catalogue.chainIndex(of: candidate.technique.id),
        position: candidate.technique.position.sessionOrder,
        muscle: number(candidate.technique.muscles.first ?? candidate.technique.id),
        styleBonus: style,
        needsCaution: !candidate.cautions.isEmpty)
    }
    var start = ChoiceProblem.Start(
      secondsLeft: secondsLeft, chains: Set(usedChains.keys), cautionSpent: cautionSpent,
      // Hip and core exercises train the same muscles; two squats are one too many.
      muscleGroups: slots.indices.map { slots[$0] == .core ? slots.firstIndex(of: .hip) ?? $0 : $0 },
      muscles: slots.map { _ in [] }, styled: slots.map { _ in false })
    for choice in choices {
      let technique = choice.candidate.technique
      let slot = slots.firstIndex(of: choice.slot) ?? 0
      start.positions |= 1 << UInt32(technique.position.sessionOrder)
      start.muscles[slot].append(number(technique.muscles.first ?? technique.id))
      if suitability.weight(of: technique, for: .style) > 0 { start.styled[slot] = true }
    }
    let solver = ChoiceSolver(
      items: items, places: places.map { (slots.firstIndex(of: $0.slot) ?? 0, $0.isNeeded) }, start: start)
    return solver.best().map { $0.map { candidates[$0] } }
  }

  private mutating func add(_ candidate: Candidate, slot: Slot, usesCaution: Bool) {
    pool.removeAll { $0.technique.id == candidate.technique.id }
    if !candidate.cautions.isEmpty { cautionSpent = true }
    choices.append(Choice(candidate: candidate, slot: slot, usesCaution: usesCaution))
    usedChains[catalogue.chainIndex(of: candidate.technique.id)] = candidate.technique.id
    secondsLeft -= candidate.seconds
  }

  /// The shortest technique that may fill a slot, whatever time is left; without caution where there is one.
  private func shortest(for slot: Slot) -> Candidate? {
    pool.filter { candidate in
      candidate.slots.contains(slot) && usedChains[catalogue.chainIndex(of: candidate.technique.id)] == nil
        && (candidate.cautions.isEmpty || !cautionSpent)
    }.min { a, b in
      (a.cautions.isEmpty ? 0 : 1, a.seconds, a.technique.id)
        < (b.cautions.isEmpty ? 0 : 1, b.seconds, b.technique.id)
    }
  }
}
