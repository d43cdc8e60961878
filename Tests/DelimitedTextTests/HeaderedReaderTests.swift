import DelimitedText
import Testing

@Suite struct HeaderedReaderTests {
  private func reader(_ text: String) throws -> HeaderedReader {
    try HeaderedReader(DelimitedReader(detectingDelimiterOf: ChunkSource.bytes(text.utf8)))
  }

  private func outcomes(_ text: String) throws -> [RowOutcome] {
    var reader = try reader(text)
    var outcomes: [RowOutcome] = []
    while let outcome = try reader.nextRow() { outcomes.append(outcome) }
    return outcomes
  }

  @Test func valuesAreFoundByNameAndPosition() throws {
    var reader = try reader("\n id ,\"full\u{A0}name\u{A0}\"\n7, Ana \n")
    #expect(reader.header.names == ["id", "full\u{A0}name"])
    #expect(reader.header.line == 2)
    #expect(reader.header.position(of: "full\u{A0}name") == 1)
    guard case .record(let row) = try reader.nextRow() else {
      Issue.record("no record")
      return
    }
    #expect(row.fields == ["7", " Ana "])
    #expect(row["full\u{A0}name"] == " Ana ")
    #expect(row["ID"] == nil)
    #expect(row.line == 3)
    #expect(try reader.nextRow() == nil)
  }

  @Test func aHeaderAloneHasNoRows() throws {
    var reader = try reader("id,name")
    #expect(reader.header.names == ["id", "name"])
    #expect(try reader.nextRow() == nil)
  }

  @Test func threeFieldsWhereFourteenAreDue() throws {
    let names = (1...14).map { "c\($0)" }.joined(separator: ",")
    let full = (1...14).map(String.init).joined(separator: ",")
    let found = try outcomes("\(names)\n1,2,3\n\(full)\n\(full),15\n,,\n")
    #expect(
      found.count == 4
        && found[0]
          == .malformed(
            .fieldCount(line: 2, found: 3, expected: 14), rawFields: ["1", "2", "3"], lines: 2...2)
    )
    guard case .record(let record) = found[1] else {
      Issue.record("the full row is no record")
      return
    }
    #expect(record.fields == (1...14).map(String.init))
    #expect(
      found[2]
        == .malformed(
          .fieldCount(line: 4, found: 15, expected: 14), rawFields: (1...15).map(String.init), lines: 4...4)
    )
    #expect(
      found[3]
        == .malformed(
          .fieldCount(line: 5, found: 3, expected: 14), rawFields: ["", "", ""], lines: 5...5))
  }

  @Test func aRowThatSwallowedAnotherNamesBothLines() throws {
    #expect(
      try outcomes("id,name,dose\n1,\"Ana,3\n2,Ben,\"\n")
        == [
          .malformed(
            .fieldCount(line: 2, found: 2, expected: 3), rawFields: ["1", "Ana,3\n2,Ben,"], lines: 2...3)
        ])
  }

  @Test func faultyRowsDoNotStopTheRest() throws {
    let found = try outcomes("id,name\n1,a\"b\n2,\"open\n3,Ana\n4,\"Ben\"\n")
    #expect(
      found.prefix(2) == [
        .malformed(.strayQuote(line: 2, column: 2), rawFields: nil, lines: 2...2),
        .malformed(.unterminatedQuote(line: 3), rawFields: nil, lines: 3...3),
      ])
    let ids = found.dropFirst(2).map { outcome -> String? in
      if case .record(let record) = outcome { record["id"] } else { nil }
    }
    #expect(ids == ["3", "4"])
  }

  @Test(
    arguments: [
      ("a,,b, ,c\n", .unusableHeader(line: 1, unnamed: [2, 4], repeated: [])),
      (
        "\nb,a,b ,c,a,b\n",
        .unusableHeader(
          line: 2, unnamed: [],
          repeated: [RepeatedName(name: "b", columns: [1, 3, 6]), RepeatedName(name: "a", columns: [2, 5])])
      ),
      (
        "a,a,\n",
        .unusableHeader(line: 1, unnamed: [3], repeated: [RepeatedName(name: "a", columns: [1, 2])])
      ),
      ("", .emptyInput),
      ("a,b\"c\n1,2", .record(.strayQuote(line: 1, column: 2), lines: 1...1)),
      ("a,\"b\n1,2", .record(.unterminatedQuote(line: 1), lines: 1...1)),
    ] as [(String, DelimitedTextError)])
  func aHeaderHasToBeRight(text: String, expected: DelimitedTextError) {
    #expect(throws: expected) {
      let reader = try reader(text)
      _ = reader.header
    }
  }

  @Test func aSourceThatFailsIsNeverTheEnd() throws {
    struct Unplugged: Error {}
    var pieces = ["id,name\n1,Ana\r", "\n2,B"]
    var reader = try HeaderedReader(
      DelimitedReader(detectingDelimiterOf: {
        guard !pieces.isEmpty else { throw Unplugged() }
        return Array(pieces.removeFirst().utf8)
      }))
    guard case .record(let row) = try reader.nextRow() else {
      Issue.record("the complete row is no record")
      return
    }
    #expect(row.fields == ["1", "Ana"])
    for _ in 1...2 {
      #expect(throws: DelimitedTextError.unreadableSource(offset: 18, cause: "Unplugged()")) {
        try reader.nextRow()
      }
    }
  }
}
