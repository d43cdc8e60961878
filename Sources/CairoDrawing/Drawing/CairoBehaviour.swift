internal import Foundation
internal import PageLayout

/// What the installed Cairo does, found out by trying rather than from its version.
package enum CairoBehaviour {
  /// Whether a mark in which nothing is drawn stands in the file, where finishing can put a drawing into it, as long
  /// as something else is drawn on the page.
  package static let keepsEmptyMarks: Bool = {
    do {
      let surface = try CairoSurface.pdf(size: (10, 10))
      let context = try CairoContext(on: surface)
      context.beginTag("Document")
      context.beginTag(StructureRecorder.meaningTag)
      context.endTag(StructureRecorder.meaningTag)
      context.beginTag(StructureRecorder.artifactTag)
      context.endTag(StructureRecorder.artifactTag)
      context.draw(Shape(.rect(Rect(1, 1, 1, 1)), fill: .black), at: .zero)
      context.showPage()
      context.endTag("Document")
      let file = try DrawnFile(surface.finish())
      guard let contents = try file.pages().first?["Contents"]?.target, let stream = try file.stream(contents)
      else { return false }
      return try MarkedContent.marks(in: Deflater().expanded(stream.data)).count == 2
    } catch {
      return false
    }
  }()
}
