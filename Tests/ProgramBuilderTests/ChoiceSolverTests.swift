import TestSupport
import Testing

@testable import ProgramBuilder

/// The search against trying everything.
@Suite struct ChoiceSolverTests {
  private func items(_ generator: inout SeededGenerator) -> [ChoiceProblem.Item] {
    (0..<9).map { _ in
      ChoiceProblem.Item(
        score: Int.random(in: 0...90, using: &generator),
        seconds: Int.random(in: 0...6, using: &generator) * 30,
        slots: [1, 2, 3].randomElement(using: &generator) ?? 1,
        chain: Int.random(in: 0...6, using: &generator),
        position: Int.random(in: 0...3, using: &generator), muscle: Int.random(in: 0...3, using: &generator),
        styleBonus: Bool.random(using: &generator) ? 40 : 0,
        needsCaution: Int.random(in: 0...3, using: &generator) == 0)
    }
  }

  /// What a filling is worth by the problem's own words; nil where it breaks a constraint.
  private func value(
    of filling: [Int?], _ items: [ChoiceProblem.Item], _ places: [(slot: Int, isNeeded: Bool)],
    _ start: ChoiceProblem.Start
  ) -> Int? {
    var total = 0
    let chosen = filling.compactMap { $0 }
    guard Set(chosen).count == chosen.count,
      Set(chosen.map { items[$0].chain }).union(start.chains).count == chosen.count + start.chains.count,
      chosen.count(where: { items[$0].needsCaution }) + (start.cautionSpent ? 1 : 0) <= 1,
      chosen.map({ items[$0].seconds }).reduce(0, +) <= start.secondsLeft
    else { return nil }
    for (place, item) in zip(places, filling) {
      guard let item else {
        total -= place.isNeeded ? ChoiceProblem.emptyNeededPlace : ChoiceProblem.emptyPlace
        continue
      }
      guard items[item].slots & (1 << place.slot) != 0 else { return nil }
      total += items[item].score - (items[item].needsCaution ? ChoiceProblem.caution : 0)
    }
    let positions = Set(chosen.map { items[$0].position }).filter { start.positions & (1 << UInt32($0)) == 0 }
    total -= positions.count * ChoiceProblem.position
    for group in Set(start.muscleGroups) {
      var muscles = start.muscles.indices.filter { start.muscleGroups[$0] == group }.flatMap {
        start.muscles[$0]
      }
      for (place, item) in zip(places, filling) where start.muscleGroups[place.slot] == group {
        guard let item else { continue }
        if muscles.contains(items[item].muscle) { total -= ChoiceProblem.sameMuscle }
        muscles.append(items[item].muscle)
      }
    }
    for slot in 0..<2 {
      let own = zip(places, filling).compactMap { $0.slot == slot ? $1 : nil }
      let styled = own.filter { items[$0].styleBonus > 0 }
      if !styled.isEmpty, !start.styled[slot] { total += items[styled[0]].styleBonus }
    }
    return total
  }

  @Test func nothingIsBetterThanWhatIsFound() {
    var generator = SeededGenerator(seed: 41)
    for round in 0..<120 {
      let items = items(&generator)
      let places: [(slot: Int, isNeeded: Bool)] = [(0, true), (0, false), (1, true), (1, false)]
      var start = ChoiceProblem.Start(
        secondsLeft: Int.random(in: 1...12, using: &generator) * 30,
        muscleGroups: round % 2 == 0 ? [0, 1] : [0, 0], muscles: [[], []],
        styled: [false, false])
      if round % 3 == 0 {
        start.chains = [0]
        start.positions = 1
        start.muscles[1] = [2]
        start.cautionSpent = true
        start.styled = [true, false]
      }
      var best = Int.min
      let options: [Int?] = [nil] + items.indices.map { $0 }
      for a in options {
        for b in options {
          for c in options {
            for d in options {
              if let found = value(of: [a, b, c, d], items, places, start) { best = max(best, found) }
            }
          }
        }
      }
      let found = ChoiceSolver(items: items, places: places, start: start).best()
      #expect(value(of: found, items, places, start) == best, "round \(round): \(found)")
    }
  }

  @Test func tiesGoToTheFirst() {
    let item = ChoiceProblem.Item(
      score: 5, seconds: 10, slots: 1, chain: 0, position: 0, muscle: 0, styleBonus: 0, needsCaution: false)
    var other = item
    other.chain = 1
    let start = ChoiceProblem.Start(secondsLeft: 100, muscleGroups: [0], muscles: [[]], styled: [false])
    #expect(ChoiceSolver(items: [item, other], places: [(0, true)], start: start).best() == [0])
  }

  @Test func noPlacesAskForNothing() {
    let start = ChoiceProblem.Start(secondsLeft: 0, muscleGroups: [0], muscles: [[]], styled: [false])
    #expect(ChoiceSolver(items: [], places: [], start: start).best().isEmpty)
    #expect(ChoiceSolver(items: [], places: [(0, true)], start: start).best() == [nil])
  }
}
