import PageLayout
import TestSupport
import Testing

/// Every character is 6 points wide and every line 12 points high.
@Suite struct ParagraphTests {
  private let sixLines = Paragraph("one two three four five six")

  @Test func wrapsAtSpaces() throws {
    try layout(in: .init(60, 100)) { Paragraph("one two three") }
      .expect(only: "one two", "three")
      .expect("three", at: .init(0, 12))
      .expect(size: .init(60, 24))
  }

  @Test func wrapsWithinAWordThatIsTooWide() throws {
    try layout(in: .init(24, 100)) { Paragraph("abcdefghij") }.expect(only: "abcd", "efgh", "ij")
  }

  @Test func asksForItsNaturalWidthWhereWidthIsFree() throws {
    try layout(in: .init(.infinity, 100)) { Paragraph("one two three") }.expect(size: .init(78, 12))
  }

  @Test func leavesNoSingleLineOnTheNextPage() throws {
    let first = try layout(in: .init(36, 60)) { sixLines }
    first.expect(only: "one", "two", "three", "four")
    try first.next(in: .init(36, 60)).expect(only: "five", "six").expectAll()

    let tight = try layout(in: .init(36, 60)) { Paragraph("1____ 2____ 3____ 4____ 5____ 6____") }
    tight.expect(only: "1____", "2____", "3____", "4____")
  }

  @Test func leavesNoSingleLineOnThisPage() throws {
    try layout(in: .init(36, 23), start: .within) { sixLines }.expectNone(needed: 24, available: 23)
  }

  @Test func keepsThreeLinesTogether() throws {
    try layout(in: .init(36, 24), start: .within) { Paragraph("one two three") }
      .expectNone(needed: 36, available: 24)
  }

  @Test func takesWhatFitsWhereTheNextPageOffersNoMore() throws {
    let first = try layout(in: .init(36, 24)) { Paragraph("one two three") }
    first.expect(only: "one", "two")
    try first.next(in: .init(36, 24)).expect(only: "three")
  }

  @Test func isOneElementOnBothPages() throws {
    let first = try layout(in: .init(36, 60)) { sixLines }
    let second = try first.next(in: .init(36, 60))
    let threads = [first, second].flatMap { $0.frame?.threads { $0 == .paragraph } ?? [] }
    #expect(threads.count == 2)
    #expect(threads[0] != nil)
    #expect(threads[0] === threads[1])
  }

  @Test func startsAtTheRightInRightToLeftDocuments() throws {
    try layout(in: .init(60, 100), direction: .rightToLeft) { Paragraph("one") }
      .expect("one", at: .init(42, 0))
  }

  @Test func namesItsOriginWhenNotEvenALetterFits() throws {
    let error = LayoutError.tooNarrow(origin: Origin("row 7"), needed: 6, available: 5)
    #expect(throws: error) {
      try layout(in: .init(5, 100)) { Paragraph("one", origin: Origin("row 7")) }
    }
  }

  @Test func splitTextKeepsItsLooksAndLanguages() throws {
    let text: RichText = "one two " + .bold("three") + " " + .inLanguage("es", "cuatro cinco seis")
    #expect(text.suffix(fromUTF8: 10).runs.map(\.string) == ["ree", " ", "cuatro cinco seis"])
    #expect(text.suffix(fromUTF8: 10).runs[0].weight == .bold)
    #expect(text.suffix(fromUTF8: 20).runs.map(\.language) == ["es"])
  }
}
