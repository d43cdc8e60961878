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

  private let body: PDFBody
  /// The structure tree root.
  let tree: PDFReference
  /// What is found by number in the parent tree: the elements of a page's marks, or the element of a link.
  private var parents: [PDFReference] = []
  private var notes = 0

  // Of the drawing that is being written.
  private var pages: [PDFReference] = []
  private var pageHeights: [Double] = []
  private var parentsOfMarks: [[PDFReference?]] = []
  /// The headings of the drawing, in reading order.
  private(set) var headings: [HeadingPlace] = []
  /// For each page of the drawing its links.
  private(set) var annotations: [[PDFReference]] = []

  init(body: PDFBody) {
    self.body = body
    tree = body.reserve()
  }

  /// Writes the structure of a drawing.
  ///
  /// - Parameters:
  ///   - recorder: What was drawn.
  ///   - role: What the whole of it is.
  ///   - parent: The element above it.
  ///   - pages: The pages.
  ///   - pageHeights: The heights of the pages, in points.
  /// - Returns: The element of the whole, and the key in the parent tree of the first page; the others follow it.
  mutating func write(
    _ recorder: StructureRecorder, as role: String, parent: PDFReference, pages: [PDFReference],
    pageHeights: [Double]
  ) -> (element: PDFReference, firstKey: Int) {
    self.pages = pages
    self.pageHeights = pageHeights
    headings = []
    annotations = pages.map { _ in [] }
    parentsOfMarks = recorder.marks.map { [PDFReference?](repeating: nil, count: $0.count) }
    let firstKey = parents.count
    let places = pages.map { _ in body.reserve() }
    parents += places
    let element = write(recorder.root, parent: parent, rootRole: role)
    for (place, parents) in zip(places, parentsOfMarks) {
      body.define(place, .array(parents.map { $0.map(PDFValue.reference) ?? .null }))
    }
    return (element, firstKey)
  }

  /// Writes the root of all.
  ///
  /// - Parameter document: The element of the document.
  func finish(document: PDFReference) {
    var numbers: [PDFValue] = []
    for (key, parent) in parents.enumerated() { numbers += [.integer(key), .reference(parent)] }
    let parentTree = body.add(.dictionary(["Nums": .array(numbers)]))
    body.define(
      tree,
      .dictionary([
        "Type": .name("StructTreeRoot"), "K": .reference(document), "ParentTree": .reference(parentTree),
        "ParentTreeNextKey": .integer(parents.count),
      ]))
  }

  private mutating func write(
    _ node: StructureNode, parent: PDFReference, rootRole: String = ""
  ) -> PDFReference {
    let object = body.reserve()
    var entries: PDFDictionary = [
      "Type": .name("StructElem"), "S": .name(node.element?.role.name ?? rootRole), "P": .reference(parent),
    ]
    writeMeaning(of: node, to: &entries)

    let page = node.onlyContentPage
    if let page { entries["Pg"] = .reference(pages[page]) }
    var kids: [PDFValue] = []
    for kid in node.kids {
      switch kid {
      case .node(let inner):
        if !inner.isWorthNothing { kids.append(.reference(write(inner, parent: object))) }
      case .content(let contentPage, let mark):
        parentsOfMarks[contentPage][mark] = object
        kids.append(
          page != nil
            ? .integer(mark)
            : .dictionary([
              "Type": .name("MCR"), "Pg": .reference(pages[contentPage]), "MCID": .integer(mark),
            ]))
      }
    }
    if case .link(let url, let contents) = node.element?.role {
      kids += writeLink(from: node, element: object, url: url, contents: contents)
    }
    if kids.count == 1 {
      entries["K"] = kids[0]
    } else if !kids.isEmpty {
      entries["K"] = .array(kids)
    }
    body.define(object, .dictionary(entries))
    return object
  }

  private mutating func writeMeaning(of node: StructureNode, to entries: inout PDFDictionary) {
    guard let element = node.element else { return }
    if let language = element.language { entries["Lang"] = .text(language) }
    switch element.role {
    case .figure(let alternative):
      entries["Alt"] = .text(alternative)
      if let area = node.areas.first {
        entries["A"] = .dictionary([
          "O": .name("Layout"), "Placement": .name("Block"),
          "BBox": .array(box(area.rect, onPage: area.page)),
        ])
        if node.kids.isEmpty { entries["Pg"] = .reference(pages[area.page]) }
      }
    case .list(let numbered):
      entries["A"] = .dictionary([
        "O": .name("List"), "ListNumbering": .name(numbered ? "Decimal" : "Disc"),
      ])
    case .tableHeader(let scope):
      entries["A"] = .dictionary([
        "O": .name("Table"), "Scope": .name(scope == .row ? "Row" : "Column"),
      ])
    case .note:
      notes += 1
      entries["ID"] = .ascii("note-\(notes)")
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
    from node: StructureNode, element: PDFReference, url: String, contents: String
  ) -> [PDFValue] {
    node.areas.map { area in
      var entries: PDFDictionary = [
        "Type": .name("Annot"), "Subtype": .name("Link"), "F": .integer(4),
        "Border": .array([.integer(0), .integer(0), .integer(0)]),
        "Rect": .array(box(area.rect, onPage: area.page)), "Contents": .text(contents),
        "StructParent": .integer(parents.count),
      ]
      if let number = PageLink.page(of: url), pages.indices.contains(number - 1) {
        entries["Dest"] = .array([.reference(pages[number - 1]), .name("Fit")])
      } else {
        entries["A"] = .dictionary([
          "Type": .name("Action"), "S": .name("URI"), "URI": .ascii(url.percentEncoded),
        ])
      }
      let annotation = body.add(.dictionary(entries))
      annotations[area.page].append(annotation)
      parents.append(element)
      return .dictionary([
        "Type": .name("OBJR"), "Pg": .reference(pages[area.page]), "Obj": .reference(annotation),
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
