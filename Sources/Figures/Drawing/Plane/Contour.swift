/// Traces where a field of values on a grid is positive (marching squares).
struct Contour {
  /// The grid's first point, and the distance between its points.
  let origin: Vector2
  let step: Vector2
  let columns: Int
  let rows: Int
  /// The values, row by row from the lowest.
  var values: [Double]

  /// The rings around what is positive; the grid's rim counts as negative.
  func rings() -> [[Vector2]] {
    var next: [Int: Int] = [:]
    func value(_ column: Int, _ row: Int) -> Double {
      guard column >= 0, row >= 0, column < columns, row < rows else { return -1 }
      let value = values[row * columns + column]
      return value == 0 ? 1e-12 : value
    }
    // Edges are numbered by their lower left grid point, two for each: the one to the right, the one upwards.
    let stride = columns + 2
    func edge(_ column: Int, _ row: Int, up: Bool) -> Int {
      2 * ((row + 1) * stride + column + 1) + (up ? 1 : 0)
    }
    for row in -1..<rows {
      for column in -1..<columns {
        let a = value(column, row) > 0, b = value(column + 1, row) > 0
        let c = value(column + 1, row + 1) > 0, d = value(column, row + 1) > 0
        let pattern = (a ? 1 : 0) | (b ? 2 : 0) | (c ? 4 : 0) | (d ? 8 : 0)
        guard pattern != 0, pattern != 15 else { continue }
        let bottom = edge(column, row, up: false), top = edge(column, row + 1, up: false)
        let left = edge(column, row, up: true), right = edge(column + 1, row, up: true)
        // Each segment keeps the positive side on its left.
        switch pattern {
        case 1: next[bottom] = left
        case 2: next[right] = bottom
        case 3: next[right] = left
        case 4: next[top] = right
        case 5:
          next[bottom] = left
          next[top] = right
        case 6: next[top] = bottom
        case 7: next[top] = left
        case 8: next[left] = top
        case 9: next[bottom] = top
        case 10:
          next[right] = bottom
          next[left] = top
        case 11: next[right] = top
        case 12: next[left] = right
        case 13: next[bottom] = right
        default: next[left] = bottom
        }
      }
    }
    func place(_ edge: Int) -> Vector2 {
      let point = edge / 2
      let (column, row) = (point % stride - 1, point / stride - 1)
      let isUp = edge % 2 == 1
      let (first, second) = (value(column, row), isUp ? value(column, row + 1) : value(column + 1, row))
      let t = first / (first - second)
      let at = Vector2(Double(column) + (isUp ? 0 : t), Double(row) + (isUp ? t : 0))
      return origin + at * step
    }
    var rings: [[Vector2]] = []
    for start in next.keys.sorted() {
      guard var following = next.removeValue(forKey: start) else { continue }
      var ring = [place(start)]
      while following != start {
        ring.append(place(following))
        guard let further = next.removeValue(forKey: following) else { break }
        following = further
      }
      if ring.count >= 3 { rings.append(ring) }
    }
    return rings
  }
}
