import DelimitedText
import TestSupport
import Testing

@Suite struct PropertyTests {
  private static let letters = [
    "a", "B", "7", " ", "\t", ",", ";", "\"", "'", "\n", "\r", "\r\n", "é", "Ł", "漢", "👩‍⚕️", "\u{FEFF}", "=",
  ]
  private static let chunkSizes = [1, 2, 3, 7, 4096]

  private static func randomRecords(_ random: inout SeededGenerator) -> [[String]] {
    (0..<Int.random(in: 1...12, using: &random)).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          letters[Int.random(in: 0..<letters.count, using: &random)]
        }.joined()
      }
    }
  }

  /// How many lines end in `text`, counted apart from the code under test.
  private static func lineEnds(in text: some Sequence<UInt8>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func whatIsWrittenReadsBackInChunksOfAnySize(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = Self.randomRecords(&random)
    let format = DelimitedFormat(delimiter: [.comma, .semicolon, .tab][Int(seed % 3)])

    var bytes: [UInt8] = []
    var starts: [Int] = []
    var writer = DelimitedWriter(
      delimiter: format.delimiter, lineEnding: seed.isMultiple(of: 2) ? .crlf : .lf,
      byteOrderMark: seed.isMultiple(of: 5), sink: { bytes += $0 })
    for record in records {
      starts.append(Self.lineEnds(in: bytes) + 1)
      try writer.write(record)
    }

    let expected = zip(starts, records).map { Reading.record($0, $1) }
    for size in Self.chunkSizes {
      #expect(readings(bytes, chunkSize: size, format: format) == expected, "chunks of \(size)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func inDamagedTextEveryLineIsAccountedFor(seed: UInt64) throws {
    var random = SeededGenerator(seed: 1_000 + seed)
    var bytes: [UInt8] = []
    var writer = DelimitedWriter(lineEnding: .lf, sink: { bytes += $0 })
    for record in Self.randomRecords(&random) { try writer.write(record) }
    let damage: [UInt8] = [0x22, 0x22, 0x0A, 0x0D, 0x2C, 0xFF, 0x00, 0x61]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] =
        damage[Int.random(in: 0..<damage.count, using: &random)]
    }

    let whole = allRecords(bytes, chunkSize: 4096, recordLimit: 60)
    for size in Self.chunkSizes {
      #expect(allRecords(bytes, chunkSize: size, recordLimit: 60) == whole, "chunks of \(size)")
    }

    var covered: [Int] = []
    for result in whole {
      switch result {
      case .success(let record): covered += record.lines
      case .failure(.record(_, let lines)): covered += lines
      case .failure(let error): Issue.record(error)
      }
    }
    #expect(covered == Array(Set(covered)).sorted(), "no line twice, none out of order")
    let lines = String(decoding: bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      #expect(covered.contains(index + 1), "line \(index + 1)")
    }
  }
}
