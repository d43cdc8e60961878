import CairoDrawing
import Foundation
import PageLayout
import TestSupport
import Testing

@Suite struct StructureTests {
  /// The roles as `pdfinfo` shows them, two spaces for each level.
  private func structure(_ data: Data) throws -> [String] {
    try Tool.run("pdfinfo", ["-struct", "{}"], on: data).output
      .split(separator: "\n").map(String.init)
      .filter { !$0.contains("/") && !$0.contains("Object") }
      .map { line in
        let bare = line.replacingOccurrences(of: " (block)", with: "")
          .replacingOccurrences(of: " (inline)", with: "")
        return bare.hasSuffix(":") ? String(bare.dropLast()) : bare
      }
  }

  private func table(rows: Int) -> Table {
    let words = TextStyle()
    return Table(
      columns: [.fraction(1), .fraction(1)],
      header: [
        .init([.init(header: .column, "Day", style: words), .init(header: .column, "Done", style: words)])
      ],
      rows: (1...rows).map {
        .init([
          .init(header: .row, RichText("\($0)"), style: words),
          .init(CheckBox(alternative: "day \($0)")),
        ])
      })
  }

  @Test func followsTheBlocks() throws {
    let data = try draw {
      Section {
        Heading(1, "Title", style: TextStyle(size: 20))
        Paragraph("Words")
        ItemList.numbered(["One"])
        LinkText("Videos", url: "https://example.org", contents: "Videos")
        table(rows: 1)
      }
    }
    #expect(
      try structure(data) == [
        "Document", "  Sect", "    H1", "    P", "    L", "      LI", "        Lbl", "        LBody",
        "          P", "    P", "      Link", "    Table", "      TR", "        TH",
        "        TH", "      TR", "        TH", "        TD", "          Figure",
      ])
  }

  @Test func aTableOnSeveralPagesIsOneTable() throws {
    let data = try draw {
      Paragraph("Before")
      table(rows: 120)
    }
    let roles = try structure(data).map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(roles.filter { $0 == "Table" }.count == 1)
    #expect(roles.filter { $0 == "TR" }.count == 121)
    #expect(roles.filter { $0 == "TH" }.count == 122)
  }

  @Test func aParagraphOnTwoPagesIsOneParagraph() throws {
    let words = Array(repeating: "walking", count: 900).joined(separator: " ")
    let data = try draw { Paragraph(RichText(words)) }
    #expect(try structure(data) == ["Document", "  P"])
    #expect(try Tool.run("pdfinfo", ["{}"], on: data).output.contains("Pages:           2"))
  }

  @Test func aNameInAnotherLanguageIsAStretchOfItsOwn() throws {
    let data = try draw {
      Paragraph("For " + .isolated("محمد", language: "ar") + ", " + .bold("daily"))
    }
    #expect(try structure(data) == ["Document", "  P", "    Span"])
    let json = try Tool.run("qpdf", ["--json", "--json-key=qpdf", "{}"], on: data).output
    #expect(json.contains(#""/Lang": "u:ar""#))
  }

  @Test func figuresHeadersAndLinksSayWhatTheyAre() throws {
    let data = try draw {
      table(rows: 1)
      LinkText("Videos", url: "https://example.org/ü", contents: "Videos of exercises")
      FigureBlock(
        Drawing(
          [Shape(.circle(center: Point(50, 50), radius: 40), fill: .black)], bounds: Rect(0, 0, 100, 100)),
        alternative: "Lying on the back, “left” knee up", maximumHeight: 100)
    }
    let json = try Tool.run("qpdf", ["--json", "--json-key=qpdf", "{}"], on: data).output
    for fact in [
      #""/Alt": "u:day 1""#, #""/Alt": "u:Lying on the back, “left” knee up""#,
      #""/Scope": "/Row""#, #""/Scope": "/Column""#, #""/Contents": "u:Videos of exercises""#,
      #""/URI": "u:https://example.org/%C3%BC""#, #""/Tabs": "/S""#, #""/Lang": "u:en""#,
    ] {
      #expect(json.contains(fact), "\(fact)")
    }
  }

  @Test func furnitureIsNotRead() throws {
    let document = SampleHandout().document()
    let data = try PDFRenderer().render(document, using: try newEngine())
    let text = try Tool.run("pdfinfo", ["-struct-text", "{}"], on: data).output
    #expect(text.contains("Knee to chest"))
    #expect(!text.contains("Northside"))
    #expect(!text.contains("Page 1"))
  }
}
