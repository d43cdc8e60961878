import DelimitedText
import Testing

@Suite struct WriterTests {
  @Test func everyFieldIsQuoted() throws {
    #expect(
      try written([["a", "", "say \"hip\"", "x,y\nz"]]) == "\"a\",\"\",\"say \"\"hip\"\"\",\"x,y\nz\"\r\n")
    #expect(try written([["\"\"\""]]) == "\"\"\"\"\"\"\"\"\r\n")
  }

  @Test func theDelimiterAndLineEndAreChosen() throws {
    #expect(
      try written([["a", "b"], ["c", "d"]], delimiter: .semicolon, lineEnding: .lf)
        == "\"a\";\"b\"\n\"c\";\"d\"\n")
    #expect(try written([["a", "b"]], delimiter: .tab) == "\"a\"\t\"b\"\r\n")
  }

  @Test func theByteOrderMarkIsWrittenOnce() throws {
    #expect(
      try Array(written([["a"], ["b"]], byteOrderMark: true).utf8)
        == [0xEF, 0xBB, 0xBF] + Array("\"a\"\r\n\"b\"\r\n".utf8))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM", "\tx", "\rx", "\r\nx"])
  func aFormulaIsNeutralisedOnlyWhenAsked(cell: String) throws {
    #expect(try written([[cell]], neutralisingFormulas: true) == "\"'\(cell)\"\r\n")
    #expect(try written([[cell]]) == "\"\(cell)\"\r\n")
  }

  @Test(arguments: ["", "1-2", "a=b", "'", " =1"])
  func otherCellsStayAsTheyAre(cell: String) throws {
    #expect(try written([[cell]], neutralisingFormulas: true) == "\"\(cell)\"\r\n")
  }

  @Test(arguments: [[""], ["", ""], ["sep=;"], ["\u{FEFF}a"], [" "], ["\r"], ["\n"]])
  func whatLooksLikeNoRecordReadsBack(fields: [String]) throws {
    #expect(readings(try written([fields, ["end"]]), format: comma).first == .record(1, fields))
  }

  @Test func aRecordWithoutFieldsIsRefused() {
    #expect(throws: DelimitedTextError.recordWithoutFields) { try written([[]]) }
  }

  @Test func theErrorOfTheSinkIsPassedOn() {
    struct DiskFull: Error {}
    var writer = DelimitedWriter { _ in throw DiskFull() }
    #expect(throws: DiskFull.self) { try writer.write(["a"]) }
  }

  private func written(
    _ records: [[String]], delimiter: DelimitedFormat.Delimiter = .comma,
    lineEnding: DelimitedWriter.LineEnding = .crlf, byteOrderMark: Bool = false,
    neutralisingFormulas: Bool = false
  ) throws -> String {
    var bytes: [UInt8] = []
    var writer = DelimitedWriter(
      delimiter: delimiter, lineEnding: lineEnding, byteOrderMark: byteOrderMark,
      neutralisingFormulas: neutralisingFormulas, sink: { bytes += $0 })
    for record in records { try writer.write(record) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
