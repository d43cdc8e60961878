import PageLayout

/// Counts as bars, each with its name and its number: what a screen reader says is the list of both.
struct BarChart: Block {
  let bars: [Report.Bar]
  let styles: HandoutStyles

  private var label: TextStyle { styles.body.with { $0.tabularFigures = true } }

  /// Takes all bars or none; a list that is longer than a page is cut between bars.
  func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    let width = space.width.isFinite ? space.width : 400
    var canvas = PlotCanvas(size: Size(width, 0), context: context)
    let row = try canvas.size(of: "0", label).height * 1.15
    let holding = space.height.isFinite ? Int((space.height + 0.001) / row) : bars.count
    guard holding >= min(bars.count, 3) else {
      return .none(
        NoFit(needed: row * Double(min(bars.count, 3)), available: space.height, origin: context.origin))
    }
    let shown = Array(bars.prefix(holding))
    canvas = PlotCanvas(size: Size(width, row * Double(shown.count)), context: context)
    try draw(shown, row: row, width: width, on: &canvas, isRightToLeft: context.direction == .rightToLeft)
    let words = shown.map { "\($0.name) \($0.count)" }.joined(separator: "; ")
    let frame = canvas.frame.tagged(.element(StructureElement(.figure(alternative: words + "."))))
    guard shown.count < bars.count else { return .all(frame) }
    return .part(frame, rest: BarChart(bars: Array(bars.dropFirst(shown.count)), styles: styles))
  }

  private func draw(
    _ bars: [Report.Bar], row: Double, width: Double, on canvas: inout PlotCanvas, isRightToLeft: Bool
  ) throws {
    let names = try bars.map { try canvas.size(of: $0.name, label).width }.max() ?? 0
    let counts = try bars.map { try canvas.size(of: String($0.count), label).width }.max() ?? 0
    let start = min(names, width * 0.45) + 8
    let room = max(20, width - start - counts - 8)
    let most = Double(max(1, bars.map(\.count).max() ?? 1))
    for (index, bar) in bars.enumerated() {
      let middle = (Double(index) + 0.5) * row
      let length = room * Double(bar.count) / most
      let left = isRightToLeft ? width - start - length : start
      if length > 0 {
        canvas.add(
          Shape(.rect(Rect(left, middle - row * 0.32, length, row * 0.64)), fill: styles.colors.accent))
      }
      let end = isRightToLeft ? left - 4 : start + length + 4
      try canvas.label(
        bar.name, label, at: Point(isRightToLeft ? width - start + 8 : start - 8, middle),
        isRightToLeft ? .after : .before)
      try canvas.label(String(bar.count), label, at: Point(end, middle), isRightToLeft ? .before : .after)
    }
  }
}
