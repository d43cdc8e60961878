/// Writes the headings of a long document as its outline.
struct OutlineWriter {
  let body: PDFBody
  let pages: [PDFReference]

  /// - Returns: The outline.
  func write(_ headings: [StructureWriter.HeadingPlace]) -> PDFReference {
    let outline = body.reserve()
    let items = headings.map { _ in body.reserve() }
    let parents = Self.parents(of: headings.map(\.level))
    var children: [[Int]] = items.map { _ in [] }
    var top: [Int] = []
    for (index, parent) in parents.enumerated() {
      if let parent { children[parent].append(index) } else { top.append(index) }
    }
    body.define(outline, .dictionary(within(top, items, ["Type": .name("Outlines")])))
    for (index, heading) in headings.enumerated() {
      var entries: PDFDictionary = [
        "Title": .text(heading.title), "Parent": .reference(parents[index].map { items[$0] } ?? outline),
        "Dest": .array([
          .reference(pages[heading.page]), .name("XYZ"), .null, .real(heading.top), .null,
        ]),
      ]
      let siblings = parents[index].map { children[$0] } ?? top
      if let place = siblings.firstIndex(of: index) {
        if place > 0 { entries["Prev"] = .reference(items[siblings[place - 1]]) }
        if place + 1 < siblings.count { entries["Next"] = .reference(items[siblings[place + 1]]) }
      }
      body.define(items[index], .dictionary(within(children[index], items, entries)))
    }
    return outline
  }

  /// Entries that say which items are within.
  private func within(_ indices: [Int], _ items: [PDFReference], _ entries: PDFDictionary) -> PDFDictionary {
    guard let first = indices.first, let last = indices.last else { return entries }
    var entries = entries
    entries["First"] = .reference(items[first])
    entries["Last"] = .reference(items[last])
    entries["Count"] = .integer(indices.count)
    return entries
  }

  /// For each heading the last one before it that is higher.
  private static func parents(of levels: [Int]) -> [Int?] {
    levels.enumerated().map { index, level in
      levels[..<index].lastIndex { $0 < level }
    }
  }
}
