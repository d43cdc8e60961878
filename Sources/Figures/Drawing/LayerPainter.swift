import PageLayout

/// Paints the layers from the back to the front, neighbours of one colour as one area.
struct LayerPainter {
  let painter: ScenePainter
  /// The lines along which one material comes through another: hems, the collar, the hairline.
  private(set) var seams: [[Vector2]] = []
  /// Where one layer was cut to show another behind it.
  private(set) var cuts: [LayerCut] = []
  private let groups: [LineGroup]

  init(painter: ScenePainter, groups: [LineGroup]) {
    self.groups = groups
    self.painter = painter
  }

  mutating func paint() {
    let order = painter.order.order
    var start = 0
    while start < order.count {
      let first = painter.layers[order[start]]
      guard first.isBody else {
        painter.paintProp(first)
        castOnProp(order[start])
        start += 1
        continue
      }
      var end = start + 1
      while end < order.count, painter.layers[order[end]].looksLike(first) { end += 1 }
      paint(run: Array(order[start..<end]))
      start = end
    }
  }

  private mutating func paint(run: [Int]) {
    let layers = painter.layers
    var pieces: [Region] = []
    for index in run { pieces.append(visible(index)) }
    let area = painter.context.union(of: pieces)
    let first = layers[run[0]]
    guard let material = first.material else { return }
    let tone = first.isFar ? painter.look.tone(of: material).far : painter.look.tone(of: material)
    // Slightly wider than exact, so that no paper shows between two areas that meet.
    painter.fill(area, tone.fill)
    // A far limb is paler as a whole; shade on it would only cost operators.
    guard !first.isFar else { return }
    painter.fill(shade(run: run, area: area), tone.shade, tolerance: 0.0060, smallest: 1.2e-4)
  }

  /// A layer's area without what comes through it from behind.
  private mutating func visible(_ index: Int) -> Region {
    let layers = painter.layers
    var region = layers[index].region
    for other in painter.order.piercing[index] ?? []
    where painter.order.rank[other] < painter.order.rank[index] {
      let front = FrontRegion(context: painter.context).area(of: layers[other], before: layers[index])
      guard !front.isEmpty else { continue }
      region = region.subtracting(front.grown(by: -0.0005))
      let finder = RingFinder(rings: front.pieces.flatMap { $0 }, box: front.box)
      cuts.append(LayerCut(front: layers[index], behind: layers[other], finder: finder))
      addSeams(front, between: layers[index], and: layers[other])
    }
    // What is left of a part within its neighbour is often a hair of its rim.
    return region === layers[index].region ? region : region.opened(by: 0.0025)
  }

  /// The part of an area's outline that runs on the surface of both layers, as far as nothing hides it.
  private mutating func addSeams(_ area: Region, between front: Layer, and behind: Layer) {
    guard let one = front.part, let two = behind.part, Neighbours.areNeighbours(one, two) else { return }
    let inner = front.region.intersection(behind.region).grown(by: -0.004)
    guard !inner.isEmpty else { return }
    let finder = RingFinder(rings: inner.pieces.flatMap { $0 }, box: inner.box)
    let others = painter.layers.filter { layer in
      layer !== front && layer !== behind && layer.box.overlaps(area.box)
    }
    for piece in area.pieces {
      let ring = Polyline(piece[0], closed: true).resampled(spacing: 0.0035).points
      let isSeam = ring.map { place in
        guard finder.contains(place) else { return false }
        let depth = front.depth(place)
        return !others.contains { $0.covers(place) && $0.depth(place) > depth + 0.004 }
      }
      for start in ring.indices where isSeam[start] && !isSeam[(start + ring.count - 1) % ring.count] {
        var line: [Vector2] = []
        var index = start
        while isSeam[index], line.count < ring.count {
          line.append(ring[index])
          index = (index + 1) % ring.count
        }
        if line.count > 5 { seams.append(Polyline(line, closed: false).smoothed(by: 2).points) }
      }
    }
  }

  /// The side away from the light, and the soft edge under what lies in front.
  private func shade(run: [Int], area: Region) -> Region {
    let (layers, rank) = (painter.layers, painter.order.rank)
    let names = run.compactMap { layers[$0].part }
    let isNeighbour = { (layer: Layer) in
      guard let part = layer.part else { return false }
      return names.contains { $0 == part || Neighbours.areNeighbours($0, part) }
    }
    let depth = names.contains(.head) || names.contains(.hair) ? 0.010 : 0.0125
    var shade = area
    for group in groups where group.box.overlaps(area.box) && group.members.contains(where: isNeighbour) {
      shade = shade.subtracting(group.region.moved(by: ScenePainter.light * depth))
      if shade.isEmpty { break }
    }
    let last = run.map { rank[$0] }.max() ?? 0
    let before = layers.indices.filter { index in
      rank[index] > last && layers[index].isBody && !isNeighbour(layers[index])
        && layers[index].box.overlaps(area.box)
    }
    if !before.isEmpty {
      let cast = painter.context.union(of: before.map { layers[$0].region }).moved(by: [0.006, -0.011])
      shade = shade.union(cast.intersection(area))
    }
    return shade
  }

  /// The soft shadow that the body throws on a prop right behind it.
  private func castOnProp(_ index: Int) {
    let (layers, rank) = (painter.layers, painter.order.rank)
    let layer = layers[index]
    guard case .prop(let material) = layer.kind, material != .wall, material != .metal else { return }
    let before = layers.indices.filter {
      rank[$0] > rank[index] && layers[$0].isBody && layers[$0].box.overlaps(layer.box)
    }
    guard !before.isEmpty else { return }
    let cast = painter.context.union(of: before.map { layers[$0].region }).moved(by: [0.006, -0.010])
      .intersection(layer.region.grown(by: -0.002)).opened(by: 0.0015)
    painter.fill(
      cast, Palette.tone(of: material).fill.mixed(with: Palette.shadow, by: 0.22), tolerance: 0.0065,
      smallest: 6e-5)
  }
}

/// An area of one layer in which another, painted before it, is seen.
struct LayerCut {
  let front: Layer
  let behind: Layer
  let finder: RingFinder
}
