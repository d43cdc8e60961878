import DelimitedText
import Testing

@Suite struct StreamingTests {
  @Test func manyRowsAreReadWithoutReadingAhead() throws {
    let rows = 100_000
    let rowsInAChunk = 100
    var rowsGiven = 0
    var reader = try DelimitedReader(
      source: {
        guard rowsGiven < rows else { return nil }
        let chunk = (rowsGiven..<(rowsGiven + rowsInAChunk)).map { "\($0),\"a, \"\"b\"\"\"\n" }.joined()
        rowsGiven += rowsInAChunk
        return Array(chunk.utf8)
      }, format: comma)

    var count = 0
    var wrong = 0
    while let record = try reader.nextRecord() {
      if record.line != count + 1 || record.fields != ["\(count)", "a, \"b\""] { wrong += 1 }
      if rowsGiven > count + rowsInAChunk { wrong += 1 }
      count += 1
    }
    #expect(count == rows)
    #expect(wrong == 0)
  }
}
