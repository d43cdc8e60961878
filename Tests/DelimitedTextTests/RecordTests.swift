import DelimitedText
import Foundation
import Testing

@Suite struct RecordTests {
  @Test(
    arguments: [
      ("a,b\nc,d\n", [.record(1, ["a", "b"]), .record(2, ["c", "d"])]),
      ("a,b\nc,d", [.record(1, ["a", "b"]), .record(2, ["c", "d"])]),
      (" a ,\tb \n", [.record(1, [" a ", "\tb "])]),
      ("\"a,b\",\"say \"\"hip\"\"\"\n", [.record(1, ["a,b", "say \"hip\""])]),
      ("\"\"\n", [.record(1, [""])]),
      ("a,\"\"", [.record(1, ["a", ""])]),
      (",,\n", [.record(1, ["", "", ""])]),
      ("a,", [.record(1, ["a", ""])]),
      (" \n", [.record(1, [" "])]),
      ("José,Łucja,👩‍⚕️\n", [.record(1, ["José", "Łucja", "👩‍⚕️"])]),
    ] as [(String, [Reading])])
  func fieldsAreExactlyAsWritten(text: String, expected: [Reading]) {
    #expect(readings(text) == expected)
  }

  @Test(arguments: [
    ("a\nb\nc", [1, 2, 3]),
    ("a\r\nb\r\nc\r\n", [1, 2, 3]),
    ("a\rb\rc\r", [1, 2, 3]),
    ("a\n\rb", [1, 3]),
    ("\n\r\n\ra\n\n\nb", [4, 7]),
    ("\"x\ny\"\nb", [1, 3]),
    ("\"x\r\ny\r\n\r\nz\"\r\nb", [1, 5]),
    ("\"x\ry\"\rb", [1, 3]),
    ("\"\n\n\",\"\n\"\n\nb\n,\nc", [1, 6, 7, 8]),
  ])
  func linesArePhysical(text: String, expected: [Int]) {
    let lines = readings(text).map { reading -> Int? in
      if case .record(let line, _) = reading { line } else { nil }
    }
    #expect(lines == expected)
  }

  @Test func lineBreaksInQuotesAreKept() {
    #expect(readings("\"x\r\ny\rz\n\",1\n") == [.record(1, ["x\r\ny\rz\n", "1"])])
  }

  @Test func aRecordKnowsItsLastLine() throws {
    let records = try allRecords(Array("\n\"x\ny\",1\nb,2".utf8), chunkSize: 4).map { try $0.get() }
    #expect(records.map(\.lines) == [2...3, 4...4])
  }

  @Test(arguments: ["", "\n", "\r\n\r\n\n", "sep=,\n", "sep=,", "\u{FEFF}", "\u{FEFF}\n"])
  func emptyInputIsAnError(text: String) {
    #expect(readings(text) == [.failure(.emptyInput)])
  }

  @Test func theEndIsGivenAgainAndAgain() throws {
    var reader = try DelimitedReader(source: ChunkSource.bytes("a\n".utf8), format: comma)
    #expect(try reader.nextRecord()?.fields == ["a"])
    #expect(try reader.nextRecord() == nil)
    #expect(try reader.nextRecord() == nil)
  }

  @Test func anEmptyChunkIsNotTheEnd() throws {
    var pieces: [[UInt8]] = [[], Array("a,".utf8), [], Array("b\r".utf8), [], Array("\nc".utf8)]
    var reader = try DelimitedReader(
      source: { pieces.isEmpty ? nil : pieces.removeFirst() }, format: comma)
    #expect(try reader.nextRecord()?.fields == ["a", "b"])
    let last = try reader.nextRecord()
    #expect(last?.fields == ["c"])
    #expect(last?.line == 2)
  }

  @Test func aFileIsReadInChunks() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("a,b\nc,d\n".utf8))
    try pipe.fileHandleForWriting.close()
    var reader = try DelimitedReader(
      source: ChunkSource.reading(pipe.fileHandleForReading, size: 3), format: comma)
    #expect(try reader.nextRecord()?.fields == ["a", "b"])
    #expect(try reader.nextRecord()?.fields == ["c", "d"])
    #expect(try reader.nextRecord() == nil)
  }
}
