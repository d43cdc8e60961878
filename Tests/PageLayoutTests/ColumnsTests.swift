import PageLayout
import TestSupport
import Testing

@Suite struct ColumnsTests {
  private func pair(_ alignment: Columns.Alignment = .top, splits: Bool = false) -> Columns {
    Columns(
      gutter: 10, alignment: alignment, splits: splits,
      [
        .init(.fixed(30)) { Box("a", 30, 40) },
        .init {
          Box("b", 60, 10)
          Box("c", 60, 10)
        },
      ])
  }

  @Test func standSideBySide() throws {
    try layout(in: .init(100, 100)) { pair() }
      .expect("a", at: .init(0, 0)).expect("b", at: .init(40, 0)).expect("c", at: .init(40, 10))
      .expect(size: .init(100, 40))
  }

  @Test func changeSidesInRightToLeftDocuments() throws {
    try layout(in: .init(100, 100), direction: .rightToLeft) { pair() }
      .expect("a", at: .init(70, 0)).expect("b", at: .init(0, 0))
  }

  @Test(arguments: [(Columns.Alignment.top, 0.0), (.center, 10), (.bottom, 20), (.stretch, 0)])
  func alignLowerColumns(alignment: Columns.Alignment, top: Double) throws {
    try layout(in: .init(100, 100)) { pair(alignment) }.expect("b", at: .init(40, top))
  }

  @Test func stretchPanelsToEqualHeight() throws {
    let panels = try layout(in: .init(100, 100)) {
      Grid(columns: 2, gutter: 0) {
        Panel(.init(fill: .white, cornerRadius: 0, padding: 0)) { Box("a", 50, 40) }
        Panel(.init(fill: .black, cornerRadius: 0, padding: 0)) { Box("b", 50, 10) }
      }
    }
    let grounds = try #require(panels.frame).shapes.map(\.shape.path)
    #expect(grounds == [.rect(Rect(0, 0, 50, 40)), .rect(Rect(0, 0, 50, 40))])
  }

  @Test func areReadInTheOrderTheyAskFor() throws {
    try layout(in: .init(100, 100)) {
      Columns(
        readFirst: 1,
        [.init { Box("figure", 10, 10) }, .init { Box("words", 10, 10) }])
    }
    .expect(only: "words", "figure")
  }

  @Test func moveTogether() throws {
    try layout(in: .init(100, 15), start: .within) { pair() }
      .expectNone(needed: 40, available: 15)
  }

  @Test func areNotSplitWhereTheNextPageHoldsThem() throws {
    let columns = Columns([
      .init {
        Box("a", 10, 10)
        Box("b", 10, 10)
      },
      .init { Box("c", 10, 5) },
    ])
    try layout(in: .init(100, 15), start: .within) { columns }.expectNone(needed: 20, available: 15)
  }

  @Test func splitWhereTheyAreLargerThanAPage() throws {
    let columns = Columns(
      gutter: 10,
      [
        .init {
          Box("a", 10, 10)
          Box("b", 10, 10)
        },
        .init { Box("c", 10, 5) },
      ])
    let first = try layout(in: .init(100, 15)) { columns }
    first.expect(only: "a", "c")
    try first.next(in: .init(100, 15)).expect(only: "b").expect("b", at: .init(0, 0)).expectAll()
  }

  @Test func shareWhatIsLeft() throws {
    try layout(in: .init(120, 100)) {
      Columns(
        gutter: 10,
        [
          .init(.fraction(1)) { Box("a", 1, 1) }, .init(.auto) { Paragraph("xxxxx") },
          .init(.fraction(2)) { Box("b", 1, 1) }, .init(.fixed(10)) { Box("c", 1, 1) },
        ])
    }
    .expect("a", at: .init(0, 0)).expect("xxxxx", at: .init(10 + 50 / 3, 0).rounded)
    .expect("c", at: .init(110, 0))
  }

  @Test func wideColumnsGiveWayToNarrowOnes() throws {
    try layout(in: .init(70, 100)) {
      Columns(
        gutter: 10,
        [.init(.auto) { Paragraph("ab") }, .init(.auto) { Paragraph("one two three") }])
    }
    .expect(only: "ab", "one two", "three").expect("three", at: .init(22, 12))
  }
}

extension Point {
  fileprivate var rounded: Point { Point((x * 1000).rounded() / 1000, (y * 1000).rounded() / 1000) }
}
