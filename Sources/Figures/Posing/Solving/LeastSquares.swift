/// A sum of squares near a point: its value, and the normal equations of its linear approximation.
struct NormalEquations {
  let count: Int
  /// Half the sum's curvature, row by row.
  var matrix: [Double]
  /// Half the sum's gradient.
  var gradient: [Double]
  var cost = 0.0

  init(count: Int) {
    self.count = count
    matrix = [Double](repeating: 0, count: count * count)
    gradient = [Double](repeating: 0, count: count)
  }

  /// Adds a residual and its derivatives; `used` names those that are not zero.
  mutating func add(_ residual: Double, _ row: [Double], used: [Int]) {
    cost += residual * residual
    for i in used {
      let value = row[i]
      gradient[i] += value * residual
      for j in used where j <= i { matrix[i * count + j] += value * row[j] }
    }
  }
}

/// Bounded least squares after Levenberg and Marquardt: small steps where the linear approximation fails.
struct LeastSquares {
  /// The bounds of each variable.
  var low: [Double]
  var high: [Double]
  /// The longest step of a variable, as its scale sees it.
  var longestStep: [Double]
  var iterations = 60

  /// Improves a point until nothing is gained any more.
  ///
  /// `evaluate` gives the sum at a point, and its normal equations only where asked for.
  func solve(_ start: [Double], evaluate: ([Double], Bool) -> NormalEquations) -> [Double] {
    var x = zip(start, zip(low, high)).map { max($1.0, min($1.1, $0)) }
    var here = evaluate(x, true)
    var damping = 0.1
    var stalled = 0
    for _ in 0..<iterations {
      var gained = false
      var gain = 0.0
      for _ in 0..<10 {
        let next = step(from: x, here, damping)
        let there = evaluate(next, false)
        if there.cost < here.cost {
          gained = true
          gain = (here.cost - there.cost) / max(here.cost, 1e-12)
          x = next
          break
        }
        damping *= 4
      }
      guard gained else { break }
      damping = max(damping / 5, 1e-6)
      stalled = gain < 1e-4 ? stalled + 1 : 0
      guard stalled < 3 else { break }
      here = evaluate(x, true)
    }
    return x
  }

  /// A step over the variables that are not held at a bound.
  private func step(from x: [Double], _ equations: NormalEquations, _ damping: Double) -> [Double] {
    let free = x.indices.filter { i in
      let pushesDown = equations.gradient[i] > 0, pushesUp = equations.gradient[i] < 0
      return low[i] < high[i] && !(x[i] <= low[i] && pushesDown) && !(x[i] >= high[i] && pushesUp)
    }
    let n = free.count
    var a = [Double](repeating: 0, count: n * n)
    var b = [Double](repeating: 0, count: n)
    for (row, i) in free.enumerated() {
      for column in 0...row { a[row * n + column] = equations.matrix[i * equations.count + free[column]] }
      a[row * n + row] += damping * (a[row * n + row] + 0.02)
      b[row] = -equations.gradient[i]
    }
    Self.solveCholesky(&a, &b, n)
    var next = x
    for (row, i) in free.enumerated() {
      let change = max(-longestStep[i], min(longestStep[i], b[row]))
      next[i] = max(low[i], min(high[i], x[i] + change))
    }
    return next
  }

  /// Solves a symmetric positive system of which the lower triangle is given; the solution replaces `b`.
  private static func solveCholesky(_ matrix: inout [Double], _ vector: inout [Double], _ n: Int) {
    matrix.withUnsafeMutableBufferPointer { a in
      vector.withUnsafeMutableBufferPointer { b in
        for i in 0..<n {
          for j in 0...i {
            var sum = a[i * n + j]
            for k in 0..<j { sum -= a[i * n + k] * a[j * n + k] }
            a[i * n + j] = i == j ? max(sum, 1e-12).squareRoot() : sum / a[j * n + j]
          }
        }
        for i in 0..<n {
          var sum = b[i]
          for k in 0..<i { sum -= a[i * n + k] * b[k] }
          b[i] = sum / a[i * n + i]
        }
        for i in stride(from: n - 1, through: 0, by: -1) {
          var sum = b[i]
          for k in (i + 1)..<max(n, i + 1) { sum -= a[k * n + i] * b[k] }
          b[i] = sum / a[i * n + i]
        }
      }
    }
  }
}
