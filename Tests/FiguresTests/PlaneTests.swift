import Foundation
import PageLayout
import Testing

@testable import Figures

/// Areas, outlines and the curves that are fitted to them.
@Suite struct PlaneTests {
  private let context = RegionContext()

  private func circle(_ center: Vector2, _ radius: Double, points: Int = 120) -> [Vector2] {
    (0..<points).map {
      let angle = 2 * Double.pi * Double($0) / Double(points)
      return center + Vector2(cos(angle), sin(angle)) * radius
    }
  }

  private func square(_ low: Double, _ high: Double) -> [Vector2] {
    [[low, low], [high, low], [high, high], [low, high]]
  }

  @Test func `areas unite, meet and part`() {
    let (a, b) = (context.region(within: square(0, 2)), context.region(within: square(1, 3)))
    #expect(abs(a.union(b).area - 7) < 1e-9)
    #expect(abs(a.intersection(b).area - 1) < 1e-9)
    #expect(abs(a.subtracting(b).area - 3) < 1e-9)
    #expect(abs(context.region(covering: [square(0, 1), square(0, 1), square(2, 3)]).area - 2) < 1e-9)
    #expect(abs(a.moved(by: [5, 5]).box.low.x - 5) < 1e-12)
  }

  @Test func `nothing is a region like any other`() {
    let nothing = context.region(covering: [])
    let square = context.region(within: square(0, 1))
    #expect(nothing.isEmpty && nothing.area == 0 && nothing.pieces.isEmpty)
    #expect(square.intersection(nothing).isEmpty)
    #expect(abs(square.subtracting(nothing).area - 1) < 1e-12)
    #expect(abs(square.union(nothing).area - 1) < 1e-12)
    #expect(nothing.grown(by: 1).isEmpty && nothing.moved(by: [1, 1]).isEmpty)
  }

  @Test func `a ring that crosses itself is mended`() {
    let bowtie: [Vector2] = [[0, 0], [2, 2], [2, 0], [0, 2]]
    let region = context.region(pieces: [[bowtie], [square(5, 6)]])
    #expect(region.area > 1.9)
    #expect(region.pieces.count >= 2)
  }

  @Test func `an opened area loses its slivers`() {
    let body = context.region(within: square(0, 1))
    let hair = context.region(within: [[1, 0.5], [3, 0.5], [3, 0.502], [1, 0.502]])
    let opened = body.union(hair).opened(by: 0.01)
    #expect(opened.box.high.x < 1.02)
  }

  @Test func `a contour follows a disc and runs round a hole the other way`() {
    let (columns, step) = (61, 0.05)
    var values: [Double] = []
    for row in 0..<columns {
      for column in 0..<columns {
        let radius = (Vector2(Double(column), Double(row)) * step - Vector2(1.5, 1.5)).length
        values.append(min(1 - radius, radius - 0.4))
      }
    }
    let contour = Contour(origin: .zero, step: [step, step], columns: columns, rows: columns, values: values)
    let areas = contour.rings().map(signedArea).sorted()
    #expect(areas.count == 2)
    #expect(abs(areas[1] - .pi) < 0.01)
    #expect(abs(areas[0] + .pi * 0.16) < 0.01)
  }

  @Test func `a contour closes at the rim of its grid`() {
    let contour = Contour(
      origin: .zero, step: [1, 1], columns: 3, rows: 3, values: [Double](repeating: 1, count: 9))
    let rings = contour.rings()
    #expect(rings.count == 1)
    #expect(signedArea(rings[0]) > 4)
  }

  @Test func `few curves follow a circle within the tolerance`() {
    let curves = CurveFit(tolerance: 0.001).closedCurves(around: circle(.zero, 1))
    #expect(curves.count <= 12)
    for curve in curves {
      for step in 0...10 {
        #expect(abs(curve.point(at: Double(step) / 10).length - 1) < 0.003)
      }
    }
    #expect((curves[0].start - curves[curves.count - 1].end).length < 1e-12)
  }

  @Test func `corners stay sharp`() {
    var path = Path()
    PathMaker(tolerance: 0.001, spacing: 0.02).append(ring: square(0, 1), to: &path)
    let ends = path.steps.compactMap { step -> Point? in
      switch step {
      case .line(let point), .curve(_, _, let point), .move(let point): point
      case .close: nil
      }
    }
    for corner in square(0, 1) {
      #expect(ends.contains { abs($0.x - corner.x) < 0.02 && abs($0.y + corner.y) < 0.02 })
    }
    #expect(path.steps.count <= 10)
  }

  @Test func `short and repeated points trap nothing`() {
    let fit = CurveFit(tolerance: 0.001)
    #expect(fit.curves(along: []).isEmpty)
    #expect(fit.curves(along: [[1, 1]]).isEmpty)
    #expect(fit.curves(along: [[0, 0], [1, 0]]).count == 1)
    #expect(!fit.curves(along: [[0, 0], [0, 0], [0, 0], [1, 0]]).isEmpty)
    #expect(fit.closedCurves(around: [[0, 0], [1, 0], [1, 1]]).count >= 1)
    #expect(Polyline([], closed: true).resampled(spacing: 0.1).points.isEmpty)
    #expect(Polyline([[0, 0]], closed: false).smoothed(by: 2).points == [[0, 0]])
  }

  @Test func `a place within rings is found slab by slab`() {
    let finder = RingFinder(rings: [square(0, 4), square(1, 2)], box: Box(square(0, 4)))
    #expect(finder.contains([0.5, 0.5]) && finder.contains([3, 1.5]))
    #expect(!finder.contains([1.5, 1.5]) && !finder.contains([5, 1]) && !finder.contains([1, -0.1]))
    #expect(!RingFinder(rings: [], box: Box()).contains(.zero))
  }

  @Test func `the front of a ball bulges towards the viewer`() {
    let ball = Ellipsoid(center: [1, 2, 3], axes: .identity, radii: [0.5, 0.5, 0.5])
    let depth = BeadDepth([ball], links: [])
    #expect(abs(depth.depth(at: [1, 2]) - 3.5) < 1e-4)
    #expect(abs(depth.depth(at: [1.3, 2]) - 3.4) < 1e-3)
    #expect(abs(depth.depth(at: [2, 2]) - 3) < 1e-3)
    let field = depth.coverage(origin: [0, 2], step: 0.25, columns: 9, rows: 1)
    #expect(field[4] == 1 && field[5] > 0 && abs(field[6]) < 1e-3 && field[7] < 0 && field[0] < 0)
  }
}
