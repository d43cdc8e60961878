/// The choice of techniques for the places of a program as a small optimisation.
///
/// Each place is of a slot. Wanted is the filling of greatest value, where no two techniques are of one chain, at most
/// one needs caution, and the seconds of a day are kept. The value of a filling is the sum of its techniques' scores,
/// less what alike techniques in one slot and every further position cost.
struct ChoiceProblem {
  /// A technique that may fill places.
  struct Item {
    /// What it adds in itself.
    var score: Int
    /// Seconds of a day.
    var seconds: Int
    /// The slots it may fill, one bit each.
    var slots: UInt8
    /// Its chain; two items of one chain exclude each other.
    var chain: Int
    /// Its starting position.
    var position: Int
    /// What it works on first; two items of a slot that work on the same cost `sameMuscle`.
    var muscle: Int
    /// What it gets for the patient's style, which counts once in a slot.
    var styleBonus: Int
    /// Whether it needs caution.
    var needsCaution: Bool
  }

  /// What is already in the program.
  struct Start {
    var secondsLeft: Int
    var chains: Set<Int> = []
    var positions: UInt32 = 0
    var cautionSpent = false
    /// For each slot the slot with which it shares its muscles, so that two slots do not train the same.
    var muscleGroups: [Int]
    /// Muscles and styled items of the slots, as the items already chosen have them.
    var muscles: [[Int]]
    var styled: [Bool]
  }

  /// What a place that stays empty costs: more than any choice can win.
  static let emptyPlace = 4_000
  /// What an empty first place of a slot that every program should have costs.
  static let emptyNeededPlace = 200_000
  /// What caution costs: it is used only where the place would stay empty.
  static let caution = 1_500
  /// What a second item for the same muscle in a slot costs.
  static let sameMuscle = 15
  /// What every starting position costs, so that the patient gets up and down less often.
  static let position = 5
}

/// Finds the best filling by depth-first search with bounds; exact.
struct ChoiceSolver {
  private let items: [ChoiceProblem.Item]
  private let places: [(slot: Int, isNeeded: Bool)]
  private let start: ChoiceProblem.Start
  /// For each place the items that may fill it, best first, ties in the order of the items.
  private let options: [[Int]]
  /// The most that the places from each on can add.
  private let bounds: [Int]
  private let chainCount: Int
  private let muscleCount: Int

  /// Prepares the search.
  ///
  /// - Parameters:
  ///   - items: What may be chosen, in the order that breaks ties.
  ///   - places: The places, by slot; places of one slot stand together, needed ones first.
  ///   - start: What is already in the program.
  init(items: [ChoiceProblem.Item], places: [(slot: Int, isNeeded: Bool)], start: ChoiceProblem.Start) {
    self.items = items
    self.places = places
    self.start = start
    let bySlot = Dictionary(
      uniqueKeysWithValues: Set(places.map(\.slot)).map { slot in
        (
          slot,
          items.indices.filter { items[$0].slots & (1 << slot) != 0 }.sorted {
            let (a, b) = (Self.value(items[$0]), Self.value(items[$1]))
            return a != b ? a > b : $0 < $1
          }
        )
      })
    options = places.map { bySlot[$0.slot] ?? [] }
    // The n-th place of a slot adds at most what the n-th best chain does.
    let chainBests = bySlot.mapValues { options in
      var seen: Set<Int> = []
      return options.filter { seen.insert(items[$0].chain).inserted }.map { Self.value(items[$0]) }
    }
    var most: [Int] = []
    for (index, place) in places.enumerated() {
      let before = places[..<index].count { $0.slot == place.slot }
      let bests = chainBests[place.slot] ?? []
      most.append(before < bests.count ? max(0, bests[before]) : 0)
    }
    var bounds = [0]
    for value in most.reversed() { bounds.append(bounds[bounds.count - 1] + value) }
    self.bounds = Array(bounds.reversed())
    chainCount = (items.map(\.chain).max() ?? -1) + 1
    muscleCount = (items.map(\.muscle) + start.muscles.flatMap { $0 }).reduce(-1, max) + 1
  }

  private static func value(_ item: ChoiceProblem.Item) -> Int {
    item.score + item.styleBonus - (item.needsCaution ? ChoiceProblem.caution : 0)
  }

  /// The item of each place; nil for a place that stays empty.
  func best() -> [Int?] {
    var search = Search(solver: self)
    search.descend(place: 0, value: 0)
    return search.best
  }

  /// The state of the search; one value that is changed and changed back.
  private struct Search {
    let solver: ChoiceSolver
    var best: [Int?]
    var bestValue = Int.min
    private var chosen: [Int?]
    private var used: [Bool]
    private var chains: [Bool]
    private var positions: UInt32
    private var secondsLeft: Int
    private var cautionSpent: Bool
    /// For each slot and muscle, how many chosen items work on it.
    private var muscles: [Int]
    private var styled: [Bool]

    init(solver: ChoiceSolver) {
      self.solver = solver
      best = Array(repeating: nil, count: solver.places.count)
      chosen = best
      used = Array(repeating: false, count: solver.items.count)
      chains = Array(repeating: false, count: solver.chainCount)
      for chain in solver.start.chains where chains.indices.contains(chain) { chains[chain] = true }
      positions = solver.start.positions
      secondsLeft = solver.start.secondsLeft
      cautionSpent = solver.start.cautionSpent
      muscles = Array(repeating: 0, count: solver.start.muscles.count * solver.muscleCount)
      for (slot, own) in solver.start.muscles.enumerated() {
        let group = solver.start.muscleGroups[slot]
        for muscle in own { muscles[group * solver.muscleCount + muscle] += 1 }
      }
      styled = solver.start.styled
    }

    mutating func descend(place: Int, value: Int) {
      guard place < solver.places.count else {
        if value > bestValue { (bestValue, best) = (value, chosen) }
        return
      }
      let (slot, isNeeded) = solver.places[place]
      let options = solver.options[place]
      // Places of one slot are alike: the second takes what comes after the first in their order.
      var from = 0
      if place > 0, solver.places[place - 1].slot == slot {
        guard let before = chosen[place - 1] else { return leaveEmpty(place, value, isNeeded) }
        from = (options.firstIndex(of: before) ?? -1) + 1
      }
      for option in options[from...] {
        let item = solver.items[option]
        // Nothing further on is worth more in itself.
        if value + ChoiceSolver.value(item) + solver.bounds[place + 1] <= bestValue { break }
        guard !used[option], !chains[item.chain], item.seconds == 0 || item.seconds <= secondsLeft,
          !(item.needsCaution && cautionSpent)
        else { continue }
        take(option, item, place: place, slot: slot, value: value)
      }
      leaveEmpty(place, value, isNeeded)
    }

    private mutating func leaveEmpty(_ place: Int, _ value: Int, _ isNeeded: Bool) {
      let cost = isNeeded ? ChoiceProblem.emptyNeededPlace : ChoiceProblem.emptyPlace
      guard value - cost + solver.bounds[place + 1] > bestValue else { return }
      chosen[place] = nil
      descend(place: place + 1, value: value - cost)
    }

    private mutating func take(
      _ option: Int, _ item: ChoiceProblem.Item, place: Int, slot: Int, value: Int
    ) {
      var gain = ChoiceSolver.value(item)
      let bit: UInt32 = 1 << UInt32(item.position)
      if positions & bit == 0 { gain -= ChoiceProblem.position }
      let muscle = solver.start.muscleGroups[slot] * solver.muscleCount + item.muscle
      if muscles[muscle] > 0 { gain -= ChoiceProblem.sameMuscle }
      let isStyled = item.styleBonus > 0
      if isStyled, styled[slot] { gain -= item.styleBonus }
      guard value + gain + solver.bounds[place + 1] > bestValue else { return }
      let before = (positions, styled[slot], cautionSpent)
      used[option] = true
      chains[item.chain] = true
      positions |= bit
      secondsLeft -= item.seconds
      muscles[muscle] += 1
      styled[slot] = styled[slot] || isStyled
      cautionSpent = cautionSpent || item.needsCaution
      chosen[place] = option
      descend(place: place + 1, value: value + gain)
      chosen[place] = nil
      used[option] = false
      chains[item.chain] = false
      secondsLeft += item.seconds
      muscles[muscle] -= 1
      (positions, styled[slot], cautionSpent) = before
    }
  }
}
