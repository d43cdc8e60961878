import Foundation

/// A row of points, open or closed, as outlines are handled before curves are fitted to them.
struct Polyline {
  var points: [Vector2]
  var isClosed: Bool

  init(_ points: [Vector2], closed: Bool) {
    self.points = points
    isClosed = closed
  }

  var length: Double {
    var total = 0.0
    for (a, b) in zip(points, points.dropFirst()) { total += (b - a).length }
    if isClosed, let first = points.first, let last = points.last { total += (first - last).length }
    return total
  }

  /// Points at even distances, `spacing` apart or a little less; an open line keeps both ends.
  func resampled(spacing: Double, atLeast fewest: Int = 6) -> Polyline {
    guard points.count > 1 else { return self }
    var row = points
    if isClosed { row.append(points[0]) }
    var places = [0.0]
    for (a, b) in zip(row, row.dropFirst()) { places.append(places[places.count - 1] + (b - a).length) }
    let total = places[places.count - 1]
    let steps = max(fewest, Int(total / spacing))
    var result: [Vector2] = []
    result.reserveCapacity(steps + 1)
    var segment = 0
    for step in 0...(isClosed ? steps - 1 : steps) {
      let place = total * Double(step) / Double(steps)
      while segment < row.count - 2, places[segment + 1] < place { segment += 1 }
      let width = places[segment + 1] - places[segment]
      let t = width > 0 ? min(1, (place - places[segment]) / width) : 0
      result.append(row[segment] + (row[segment + 1] - row[segment]) * t)
    }
    return Polyline(result, closed: isClosed)
  }

  /// The points at which the line turns by more than `degrees` within `reach` points on either side; no two
  /// nearer than `reach`.
  func corners(turning degrees: Double, reach: Int = 3) -> [Int] {
    let count = points.count
    guard count > 2 * reach + 1 else { return [] }
    var turns = [Double](repeating: 0, count: count)
    for index in 0..<count {
      if !isClosed, index < reach || index >= count - reach { continue }
      let before = points[index] - points[(index - reach + count) % count]
      let after = points[(index + reach) % count] - points[index]
      turns[index] = abs(atan2(before.cross(after), before.dot(after))) * 180 / .pi
    }
    var found: [Int] = []
    for index in turns.indices.filter({ turns[$0] >= degrees }).sorted(by: { turns[$0] > turns[$1] }) {
      let isFree = found.allSatisfy { other in
        let gap = abs(index - other)
        return min(gap, isClosed ? count - gap : gap) > reach
      }
      if isFree { found.append(index) }
    }
    return found.sorted()
  }

  /// The line with each point replaced by the weighted mean of its neighbours; the ends of an open line stay.
  func smoothed(by sigma: Double) -> Polyline {
    guard sigma > 0, points.count >= 5 else { return self }
    let reach = max(1, Int(3 * sigma))
    var weights = (-reach...reach).map { exp(-Double($0 * $0) / (2 * sigma * sigma)) }
    let total = weights.reduce(0, +)
    weights = weights.map { $0 / total }
    let count = points.count
    var result = points
    for index in 0..<count {
      if !isClosed, index == 0 || index == count - 1 { continue }
      var sum = Vector2.zero
      for (offset, weight) in zip(-reach...reach, weights) {
        sum += point(at: index + offset) * weight
      }
      result[index] = sum
    }
    return Polyline(result, closed: isClosed)
  }

  /// A point by its index, going round a closed line; an open one is continued by its mirror image.
  private func point(at index: Int) -> Vector2 {
    let count = points.count
    if isClosed { return points[((index % count) + count) % count] }
    if index < 0 { return 2 * points[0] - points[min(-index, count - 1)] }
    if index >= count { return 2 * points[count - 1] - points[max(2 * count - 2 - index, 0)] }
    return points[index]
  }

  /// Open pieces between corners, in order; a closed line without corners stays whole.
  func split(at corners: [Int]) -> [Polyline] {
    guard !corners.isEmpty else { return [self] }
    if isClosed {
      let first = corners[0]
      let turned = Array(points[first...] + points[..<first]) + [points[first]]
      let cuts = corners.map { $0 - first } + [points.count]
      return zip(cuts, cuts.dropFirst()).map { Polyline(Array(turned[$0...$1]), closed: false) }
    }
    let cuts = [0] + corners.filter { $0 > 0 && $0 < points.count - 1 } + [points.count - 1]
    return zip(cuts, cuts.dropFirst()).map { Polyline(Array(points[$0...$1]), closed: false) }
  }

  /// The line without each second point, except where it bends: half the points for areas to be combined.
  func thinned() -> Polyline {
    guard points.count > 12 else { return self }
    var kept: [Vector2] = []
    var droppedLast = false
    for index in points.indices {
      let (before, after) = (point(at: index - 1), point(at: index + 1))
      let (first, second) = (points[index] - before, after - points[index])
      let turn = abs(first.cross(second)) / max(first.length * second.length, 1e-12)
      let isEnd = !isClosed && (index == 0 || index == points.count - 1)
      if droppedLast || isEnd || turn > 0.16 || first.dot(second) < 0 {
        kept.append(points[index])
        droppedLast = false
      } else {
        droppedLast = true
      }
    }
    return Polyline(kept, closed: isClosed)
  }

  /// The line resampled and smoothed piece by piece, its corners kept.
  func faired(spacing: Double, sigma: Double, corner degrees: Double) -> Polyline {
    let even = resampled(spacing: spacing)
    let pieces = even.split(at: even.corners(turning: degrees))
    guard pieces.count > 1 || !pieces[0].isClosed else { return pieces[0].smoothed(by: sigma) }
    var points: [Vector2] = []
    for piece in pieces { points += piece.smoothed(by: sigma).points.dropLast() }
    if !isClosed, let last = even.points.last { points.append(last) }
    return Polyline(points, closed: isClosed)
  }
}
