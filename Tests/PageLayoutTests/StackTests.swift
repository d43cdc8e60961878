import PageLayout
import TestSupport
import Testing

@Suite struct StackTests {
  @Test func placesBlocksBelowEachOther() throws {
    try layout(in: .init(100, 100)) {
      Stack(spacing: 5) {
        Box("a", 20, 30)
        Box("b", 20, 30)
      }
    }
    .expect("a", at: .init(0, 0)).expect("b", at: .init(0, 35)).expect(size: .init(100, 65))
  }

  @Test func splitsBetweenBlocks() throws {
    let first = try layout(in: .init(100, 64)) {
      Stack(spacing: 5) {
        Box("a", 20, 30)
        Box("b", 20, 30)
        Box("c", 20, 29)
      }
    }
    first.expect(only: "a")
    try first.next(in: .init(100, 64)).expect(only: "b", "c").expect("c", at: .init(0, 35))
  }

  @Test func takesABlockThatFitsExactly() throws {
    try layout(in: .init(100, 60)) {
      Box("a", 20, 30)
      Box("b", 20, 30)
    }
    .expectAll()
  }

  @Test func movesAHeadingWithWhatFollows() throws {
    let first = try layout(in: .init(100, 60)) {
      Box("a", 20, 30)
      Box("heading", 20, 10, keepsWithNext: true)
      Spacer(5)
      Box("b", 20, 30)
    }
    first.expect(only: "a")
    try first.next(in: .init(100, 60)).expect(only: "heading", "b").expect("heading", at: .init(0, 0))
  }

  @Test func movesAHeadingAtTheEndOfAnInnerStack() throws {
    let first = try layout(in: .init(100, 60)) {
      Section {
        Box("a", 20, 30)
        Box("heading", 20, 10, keepsWithNext: true)
      }
      Box("b", 20, 30)
    }
    first.expect(only: "a")
    try first.next(in: .init(100, 60)).expect(only: "heading", "b")
  }

  @Test func movesAllOfSeveralHeadings() throws {
    let first = try layout(in: .init(100, 60)) {
      Box("a", 20, 30)
      Section {
        Box("h1", 20, 10, keepsWithNext: true)
        Section {
          Box("h2", 20, 10, keepsWithNext: true)
          Box("b", 20, 30)
        }
      }
    }
    first.expect(only: "a")
    try first.next(in: .init(100, 60)).expect(only: "h1", "h2", "b")
  }

  @Test func saysWhenAHeadingAndItsFirstBlockFitNoPage() throws {
    try layout(in: .init(100, 60)) {
      Box("heading", 20, 10, keepsWithNext: true)
      Box("b", 20, 55)
    }
    .expectNone(needed: 65, available: 60, origin: "b")
  }

  @Test func startsAtTheRightInRightToLeftDocuments() throws {
    try layout(in: .init(100, 60), direction: .rightToLeft) { Stack { Box("a", 20, 30) } }
      .expect("a", at: .init(80, 0))
  }
}

@Suite struct SpacerTests {
  @Test func keepsBlocksApart() throws {
    try layout(in: .init(100, 60)) {
      Box("a", 20, 10)
      Spacer(7)
      Box("b", 20, 10)
    }
    .expect("b", at: .init(0, 17))
  }

  @Test func isDroppedAtTheTopOfAPage() throws {
    try layout(in: .init(100, 60)) {
      Spacer(7)
      Box("a", 20, 10)
    }
    .expect("a", at: .init(0, 0))
  }

  @Test func isDroppedWhereItWouldStartTheNextPage() throws {
    let page = Size(100, 36)
    let first = try layout(in: page) {
      Box("a", 20, 30)
      Spacer(7)
      Rule(thickness: 1)
      Spacer(7)
      Box("b", 20, 30)
    }
    first.expect(only: "a").expect(size: .init(100, 30))
    try first.next(in: page).expect(only: "b").expect("b", at: .init(0, 0)).expectAll()
  }
}

@Suite struct KeepTogetherTests {
  @Test func movesToTheNextPage() throws {
    let first = try layout(in: .init(100, 60)) {
      Box("a", 20, 30)
      KeepTogether {
        Box("b", 20, 20)
        Box("c", 20, 20)
      }
    }
    first.expect(only: "a")
    try first.next(in: .init(100, 60)).expect(only: "b", "c").expectAll()
  }

  @Test func saysWhatItNeeds() throws {
    try layout(in: .init(100, 30), start: .within) {
      KeepTogether {
        Box("b", 20, 20)
        Box("c", 20, 20)
      }
    }
    .expectNone(needed: 40, available: 30)
  }

  @Test func splitsWhereItIsLargerThanAPage() throws {
    let page = Size(100, 50)
    let first = try layout(in: page) {
      Box("a", 20, 30)
      KeepTogether {
        Box("b", 20, 30)
        Box("c", 20, 30)
      }
    }
    first.expect(only: "a")
    let second = try first.next(in: page)
    second.expect(only: "b")
    try second.next(in: page).expect(only: "c").expectAll()
  }

  @Test func splitsBelowItsHeadingWhereItIsLargerThanAPage() throws {
    try layout(in: .init(100, 50)) {
      Box("heading", 20, 10, keepsWithNext: true)
      KeepTogether {
        Box("b", 20, 30)
        Box("c", 20, 30)
      }
    }
    .expect(only: "heading", "b")
  }
}
