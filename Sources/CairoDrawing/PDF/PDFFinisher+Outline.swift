extension PDFFinisher {
  /// Writes the headings of a long document as its outline.
  ///
  /// - Throws: ``DrawingError/structure(description:)``
  func writeOutline(_ headings: [StructureWriter.HeadingPlace], root: PDFObject) throws {
    guard pages.count > 3, !headings.isEmpty else { return }
    let outline = try file.add(.dictionary(["Type": .name("Outlines")]))
    let items = try headings.map { heading in
      try file.add(
        .dictionary([
          "Title": .text(heading.title),
          "Dest": .array([
            .object(pages[heading.page]), .name("XYZ"), .null, .real(heading.top), .null,
          ]),
        ]))
    }
    let parents = Self.parents(of: headings.map(\.level))
    var children: [[Int]] = items.map { _ in [] }
    var top: [Int] = []
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent].append(index) } else { top.append(index) }
    }
    try link(top, items: items, under: outline)
    for (index, inner) in children.enumerated() where !inner.isEmpty {
      try link(inner, items: items, under: items[index])
    }
    try file.set("Outlines", of: root, to: .object(outline))
    try file.set("PageMode", of: root, to: .name("UseOutlines"))
  }

  /// For each heading the last one before it that is higher.
  private static func parents(of levels: [Int]) -> [Int?] {
    levels.enumerated().map { index, level in
      levels[..<index].lastIndex { $0 < level }
    }
  }

  private func link(_ indices: [Int], items: [PDFObject], under parent: PDFObject) throws {
    guard let first = indices.first, let last = indices.last else { return }
    try file.set("First", of: parent, to: .object(items[first]))
    try file.set("Last", of: parent, to: .object(items[last]))
    try file.set("Count", of: parent, to: .integer(indices.count))
    for (position, index) in indices.enumerated() {
      try file.set("Parent", of: items[index], to: .object(parent))
      if position > 0 {
        try file.set("Prev", of: items[index], to: .object(items[indices[position - 1]]))
      }
      if position < indices.count - 1 {
        try file.set("Next", of: items[index], to: .object(items[indices[position + 1]]))
      }
    }
  }
}
