import DelimitedText
import Testing

@Suite struct QuoteFaultTests {
  @Test(
    arguments: [
      // Nothing closes the quote.
      (
        "a,b\nc,\"d\n",
        [.record(1, ["a", "b"]), fault(.unterminatedQuote(line: 2), 2...2)]
      ),
      ("a,\"b", [fault(.unterminatedQuote(line: 1), 1...1)]),
      (
        "a,b\r\nc,\"d\r\n\r\ne,f\r\ng,h",
        [
          .record(1, ["a", "b"]), fault(.unterminatedQuote(line: 2), 2...2),
          .record(4, ["e", "f"]), .record(5, ["g", "h"]),
        ]
      ),
      // The first quote of a later row seems to close it.
      (
        "a,\"b\nc,d\ne,\"f\"\ng,h\n",
        [
          fault(.unterminatedQuote(line: 1), 1...1), .record(2, ["c", "d"]),
          .record(3, ["e", "f"]), .record(4, ["g", "h"]),
        ]
      ),
      // Every field is quoted and the last of a row is not closed.
      (
        "\"a\",\"b\n\"c\",\"d\"\n\"e\",\"f\"\n",
        [
          fault(.unterminatedQuote(line: 1), 1...1), .record(2, ["c", "d"]), .record(3, ["e", "f"]),
        ]
      ),
      // A field of several lines was fine; the one after it is not closed.
      (
        "a,\"b\nb\",\"c\nd,e\nf,g",
        [fault(.unterminatedQuote(line: 2), 1...2), .record(3, ["d", "e"]), .record(4, ["f", "g"])]
      ),
      // Two rows in turn.
      (
        "a,\"b\nc,d\n\"e,f\ng,h\n",
        [
          fault(.unterminatedQuote(line: 1), 1...1), .record(2, ["c", "d"]),
          fault(.unterminatedQuote(line: 3), 3...3), .record(4, ["g", "h"]),
        ]
      ),
    ] as [(String, [Reading])])
  func anOpenQuoteGivesUpItsOwnLineOnly(text: String, expected: [Reading]) {
    #expect(readings(text) == expected)
  }

  @Test(
    arguments: [
      ("a\"b,c\nd,e\n", [fault(.strayQuote(line: 1, column: 1), 1...1), .record(2, ["d", "e"])]),
      (
        "x,y\n1,\"a\"b\"\n2,z",
        [.record(1, ["x", "y"]), fault(.strayQuote(line: 2, column: 2), 2...2), .record(3, ["2", "z"])]
      ),
      ("\"a\" ,b\nc,d", [fault(.strayQuote(line: 1, column: 1), 1...1), .record(2, ["c", "d"])]),
      ("a, \"b\"\nc,d", [fault(.strayQuote(line: 1, column: 2), 1...1), .record(2, ["c", "d"])]),
      (
        "\"a\nb\",c,6\"\nd,e",
        [fault(.strayQuote(line: 2, column: 3), 1...2), .record(3, ["d", "e"])]
      ),
      ("a\"", [fault(.strayQuote(line: 1, column: 1), 1...1)]),
    ] as [(String, [Reading])])
  func aStrayQuoteGivesUpItsRecordOnly(text: String, expected: [Reading]) {
    #expect(readings(text) == expected)
  }

  @Test func aRecordMayHaveExactlyTheLimit() {
    #expect(readings("abcd,efgh\nij\n", recordLimit: 10).first == .record(1, ["abcd", "efgh"]))
    #expect(readings("\"ab\nc\",ef\nij\n", recordLimit: 10).first == .record(1, ["ab\nc", "ef"]))
  }

  @Test func aLineOverTheLimitIsSkipped() {
    let text = "a,b\r\n" + String(repeating: "x", count: 50) + "\r\nc,d\r\n"
    #expect(
      readings(text, recordLimit: 10) == [
        .record(1, ["a", "b"]),
        fault(.tooLong(line: 2, limit: 10, quoteOpenedOnLine: nil), 2...2),
        .record(3, ["c", "d"]),
      ])
  }

  @Test func anOpenQuoteSwallowsNoMoreThanTheLimit() {
    let rows = (2...100).map { "\($0),row" }
    let text = "1,\"row\n" + rows.joined(separator: "\n")
    let expected = (2...100).map { Reading.record($0, ["\($0)", "row"]) }
    #expect(
      readings(text, recordLimit: 40)
        == [fault(.tooLong(line: 1, limit: 40, quoteOpenedOnLine: 1), 1...1)] + expected)
  }

  @Test func theOpenQuoteOfALongRecordMayBeOnALaterLine() {
    let text = "\"a\nb\",\"c\nd\n" + String(repeating: "x", count: 50) + "\ne"
    #expect(
      readings(text, recordLimit: 30) == [
        fault(.tooLong(line: 1, limit: 30, quoteOpenedOnLine: 2), 1...2),
        .record(3, ["d"]),
        fault(.tooLong(line: 4, limit: 30, quoteOpenedOnLine: nil), 4...4),
        .record(5, ["e"]),
      ])
  }
}
