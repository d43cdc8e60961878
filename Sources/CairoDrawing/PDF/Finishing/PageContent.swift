internal import PageLayout

/// Finishes what Cairo has drawn on a page: says what is an artifact, and shows the drawings at their marks.
struct PageContent {
  /// What was marked, in order.
  let marks: [StructureRecorder.Mark]
  /// The forms of the drawings, with the names by which the page shows them.
  var forms: [ObjectIdentifier: (name: String, form: DrawingForms.Form)] = [:]

  init(marks: [StructureRecorder.Mark]) { self.marks = marks }

  /// The drawings that stand on the page.
  var placements: [StructureRecorder.Placement] { marks.compactMap(\.placement) }

  /// The operators of the finished page.
  ///
  /// - Parameters:
  ///   - drawn: The operators that Cairo has written.
  ///   - page: The page's number, from 1, for errors.
  /// - Returns: The operators.
  /// - Throws: ``DrawingError/markers(page:expected:found:)`` where Cairo's marks are not those that were made.
  func finished(_ drawn: [UInt8], page: Int) throws(DrawingError) -> [UInt8] {
    let found = MarkedContent.marks(in: drawn)
    guard found.map(\.number) == Array(marks.indices), found.map(\.isMeaning) == marks.map(\.isMeaning) else {
      throw .markers(page: page, expected: marks.count, found: found.count)
    }
    var content = PDFSerializer()
    var position = 0
    for mark in found {
      let wanted = marks[mark.number]
      content.append(contentsOf: drawn[position..<mark.range.lowerBound])
      if mark.isMeaning {
        content.append(contentsOf: drawn[mark.range])
      } else {
        content.append("/Artifact BMC")
      }
      if let placement = wanted.placement { append(placement, to: &content) }
      position = mark.range.upperBound
    }
    content.append(contentsOf: drawn[position...])
    return content.bytes
  }

  /// Shows a drawing. Cairo counts y downwards on the whole page, as drawings do.
  private func append(_ placement: StructureRecorder.Placement, to content: inout PDFSerializer) {
    guard let (name, form) = forms[ObjectIdentifier(placement.drawing)] else { return }
    let scale = placement.scale / form.scale
    let bounds = placement.drawing.bounds
    content.append("\nq ")
    content.append(scale, decimals: 8)
    content.append(" 0 0 ")
    content.append(scale, decimals: 8)
    content.append(" ")
    content.append(placement.position.x - bounds.minX * placement.scale, decimals: 3)
    content.append(" ")
    content.append(placement.position.y - bounds.minY * placement.scale, decimals: 3)
    content.append(" cm ")
    content.append(.name(name))
    content.append(" Do Q")
  }
}
