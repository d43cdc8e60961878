/// The order in which layers are painted, from the back to the front, and the pairs that pass through each other.
struct PaintOrder {
  /// Indices of the layers, the furthest first.
  private(set) var order: [Int] = []
  /// Each layer's place in that order.
  private(set) var rank: [Int]
  /// For a layer, those that come through it in places if they are painted before it.
  private(set) var piercing: [Int: [Int]] = [:]

  private struct Pair: Hashable {
    var front: Int
    var back: Int
  }

  init(_ layers: [Layer]) {
    rank = Array(repeating: 0, count: layers.count)
    var behind = [Set<Int>](repeating: [], count: layers.count)
    var weights: [Pair: Double] = [:]
    for i in layers.indices {
      for j in layers.indices where j > i && layers[i].box.overlaps(layers[j].box) {
        guard let vote = Self.vote(layers[i], layers[j]) else { continue }
        let pair = vote.share < 0.5 ? Pair(front: i, back: j) : Pair(front: j, back: i)
        // Parts that pass through each other are cut to fit; a thing before a limb cannot be.
        weights[pair] = layers[i].isBody == layers[j].isBody ? vote.weight : vote.weight * 8
        behind[pair.front].insert(pair.back)
        guard Self.areUnlike(layers[i], layers[j]) else { continue }
        let isHairline = layers[i].part == .head && layers[j].part == .hair
        if isHairline || (vote.share > 0.04 && vote.share < 0.96) {
          piercing[pair.front, default: []].append(pair.back)
        }
        // Where a ring of layers had to be cut, the back one may be painted last; then it is cut instead.
        piercing[pair.back, default: []].append(pair.front)
      }
    }
    sort(layers, behind, weights)
    for (place, index) in order.enumerated() { rank[index] = place }
  }

  private static func areUnlike(_ a: Layer, _ b: Layer) -> Bool {
    a.kind != b.kind && (a.material == nil || a.material != b.material || a.isFar != b.isFar)
  }

  /// The share of the common area in which `b` is nearer, and how much the vote counts.
  private static func vote(_ a: Layer, _ b: Layer) -> (share: Double, weight: Double)? {
    let common = a.box.intersection(b.box)
    let side = 11
    var differences: [Double] = []
    for row in 1..<side {
      for column in 1..<side {
        let place =
          common.low + common.size * Vector2(Double(column) / Double(side), Double(row) / Double(side))
        if a.covers(place), b.covers(place) { differences.append(b.depth(place) - a.depth(place)) }
      }
    }
    guard !differences.isEmpty else { return nil }
    let share = Double(differences.count { $0 > 0 }) / Double(differences.count)
    let cell = common.size.x * common.size.y / Double(side * side)
    let median = abs(differences.sorted()[differences.count / 2])
    let weight = Double(differences.count) * cell * abs(share - 0.5) * 2 * (0.2 + min(1, median / 0.02))
    return (share, weight)
  }

  /// Paints what has nothing left behind it; a ring of layers each behind the next is cut where the vote was
  /// weakest. Layers of the last one's colour go first, so that fewer fills are needed.
  private mutating func sort(_ layers: [Layer], _ behind: [Set<Int>], _ weights: [Pair: Double]) {
    var behind = behind
    var left = Set(layers.indices)
    var last: Layer?
    while !left.isEmpty {
      let free = left.filter { behind[$0].isDisjoint(with: left) }.sorted()
      if let next = free.min(by: { first, second in
        let (one, two) = (layers[first].looksLike(last), layers[second].looksLike(last))
        if one != two { return one }
        return layers[first].meanDepth < layers[second].meanDepth
      }) {
        order.append(next)
        left.remove(next)
        last = layers[next]
      } else {
        var weakest: (weight: Double, pair: Pair)?
        for front in left.sorted() {
          for back in behind[front].sorted() where left.contains(back) {
            let pair = Pair(front: front, back: back)
            let weight = weights[pair] ?? 0
            if weight < weakest?.weight ?? .infinity { weakest = (weight, pair) }
          }
        }
        guard let weakest else { return }
        behind[weakest.pair.front].remove(weakest.pair.back)
      }
    }
  }
}

extension Layer {
  /// Whether one fill can paint both.
  func looksLike(_ other: Layer?) -> Bool {
    guard let other, let material else { return false }
    return material == other.material && isFar == other.isFar
  }
}
