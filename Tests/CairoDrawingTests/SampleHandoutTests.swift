import CairoDrawing
import Foundation
import PageLayout
import TestSupport
import Testing

@Suite struct SampleHandoutTests {
  @Test func drawsAWholeHandout() throws {
    let engine = try TextEngine(fontConfiguration: ProjectFiles.fontConfiguration)
    let data = try PDFRenderer().render(SampleHandout().document(), using: engine)
    #expect(data.starts(with: Array("%PDF-1.7".utf8)))
    if let path = ProcessInfo.processInfo.environment["REHABPRESS_SAMPLE"] {
      try data.write(to: URL(fileURLWithPath: path))
    }
  }
}
