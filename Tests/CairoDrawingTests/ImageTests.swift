import CairoDrawing
import Foundation
import PageLayout
import TestSupport
import Testing

@Suite struct ImageTests {
  private let pages: [PageFrame]
  private let engine: TextEngine

  init() throws {
    engine = try newEngine()
    pages = try SampleHandout().document().pages(using: engine)
  }

  @Test(arguments: [(72.0, 595, 842), (144, 1191, 1684)])
  func rasterHasTheSizeAskedFor(dotsPerInch: Double, width: Int, height: Int) throws {
    let data = try PNGRenderer(dotsPerInch: dotsPerInch).render(pages[0])
    #expect(data.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    func number(at offset: Int) -> Int { data[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(number(at: 16) == width)
    #expect(number(at: 20) == height)
  }

  @Test func vectorPictureHasTheSizeOfThePage() throws {
    let data = try SVGRenderer().render(pages[0])
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains("<svg"))
    #expect(text.contains("width=\"595.2"))
    #expect(text.contains("height=\"841.8"))
    #expect(text.hasSuffix("</svg>\n"))
  }

  @Test func picturesAreTheSameEachTime() throws {
    #expect(try PNGRenderer().render(pages[0]) == PNGRenderer().render(pages[0]))
    #expect(try SVGRenderer().render(pages[0]) == SVGRenderer().render(pages[0]))
  }
}
