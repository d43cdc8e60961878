internal import Foundation
internal import PageLayout

/// Makes a drawing by Cairo an accessible document: writes the structure, marks artifacts, puts the drawings in their
/// places, and states the facts.
struct PDFFinisher {
  let drawing: DrawnFile
  let recorder: StructureRecorder
  let info: Document.Info
  /// The heights of the pages in points, as PDF counts upwards.
  let pageHeights: [Double]
  let forms: DrawingForms
  let deflater: Deflater
  /// Whether the file may claim to be PDF/A, as an encrypted one may not.
  let isArchival: Bool

  /// The finished document.
  ///
  /// - Throws: ``DrawingError/structure(description:)``, ``DrawingError/markers(page:expected:found:)``,
  ///   ``DrawingError/lostGlyphs(font:count:)``
  func finished() throws -> Data {
    let body = PDFBody(deflater: deflater)
    let root = body.reserve()
    let tree = body.reserve()
    let drawnPages = try drawing.pages()
    let pages = drawnPages.map { _ in body.reserve() }
    var writer = StructureWriter(body: body, pages: pages, pageHeights: pageHeights)
    let structure = writer.write(recorder)

    let copier = ObjectCopier(from: drawing, to: body, prepare: prepared)
    var placedForms: [ObjectIdentifier: PlacedForm] = [:]
    for (index, drawn) in drawnPages.enumerated() {
      let page = try finished(
        drawn, index: index, parent: tree, annotations: writer.annotations[index], copier: copier, body: body,
        placedForms: &placedForms)
      body.define(pages[index], .dictionary(page))
    }
    body.define(
      tree,
      .dictionary([
        "Type": .name("Pages"), "Kids": .array(pages.map(PDFValue.reference)), "Count": .integer(pages.count),
      ]))

    var catalog = facts(body: body)
    catalog["Pages"] = .reference(tree)
    catalog["StructTreeRoot"] = .reference(structure)
    if pages.count > 3, !writer.headings.isEmpty {
      let outline = OutlineWriter(body: body, pages: pages).write(writer.headings)
      catalog["Outlines"] = .reference(outline)
      catalog["PageMode"] = .name("UseOutlines")
    }
    body.define(root, .dictionary(catalog))
    let dictionary = DocumentFacts(info, isArchival: isArchival).dictionary
    return body.file(root: root, info: body.add(.dictionary(dictionary)))
  }

  /// A form in the file, with the name by which pages show it.
  private struct PlacedForm {
    var name: String
    var reference: PDFReference
    var form: DrawingForms.Form
  }

  private func finished(
    _ drawn: PDFDictionary, index: Int, parent: PDFReference, annotations: [PDFReference],
    copier: ObjectCopier, body: PDFBody, placedForms: inout [ObjectIdentifier: PlacedForm]
  ) throws -> PDFDictionary {
    guard let contents = drawn["Contents"]?.target, let stream = try drawing.stream(contents),
      let resources = try drawn["Resources"].map(drawing.resolved)?.entries
    else { throw DrawingError.structure(description: "page \(index + 1) has no contents") }

    var shown: [(name: String, reference: PDFReference)] = []
    var content = PageContent(marks: recorder.marks[index])
    for placement in content.placements {
      let key = ObjectIdentifier(placement.drawing)
      let form = placedForms[key] ?? add(placement.drawing, name: "d\(placedForms.count + 1)", to: body)
      placedForms[key] = form
      if !shown.contains(where: { $0.name == form.name }) { shown.append((form.name, form.reference)) }
      content.forms[key] = (form.name, form.form)
    }
    let finishedContent = try content.finished(deflater.expanded(stream.data), page: index + 1)

    var entries = resources
    if !shown.isEmpty {
      var objects = try entries["XObject"].map(drawing.resolved)?.entries ?? [:]
      objects = try objects.mapValues(copier.copy)
      for form in shown { objects[form.name] = .reference(form.reference) }
      entries["XObject"] = nil
      entries = try entries.mapValues(copier.copy)
      entries["XObject"] = .dictionary(objects)
    } else {
      entries = try entries.mapValues(copier.copy)
    }

    var page: PDFDictionary = [
      "Type": .name("Page"), "Parent": .reference(parent), "Resources": .dictionary(entries),
      "Contents": .reference(body.add(compressing: finishedContent, [:])), "StructParents": .integer(index),
      "Tabs": .name("S"),
    ]
    for key in ["MediaBox", "Group"] { page[key] = try drawn[key].map(copier.copy) }
    if !annotations.isEmpty { page["Annots"] = .array(annotations.map(PDFValue.reference)) }
    return page
  }

  private func add(_ drawing: Drawing, name: String, to body: PDFBody) -> PlacedForm {
    let form = forms.form(of: drawing)
    let reference = body.add(
      stream: form.data,
      [
        "Type": .name("XObject"), "Subtype": .name("Form"), "BBox": .array(form.box.map(PDFValue.integer)),
        "Resources": .dictionary([:]), "Filter": .name("FlateDecode"),
      ])
    return PlacedForm(name: name, reference: reference, form: form)
  }

  /// What the catalog states apart from pages and structure.
  private func facts(body: PDFBody) -> PDFDictionary {
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
  private func prepared(_ entries: PDFDictionary) throws -> PDFDictionary {
    var entries = entries
    if entries["Subtype"]?.name == "CIDFontType2" { entries["CIDToGIDMap"] = .name("Identity") }
    if entries["Type"]?.name == "FontDescriptor" {
      try FontCheck(drawing: drawing, deflater: deflater).check(entries)
    }
    return entries
  }
}
