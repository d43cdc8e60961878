import PageLayout

/// Draws the outlines that the viewer sees: no line where a part grows out of its neighbour, none behind what is
/// nearer, and a line that dies away on a surface thins out.
struct LineWork {
  let painter: ScenePainter
  let groups: [LineGroup]
  let muscles: MusclePainter
  let cuts: [LayerCut]
  private static let spacing = 0.0035

  private struct Run {
    var points: [Vector2]
    var tapersAtStart: Bool
    var tapersAtEnd: Bool
  }

  func paint(seams: [[Vector2]]) {
    var stitched = Path()
    for seam in seams {
      for piece in seam.split(whereSeparator: { muscles.covers($0) }) where piece.count > 5 {
        PathMaker(tolerance: 0.0012).append(line: Array(piece), to: &stitched)
      }
    }
    painter.add(
      Shape(stitched, stroke: Stroke(Palette.line, width: LineWeight.seam, cap: .round)),
      within: Box(seams.joined()))
    for far in [true, false] {
      let width = far ? LineWeight.far : LineWeight.outline
      let color = far ? Palette.farLine : Palette.line
      var lines = Path()
      var ends = Path()
      var box = Box()
      for group in groups where group.isFar == far {
        draw(group, width: width, lines: &lines, ends: &ends)
        box.extend(to: group.box)
      }
      painter.add(Shape(lines, stroke: Stroke(color, width: width, cap: .round)), within: box)
      painter.add(Shape(ends, fill: color), within: box)
    }
  }

  private func draw(_ group: LineGroup, width: Double, lines: inout Path, ends: inout Path) {
    let maker = PathMaker(tolerance: 0.0016)
    let isFine = group.members.contains { $0.part == .head }
    let spacing = isFine ? 0.0022 : Self.spacing
    for piece in group.region.pieces {
      for ring in piece where abs(signedArea(ring)) > 2e-5 {
        let points = Polyline(ring, closed: true).resampled(spacing: spacing).points
        var sight = Sight(outline: points, of: group, others: painter.layers, cuts: cuts)
        sight.hide(where: { muscles.covers(points[$0]) })
        if sight.isVisible.allSatisfy({ $0 }) {
          maker.append(ring: points, to: &lines)
        } else {
          for run in runs(points, sight) { draw(run, width: width, maker, lines: &lines, ends: &ends) }
        }
      }
    }
    guard group.members.count > 1 else { return }
    // The neck's own outline would run over the cheek; the jaw's over the neck is enough.
    for member in group.members where member.part != .neck {
      for ring in member.rings where abs(signedArea(ring)) > 2e-5 {
        let points = Polyline(ring, closed: true).resampled(spacing: spacing).points
        var sight = Sight(folds: points, of: member, in: group, others: painter.layers)
        sight.hide(where: { muscles.covers(points[$0]) })
        guard sight.isVisible.contains(true) else { continue }
        for run in runs(points, sight) { draw(run, width: width, maker, lines: &lines, ends: &ends) }
      }
    }
  }

  private func runs(_ points: [Vector2], _ sight: Sight) -> [Run] {
    let visible = sight.isVisible
    let count = points.count
    return (0..<count).filter { visible[$0] && !visible[($0 + count - 1) % count] }.compactMap { start in
      var length = 1
      while visible[(start + length) % count] { length += 1 }
      guard length >= 5 else { return nil }
      let (before, after) = ((start + count - 1) % count, (start + length) % count)
      let softStart = sight.isSoft[before], softEnd = sight.isSoft[after]
      let indices = (0..<length).map { (start + $0) % count }
      // A tick within a surface says nothing.
      if sight.isFold, Double(length) * Self.spacing < 0.026 { return nil }
      return Run(points: indices.map { points[$0] }, tapersAtStart: softStart, tapersAtEnd: softEnd)
    }
  }

  private func draw(_ run: Run, width: Double, _ maker: PathMaker, lines: inout Path, ends: inout Path) {
    var points = Polyline(run.points, closed: false).smoothed(by: 1.2).points
    let share = Polyline(points, closed: false).length * 0.4
    let taper = min(0.020, share)
    if run.tapersAtStart { cut(&points, taper, width, &ends) }
    if run.tapersAtEnd {
      points.reverse()
      cut(&points, taper, width, &ends)
    }
    maker.append(line: points, to: &lines)
  }

  /// Takes the first piece of a line off and draws it as a sliver that thins out.
  private func cut(_ points: inout [Vector2], _ length: Double, _ width: Double, _ ends: inout Path) {
    var walked = 0.0
    var index = 0
    while index < points.count - 2, walked < length {
      walked += (points[index + 1] - points[index]).length
      index += 1
    }
    guard index >= 2 else { return }
    let (tip, base) = (points[0], points[index])
    let middle = points[index / 2]
    let normal = (points[min(index + 1, points.count - 1)] - points[index - 1]).normalized.leftNormal
    let middleNormal = (base - tip).normalized.leftNormal
    let (broad, half) = (width * 0.5, width * 0.36)
    func page(_ point: Vector2) -> Point { Point(point.x, -point.y) }
    // The quadratic curve through the middle point, raised to a cubic.
    func control(_ end: Vector2, _ through: Vector2, _ start: Vector2) -> Vector2 {
      2 * through - (start + end) / 2
    }
    let (left, right) = (base + normal * broad, base - normal * broad)
    let first = control(left, middle + middleNormal * half, tip)
    let second = control(right, middle - middleNormal * half, tip)
    ends.move(to: page(tip))
    ends.curve(to: page(left), page(tip + (first - tip) * (2 / 3)), page(left + (first - left) * (2 / 3)))
    ends.line(to: page(right))
    ends.curve(to: page(tip), page(right + (second - right) * (2 / 3)), page(tip + (second - tip) * (2 / 3)))
    ends.close()
    points.removeFirst(index)
  }
}

/// What the viewer sees of a line, point by point.
struct Sight {
  /// Whether a line is drawn here.
  private(set) var isVisible: [Bool]
  /// Whether the line dies away into a surface here.
  private(set) var isSoft: [Bool]
  /// Whether it is a fold within a group, not its outline.
  let isFold: Bool

  /// How much nearer than its neighbour a part has to be for a fold between them.
  private static let fold = 0.016
  private static let foldOnTrunk = 0.030

  /// The outline of a group: hidden where another layer is nearer.
  ///
  /// Where a layer was cut to show one behind it, the cut decides, so that lines end where colours do.
  init(outline points: [Vector2], of group: LineGroup, others: [Layer], cuts: [LayerCut]) {
    let inner = Self.inset(points)
    let depths = inner.map { group.depth(at: $0) }
    var hidden = [Bool](repeating: false, count: points.count)
    for other in others
    where other.box.overlaps(group.box) && !group.members.contains(where: { $0 === other }) {
      let isNeighbour = group.members.contains { Self.areNeighbours($0, other) }
      let isHairline = other.part == .hair && group.members.contains { $0.part == .head }
      let between = cuts.filter { cut in
        (cut.front === other && group.members.contains { $0 === cut.behind })
          || (cut.behind === other && group.members.contains { $0 === cut.front })
      }
      for index in points.indices where !hidden[index] && other.covers(points[index]) {
        if !isHairline, let isCovered = Self.isCovered(inner[index], by: other, between) {
          hidden[index] = isCovered
          continue
        }
        let lead = other.depth(points[index]) - depths[index]
        if lead > (isHairline ? -0.004 : isNeighbour ? 0.001 : 0.004) { hidden[index] = true }
      }
    }
    isVisible = Self.cleaned(hidden.map { !$0 }, shortest: 3)
    isSoft = [Bool](repeating: false, count: points.count)
    isFold = false
  }

  /// Whether a layer covers a place of another, by the cut between the two; nil where there is none here.
  private static func isCovered(_ place: Vector2, by other: Layer, _ cuts: [LayerCut]) -> Bool? {
    for cut in cuts {
      if cut.behind === other, cut.front.covers(place) { return cut.finder.contains(place) }
      if cut.front === other, cut.behind.covers(place) { return !cut.finder.contains(place) }
    }
    return nil
  }

  /// A member's own outline within its group: drawn where it stands clear of its neighbours.
  init(folds points: [Vector2], of member: Layer, in group: LineGroup, others: [Layer]) {
    let depths = points.map { member.depth($0) }
    var visible = points.map { group.core.contains($0) }
    var soft = [Bool](repeating: false, count: points.count)
    for other in others where other !== member && other.box.overlaps(member.box) {
      let isOwn = group.members.contains { $0 === other }
      let isNeighbour = Self.areNeighbours(member, other)
      let fold = member.part == .torso || other.part == .torso ? Self.foldOnTrunk : Self.fold
      for index in points.indices where visible[index] && other.covers(points[index]) {
        let lead = other.depth(points[index]) - depths[index]
        if isOwn, isNeighbour, -lead < fold {
          visible[index] = false
          soft[index] = lead < 0.012
        } else if lead > (isNeighbour ? 0.001 : 0.004) {
          visible[index] = false
        }
      }
    }
    visible = Self.cleaned(visible, shortest: 3)
    isVisible = visible
    isSoft = soft
    isFold = true
  }

  /// Draws nothing at the points for which this is true.
  mutating func hide(where isCovered: (Int) -> Bool) {
    for index in isVisible.indices where isVisible[index] && isCovered(index) { isVisible[index] = false }
  }

  private static func areNeighbours(_ a: Layer, _ b: Layer) -> Bool {
    guard let first = a.part, let second = b.part else { return false }
    return Neighbours.areNeighbours(first, second)
  }

  /// Points a little inside the ring, where its surface is met.
  private static func inset(_ ring: [Vector2]) -> [Vector2] {
    let inward = signedArea(ring) > 0 ? 0.0012 : -0.0012
    return ring.indices.map { index in
      let (before, after) = (ring[(index + ring.count - 1) % ring.count], ring[(index + 1) % ring.count])
      return ring[index] + (after - before).normalized.leftNormal * inward
    }
  }

  /// Closes gaps and drops specks of at most `shortest` points.
  private static func cleaned(_ flags: [Bool], shortest: Int) -> [Bool] {
    var flags = flags
    let count = flags.count
    for value in [false, true] {
      guard flags.contains(value), flags.contains(!value) else { return flags }
      for start in 0..<count where flags[start] == value && flags[(start + count - 1) % count] != value {
        var length = 1
        while length < count, flags[(start + length) % count] == value { length += 1 }
        if length <= shortest {
          for offset in 0..<length { flags[(start + offset) % count] = !value }
        }
      }
    }
    return flags
  }
}
