/// How many exercises of each slot a program has.
struct SlotPlan {
  private(set) var counts: [SelectionRules.Slot: Int]

  /// The slots of a rule, grown or shrunk to a number of exercises.
  ///
  /// Shrinking takes from the largest slot, core before hip on a tie, and leaves one each of hip and core to
  /// the last. Growing adds to the smaller of hip and core.
  init(row: SelectionRules.Row, exercises wanted: Int) {
    counts = row.slots
    while total > wanted, let largest = largestSlot { counts[largest, default: 0] -= 1 }
    while total < wanted {
      counts[self[.hip] <= self[.core] ? .hip : .core, default: 0] += 1
    }
  }

  /// The number of exercises of a slot.
  subscript(slot: SelectionRules.Slot) -> Int {
    get { counts[slot, default: 0] }
    set { counts[slot] = max(0, newValue) }
  }

  /// All exercises.
  var total: Int { counts.values.reduce(0, +) }

  private var largestSlot: SelectionRules.Slot? {
    let order: [SelectionRules.Slot] = [.core, .hip, .soft, .neural, .relief]
    let spare = order.filter { $0 == .core || $0 == .hip ? self[$0] > 1 : self[$0] > 0 }
    if let best = spare.max(by: { self[$0] < self[$1] }) {
      return spare.first { self[$0] == self[best] }
    }
    return order.last { self[$0] > 0 }
  }
}
