import PageLayout

/// Draws the outlines that the viewer sees: no line where a part grows out of its neighbour, none behind what is
/// nearer, and a line that dies away on a surface thins out.
struct LineWork {
  let painter: ScenePainter
  private static let spacing = 0.0035

  private struct Run {
    var points: [Vector2]
    var tapersAtStart: Bool
    var tapersAtEnd: Bool
  }

  func paint() {
    for far in [true, false] {
      let width = far ? LineWeight.far : LineWeight.outline
      let color = far ? Palette.farLine : Palette.line
      var lines = Path()
      var ends = Path()
      var box = Box()
      for layer in painter.layers where layer.isBody && layer.isFar == far {
        for ring in layer.rings where abs(signedArea(ring)) > 2e-5 {
          draw(ring, of: layer, width: width, lines: &lines, ends: &ends)
        }
        box.extend(to: layer.box)
      }
      painter.add(Shape(lines, stroke: Stroke(color, width: width, cap: .round)), within: box)
      painter.add(Shape(ends, fill: color), within: box)
    }
  }

  private func draw(_ ring: [Vector2], of layer: Layer, width: Double, lines: inout Path, ends: inout Path) {
    let spacing = layer.part == .head ? 0.0022 : Self.spacing
    let points = Polyline(ring, closed: true).resampled(spacing: spacing).points
    let sight = Sight(layer: layer, points: points, others: painter.layers)
    let maker = PathMaker(tolerance: 0.0006)
    if sight.isVisible.allSatisfy({ $0 }) {
      maker.append(ring: points, to: &lines)
      return
    }
    for run in runs(points, sight) { draw(run, width: width, maker, lines: &lines, ends: &ends) }
  }

  private func runs(_ points: [Vector2], _ sight: Sight) -> [Run] {
    let visible = sight.isVisible
    let count = points.count
    return (0..<count).filter { visible[$0] && !visible[($0 + count - 1) % count] }.compactMap { start in
      var length = 1
      while visible[(start + length) % count] { length += 1 }
      let indices = (0..<length).map { (start + $0) % count }
      let (before, after) = ((start + count - 1) % count, (start + length) % count)
      let softStart = sight.isSoft[before], softEnd = sight.isSoft[after]
      guard length >= 4 else { return nil }
      let reach = Double(length) * Self.spacing
      let isInner = Double(indices.count { sight.isInside[$0] }) > 0.5 * Double(length)
      // A tick within a surface says nothing.
      if reach < 0.024, isInner, softStart || softEnd { return nil }
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

/// What the viewer sees of an outline, point by point.
struct Sight {
  /// Whether a line is drawn here.
  private(set) var isVisible: [Bool]
  /// Whether the outline runs into the surface of a neighbour here.
  private(set) var isSoft: [Bool]
  /// Whether another part of the body lies behind or before this point.
  private(set) var isInside: [Bool]

  /// How much nearer than its neighbour a part has to be for a line between them: a fold.
  private static let fold = 0.016
  private static let foldOnTrunk = 0.030

  init(layer: Layer, points: [Vector2], others: [Layer]) {
    let count = points.count
    var hidden = [Bool](repeating: false, count: count)
    var soft = hidden
    var inside = hidden
    let depths = points.map { layer.depth($0) }
    for other in others where other !== layer && other.box.overlaps(layer.box) {
      let isNeighbour =
        layer.part.flatMap { a in other.part.map { Neighbours.areNeighbours(a, $0) } } ?? false
      let isAlike = isNeighbour && other.material == layer.material && other.isFar == layer.isFar
      let fold = layer.part == .torso || other.part == .torso ? Self.foldOnTrunk : Self.fold
      let isHairline = layer.part == .head && other.part == .hair
      for index in 0..<count where other.covers(points[index]) {
        let lead = other.depth(points[index]) - depths[index]
        if isHairline {
          if lead > -0.004 { hidden[index] = true }
        } else if lead > (isNeighbour ? 0.001 : 0.004) {
          hidden[index] = true
        }
        if other.isBody { inside[index] = true }
        if isAlike, -lead < fold, lead < 0.02 { soft[index] = true }
        if layer.part == .neck || other.part == .neck, isAlike, -lead < 0.012 { soft[index] = true }
      }
    }
    isVisible = zip(hidden, soft).map { !$0 && !$1 }
    isSoft = zip(hidden, soft).map { !$0 && $1 }
    isInside = inside
    isVisible = Self.cleaned(isVisible, shortest: 3)
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
