internal import PageLayout

/// Writes the recorded structure into a file.
struct StructureWriter {
  /// A heading for the outline.
  struct HeadingPlace {
    var level: Int
    var title: String
    var page: Int
    /// The top of the heading, counted up from the bottom of the page, in points.
    var top: Double
  }

  let file: QPDFFile
  let pages: [PDFObject]
  let pageHeights: [Double]
  /// The headings found while writing, in reading order.
  private(set) var headings: [HeadingPlace] = []

  // What is found by number: for each page the elements of its marks, then one element for each link.
  private var parentsOfMarks: [[PDFValue]] = []
  private var parentsOfLinks: [PDFObject] = []
  private var annotations: [[PDFValue]] = []
  private var notes = 0

  init(file: QPDFFile, pages: [PDFObject], pageHeights: [Double]) {
    self.file = file
    self.pages = pages
    self.pageHeights = pageHeights
  }

  /// Writes the structure.
  ///
  /// - Returns: The structure tree root.
  /// - Throws: ``DrawingError/structure(description:)``
  mutating func write(_ recorder: StructureRecorder) throws -> PDFObject {
    parentsOfMarks = recorder.marks.map { [PDFValue](repeating: .null, count: $0.count) }
    annotations = pages.map { _ in [] }
    let tree = try file.add(.dictionary(["Type": .name("StructTreeRoot")]))
    let document = try write(recorder.root, parent: tree)
    try file.set("K", of: tree, to: .object(document))

    var numbers: [PDFValue] = []
    for (index, page) in pages.enumerated() {
      numbers += [.integer(index), .object(try file.add(.array(parentsOfMarks[index])))]
      try file.set("StructParents", of: page, to: .integer(index))
      if !annotations[index].isEmpty {
        try file.set("Annots", of: page, to: .array(annotations[index]))
      }
    }
    for (index, link) in parentsOfLinks.enumerated() {
      numbers += [.integer(pages.count + index), .object(link)]
    }
    let parentTree = try file.add(.dictionary(["Nums": .array(numbers)]))
    try file.set("ParentTree", of: tree, to: .object(parentTree))
    let next = pages.count + parentsOfLinks.count
    try file.set("ParentTreeNextKey", of: tree, to: .integer(next))
    return tree
  }

  private mutating func write(_ node: StructureNode, parent: PDFObject) throws -> PDFObject {
    let object = try file.add(.dictionary(["Type": .name("StructElem"), "P": .object(parent)]))
    try writeMeaning(of: node, to: object)

    let page = node.onlyContentPage
    if let page { try file.set("Pg", of: object, to: .object(pages[page])) }
    var kids: [PDFValue] = []
    for kid in node.kids {
      switch kid {
      case .node(let inner):
        if !inner.isWorthNothing { kids.append(.object(try write(inner, parent: object))) }
      case .content(let contentPage, let mark):
        parentsOfMarks[contentPage][mark] = .object(object)
        kids.append(
          page != nil
            ? .integer(mark)
            : .dictionary([
              "Type": .name("MCR"), "Pg": .object(pages[contentPage]), "MCID": .integer(mark),
            ]))
      }
    }
    if case .link(let url, let contents) = node.element?.role {
      kids += try writeLink(from: node, element: object, url: url, contents: contents)
    }
    if kids.count == 1 {
      try file.set("K", of: object, to: kids[0])
    } else if !kids.isEmpty {
      try file.set("K", of: object, to: .array(kids))
    }
    return object
  }

  private mutating func writeMeaning(of node: StructureNode, to object: PDFObject) throws {
    guard let element = node.element else {
      try file.set("S", of: object, to: .name("Document"))
      return
    }
    try file.set("S", of: object, to: .name(element.role.name))
    if let language = element.language { try file.set("Lang", of: object, to: .text(language)) }
    switch element.role {
    case .figure(let alternative):
      try file.set("Alt", of: object, to: .text(alternative))
      if let area = node.areas.first {
        try file.set(
          "A", of: object,
          to: .dictionary([
            "O": .name("Layout"), "Placement": .name("Block"),
            "BBox": .array(box(area.rect, onPage: area.page)),
          ]))
        if node.kids.isEmpty { try file.set("Pg", of: object, to: .object(pages[area.page])) }
      }
    case .list(let numbered):
      try file.set(
        "A", of: object,
        to: .dictionary(["O": .name("List"), "ListNumbering": .name(numbered ? "Decimal" : "Disc")]))
    case .tableHeader(let scope):
      try file.set(
        "A", of: object,
        to: .dictionary(["O": .name("Table"), "Scope": .name(scope == .row ? "Row" : "Column")]))
    case .note:
      notes += 1
      try file.set("ID", of: object, to: .ascii("note-\(notes)"))
    case .heading(let level):
      if let area = node.areas.first {
        headings.append(
          HeadingPlace(
            level: level, title: element.title ?? "", page: area.page,
            top: pageHeights[area.page] - area.rect.minY))
      }
    default: break
    }
  }

  private mutating func writeLink(
    from node: StructureNode, element: PDFObject, url: String, contents: String
  ) throws -> [PDFValue] {
    try node.areas.map { area in
      let annotation = try file.add(
        .dictionary([
          "Type": .name("Annot"), "Subtype": .name("Link"), "F": .integer(4),
          "Border": .array([.integer(0), .integer(0), .integer(0)]),
          "Rect": .array(box(area.rect, onPage: area.page)), "Contents": .text(contents),
          "A": .dictionary(["Type": .name("Action"), "S": .name("URI"), "URI": .ascii(url.percentEncoded)]),
          "StructParent": .integer(pages.count + parentsOfLinks.count),
        ]))
      annotations[area.page].append(.object(annotation))
      parentsOfLinks.append(element)
      return .dictionary([
        "Type": .name("OBJR"), "Pg": .object(pages[area.page]), "Obj": .object(annotation),
      ])
    }
  }

  /// A rectangle as PDF counts it: corners, upwards from the bottom left.
  private func box(_ rect: Rect, onPage page: Int) -> [PDFValue] {
    let height = pageHeights[page]
    return [
      .real(rect.minX), .real(height - rect.maxY), .real(rect.maxX), .real(height - rect.minY),
    ]
  }
}

extension String {
  /// The address in ASCII, as PDF wants it.
  fileprivate var percentEncoded: String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = utf8.flatMap { byte -> [UInt8] in
      let isPlain = byte > 0x20 && byte < 0x7F
      return isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension StructureNode {
  /// The page of all content of the element itself, if it is one page.
  fileprivate var onlyContentPage: Int? {
    var only: Int?
    for case .content(let page, _) in kids {
      guard only == nil || only == page else { return nil }
      only = page
    }
    return only
  }

  /// Whether leaving the element out loses nothing.
  fileprivate var isWorthNothing: Bool {
    guard kids.isEmpty else { return false }
    switch element?.role {
    case .paragraph, .span, .section, .label: return true
    default: return false
    }
  }
}

extension StructureElement.Role {
  /// The name in PDF.
  fileprivate var name: String {
    switch self {
    case .section: "Sect"
    case .heading(let level): "H\(min(max(level, 1), 6))"
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .figure: "Figure"
    case .table: "Table"
    case .tableRow: "TR"
    case .tableHeader: "TH"
    case .tableCell: "TD"
    case .link: "Link"
    case .note: "Note"
    case .span: "Span"
    }
  }
}
