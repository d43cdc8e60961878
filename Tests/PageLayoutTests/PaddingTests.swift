import PageLayout
import TestSupport
import Testing

@Suite struct PaddingTests {
  @Test func keepsWhiteSpaceAround() throws {
    try layout(in: .init(100, 100)) { Padding(5) { Box("a", 20, 30) } }
      .expect("a", at: .init(5, 5))
      .expect(size: .init(30, 40))
  }

  @Test func changesSidesInRightToLeftDocuments() throws {
    let insets = Insets(left: 7, right: 2)
    try layout(in: .init(100, 100)) { Padding(insets) { Box("a", 91, 30) } }
      .expect("a", at: .init(7, 0))
    try layout(in: .init(100, 100), direction: .rightToLeft) { Padding(insets) { Box("a", 91, 30) } }
      .expect("a", at: .init(2, 0))
  }

  @Test func saysHowMuchItNeeds() throws {
    try layout(in: .init(100, 39)) { Padding(5) { Box("a", 20, 30) } }
      .expectNone(needed: 40, available: 39)
  }

  @Test func givesEitherPartOfASplitBlockAllItsWhiteSpace() throws {
    let page = Size(100, 50)
    let first = try layout(in: page) {
      Padding(10) {
        Box("a", 20, 25)
        Box("b", 20, 25)
      }
    }
    first.expect(only: "a").expect("a", at: .init(10, 10))
    try first.next(in: page).expect(only: "b").expect("b", at: .init(10, 10)).expectAll()
  }
}
