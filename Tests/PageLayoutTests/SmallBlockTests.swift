import PageLayout
import TestSupport
import Testing

@Suite struct HeadingTests {
  @Test func readsItsNumberFirst() throws {
    let heading = try layout(in: .init(200, 100)) {
      Heading(2, "Knee to chest", style: TextStyle(), badge: Badge("1", diameter: 18), badgeGap: 6)
    }
    heading.expect(only: "1", "Knee to chest").expect("Knee to chest", at: .init(24, 3))
    #expect(heading.frame?.structure == "h2")
  }

  @Test func putsItsNumberWhereReadingStarts() throws {
    try layout(in: .init(200, 100), direction: .rightToLeft) {
      Heading(2, "abc", style: TextStyle(), badge: Badge("1", diameter: 18), badgeGap: 6)
    }
    .expect("abc", at: .init(158, 3)).expect(only: "1", "abc")
  }

  @Test func tellsTheOutlineItsWords() throws {
    let frame = try layout(in: .init(200, 100)) {
      Heading(1, "Knee " + .bold("to") + " chest", style: TextStyle(), badge: Badge("1"))
    }.frame
    guard case .element(let element) = frame?.items.first?.tag else {
      Issue.record("no element")
      return
    }
    #expect(element.title == "1 Knee to chest")
  }

  @Test func isNeverSplit() throws {
    try layout(in: .init(36, 40)) { Heading(1, "one two three four", style: TextStyle()) }
      .expectNone(needed: 48, available: 40)
  }
}

@Suite struct FigureBlockTests {
  private let figure = FigureBlock(
    Drawing(
      [Shape(.rect(Rect(10, 10, 100, 50)), stroke: Stroke(.black, width: 2))],
      bounds: Rect(10, 10, 100, 50)), alternative: "a square")

  @Test func scalesToItsMeasure() throws {
    let laidOut = try layout(in: .init(50, 100)) { figure }
    laidOut.expect(size: .init(50, 25))
    let shape = try #require(laidOut.frame?.shapes.first?.shape)
    #expect(shape.path == .rect(Rect(0, 0, 50, 25)))
    #expect(shape.stroke?.width == 1)
    #expect(laidOut.frame?.structure == "figure[a square]")
  }

  @Test func isCentredWhenItsHeightIsLimited() throws {
    var figure = figure
    figure.maximumHeight = 25
    let laidOut = try layout(in: .init(100, 100)) { figure }
    laidOut.expect(size: .init(100, 25))
    #expect(laidOut.frame?.shapes.first?.position == Point(25, 0))
  }

  @Test func isNeverShrunkToFit() throws {
    try layout(in: .init(100, 49)) { figure }.expectNone(needed: 50, available: 49)
  }
}

@Suite struct CheckBoxTests {
  @Test func saysWhatItIsFor() throws {
    let box = try layout(in: .init(50, 50)) { CheckBox(side: 10, alternative: "Monday") }
    #expect(box.frame?.structure == "figure[Monday]")
    #expect(box.frame?.shapes.first?.position == Point(20, 0))
  }

  @Test func isDecorationWithoutWords() throws {
    let box = try layout(in: .init(50, 50)) { CheckBox(alternative: nil) }
    #expect(box.frame?.structure == "")
  }
}

@Suite struct LinkTextTests {
  @Test func isALinkWithinAParagraph() throws {
    let link = try layout(in: .init(100, 50)) {
      LinkText("Videos", url: "https://example.org", contents: "Videos of your exercises")
    }
    #expect(link.frame?.structure == "paragraph(link[https://example.org])")
  }
}

@Suite struct GridTests {
  @Test func fillsRowsAndSplitsBetweenThem() throws {
    let page = Size(100, 30)
    let first = try layout(in: page) {
      Grid(columns: 2, gutter: 10, rowGap: 5) {
        for name in ["a", "b", "c", "d", "e"] { Box(name, 20, 12) }
      }
    }
    first.expect(only: "a", "b", "c", "d").expect("d", at: .init(55, 17))
    try first.next(in: page).expect(only: "e").expect("e", at: .init(0, 0))
  }
}

@Suite struct SectionTests {
  @Test func turnsAPartInAnotherLanguageRound() throws {
    try layout(in: .init(100, 100)) {
      Section(language: "ar", direction: .rightToLeft) { Paragraph("abc") }
      Paragraph("def")
    }
    .expect("abc", at: .init(82, 0)).expect("def", at: .init(0, 12))
  }

  @Test func isOneSectionOnBothPages() throws {
    let first = try layout(in: .init(100, 30)) {
      Section {
        Box("a", 20, 20)
        Box("b", 20, 20)
      }
    }
    let second = try first.next(in: .init(100, 30))
    let threads = [first, second].flatMap { $0.frame?.threads { $0 == .section } ?? [] }
    #expect(threads.count == 2)
    #expect(threads[0] != nil)
    #expect(threads[0] === threads[1])
  }
}
