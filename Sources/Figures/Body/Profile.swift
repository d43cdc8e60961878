/// Measures along a bone, between rows that a person drew: a monotone cubic curve through them.
///
/// Fritsch and Carlson, *Monotone Piecewise Cubic Interpolation* (1980): no bulge between two rows that is not
/// in the rows.
struct Profile: Sendable {
  private let knots: [Double]
  private let rows: [[Double]]
  private let slopes: [[Double]]

  /// Rows of a place along the bone and the measures there.
  init(_ table: [[Double]]) {
    knots = table.map { $0[0] }
    rows = table.map { Array($0.dropFirst()) }
    var slopes = rows.map { $0.map { _ in 0.0 } }
    for column in rows[0].indices {
      let secants: [Double] = (0..<(table.count - 1)).map { row in
        let rise: Double = table[row + 1][column + 1] - table[row][column + 1]
        return rise / (table[row + 1][0] - table[row][0])
      }
      for row in table.indices {
        let before = row > 0 ? secants[row - 1] : secants[0]
        let after = row < secants.count ? secants[row] : secants[secants.count - 1]
        slopes[row][column] = before * after <= 0 ? 0 : 2 * before * after / (before + after)
      }
    }
    self.slopes = slopes
  }

  /// The measures at a place along the bone; the first or the last row beyond the ends.
  func measures(at place: Double) -> [Double] {
    guard place > knots[0] else { return rows[0] }
    guard place < knots[knots.count - 1] else { return rows[rows.count - 1] }
    let row = knots.lastIndex { $0 <= place } ?? 0
    let width = knots[row + 1] - knots[row]
    let t = (place - knots[row]) / width
    let (t2, t3) = (t * t, t * t * t)
    let (start, startSlope) = (2 * t3 - 3 * t2 + 1, (t3 - 2 * t2 + t) * width)
    let (end, endSlope) = (3 * t2 - 2 * t3, (t3 - t2) * width)
    return rows[row].indices.map { column in
      let first = start * rows[row][column] + startSlope * slopes[row][column]
      return first + end * rows[row + 1][column] + endSlope * slopes[row + 1][column]
    }
  }
}
