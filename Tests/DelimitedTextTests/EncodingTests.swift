import DelimitedText
import Foundation
import Testing

@Suite struct EncodingTests {
  private static let windows = DelimitedFormat(encoding: .windows1252)

  @Test func windows1252BytesInUTF8AreNamedAndGuessed() {
    let bytes = Array("id,name\n1,Jos".utf8) + [0xE9] + Array(" Ruiz\n2,Ana\n".utf8)
    #expect(
      readings(bytes) == [
        .record(1, ["id", "name"]),
        fault(.notUTF8(line: 2, offset: 13, byte: 0xE9, windows1252Guess: "José"), 2...2),
        .record(3, ["2", "Ana"]),
      ])
  }

  @Test(
    arguments: [
      ([0x80, 0x81], nil),  // 81 means nothing in Windows-1252 either
      ([0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72], "Müller"),
      ([0x22, 0x80, 0x35, 0x22, 0x2C, 0x78], "€5"),
      ([0xE2, 0x82], "â‚"),  // the start of a UTF-8 letter that the line end cuts off
    ] as [([UInt8], String?)])
  func theGuessIsTheWordAround(field: [UInt8], guess: String?) {
    let bytes = Array("x,".utf8) + field + [0x0A]
    guard case .failure(.record(.notUTF8(_, _, _, let found), _)) = readings(bytes)[0] else {
      Issue.record("no such fault")
      return
    }
    #expect(found == guess)
  }

  @Test func theGuessIsShortInALongWord() {
    let long = [UInt8](repeating: 0x61, count: 1000)
    guard case .failure(.record(.notUTF8(_, 1000, _, let guess), _)) = readings(long + [0xE9] + long)[0]
    else {
      Issue.record("no such fault")
      return
    }
    #expect(guess?.count == 41)
  }

  @Test func aBadByteInAQuotedFieldGivesUpTheWholeRecordOnly() {
    let bytes = Array("\"a\nb".utf8) + [0xFF] + Array("\nc\",d\ne,f".utf8)
    #expect(
      readings(bytes) == [
        fault(.notUTF8(line: 2, offset: 4, byte: 0xFF, windows1252Guess: "bÿ"), 1...3),
        .record(4, ["e", "f"]),
      ])
  }

  @Test func aBadByteAfterAnOpenQuoteIsItsOwnFault() {
    let bytes = Array("a,\"b\nc".utf8) + [0xFF] + Array("\nd,\"e\"\n".utf8)
    #expect(
      readings(bytes) == [
        fault(.unterminatedQuote(line: 1), 1...1),
        fault(.notUTF8(line: 2, offset: 6, byte: 0xFF, windows1252Guess: "cÿ"), 2...2),
        .record(3, ["d", "e"]),
      ])
  }

  @Test func offsetsCountTheMarkAndEveryLineEnd() {
    let bytes = Array("\u{FEFF}a\r\n\r\nb".utf8) + [0xFF] + Array("\r\n".utf8)
    #expect(
      readings(bytes).last
        == fault(.notUTF8(line: 3, offset: 9, byte: 0xFF, windows1252Guess: "bÿ"), 3...3))
  }

  @Test(arguments: [comma, windows])
  func aZeroByteIsAFault(format: DelimitedFormat) {
    #expect(
      readings("a,b\nc\0,d\ne,f", format: format) == [
        .record(1, ["a", "b"]), fault(.nulByte(line: 2, offset: 5), 2...2), .record(3, ["e", "f"]),
      ])
  }

  @Test func everyWindows1252ByteReadsAsFoundationReadsIt() {
    let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    for byte in UInt8(0x80)...0xFF {
      let expected =
        undefined.contains(byte)
        ? fault(.notWindows1252(line: 1, offset: 2, byte: byte), 1...1)
        : .record(1, ["x", String(bytes: [byte], encoding: .windowsCP1252) ?? "undefined in Foundation"])
      #expect(readings([0x78, 0x2C, byte], format: Self.windows) == [expected])
    }
  }

  @Test func anUndefinedWindows1252ByteGivesUpItsRecordOnly() {
    let bytes = Array("a".utf8) + [0x81] + Array("\n".utf8) + [0x93, 0x68, 0x94]
    #expect(
      readings(bytes, format: Self.windows) == [
        fault(.notWindows1252(line: 1, offset: 1, byte: 0x81), 1...1), .record(2, ["“h”"]),
      ])
  }

  @Test func aByteOrderMarkIsSkippedAndBelieved() {
    #expect(readings("\u{FEFF}José,b\n", format: comma) == [.record(1, ["José", "b"])])
    #expect(readings("\u{FEFF}José,b\n", format: Self.windows) == [.record(1, ["José", "b"])])
    #expect(readings("\u{FEFF}\"a\",b\n", format: comma) == [.record(1, ["a", "b"])])
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
  func utf16IsRefused(bytes: [UInt8]) {
    #expect(throws: DelimitedTextError.utf16) { try DelimitedFormat.detect(headOf: bytes) }
    #expect(readings(bytes, format: comma) == [.failure(.utf16)])
    #expect(readings(bytes, format: Self.windows) == [.failure(.utf16)])
  }
}
