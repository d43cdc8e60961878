/// The front of a chain of ellipsoids as the viewer sees it: how near the surface is at a place of the picture.
struct BeadDepth {
  private struct Bead {
    var center: Vector2
    var depth: Double
    /// The inverse of the outline's quadratic form: a, b, b, c.
    var a: Double, b: Double, c: Double
    /// How the middle plane leans, per unit of the picture.
    var lean: Vector2
    /// Half the thickness along the line of sight.
    var half: Double
    var reach: Vector2
    /// The nearest that any of its surface is.
    var nearest: Double
  }

  private var beads: [Bead] = []

  /// - Parameters:
  ///   - ellipsoids: As the viewer sees them.
  ///   - links: Pairs whose gap is filled with blends: a third of the thickness apart, which leaves scallops of
  ///     a hundredth of it.
  init(_ ellipsoids: [Ellipsoid], links: [(Int, Int)]) {
    beads.reserveCapacity(ellipsoids.count * 2)
    for ellipsoid in ellipsoids { beads.append(Self.bead(ellipsoid)) }
    for (a, b) in links {
      let gap = (ellipsoids[a].center - ellipsoids[b].center).length
      let thickness = min(ellipsoids[a].thinness, ellipsoids[b].thinness)
      let steps = Int(gap / max(0.003, min(0.008, thickness * 0.35))) + 1
      guard steps > 1 else { continue }
      for step in 1..<steps {
        beads.append(
          Self.bead(ellipsoids[a].blended(with: ellipsoids[b], by: Double(step) / Double(steps))))
      }
    }
  }

  private static func bead(_ ellipsoid: Ellipsoid) -> Bead {
    let (x, y, z) = (ellipsoid.axes.x, ellipsoid.axes.y, ellipsoid.axes.z)
    // The least thickness keeps discs, as at a sleeve's end, from having no inside.
    let least = 4e-6
    let xx = x.x * x.x + y.x * y.x + z.x * z.x + least
    let xy = x.x * x.y + y.x * y.y + z.x * z.y
    let yy = x.y * x.y + y.y * y.y + z.y * z.y + least
    let zx = x.z * x.x + y.z * y.x + z.z * z.x
    let zy = x.z * x.y + y.z * y.y + z.z * z.y
    let zz = x.z * x.z + y.z * y.z + z.z * z.z + least
    let determinant = xx * yy - xy * xy
    let (a, b, c) = (yy / determinant, -xy / determinant, xx / determinant)
    let lean = Vector2(zx * a + zy * b, zx * b + zy * c)
    let thickness = max(zz - lean.x * zx - lean.y * zy, 0)
    return Bead(
      center: [ellipsoid.center.x, ellipsoid.center.y], depth: ellipsoid.center.z, a: a, b: b, c: c,
      lean: lean,
      half: thickness.squareRoot(), reach: [xx.squareRoot(), yy.squareRoot()],
      nearest: ellipsoid.center.z + zz.squareRoot())
  }

  /// How far inside the outline each place of a grid is: 1 in the middle of a bead, 0 on the outline, negative
  /// outside; row by row from the lowest.
  func coverage(origin: Vector2, step: Double, columns: Int, rows: Int) -> [Double] {
    var field = [Double](repeating: -0.5, count: columns * rows)
    field.withUnsafeMutableBufferPointer { field in
      for bead in beads {
        // A little beyond the outline, so that the field has a slope where it crosses zero.
        let reach = bead.reach * 1.2 + Vector2(step, step)
        let low = (bead.center - reach - origin) / step, high = (bead.center + reach - origin) / step
        let firstColumn = max(0, Int(low.x)), lastColumn = min(columns - 1, Int(high.x))
        let firstRow = max(0, Int(low.y)), lastRow = min(rows - 1, Int(high.y))
        guard firstColumn <= lastColumn, firstRow <= lastRow else { continue }
        for row in firstRow...lastRow {
          let y = origin.y + Double(row) * step - bead.center.y
          let (b, c) = (2 * bead.b * y, bead.c * y * y)
          for column in firstColumn...lastColumn {
            let x = origin.x + Double(column) * step - bead.center.x
            let value = 1 - (bead.a * x * x + b * x + c)
            let index = row * columns + column
            if value > field[index] { field[index] = value }
          }
        }
      }
    }
    return field
  }

  /// The rectangle around the outline.
  var box: Box {
    var box = Box()
    for bead in beads {
      box.extend(to: bead.center - bead.reach)
      box.extend(to: bead.center + bead.reach)
    }
    return box
  }

  /// How near the front is at a place; outside, that of the nearest rim.
  func depth(at place: Vector2) -> Double {
    var best = -Double.infinity
    var nearest = (measure: Double.infinity, depth: 0.0)
    for bead in beads {
      // What lies behind the front found so far cannot be it.
      if bead.nearest <= best { continue }
      let d = place - bead.center
      if best > -1, abs(d.x) > bead.reach.x || abs(d.y) > bead.reach.y { continue }
      let measure = bead.a * d.x * d.x + 2 * bead.b * d.x * d.y + bead.c * d.y * d.y
      if measure <= 1 {
        best = max(best, bead.depth + bead.lean.dot(d) + (1 - measure).squareRoot() * bead.half)
      } else if best == -.infinity, measure < nearest.measure {
        nearest = (measure, bead.depth + bead.lean.dot(d) / measure.squareRoot())
      }
    }
    return best > -.infinity ? best : nearest.depth
  }
}
