import PageLayout
import TestSupport
import Testing

@Suite struct PanelTests {
  private let style = Panel.Style(
    fill: .white, border: Stroke(.black, width: 2), cornerRadius: 4, padding: 10)

  @Test func drawsItsGroundUnderItsContent() throws {
    let panel = try layout(in: .init(100, 100)) { Panel(style) { Box("a", 80, 30) } }
    panel.expect("a", at: .init(10, 10)).expect(size: .init(100, 50))
    let shapes = try #require(panel.frame).shapes
    #expect(shapes.map(\.shape.fill) == [.white, nil])
    #expect(shapes.map(\.shape.stroke?.width) == [nil, 2])
    #expect(panel.frame?.structure == "")
  }

  @Test func drawsItsBorderInside() throws {
    let panel = try layout(in: .init(100, 100)) {
      Panel(.init(border: Stroke(.black, width: 2), cornerRadius: 0)) { Box("a", 80, 30) }
    }
    let border = try #require(panel.frame?.shapes.first)
    #expect(border.shape.path == .rect(Rect(1, 1, 98, 48)))
  }

  @Test func drawsABorderAroundEitherPart() throws {
    let page = Size(100, 50)
    let first = try layout(in: page) {
      Panel(style) {
        Box("a", 80, 25)
        Box("b", 80, 25)
      }
    }
    first.expect(only: "a").expect(size: .init(100, 45))
    let second = try first.next(in: page)
    second.expect(only: "b").expect("b", at: .init(10, 10))
    #expect(second.frame?.shapes.count == 2)
  }

  @Test func isNotDrawnEmpty() throws {
    try layout(in: .init(100, 40), start: .within) { Panel(style) { Box("a", 80, 25) } }
      .expectNone(needed: 45, available: 40)
  }

  @Test func drawsItsAccentWhereReadingStarts() throws {
    let accented = Panel.Style(cornerRadius: 0, padding: 10, accent: Stroke(.black, width: 4))
    try layout(in: .init(100, 100)) { Panel(accented) { Box("a", 76, 30) } }
      .expect("a", at: .init(14, 10))
    let mirrored = try layout(in: .init(100, 100), direction: .rightToLeft) {
      Panel(accented) { Box("a", 76, 30) }
    }
    mirrored.expect("a", at: .init(10, 10))
    #expect(mirrored.frame?.shapes.first?.shape.path.steps.first == .move(Point(96, 0)))
  }
}
