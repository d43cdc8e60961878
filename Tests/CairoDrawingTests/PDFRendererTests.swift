import CairoDrawing
import Foundation
import PageLayout
import TestSupport
import Testing

@Suite struct PDFRendererTests {
  @Test func givesTheSameBytesEachTime() throws {
    let document = SampleHandout().document(exercises: 8)
    let engine = try newEngine()
    let first = try PDFRenderer().render(document, using: engine)
    #expect(try PDFRenderer().render(document, using: engine) == first)
    #expect(try PDFRenderer().render(document, using: try newEngine()) == first)
  }

  // Cairo would share ten open font files between all threads and close some under them; names in more
  // scripts than that crash it unless every engine has faces of its own.
  @Test func givesTheSameBytesOnManyThreads() async throws {
    @Sendable func render() throws -> Data {
      try draw {
        for name in Names.all { Paragraph(RichText(name.name), language: name.language) }
      }
    }
    let reference = try render()
    try await withThrowingTaskGroup(of: Data.self) { group in
      for _ in 0..<48 { group.addTask { try render() } }
      for try await data in group { #expect(data == reference) }
    }
  }

  @Test(arguments: [1, 3, 12])
  func isASoundFile(exercises: Int) throws {
    let document = SampleHandout().document(exercises: exercises)
    let data = try PDFRenderer().render(document, using: try newEngine())
    let check = try Tool.run("qpdf", ["--check", "{}"], on: data)
    #expect(check.status == 0, "\(check.errors)")
    let mutool = try Tool.run("mutool", ["draw", "-F", "png", "-o", "/dev/null", "{}"], on: data)
    let warnings = mutool.errors.split(separator: "\n").filter {
      $0.contains("warning") && !$0.contains("ICC support is not available")
    }
    #expect(warnings == [])
    let fonts = try Tool.run("pdffonts", ["{}"], on: data).output.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(font.contains("yes yes yes"), "\(font)") }
  }

  @Test func statesItsFacts() throws {
    let data = try PDFRenderer().render(SampleHandout().document(), using: try newEngine())
    let info = try Tool.run("pdfinfo", ["{}"], on: data).output
    for fact in ["Title:           Your exercise program", "Tagged:          yes", "PDF version:     1.7"] {
      #expect(info.contains(fact))
    }
    let metadata = try Tool.run("pdfinfo", ["-meta", "{}"], on: data).output
    for fact in [
      "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
      "<pdfuaid:part>1</pdfuaid:part>", ">Your exercise program<", "<xmp:CreateDate>2026-11-22<",
    ] {
      #expect(metadata.contains(fact))
    }
    #expect(!String(decoding: data, as: UTF8.self).contains("ModDate"))
  }

  @Test func escapesItsFacts() throws {
    let document = Document(
      info: .init(title: "A <b> & \"c\" ü محمد", language: "en"), root: { Paragraph("words") })
    let data = try PDFRenderer().render(document, using: try newEngine())
    let metadata = try Tool.run("pdfinfo", ["-meta", "{}"], on: data).output
    #expect(metadata.contains("A &lt;b&gt; &amp; &quot;c&quot; ü محمد"))
    let info = try Tool.run("pdfinfo", ["{}"], on: data).output
    #expect(info.contains("A <b> & \"c\" ü محمد"))
  }

  @Test func writesItsDateForOldReaders() throws {
    for (date, expected) in [
      ("2026-11-22", "D:20261122"), ("2026-11-22T09:30:00Z", "D:20261122093000Z"),
      ("2026-11-22T09:30:00+05:30", "D:20261122093000+05'30'"),
    ] {
      let info = Document.Info(title: "Test", language: "en", date: date)
      let document = Document(info: info, root: { Paragraph("words") })
      let data = try PDFRenderer().render(document, using: try newEngine())
      let json = try Tool.run("qpdf", ["--json", "--json-key=qpdf", "{}"], on: data).output
      #expect(json.contains("u:\(expected)\""))
    }
  }

  @Test func hasAnOutlineWhenItIsLong() throws {
    let engine = try newEngine()
    let long = try PDFRenderer().render(SampleHandout().document(exercises: 14), using: engine)
    let outline = try Tool.run("mutool", ["show", "{}", "outline"], on: long).output
    #expect(outline.contains("Your exercise program"))
    #expect(outline.contains("14 Bridge"))
    let short = try PDFRenderer().render(SampleHandout().document(), using: engine)
    #expect(try Tool.run("mutool", ["show", "{}", "outline"], on: short).output == "")
  }

  @Test func refusesWordsShapedElsewhere() throws {
    let document = Document(info: .init(title: "Test", language: "en"), root: { Paragraph("words") })
    let pages = try document.pages(using: FixedWidthMeasurer())
    #expect(throws: DrawingError.foreignText) {
      try PDFRenderer().render(pages, info: document.info)
    }
  }

  @Test func refusesADocumentWithoutPages() {
    #expect(throws: DrawingError.noPages) {
      try PDFRenderer().render([], info: .init(title: "Test", language: "en"))
    }
  }

  @Test func reportsACharacterWithItsOrigin() throws {
    let error = DrawingError.missingGlyphs(["🙂"], origin: Origin("patients.csv:3"))
    #expect(throws: error) {
      try draw { Section(origin: Origin("patients.csv:3")) { Paragraph("Zoë 🙂") } }
    }
  }
}
