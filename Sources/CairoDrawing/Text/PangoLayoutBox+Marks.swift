internal import CPangoCairo

extension PangoLayoutBox {
  /// Ties the marks of Thai and Lao to the letters that carry them, so that the PDF gives both as one piece of
  /// text. Drawn each by itself, a mark steps back over its letter, and readers of the file take that for the
  /// beginning of another line.
  func joinMarks(in text: String) {
    var marks: Set<Int> = []
    var offset = 0
    for scalar in text.unicodeScalars {
      if (0x0E00..<0x0F00).contains(scalar.value), scalar.properties.isGraphemeExtend {
        marks.insert(offset)
      }
      offset += UTF8.width(scalar)
    }
    guard !marks.isEmpty else { return }
    for line in lines {
      var node = line.pointee.runs
      while let entry = node {
        if let data = entry.pointee.data {
          Self.join(marks, in: data.assumingMemoryBound(to: PangoGlyphItem.self).pointee)
        }
        node = entry.pointee.next
      }
    }
  }

  /// Gives each glyph of a mark the cluster of the glyph before it; `marks` are offsets in the UTF-8.
  private static func join(_ marks: Set<Int>, in run: PangoGlyphItem) {
    guard let item = run.item, let glyphs = run.glyphs, let clusters = glyphs.pointee.log_clusters
    else { return }
    for index in 0..<Int(glyphs.pointee.num_glyphs) where index > 0 {
      if marks.contains(Int(item.pointee.offset) + Int(clusters[index])) {
        clusters[index] = clusters[index - 1]
      }
    }
  }
}
