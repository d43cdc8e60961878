import DelimitedText
import Testing

@Suite struct DetectionTests {
  @Test(
    arguments: [
      ("a,b,c\n1;2;3;4;5", .comma),
      ("a;b;c\n", .semicolon),
      ("a\tb\r\n", .tab),
      ("name;age, in years;notes\n", .semicolon),
      ("\"a,b,c,d\";e\n", .semicolon),
      ("\"a\n,,,\";e\n", .semicolon),
      ("\"a\"\",,,\";e\n", .semicolon),
      ("name\n1;2", .comma),
      ("a;b,c", .comma),
      ("a\tb;c", .semicolon),
      ("\r\n\na;b\n", .semicolon),
      ("\u{FEFF}a;b\n", .semicolon),
      ("sep=;\na,b,c\n", .semicolon),
      ("\u{FEFF}SEP=\t\r\na,b,c\n", .tab),
      ("sep=,", .comma),
      ("sep=;x,y,z\n", .comma),
      ("", .comma),
    ] as [(String, DelimitedFormat.Delimiter)])
  func theDelimiterIsTheHeaders(head: String, expected: DelimitedFormat.Delimiter) throws {
    let format = try DelimitedFormat.detect(headOf: head.utf8)
    #expect(format == DelimitedFormat(delimiter: expected, encoding: .utf8))
  }

  @Test func anUnknownSeparatorIsNamed() {
    #expect(throws: DelimitedTextError.unsupportedDelimiter(0x7C)) {
      try DelimitedFormat.detect(headOf: "sep=|\na|b".utf8)
    }
  }

  @Test(arguments: [nil, DelimitedFormat(delimiter: .semicolon)])
  func theSeparatorLineIsALineButNoRecord(format: DelimitedFormat?) {
    #expect(
      readings("\u{FEFF}sep=;\r\na;b,c\r\n", format: format) == [.record(2, ["a", "b,c"])])
  }

  @Test func aSeparatorLineAgainstTheGivenFormatIsARecord() {
    #expect(readings("sep=;\na;b\n", format: comma) == [.record(1, ["sep=;"]), .record(2, ["a;b"])])
  }

  @Test(arguments: [1, 2, 3, 4096])
  func aReaderDetectsItsFormat(chunkSize: Int) {
    #expect(
      readings(Array("a\tb\n\"c\td\"\te".utf8), chunkSize: chunkSize, format: nil)
        == [.record(1, ["a", "b"]), .record(2, ["c\td", "e"])])
  }

  @Test func theEncodingIsTheCallersWhileTheDelimiterIsDetected() throws {
    let bytes: [UInt8] = [0x80, 0x3B, 0x61]
    var reader = try DelimitedReader(
      detectingDelimiterOf: ChunkSource.bytes(bytes), encoding: .windows1252)
    #expect(try reader.nextRecord()?.fields == ["€", "a"])
  }

  @Test(arguments: DelimitedFormat.Delimiter.allCases)
  func onlyTheGivenDelimiterDelimits(delimiter: DelimitedFormat.Delimiter) {
    let others = DelimitedFormat.Delimiter.allCases.filter { $0 != delimiter }
    let field = String(decoding: [0x61] + others.map(\.rawValue) + [0x62], as: UTF8.self)
    let mark = String(decoding: [delimiter.rawValue], as: UTF8.self)
    #expect(
      readings(mark + field + mark, format: DelimitedFormat(delimiter: delimiter))
        == [.record(1, ["", field, ""])])
  }
}
