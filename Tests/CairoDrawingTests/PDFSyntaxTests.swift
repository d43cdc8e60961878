import Foundation
import PageLayout
import TestSupport
import Testing

@testable import CairoDrawing

/// Reading and writing the syntax of PDF.
@Suite struct PDFSyntaxTests {
  private func written(_ value: PDFValue) -> String {
    var serializer = PDFSerializer()
    serializer.append(value)
    return String(decoding: serializer.bytes, as: UTF8.self)
  }

  private func read(_ text: String) throws -> String {
    var lexer = PDFLexer(Array(text.utf8), at: 0)
    return written(try lexer.value())
  }

  @Test(arguments: [
    (0, "0"), (1.5, "1.5"), (-1.5, "-1.5"), (-0.25, "-0.25"), (12.0004, "12"), (0.999_6, "1"),
    (-0.000_1, "0"), (595.276, "595.276"), (100, "100"), (0.05, "0.05"),
  ])
  func writesNumbersAsShortAsTheyAre(number: Double, text: String) {
    #expect(written(.real(number)) == text)
  }

  @Test func writesWhatHasAMeaningOfItsOwnInOtherSigns() {
    #expect(written(.ascii(#"a (b) \ c"#)) == #"(a \(b\) \\ c)"#)
    #expect(written(.name("A b/c#")) == "/A#20b#2Fc#23")
    #expect(written(.integer(-7)) == "-7")
    #expect(
      written(.dictionary(["K": .integer(3), "S": .name("P"), "A": .array([.null, .bool(true)])]))
        == "<</K 3/S/P/A[null true]>>")
  }

  @Test(arguments: [
    (
      "<< /Type /Page % 1\n /Kids [ 2 0 R 58 0 R ] /Box [0 -1.5 .25] >>",
      "<</Type/Page/Kids[2 0 R 58 0 R]/Box[0 -1.5 .25]>>"
    ),
    (#"[(a \) ( b ) c) <feff0041> true]"#, #"[(a \) ( b ) c) <feff0041> true]"#),
    ("[1 2 3]", "[1 2 3]"), ("[ 1 0 R 1 0 ]", "[1 0 R 1 0]"), ("<</A<</B null>>>>", "<</A<</B null>>>>"),
  ])
  func readsWhatCairoWrites(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: ["", "[1 2", "<< /A", "<< 1 2 >>", "(open", "<41", "]", "[(a]"])
  func refusesWhatDoesNotEnd(text: String) {
    #expect(throws: DrawingError.self) { try read(text) }
  }

  @Test func textsOfEveryScriptComeBack() throws {
    let texts = ["plain", "Łódź (x) \\", "ألف", "中文 二", "👩‍⚕️"]
    for text in texts {
      let info = Document.Info(title: text, language: "en")
      let data = try PDFRenderer().render(Document(info: info) { Paragraph("words") }, using: newEngine())
      #expect(try PDFInspection(data).title == text, "\(text)")
      let json = try Tool.run("qpdf", ["--json", "--json-key=qpdf", "{}"], on: data).output
      let encoded = String(decoding: try JSONEncoder().encode("u:" + text), as: UTF8.self)
      #expect(json.contains("\"/Title\": " + encoded.replacing("\\/", with: "/")), "\(text)")
    }
  }

  @Test func expandsWhatItCompresses() throws {
    let deflater = Deflater()
    var generator = SeededGenerator(seed: 3)
    for count in [0, 1, 100, 70_000] {
      let bytes = (0..<count).map {
        UInt8(truncatingIfNeeded: $0 / 400) &+ UInt8.random(in: 0...3, using: &generator)
      }
      #expect(try deflater.expanded(deflater.compressed(bytes)[...]) == bytes)
    }
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    #expect(try deflater.expanded(deflater.compressed(zeros)[...]) == zeros)
    #expect(throws: DrawingError.self) { try deflater.expanded([1, 2, 3, 4]) }
  }
}

/// What Cairo has written, read object by object.
@Suite struct DrawnFileTests {
  private func drawn() throws -> (data: Data, drawing: PDFDrawing, info: Document.Info) {
    let document = SampleHandout().document()
    let drawing = try PDFDrawing(document.pages(using: newEngine()))
    return (drawing.data, drawing, document.info)
  }

  @Test func aFileOfAnotherCairoGivesTheSamePages() throws {
    let (data, drawing, info) = try drawn()
    // Newer versions of Cairo pack objects into streams.
    let packed = try Tool.run("qpdf", ["--object-streams=generate", "{}", "-"], on: data).data
    #expect(packed != data)
    func finished(_ data: Data) throws -> Data {
      let sink = MemorySink()
      let assembler = PDFAssembler(to: sink, info: info, forms: DrawingForms(), deflater: Deflater())
      try drawing.append(DrawnFile(data), to: assembler)
      assembler.finish()
      return Data(sink.bytes)
    }
    let (plain, other) = (try finished(data), try finished(packed))
    #expect(
      try Tool.run("pdftotext", ["{}", "-"], on: plain).output
        == Tool.run("pdftotext", ["{}", "-"], on: other).output)
    #expect(try ReadingOrder(plain).lines == ReadingOrder(other).lines)
    #expect(try Pixels(plain, page: 1).difference(from: Pixels(other, page: 1)) == 0)
  }

  @Test func damageIsAnErrorAndNoCrash() throws {
    let data = try drawn().data
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var bytes = Array(data)
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
      }
      // What can still be read need not be what was drawn.
      guard let file = try? DrawnFile(Data(bytes)), let pages = try? file.pages() else { continue }
      for page in pages {
        guard let contents = page["Contents"]?.target else { continue }
        _ = try? file.stream(contents)
      }
    }
  }

  @Test func placedDrawingsLookAsDrawn() throws {
    let document = SampleHandout().document()
    let pages = try document.pages(using: newEngine())
    let renderer = PDFRenderer()
    try #require(CairoBehaviour.keepsEmptyMarks)
    let placed = try renderer.finished(PDFDrawing(pages, placesDrawings: true), info: document.info)
    let drawn = try renderer.finished(PDFDrawing(pages, placesDrawings: false), info: document.info)
    let json = try Tool.run("qpdf", ["--json", "--json-key=qpdf", "{}"], on: placed).output
    #expect(json.contains("\"/Subtype\": \"/Form\""))
    #expect(try ReadingOrder(placed).lines == ReadingOrder(drawn).lines)
    for page in pages.indices {
      let (new, old) = (try Pixels(placed, page: page + 1), try Pixels(drawn, page: page + 1))
      #expect(new.difference(from: old) < 0.002)
      #expect(new.ink > 0.01)
    }
  }
}
