import PageLayout
import TestSupport
import Testing

@Suite struct PaginatorTests {
  private let context = LayoutContext(measurer: FixedWidthMeasurer())
  private let small = PageSetup(page: PageSize(width: 120, height: 100), margins: 10)

  private func pages(
    _ setup: PageSetup? = nil, @BlockBuilder _ blocks: () -> [any Block]
  ) throws -> [PageFrame] {
    try Paginator.paginate(Stack(blocks()), setup: setup ?? small, using: context)
  }

  private func names(_ page: PageFrame) -> [String] { page.frame.marks.map(\.name) }

  @Test func fillsPagesWithinTheMargins() throws {
    let pages = try pages { for number in 1...5 { Box("\(number)", 20, 40) } }
    #expect(pages.map(names) == [["1", "2"], ["3", "4"], ["5"]])
    #expect(pages.map(\.number.number) == [1, 2, 3])
    #expect(pages[1].frame.marks.map(\.rect.origin) == [Point(10, 10), Point(10, 50)])
    #expect(pages[0].frame.size == Size(120, 100))
  }

  @Test func anEmptyDocumentHasAPage() throws {
    #expect(try pages {}.count == 1)
  }

  @Test func namesABlockThatFitsNoPage() {
    #expect(throws: LayoutError.oversized(origin: Origin("bridge"), needed: 81, available: 80)) {
      try pages {
        Box("a", 20, 40)
        Section(origin: Origin("bridge")) { Box("b", 20, 81) }
      }
    }
  }

  @Test func keepsRoomForHeaderAndFooter() throws {
    var setup = small
    setup.header = Furniture(height: 15, firstPageHeight: 30) { page in
      Box("header \(page.number)/\(page.count)", 20, 10)
    }
    setup.footer = Furniture(height: 20) { _ in Box("footer", 20, 12) }
    let pages = try pages(setup) { for number in 1...3 { Box("\(number)", 20, 30) } }
    #expect(
      pages.map(names) == [
        ["header 1/3", "1", "footer"], ["header 2/3", "2", "footer"], ["header 3/3", "3", "footer"],
      ])
    #expect(pages[0].frame.marks.map(\.rect.origin.y) == [10, 40, 78])
    #expect(pages[1].frame.marks.map(\.rect.origin.y) == [10, 25, 78])
    #expect(pages[0].frame.marks.map(\.isArtifact) == [true, false, true])
    #expect(pages[1].contentBox == Rect(10, 25, 100, 45))
  }

  @Test func keepsMoreRoomForFurnitureThatNeedsIt() throws {
    var setup = small
    setup.footer = Furniture(height: 10) { _ in Box("footer", 20, 25) }
    let page = try pages(setup) { Box("a", 20, 30) }[0]
    #expect(page.contentBox == Rect(10, 10, 100, 55))
    #expect(page.frame.marks[1].rect.origin.y == 65)
  }

  @Test func keepsTheWhiteSpaceAtTheTopOfFurniture() throws {
    var setup = small
    setup.footer = Furniture { _ in
      Stack {
        Spacer(8)
        Box("footer", 20, 12)
      }
    }
    let page = try pages(setup) { Box("a", 20, 30) }[0]
    #expect(page.contentBox.maxY == 70)
    #expect(page.frame.marks[1].rect.origin.y == 78)
  }

  @Test func refusesFurnitureThatGrowsAfterPagesAreCounted() {
    var setup = small
    setup.footer = Furniture(height: 10) { page in Box("footer", 20, page.count == 1 ? 12 : 8) }
    #expect(throws: LayoutError.furnitureOversized(needed: 12, available: 10)) {
      try pages(setup) { Box("a", 20, 30) }
    }
  }

  @Test func refusesMarginsThatLeaveNoRoom() {
    var setup = small
    setup.margins = 60
    #expect(throws: LayoutError.noRoom(small.page)) { try pages(setup) { Box("a", 20, 30) } }
  }

  @Test func laysAnOverlayOverThePage() throws {
    var setup = small
    setup.overlay = { page in Box("DRAFT \(page.number)", 120, 8) }
    let marks = try pages(setup) { Box("a", 20, 30) }[0].frame.marks
    #expect(marks.map(\.name) == ["a", "DRAFT 1"])
    #expect(marks[1].rect == Rect(0, 0, 120, 8))
    #expect(marks[1].isArtifact)
  }

  @Test func neverEndsAPageWithAHeading() throws {
    let pages = try pages {
      for number in 1...9 {
        Heading(2, RichText("Title \(number)"), style: TextStyle())
        Spacer(3)
        Paragraph(RichText("Words of part \(number) that take some lines."))
        Spacer(6)
      }
    }
    #expect(pages.count > 3)
    for page in pages { #expect(names(page).last?.hasPrefix("Title") == false) }
  }
}
