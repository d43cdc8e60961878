internal import Foundation
internal import PageLayout

/// Makes drawings by Cairo one accessible document: writes the structure, marks artifacts, puts figures in their places,
/// and states the facts.
final class PDFAssembler {
  /// What a drawing is in the document.
  enum Position {
    /// All of it.
    case whole
    /// A part with a title in the outline; where asked for, with a blank page behind it if its pages are odd in number,
    /// so that the next part begins on a fresh sheet when printed on both sides.
    case part(title: String, isPadded: Bool)
  }

  private let body: PDFBody
  private let info: Document.Info
  private let forms: DrawingForms
  private let deflater: Deflater
  /// Whether the file may claim to be PDF/A, as an encrypted one may not.
  private let isArchival: Bool
  private let root: PDFReference
  private let pageTree: PDFReference
  /// The element of a document of parts.
  private lazy var document = body.reserve()
  private var structure: StructureWriter
  private var elements: [PDFReference] = []
  /// Whether the document has parts.
  private var isBound = false
  private var pages: [PDFReference] = []
  private var headings: [StructureWriter.HeadingPlace] = []
  private var placedForms: [ObjectIdentifier: PlacedForm] = [:]

  /// Begins a file.
  init(
    to sink: any PDFSink, info: Document.Info, forms: DrawingForms, deflater: Deflater,
    isArchival: Bool = true
  ) {
    body = PDFBody(deflater: deflater, sink: sink)
    self.info = info
    self.forms = forms
    self.deflater = deflater
    self.isArchival = isArchival
    root = body.reserve()
    pageTree = body.reserve()
    structure = StructureWriter(body: body)
  }

  /// Adds a drawing.
  ///
  /// - Parameters:
  ///   - drawing: What Cairo has written.
  ///   - recorder: What it means.
  ///   - pageHeights: The heights of the pages, in points.
  ///   - position: What it is in the document; only one can be all of it.
  /// - Throws: ``DrawingError/structure(description:)``, ``DrawingError/markers(page:expected:found:)``,
  ///   ``DrawingError/lostGlyphs(font:count:)``
  func append(
    _ drawing: DrawnFile, recorder: StructureRecorder, pageHeights: [Double], as position: Position = .whole
  ) throws {
    let drawnPages = try drawing.pages()
    let first = pages.count
    let references = drawnPages.map { _ in body.reserve() }
    pages += references
    let (role, parent) =
      if case .whole = position { ("Document", structure.tree) } else { ("Part", document) }
    let (element, key) = structure.write(
      recorder, as: role, parent: parent, pages: references, pageHeights: pageHeights)
    elements.append(element)

    let copier = ObjectCopier(from: drawing, to: body) { [deflater] in
      try Self.prepared($0, of: drawing, deflater: deflater)
    }
    for (index, drawn) in drawnPages.enumerated() {
      var page = try finished(
        drawn, of: drawing, number: index + 1, marks: recorder.marks[index], copier: copier)
      page["StructParents"] = .integer(key + index)
      let links = structure.annotations[index]
      if !links.isEmpty { page["Annots"] = .array(links.map(PDFValue.reference)) }
      body.define(references[index], .dictionary(page))
    }
    switch position {
    case .whole: headings = structure.headings
    case .part(let title, let isPadded):
      isBound = true
      headings.append(
        StructureWriter.HeadingPlace(level: 0, title: title, page: first, top: pageHeights.first ?? 0))
      if isPadded, drawnPages.count % 2 == 1, let last = drawnPages.last { addBlankPage(like: last) }
    }
  }

  /// A page on which nothing is.
  private func addBlankPage(like page: PDFDictionary) {
    pages.append(
      body.add(
        .dictionary([
          "Type": .name("Page"), "Parent": .reference(pageTree), "Resources": .dictionary([:]),
          "MediaBox": page["MediaBox"] ?? .null, "Tabs": .name("S"),
        ])))
  }

  /// Ends the file.
  func finish() {
    body.define(
      pageTree,
      .dictionary([
        "Type": .name("Pages"), "Kids": .array(pages.map(PDFValue.reference)), "Count": .integer(pages.count),
      ]))
    if isBound {
      body.define(
        document,
        .dictionary([
          "Type": .name("StructElem"), "S": .name("Document"), "P": .reference(structure.tree),
          "K": .array(elements.map(PDFValue.reference)),
        ]))
    }
    structure.finish(document: isBound ? document : elements.first ?? document)
    var catalog = facts()
    catalog["Pages"] = .reference(pageTree)
    catalog["StructTreeRoot"] = .reference(structure.tree)
    if !headings.isEmpty, pages.count > 3 || isBound {
      let outline = OutlineWriter(body: body, pages: pages).write(headings)
      catalog["Outlines"] = .reference(outline)
      catalog["PageMode"] = .name("UseOutlines")
    }
    body.define(root, .dictionary(catalog))
    let dictionary = DocumentFacts(info, isArchival: isArchival).dictionary
    body.finish(root: root, info: body.add(.dictionary(dictionary)))
  }

  /// A form in the file, with the name by which pages show it.
  private struct PlacedForm {
    var name: String
    var reference: PDFReference
    var form: DrawingForms.Form
  }

  private func finished(
    _ drawn: PDFDictionary, of drawing: DrawnFile, number: Int, marks: [StructureRecorder.Mark],
    copier: ObjectCopier
  ) throws -> PDFDictionary {
    guard let contents = drawn["Contents"]?.target, let stream = try drawing.stream(contents),
      var resources = try drawn["Resources"].map(drawing.resolved)?.entries
    else { throw DrawingError.structure(description: "page \(number) has no contents") }

    var content = PageContent(marks: marks)
    var shown: PDFDictionary =
      try resources["XObject"].map(drawing.resolved)?.entries?.mapValues(copier.copy) ?? [:]
    for placement in content.placements {
      let key = ObjectIdentifier(placement.drawing)
      let form = placedForms[key] ?? add(placement.drawing)
      placedForms[key] = form
      shown[form.name] = .reference(form.reference)
      content.forms[key] = (form.name, form.form)
    }
    resources["XObject"] = nil
    resources = try resources.mapValues(copier.copy)
    if !shown.entries.isEmpty { resources["XObject"] = .dictionary(shown) }
    let operators = try content.finished(deflater.expanded(stream.data), page: number)

    var page: PDFDictionary = [
      "Type": .name("Page"), "Parent": .reference(pageTree), "Resources": .dictionary(resources),
      "Contents": .reference(body.add(compressing: operators, [:])), "Tabs": .name("S"),
    ]
    for key in ["MediaBox", "Group"] { page[key] = try drawn[key].map(copier.copy) }
    return page
  }

  private func add(_ drawing: Drawing) -> PlacedForm {
    let form = forms.form(of: drawing)
    let reference = body.add(
      stream: form.data,
      [
        "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": .array(form.box.map(PDFValue.integer)),
        "Resources": .dictionary([:]), "Filter": .name("FlateDecode"),
      ])
    return PlacedForm(name: "d\(placedForms.count + 1)", reference: reference, form: form)
  }

  /// What the catalog states apart from pages and structure.
  private func facts() -> PDFDictionary {
    let metadata = body.add(
      stream: Array(DocumentFacts(info, isArchival: isArchival).xmp.utf8),
      ["Type": .name("Metadata"), "Subtype": .name("XML")])
    let profile = body.add(
      stream: ColorProfile.compressed, ["N": .integer(3), "Filter": .name("FlateDecode")])
    let intent = body.add(
      .dictionary([
        "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
        "OutputConditionIdentifier": .ascii("sRGB IEC61966-2.1"), "DestOutputProfile": .reference(profile),
      ]))
    return [
      "Type": .name("Catalog"), "Lang": .text(info.language),
      "MarkInfo": .dictionary(["Marked": .bool(true)]),
      "ViewerPreferences": .dictionary(["DisplayDocTitle": .bool(true)]),
      "Metadata": .reference(metadata), "OutputIntents": .array([.reference(intent)]),
    ]
  }

  /// What is said of fonts beyond what Cairo says, and whether they are whole.
  private static func prepared(
    _ entries: PDFDictionary, of drawing: DrawnFile, deflater: Deflater
  ) throws -> PDFDictionary {
    var entries = entries
    if entries["Subtype"]?.name == "CIDFontType2" { entries["CIDToGIDMap"] = .name("Identity") }
    if entries["Type"]?.name == "FontDescriptor" {
      try FontCheck(drawing: drawing, deflater: deflater).check(entries)
    }
    return entries
  }
}
