import HandoutPipeline
import PageLayout
import Testing

/// What a person reads when a page cannot be laid out.
@Suite struct ErrorWordingTests {
  @Test(arguments: [(812.2, "813 pt"), (.infinity, "more than any page has")])
  func anOversizedBlockIsNamedWithWhatItNeeds(needed: Double, words: String) {
    let error = LayoutError.oversized(origin: Origin("bridge"), needed: needed, available: 700)
    #expect(
      ErrorWording.sentences(for: error)
        == ["bridge does not fit on an empty page: \(words) are needed, 700 pt are there"])
  }
}
