import PageLayout
import TestSupport
import Testing

/// Whatever the document, each line of text stands on some page exactly once, in order and by itself.
@Suite struct RandomLayoutTests {
  @Test(arguments: 0..<300)
  func losesRepeatsAndOverlapsNothing(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var author = Author()
    let blocks = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      author.block(depth: 0, using: &generator)
    }
    let setup = PageSetup(
      page: PageSize(width: 260, height: Double(Int.random(in: 180...400, using: &generator))),
      margins: 10, footer: Furniture(height: 14) { _ in Paragraph("footer") })
    let context = LayoutContext(
      measurer: FixedWidthMeasurer(),
      direction: Bool.random(using: &generator) ? .leftToRight : .rightToLeft)
    let pages = try Paginator.paginate(
      Stack(spacing: Double(Int.random(in: 0...6, using: &generator)), blocks), setup: setup,
      using: context)

    var words: [String] = []
    for page in pages {
      let marks = page.frame.marks.filter { !$0.isArtifact }
      #expect(!marks.isEmpty)
      #expect(marks.last?.name.hasPrefix("H") != true, "a heading ends page \(page.number.number)")
      for (index, mark) in marks.enumerated() {
        #expect(page.contentBox.contains(mark.rect), "\(mark)")
        for other in marks[..<index] { #expect(!other.rect.overlaps(mark.rect), "\(other) \(mark)") }
      }
      words += marks.flatMap { $0.name.split(separator: " ").map(String.init) }
    }
    #expect(words.filter { $0 != "•" }.sorted() == author.words.sorted())
    #expect(author.inOrder.allSatisfy { words.contains($0) })
    let order = words.filter { author.inOrder.contains($0) }
    #expect(order == author.words.filter { author.inOrder.contains($0) })
  }
}

/// Writes random blocks in which every word occurs once.
private struct Author {
  /// All words, in reading order.
  var words: [String] = []
  /// The words whose order must be kept over all pages; those of split columns are read page by page.
  var inOrder: Set<String> = []
  private var isInColumns = false

  private mutating func text(
    _ prefix: String, count: ClosedRange<Int>, using generator: inout SeededGenerator
  ) -> RichText {
    let new = (0..<Int.random(in: count, using: &generator)).map { "\(prefix)\(words.count + $0)" }
    words += new
    if !isInColumns { inOrder.formUnion(new) }
    return RichText(new.joined(separator: " "))
  }

  mutating func block(depth: Int, using generator: inout SeededGenerator) -> any Block {
    let kind = Int.random(in: 0...(depth > 2 ? 3 : 10), using: &generator)
    switch kind {
    case 0...1:
      return Paragraph(text("p", count: 1...60, using: &generator))
    case 2:
      return ItemList.bulleted(
        (0..<Int.random(in: 1...5, using: &generator)).map { _ in
          text("l", count: 1...12, using: &generator)
        })
    case 3:
      let rows = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        Table.Row(
          (0..<2).map { _ in
            Table.Cell(text("c", count: 1...4, using: &generator), style: TextStyle())
          })
      }
      return Table(
        columns: [.fraction(1), .fraction(1)], header: [], rows: rows,
        style: .init(cellPadding: 3))
    case 4:
      let heading = Heading(2, text("H", count: 1...2, using: &generator), style: TextStyle())
      return Stack([heading, Spacer(4), block(depth: depth + 1, using: &generator)])
    case 5:
      return KeepTogether { stack(depth: depth, using: &generator) }
    case 6:
      return Panel(.init(border: Stroke(.black, width: 1), padding: 6), spacing: 3) {
        stack(depth: depth, using: &generator)
      }
    case 7:
      let wasInColumns = isInColumns
      isInColumns = true
      defer { isInColumns = wasInColumns }
      return Columns(
        splits: Bool.random(using: &generator),
        [
          .init { stack(depth: 2, using: &generator) }, .init { stack(depth: 2, using: &generator) },
        ])
    case 8:
      return Section(spacing: 2) { stack(depth: depth, using: &generator) }
    case 9:
      return Padding(4) { block(depth: depth + 1, using: &generator) }
    default:
      return Stack([Spacer(8), Rule(), Spacer(8), block(depth: depth + 1, using: &generator)])
    }
  }

  private mutating func stack(depth: Int, using generator: inout SeededGenerator) -> [any Block] {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      block(depth: depth + 1, using: &generator)
    }
  }
}
