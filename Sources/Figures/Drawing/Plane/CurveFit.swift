import PageLayout

/// Fits cubic curves to rows of points (Schneider, *An Algorithm for Automatically Fitting Digitized Curves*,
/// Graphics Gems, 1990): least squares on chord-length parameters, improved by Newton's step, split at the
/// worst point until the distance is within the tolerance.
struct CurveFit {
  /// The greatest distance between the points and the curve, in fractions of stature.
  var tolerance: Double

  struct Cubic {
    var start: Vector2, control1: Vector2, control2: Vector2, end: Vector2

    func point(at t: Double) -> Vector2 {
      let u = 1 - t
      let a = start * (u * u * u) + control1 * (3 * u * u * t)
      return a + control2 * (3 * u * t * t) + end * (t * t * t)
    }
  }

  /// Curves through an open row of points, from its first to its last.
  func curves(along points: [Vector2]) -> [Cubic] {
    guard points.count > 2 else {
      guard points.count == 2 else { return [] }
      let third = (points[1] - points[0]) / 3
      return [
        Cubic(start: points[0], control1: points[0] + third, control2: points[1] - third, end: points[1])
      ]
    }
    return fit(
      points[...], tangent(points[0], points[1], points[2]),
      tangent(points[points.count - 1], points[points.count - 2], points[points.count - 3]), depth: 0)
  }

  /// Curves round a closed row of points, smooth where they meet.
  func closedCurves(around points: [Vector2]) -> [Cubic] {
    guard points.count > 3 else { return curves(along: points + points.prefix(1)) }
    let direction = (points[1] - points[points.count - 1]).normalized
    return fit((points + [points[0]])[...], direction, -direction, depth: 0)
  }

  private func tangent(_ a: Vector2, _ b: Vector2, _ c: Vector2) -> Vector2 {
    (0.7 * (b - a) + 0.3 * (c - a)).normalized
  }

  private func fit(_ points: ArraySlice<Vector2>, _ startTangent: Vector2, _ endTangent: Vector2, depth: Int)
    -> [Cubic]
  {
    let (first, last) = (points[points.startIndex], points[points.endIndex - 1])
    if points.count == 2 {
      let third = (last - first).length / 3
      return [
        Cubic(
          start: first, control1: first + startTangent * third, control2: last + endTangent * third, end: last
        )
      ]
    }
    var parameters = chordParameters(points)
    var curve = generate(points, parameters, startTangent, endTangent)
    var (worst, index) = deviation(points, curve, parameters)
    if worst > tolerance, worst < tolerance * 4 {
      for _ in 0..<3 {
        reparameterize(points, curve, &parameters)
        curve = generate(points, parameters, startTangent, endTangent)
        (worst, index) = deviation(points, curve, parameters)
        if worst <= tolerance { break }
      }
    }
    if worst <= tolerance || depth > 24 { return [curve] }
    let center = (points[index - 1] - points[index + 1]).normalized
    return fit(points[points.startIndex...index], startTangent, center, depth: depth + 1)
      + fit(points[index..<points.endIndex], -center, endTangent, depth: depth + 1)
  }

  private func chordParameters(_ points: ArraySlice<Vector2>) -> [Double] {
    var places = [0.0]
    places.reserveCapacity(points.count)
    for (a, b) in zip(points, points.dropFirst()) {
      places.append(places[places.count - 1] + max((b - a).length, 1e-12))
    }
    let total = places[places.count - 1]
    return places.map { $0 / total }
  }

  private func generate(
    _ points: ArraySlice<Vector2>, _ parameters: [Double], _ startTangent: Vector2, _ endTangent: Vector2
  ) -> Cubic {
    let (first, last) = (points[points.startIndex], points[points.endIndex - 1])
    var (c00, c01, c11, x0, x1) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (point, t) in zip(points, parameters) {
      let u = 1 - t
      let (b0, b1, b2, b3) = (u * u * u, 3 * t * u * u, 3 * t * t * u, t * t * t)
      let (a1, a2) = (startTangent * b1, endTangent * b2)
      let rest = point - first * (b0 + b1) - last * (b2 + b3)
      c00 += a1.dot(a1)
      c01 += a1.dot(a2)
      c11 += a2.dot(a2)
      x0 += a1.dot(rest)
      x1 += a2.dot(rest)
    }
    let determinant = c00 * c11 - c01 * c01
    let chord = (last - first).length
    var (alpha1, alpha2) = (chord / 3, chord / 3)
    if abs(determinant) > 1e-14 {
      alpha1 = (x0 * c11 - x1 * c01) / determinant
      alpha2 = (c00 * x1 - c01 * x0) / determinant
    }
    // A control behind its end, or far beyond the other, makes a loop.
    if alpha1 < chord * 1e-3 || alpha2 < chord * 1e-3 || alpha1 > 3 * chord || alpha2 > 3 * chord {
      (alpha1, alpha2) = (chord / 3, chord / 3)
    }
    return Cubic(
      start: first, control1: first + startTangent * alpha1, control2: last + endTangent * alpha2, end: last)
  }

  private func deviation(_ points: ArraySlice<Vector2>, _ curve: Cubic, _ parameters: [Double]) -> (
    Double, Int
  ) {
    var (worst, index) = (0.0, points.startIndex + points.count / 2)
    for offset in 1..<(points.count - 1) {
      let distance = (curve.point(at: parameters[offset]) - points[points.startIndex + offset]).length
      if distance > worst { (worst, index) = (distance, points.startIndex + offset) }
    }
    return (worst, index)
  }

  private func reparameterize(_ points: ArraySlice<Vector2>, _ curve: Cubic, _ parameters: inout [Double]) {
    for (offset, point) in points.enumerated() {
      let t = parameters[offset]
      let u = 1 - t
      let d1 = 3 * (curve.control1 - curve.start), d2 = 3 * (curve.control2 - curve.control1)
      let d3 = 3 * (curve.end - curve.control2)
      let velocity = d1 * (u * u) + d2 * (2 * u * t) + d3 * (t * t)
      let acceleration = 2 * ((d2 - d1) * u + (d3 - d2) * t)
      let miss = curve.point(at: t) - point
      let denominator = velocity.dot(velocity) + miss.dot(acceleration)
      if abs(denominator) > 1e-14 {
        parameters[offset] = max(0, min(1, t - miss.dot(velocity) / denominator))
      }
    }
  }
}

/// Turns outlines of the picture into paths of the page, whose y grows downwards.
struct PathMaker {
  /// The greatest distance between an outline and its curves.
  var tolerance = 0.0007
  /// The turn that counts as a corner, in degrees.
  var corner = 42.0
  /// The distance between the points to which curves are fitted.
  var spacing = 0.0035

  private func page(_ point: Vector2) -> Point { Point(point.x, -point.y) }

  /// The outline of an area, without pieces and holes smaller than `smallest` (squares of stature).
  func path(of region: Region, smallest: Double = 1.5e-5) -> Path {
    var path = Path()
    for piece in region.pieces {
      for (index, ring) in piece.enumerated() {
        guard abs(signedArea(ring)) >= smallest else {
          if index == 0 { break }
          continue
        }
        append(ring: ring, to: &path)
      }
    }
    return path
  }

  /// One closed outline.
  func append(ring: [Vector2], to path: inout Path) {
    let line = Polyline(ring, closed: true).resampled(spacing: spacing, atLeast: 8)
    let fit = CurveFit(tolerance: tolerance)
    let pieces = line.split(at: line.corners(turning: corner))
    path.move(to: page(pieces[0].points[0]))
    for piece in pieces {
      let curves = piece.isClosed ? fit.closedCurves(around: piece.points) : fit.curves(along: piece.points)
      append(curves, to: &path)
    }
    path.close()
  }

  /// An open line.
  func append(line points: [Vector2], to path: inout Path) {
    guard points.count > 1 else { return }
    let line = Polyline(points, closed: false)
    path.move(to: page(points[0]))
    for piece in line.split(at: line.corners(turning: corner)) {
      append(CurveFit(tolerance: tolerance).curves(along: piece.points), to: &path)
    }
  }

  /// Straight edges, as those of furniture.
  func append(polygon points: [Vector2], to path: inout Path) {
    guard let first = points.first else { return }
    path.move(to: page(first))
    for point in points.dropFirst() { path.line(to: page(point)) }
    path.close()
  }

  private func append(_ curves: [CurveFit.Cubic], to path: inout Path) {
    for curve in curves {
      let chord = curve.end - curve.start
      let length = chord.length
      let bulge =
        length > 0
        ? max(abs(chord.cross(curve.control1 - curve.start)), abs(chord.cross(curve.control2 - curve.start)))
          / length : 1
      if bulge < tolerance * 0.6 {
        path.line(to: page(curve.end))
      } else {
        path.curve(to: page(curve.end), page(curve.control1), page(curve.control2))
      }
    }
  }
}

/// The area within a ring; negative where it runs clockwise.
func signedArea(_ ring: [Vector2]) -> Double {
  guard var last = ring.last else { return 0 }
  var total = 0.0
  for point in ring {
    total += last.cross(point)
    last = point
  }
  return total / 2
}
