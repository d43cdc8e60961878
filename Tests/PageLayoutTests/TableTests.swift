import PageLayout
import TestSupport
import Testing

@Suite struct TableTests {
  private let plain = Table.Style(cellPadding: 2, rowRule: nil)

  private func table(rows: Int, style: Table.Style? = nil) -> Table {
    Table(
      columns: [.fixed(40), .fraction(1)],
      header: [.init([.init(header: .column, Box("A", 10, 6)), .init(header: .column, Box("B", 10, 6))])],
      rows: (1...rows).map { row in
        .init([.init(header: .row, Box("a\(row)", 10, 6)), .init(Box("b\(row)", 10, 16))])
      },
      style: style ?? plain)
  }

  @Test func placesCellsInRowsAndColumns() throws {
    try layout(in: .init(100, 100)) { table(rows: 2) }
      .expect("A", at: .init(2, 2)).expect("B", at: .init(42, 2))
      .expect("a1", at: .init(2, 12)).expect("b2", at: .init(42, 32))
      .expect(size: .init(100, 50))
  }

  @Test func isATableToAReader() throws {
    let laidOut = try layout(in: .init(100, 100)) { table(rows: 1) }
    #expect(
      laidOut.frame?.structure
        == "table(tableRow(th[column] th[column]) tableRow(th[row] tableCell))")
  }

  @Test func repeatsItsHeaderAsDecoration() throws {
    let page = Size(100, 55)
    let first = try layout(in: page) { table(rows: 5) }
    first.expect(only: "A", "B", "a1", "b1", "a2", "b2")
    let second = try first.next(in: page)
    second.expect(only: "A", "B", "a3", "b3", "a4", "b4")
    let marks = try #require(second.frame?.marks)
    #expect(marks.filter(\.isArtifact).map(\.name) == ["A", "B"])
    #expect(
      second.frame?.structure == "table(tableRow(th[row] tableCell) tableRow(th[row] tableCell))")
    let third = try second.next(in: page)
    third.expect(only: "A", "B", "a5", "b5").expectAll()
    let threads = [first, second, third].flatMap { $0.frame?.threads { $0 == .table } ?? [] }
    #expect(Set(threads.map { $0.map { ObjectIdentifier($0) } }).count == 1)
  }

  @Test func keepsItsHeaderWithARow() throws {
    try layout(in: .init(100, 29), start: .within) { table(rows: 2) }
      .expectNone(needed: 30, available: 29)
  }

  @Test func namesTheRowThatIsTooHigh() throws {
    let row = Table.Row([.init(Box("high", 10, 70))], origin: Origin("patients.csv:7"))
    try layout(in: .init(100, 60)) { Table(columns: [.auto], rows: [row], style: plain) }
      .expectNone(needed: 74, available: 60, origin: "patients.csv:7")
  }

  @Test func refusesARowWithTooFewCells() {
    let row = Table.Row([.init(Box("a", 10, 10))], origin: Origin("patients.csv:7"))
    #expect(
      throws: LayoutError.cellCount(origin: Origin("patients.csv:7"), expected: 2, found: 1)
    ) {
      try layout(in: .init(100, 60)) { Table(columns: [.auto, .auto], rows: [row]) }
    }
  }

  @Test func changesSidesInRightToLeftDocuments() throws {
    try layout(in: .init(100, 100), direction: .rightToLeft) {
      Table(
        columns: [.fixed(40), .fixed(60)],
        rows: [.init([.init(Paragraph("a", role: nil)), .init(Paragraph("b", role: nil))])], style: plain)
    }
    .expect("a", at: .init(92, 2)).expect("b", at: .init(52, 2))
  }

  @Test func rulesEveryRow() throws {
    let ruled = Table.Style(cellPadding: 2, rowRule: Stroke(.black, width: 1))
    let frame = try layout(in: .init(100, 100)) { table(rows: 2, style: ruled) }.frame
    let ys = try #require(frame).shapes.map { $0.shape.path.steps[0] }
    #expect(ys == [0, 10, 30, 50].map { .move(Point(0, $0)) })
  }

  @Test func keepsItsStripesAcrossPages() throws {
    let striped = Table.Style(cellPadding: 2, rowRule: nil, zebraFill: .black)
    let page = Size(100, 30)
    var laidOut = try layout(in: page) { table(rows: 4, style: striped) }
    var stripes: [Int] = []
    for _ in 0..<3 {
      stripes.append(laidOut.frame?.shapes.count ?? -1)
      laidOut = try laidOut.next(in: page)
    }
    #expect(stripes == [0, 1, 0])
  }

  @Test func keepsColumnWidthsAcrossPages() throws {
    let rows = ["x", "xxxxxxxx"].map {
      Table.Row([.init(Paragraph(RichText($0), role: nil)), .init(Box("r-" + $0, 5, 12))])
    }
    let first = try layout(in: .init(200, 20)) {
      Table(columns: [.auto, .fraction(1)], rows: rows, style: plain)
    }
    first.expect("r-x", at: .init(54, 2))
    try first.next(in: .init(200, 20)).expect("r-xxxxxxxx", at: .init(54, 2))
  }
}
