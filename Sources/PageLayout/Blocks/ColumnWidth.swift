/// How wide a column is.
public enum ColumnWidth: Hashable, Sendable {
  /// A width in points.
  case fixed(Double)
  /// A share of what the other columns leave, in proportion to the numbers of all such columns.
  case fraction(Double)
  /// The natural width of the content; less when that is more than there is.
  case auto
}

extension ColumnWidth {
  /// The widths of columns that share `total` points; `natural` gives the natural width of one.
  static func resolve(
    _ columns: [ColumnWidth], total: Double, natural: (Int) throws -> Double
  ) rethrows -> [Double] {
    var widths = [Double](repeating: 0, count: columns.count)
    var autos: [Int] = []
    var shares = 0.0
    var left = total
    for (index, column) in columns.enumerated() {
      switch column {
      case .fixed(let width):
        widths[index] = width
        left -= width
      case .fraction(let share):
        shares += share
      case .auto:
        autos.append(index)
        widths[index] = try natural(index)
      }
    }
    guard total.isFinite else {
      for (index, column) in columns.enumerated() {
        if case .fraction = column { widths[index] = try natural(index) }
      }
      return widths
    }
    left = max(0, left)
    let wanted = autos.reduce(0) { $0 + widths[$1] }
    if wanted > left {
      // Narrow columns keep their natural width; the wide ones share the rest evenly.
      var remaining = autos.sorted { widths[$0] < widths[$1] }
      while let next = remaining.first {
        let fairShare = left / Double(remaining.count)
        widths[next] = min(widths[next], fairShare)
        left -= widths[next]
        remaining.removeFirst()
      }
    } else if shares > 0 {
      left -= wanted
    } else {
      for index in autos where wanted > 0 { widths[index] *= left / wanted }
    }
    for (index, column) in columns.enumerated() {
      if case .fraction(let share) = column { widths[index] = max(0, left) * share / shares }
    }
    return widths
  }
}
