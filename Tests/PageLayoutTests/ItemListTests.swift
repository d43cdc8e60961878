import PageLayout
import TestSupport
import Testing

@Suite struct ItemListTests {
  private func steps(_ count: Int) -> ItemList {
    .numbered((1...count).map { RichText("step \($0)") }, spacing: 2, gap: 6)
  }

  @Test func hangsItsNumbers() throws {
    let list = try layout(in: .init(66, 100)) { ItemList.numbered(["one two three"], gap: 6) }
    list.expect(only: "1.", "one two", "three")
      .expect("1.", at: .init(0, 0)).expect("one two", at: .init(18, 0))
      .expect("three", at: .init(18, 12))
  }

  @Test func alignsNumbersAtTheirEnd() throws {
    try layout(in: .init(200, 200)) { steps(10) }
      .expect("1.", at: .init(6, 0)).expect("10.", at: .init(0, 126)).expect("step 1", at: .init(24, 0))
  }

  @Test func isAListToAReader() throws {
    let list = try layout(in: .init(200, 200)) { steps(2) }
    let item = "listItem(label listBody(paragraph))"
    #expect(list.frame?.structure == "list(\(item) \(item))")
  }

  @Test func splitsBetweenEntriesAndKeepsItsIndent() throws {
    let page = Size(200, 9 * 14)
    let first = try layout(in: page) { steps(12) }
    let second = try first.next(in: page)
    second.expect(only: "10.", "step 10", "11.", "step 11", "12.", "step 12")
      .expect("step 10", at: .init(24, 0))
    let threads = [first, second].flatMap {
      $0.frame?.threads { if case .list = $0 { true } else { false } } ?? []
    }
    #expect(threads.count == 2)
    #expect(threads[0] === threads[1])
  }

  @Test func keepsAnEntryWhole() throws {
    let first = try layout(in: .init(48, 40)) {
      ItemList.numbered(["a b c", "dddd eeee ffff gggg"], spacing: 0)
    }
    first.expect(only: "1.", "a b c")
    try first.next(in: .init(48, 60)).expect(only: "2.", "dddd", "eeee", "ffff", "gggg")
  }

  @Test func splitsAnEntryThatIsLargerThanAPage() throws {
    let page = Size(48, 30)
    let first = try layout(in: page) { ItemList.numbered(["dddd eeee ffff gggg"]) }
    first.expect(only: "1.", "dddd", "eeee")
    try first.next(in: page).expect(only: "ffff", "gggg").expect("ffff", at: .init(18, 0))
  }

  @Test func hangsAtTheRightInRightToLeftDocuments() throws {
    try layout(in: .init(100, 100), direction: .rightToLeft) { ItemList.bulleted(["one"], gap: 6) }
      .expect("•", at: .init(94, 0)).expect("one", at: .init(70, 0))
  }

  @Test func putsItsLabelOnTheBaselineOfTheWords() throws {
    try layout(in: .init(100, 100)) {
      ItemList([.init(label: "1.", Padding(Insets(top: 5)) { Paragraph("low") })], isNumbered: true)
    }
    .expect("1.", at: .init(0, 5)).expect("low", at: .init(18, 5))
  }

  @Test func movesWhenItsFirstEntryDoesNotFit() throws {
    try layout(in: .init(100, 11), start: .within) { steps(3) }.expectNone(needed: 12, available: 11)
  }
}
