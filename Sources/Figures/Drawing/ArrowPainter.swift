import PageLayout

/// Draws an arrow with a white rim, so that it stands clear of what it crosses.
struct ArrowPainter {
  let painter: ScenePainter
  private let width = 0.0205
  private let headLength = 0.046
  private let headHalfWidth = 0.0290
  private let rim = 0.0065

  init(painter: ScenePainter) { self.painter = painter }

  func paint(_ arrow: FigureArrow) {
    let flat = arrow.points.map { painter.scene.camera.flat($0) + arrow.offset }
    guard flat.count > 1 else { return }
    let line = Polyline(flat, closed: false).resampled(spacing: 0.004)
    let points = line.smoothed(by: 3).points
    // A short arrow keeps a shaft between its heads.
    let head = min(headLength, line.length * (arrow.isDouble ? 0.38 : 0.6))
    let end = index(of: head, from: Array(points.reversed()))
    let start = arrow.isDouble ? index(of: head, from: points) : 0
    guard points.count - 1 - end > start else { return }
    let shaft = Array(points[start...(points.count - 1 - end)])
    var path = Path()
    PathMaker(tolerance: 0.001).append(line: shaft, to: &path)
    var heads = Path()
    appendHead(tip: points[points.count - 1], base: shaft[shaft.count - 1], to: &heads)
    if arrow.isDouble { appendHead(tip: points[0], base: shaft[0], to: &heads) }
    let box = Box(points).grown(by: headHalfWidth + rim)
    let white = Palette.paper
    painter.add(
      Shape(heads, fill: white, stroke: Stroke(white, width: 2 * rim, cap: .round)), within: box)
    painter.add(Shape(path, stroke: Stroke(white, width: width + 2 * rim, cap: .butt)), within: box)
    painter.add(Shape(path, stroke: Stroke(Palette.arrow, width: width, cap: .butt)), within: box)
    painter.add(
      Shape(heads, fill: Palette.arrow, stroke: Stroke(Palette.arrow, width: 0.004, cap: .round)), within: box
    )
  }

  private func index(of length: Double, from points: [Vector2]) -> Int {
    var walked = 0.0
    for index in 1..<points.count {
      walked += (points[index] - points[index - 1]).length
      if walked >= length { return index }
    }
    return points.count - 1
  }

  private func appendHead(tip: Vector2, base: Vector2, to path: inout Path) {
    let direction = (tip - base).normalized
    let foot = base - direction * 0.002
    let side = direction.leftNormal * headHalfWidth
    PathMaker().append(polygon: [foot + side, tip, foot - side], to: &path)
  }
}
