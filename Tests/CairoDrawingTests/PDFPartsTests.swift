import Foundation
import PageLayout
import TestSupport
import Testing

@testable import CairoDrawing

@Suite struct PDFPartsTests {
  @Test func findsTheMarksOfAPage() {
    let content = Array(
      """
      q /P << /MCID 0 >> BDC BT (text) Tj ET EMC
      /Private << /MCID 1 >> BDC 0 0 m EMC /Span << /ActualText <feff0066> >> BDC EMC
      /P << /MCID 12 >> BDC EMC /P << /MCID x >> BDC
      """.utf8)
    let marks = MarkedContent.marks(in: content)
    #expect(marks.map(\.number) == [0, 1, 12])
    #expect(marks.map(\.isMeaning) == [true, false, true])
    #expect(String(decoding: content[marks[1].range], as: UTF8.self) == "/Private << /MCID 1 >> BDC")
  }

  @Test func refusesAPageWithOtherMarksThanWereDrawn() throws {
    let info = Document.Info(title: "Test", language: "en")
    let document = Document(info: info, root: { Paragraph("words") })
    let page = try document.pages(using: newEngine())[0]
    let surface = try CairoSurface.pdf(size: (page.frame.size.width, page.frame.size.height))
    let context = try CairoContext(on: surface)
    let recorder = StructureRecorder()
    context.beginTag("Document")
    recorder.beginPage()
    try FrameCanvas(context: context, recorder: recorder).draw(page)
    recorder.endPage(in: context)
    context.showPage()
    context.endTag("Document")
    let forgetful = StructureRecorder()
    forgetful.beginPage()
    let drawn = try DrawnFile(surface.finish())
    let assembler = PDFAssembler(
      to: MemorySink(), info: info, forms: DrawingForms(), deflater: Deflater())
    #expect(throws: DrawingError.markers(page: 1, expected: 0, found: 1)) {
      try assembler.append(drawn, recorder: forgetful, pageHeights: [page.frame.size.height])
    }
  }

  @Test func reportsTagsThatCairoRefuses() throws {
    let surface = try CairoSurface.pdf(size: (100, 100))
    let context = try CairoContext(on: surface)
    context.beginTag("NoSuchTag")
    context.draw(Shape(.rect(Rect(0, 0, 50, 50)), fill: .black), at: .zero)
    context.endTag("NoSuchTag")
    context.showPage()
    #expect(throws: DrawingError.self) { try surface.finish() }
  }

  @Test func refusesADrawingThatIsNoPDF() {
    #expect(throws: DrawingError.self) { try DrawnFile(Data("nonsense".utf8)) }
  }

  @Test func countsGlyphsWithoutAShape() throws {
    let path = "/usr/share/fonts/opentype/inter/Inter-Regular.otf"
    var font = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    #expect(FontCheck.lostGlyphs(in: font) == 0)
    for index in font.indices.suffix(font.count / 2) { font[index] = 0xFF }
    #expect(FontCheck.lostGlyphs(in: font) > 0)
  }

  @Test func theColourProfileIsAsLongAsItSays() {
    let profile = ColorProfile.sRGB
    let size = profile[..<4].reduce(0) { $0 << 8 | Int($1) }
    #expect(size == profile.count)
    #expect(String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
  }
}
