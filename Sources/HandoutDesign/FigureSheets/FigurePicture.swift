import Figures
import PageLayout

/// A technique's key poses in one picture, numbered in the order of the motion, all at one scale.
struct FigurePicture {
  /// The picture; its unit is the figure's stature.
  let drawing: Drawing

  private static let gap = 0.10
  private static let badgeRadius = 0.055

  /// Stacks the key poses, or sets them side by side in reading order, whichever shows them larger.
  ///
  /// - Parameters:
  ///   - figure: The key poses.
  ///   - aspect: The width of the room for the picture, as a multiple of its height.
  ///   - color: The colour of the numbers' discs.
  ///   - isRightToLeft: Whether reading starts on the right.
  init(_ figure: DrawnFigure, aspect: Double, color: Color, isRightToLeft: Bool) {
    let poses = figure.keyPoses
    let numbered = poses.count > 1
    // A number stands in the corner where nothing of the figure is, or else above it.
    let panels = poses.enumerated().map { index, pose in
      numbered ? Self.numbered(pose, index + 1, color, atRight: isRightToLeft) : pose
    }
    let row = Self.arranged(isRightToLeft ? panels.reversed() : panels, stacked: false)
    let column = Self.arranged(panels, stacked: true)
    func scale(_ size: Size) -> Double { min(aspect / size.width, 1 / size.height) }
    let best = scale(row.bounds.size) >= scale(column.bounds.size) ? row : column
    drawing = Drawing(best.shapes, bounds: best.bounds)
  }

  /// The key poses beside each other on one ground, or below each other, their middles in line.
  private static func arranged(_ panels: [FigureDrawing], stacked: Bool) -> FigureDrawing {
    var shapes: [Shape] = []
    var (x, y) = (0.0, 0.0)
    let width = panels.map(\.bounds.size.width).max() ?? 0
    // Beside each other they keep their heights above the floor: a lifted leg is lifted, not the whole figure.
    let highest = panels.map(\.bounds.minY).min() ?? 0
    let height = (panels.map(\.bounds.maxY).max() ?? 0) - highest
    for panel in panels {
      let size = panel.bounds.size
      let left = stacked ? (width - size.width) / 2 : x
      let top = stacked ? y : panel.bounds.minY - highest
      let offset = Point(left - panel.bounds.minX, top - panel.bounds.minY)
      shapes += panel.shapes.map { $0.transformed(scale: 1, offset: offset) }
      x += size.width + gap
      y += size.height + gap
    }
    let total = stacked ? Size(width, max(0, y - gap)) : Size(max(0, x - gap), height)
    return FigureDrawing(shapes: shapes, bounds: Rect(origin: .zero, size: total))
  }

  /// A key pose with its number in the upper corner where reading starts, lifted until it touches nothing.
  private static func numbered(
    _ pose: FigureDrawing, _ number: Int, _ color: Color, atRight: Bool
  ) -> FigureDrawing {
    var pose = pose
    let radius = badgeRadius
    let (left, right) = (pose.bounds.minX + radius, pose.bounds.maxX - radius)
    let x = atRight ? right : left
    // As high as the other corner would need it, so that a figure and its mirror image are equally large.
    let y = min(clearHeight(at: left, in: pose), clearHeight(at: right, in: pose))
    pose.shapes.append(Shape(.circle(center: Point(x, y), radius: radius), fill: color))
    pose.shapes.append(
      Shape(
        digit(number, center: Point(x, y), height: radius * 1.1),
        stroke: Stroke(.white, width: radius * 0.24, cap: .round)))
    let top = min(pose.bounds.minY, y - radius)
    let box = pose.bounds
    pose.bounds = Rect(box.minX, top, box.size.width, box.maxY - top)
    return pose
  }

  /// The lowest middle of a number, from the top of a key pose upwards, at which it touches nothing.
  private static func clearHeight(at x: Double, in pose: FigureDrawing) -> Double {
    let clearance = badgeRadius * 1.25
    let points = pose.shapes.flatMap { shape in
      shape.path.steps.compactMap { step -> Point? in
        switch step {
        case .move(let point), .line(let point), .curve(_, _, let point): point
        case .close: nil
        }
      }
    }.filter { abs($0.x - x) < clearance }
    var y = pose.bounds.minY + badgeRadius
    while y > pose.bounds.minY - 2 * badgeRadius, points.contains(where: { abs($0.y - y) < clearance }) {
      y -= badgeRadius * 0.5
    }
    return y
  }

  /// The figures 1 to 3 as strokes; a picture holds no text, so that it needs no font.
  private static func digit(_ number: Int, center: Point, height: Double) -> Path {
    func at(_ x: Double, _ y: Double) -> Point {
      Point(center.x + x * height, center.y + y * height)
    }
    var path = Path()
    switch number {
    case 1:
      path.move(to: at(-0.20, -0.30))
      path.line(to: at(0.05, -0.50))
      path.line(to: at(0.05, 0.50))
    case 2:
      path.move(to: at(-0.28, -0.26))
      path.curve(to: at(0.28, -0.22), at(-0.26, -0.60), at(0.28, -0.60))
      path.curve(to: at(-0.30, 0.50), at(0.28, 0.06), at(-0.16, 0.20))
      path.line(to: at(0.32, 0.50))
    default:
      path.move(to: at(-0.26, -0.50))
      path.line(to: at(0.26, -0.50))
      path.line(to: at(-0.04, -0.10))
      path.curve(to: at(-0.30, 0.34), at(0.44, -0.14), at(0.36, 0.72))
    }
    return path
  }
}
