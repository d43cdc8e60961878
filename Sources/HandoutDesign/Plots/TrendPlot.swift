import PageLayout
import ProgramBuilder

/// The values of an instrument over time: points joined by lines, on the instrument's whole scale.
struct TrendPlot: Block {
  /// What stands on a plot beside its numbers.
  struct Words: Sendable {
    /// What the shaded part means.
    var band: String
    /// What a marked day means.
    var marker: String
    /// A day as an axis writes it.
    var date: @Sendable (CalendarDate) -> String
    /// The plot in words.
    var alternative: String
  }

  let series: ProgressRecord.Series
  /// The days that the axis spans.
  let span: ClosedRange<CalendarDate>
  /// Days that are marked.
  let markers: [CalendarDate]
  let styles: HandoutStyles
  let words: Words
  /// The height, in points.
  let height: Double

  /// A line that spans more days than this has no value in between: it is broken.
  private static let longestLine = 56

  /// Takes its height at the measure's width or none.
  func fit(in space: Space, using context: LayoutContext) throws -> Fit {
    guard space.holds(height: height) else {
      return .none(NoFit(needed: height, available: space.height, origin: context.origin))
    }
    let frame = try drawn(width: space.width.isFinite ? space.width : 400, using: context)
    return .all(frame.tagged(.element(StructureElement(.figure(alternative: words.alternative)))))
  }

  /// Where the values stand, with the scales of both axes.
  private struct Field {
    var box: Rect
    var span: ClosedRange<CalendarDate>
    var range: ClosedRange<Double>
    var isRightToLeft: Bool

    /// The distance of the first and the last day from the ends of the axis, in points.
    private static let inset = 28.0

    func x(_ date: CalendarDate) -> Double {
      let room = box.size.width - 2 * Self.inset
      let days = Double(max(1, span.upperBound.days(since: span.lowerBound)))
      // One day alone stands in the middle.
      let share =
        span.lowerBound == span.upperBound ? 0.5 : Double(date.days(since: span.lowerBound)) / days
      return isRightToLeft ? box.maxX - Self.inset - share * room : box.minX + Self.inset + share * room
    }

    func y(_ value: Double) -> Double {
      let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
      return box.maxY - min(1, max(0, share)) * box.size.height
    }
  }

  private var label: TextStyle {
    styles.furniture.with { $0.tabularFigures = true }
  }

  private func drawn(width: Double, using context: LayoutContext) throws -> Frame {
    var canvas = PlotCanvas(size: Size(width, height), context: context)
    let line = try canvas.size(of: "0", label).height
    let axis = try canvas.size(of: String(Int(series.instrument.range.upperBound)), label).width + 8
    let isRightToLeft = context.direction == .rightToLeft
    // Room for the axis, the days below it, and the markers' word above.
    let box = Rect(
      isRightToLeft ? 10 : axis, line + 4, width - axis - 10, height - 2 * line - 12)
    let field = Field(
      box: box, span: span, range: series.instrument.range, isRightToLeft: isRightToLeft)
    try drawBand(in: field, on: &canvas)
    try drawScales(in: field, on: &canvas)
    try drawMarkers(in: field, on: &canvas)
    try drawValues(in: field, on: &canvas)
    return canvas.frame
  }

  /// The part of the scale in which a value is clearly better than the first.
  private func drawBand(in field: Field, on canvas: inout PlotCanvas) throws {
    guard let first = series.points.first, let important = series.instrument.importantChange else { return }
    let step = min(important.points, important.share.map { $0 * first.value } ?? .infinity)
    let limit = series.instrument.lowerIsBetter ? first.value - step : first.value + step
    guard step > 0, series.instrument.range.contains(limit) else { return }
    let box = field.box
    let y = field.y(limit)
    let band =
      series.instrument.lowerIsBetter
      ? Rect(box.minX, y, box.size.width, box.maxY - y)
      : Rect(box.minX, box.minY, box.size.width, y - box.minY)
    guard band.size.height > 1 else { return }
    canvas.add(Shape(.rect(band), fill: styles.colors.ground))
    // The line is there for those who cannot tell the ground from the paper.
    canvas.add(
      Shape(
        .line(from: Point(box.minX, y), to: Point(box.maxX, y)),
        stroke: Stroke(styles.colors.accent, width: 0.8, dash: [4, 3])))
    let size = try canvas.size(of: words.band, label)
    guard band.size.height > size.height else { return }
    let inset = size.width / 2 + 4
    // At the first day's end and the scale's best: where a line begins, it is far from there.
    try canvas.label(
      words.band, label.with { $0.color = styles.colors.accent },
      at: Point(
        field.isRightToLeft ? box.maxX - inset : box.minX + inset,
        series.instrument.lowerIsBetter ? box.maxY - size.height / 2 - 1 : box.minY + size.height / 2 + 1),
      .middle, ground: styles.colors.ground)
  }

  private func drawScales(in field: Field, on canvas: inout PlotCanvas) throws {
    let box = field.box
    let range = series.instrument.range
    for tick in Self.ticks(range) {
      let y = field.y(tick)
      canvas.add(
        Shape(
          .line(from: Point(box.minX, y), to: Point(box.maxX, y)),
          stroke: Stroke(styles.colors.rule, width: 0.4)))
      try canvas.label(
        String(Int(tick)), label,
        at: Point(field.isRightToLeft ? box.maxX + 4 : box.minX - 4, y),
        field.isRightToLeft ? .after : .before)
    }
    canvas.add(
      Shape(
        .line(from: Point(box.minX, box.maxY), to: Point(box.maxX, box.maxY)),
        stroke: Stroke(styles.colors.muted, width: 0.8)))
    for day in try days(in: field, canvas) {
      let x = field.x(day)
      canvas.add(
        Shape(
          .line(from: Point(x, box.maxY), to: Point(x, box.maxY + 3)),
          stroke: Stroke(styles.colors.muted, width: 0.8)))
      try canvas.label(words.date(day), label, at: Point(x, box.maxY + 4), .below)
    }
  }

  private func drawMarkers(in field: Field, on canvas: inout PlotCanvas) throws {
    let box = field.box
    var free = -Double.infinity
    for (index, day) in markers.sorted(by: { field.x($0) < field.x($1) }).enumerated()
    where span.contains(day) {
      let x = field.x(day)
      canvas.add(
        Shape(
          .line(from: Point(x, box.minY), to: Point(x, box.maxY)),
          stroke: Stroke(styles.colors.muted, width: 0.8, dash: [1.5, 2.5])))
      canvas.add(Shape(.triangle(at: Point(x, box.minY), side: 6), fill: styles.colors.muted))
      // The word stands once where the days are too near each other.
      let width = try canvas.size(of: words.marker, label).width
      guard index == 0 || x - width / 2 > free else { continue }
      try canvas.label(words.marker, label, at: Point(x, box.minY - 6), .above)
      free = x + width / 2 + 6
    }
  }

  private func drawValues(in field: Field, on canvas: inout PlotCanvas) throws {
    let points = series.points.map { Point(field.x($0.date), field.y($0.value)) }
    for index in points.indices.dropFirst() {
      let days = series.points[index].date.days(since: series.points[index - 1].date)
      canvas.add(
        Shape(
          .line(from: points[index - 1], to: points[index]),
          stroke: Stroke(
            styles.colors.accent, width: 1.6, dash: days > Self.longestLine ? [2, 4] : [], cap: .round)))
    }
    // Many values stand close together.
    let radius = points.count > 30 ? 1.8 : 3.0
    for point in points {
      canvas.add(
        Shape(
          .circle(center: point, radius: radius), fill: styles.colors.accent,
          stroke: Stroke(.white, width: radius * 0.3)))
    }
    let bold = label.with {
      $0.weight = .bold
      $0.color = styles.colors.accent
    }
    guard let first = points.first, let last = points.last else { return }
    // Before the first and behind the last, where no line runs.
    let (outer, inner): (PlotCanvas.Anchor, PlotCanvas.Anchor) =
      field.isRightToLeft ? (.after, .before) : (.before, .after)
    let distance = field.isRightToLeft ? 7.0 : -7.0
    try canvas.label(
      Self.written(series.points[0].value), bold, at: Point(first.x + distance, first.y), outer,
      ground: .white)
    guard points.count > 1 else { return }
    try canvas.label(
      Self.written(series.points[points.count - 1].value), bold, at: Point(last.x - distance, last.y), inner,
      ground: .white)
  }

  /// Up to six days, evenly, as far apart as their words need.
  private func days(in field: Field, _ canvas: PlotCanvas) throws -> [CalendarDate] {
    let first = span.lowerBound
    let total = span.upperBound.days(since: first)
    guard total > 0 else { return [first] }
    let width = try canvas.size(of: words.date(span.upperBound), label).width + 20
    let most = max(2, min(6, Int(field.box.size.width / width)))
    let measured = Set(series.points.map(\.date)).union([first, span.upperBound])
    // Days on which something was measured are what a reader looks for.
    var chosen: [CalendarDate] = []
    for day in measured.sorted() where chosen.allSatisfy({ abs(field.x($0) - field.x(day)) >= width }) {
      chosen.append(day)
    }
    if let last = chosen.last, last != span.upperBound {
      chosen.removeAll { abs(field.x($0) - field.x(span.upperBound)) < width }
      chosen.append(span.upperBound)
    }
    guard chosen.count > most else { return chosen }
    return (0..<most).map { chosen[$0 * (chosen.count - 1) / (most - 1)] }
  }

  /// Round numbers over a scale.
  static func ticks(_ range: ClosedRange<Double>) -> [Double] {
    let steps: [Double] = [1, 2, 3, 5, 6, 10, 20, 25]
    let length = range.upperBound - range.lowerBound
    let step = steps.first { length / $0 <= 5 && (length / $0).rounded() == length / $0 } ?? length
    return stride(from: range.lowerBound, through: range.upperBound, by: step).map { $0 }
  }

  /// A value with one digit behind the point where it has one.
  static func written(_ value: Double) -> String {
    let rounded = (value * 10).rounded() / 10
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}

extension Path {
  /// A small triangle that points down at a point.
  fileprivate static func triangle(at point: Point, side: Double) -> Path {
    var path = Path()
    path.move(to: point)
    path.line(to: Point(point.x - side / 2, point.y - side * 0.8))
    path.line(to: Point(point.x + side / 2, point.y - side * 0.8))
    path.close()
    return path
  }
}
