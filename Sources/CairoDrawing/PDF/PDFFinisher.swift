internal import Foundation
internal import PageLayout

/// Makes a drawing by Cairo an accessible document: writes the structure, marks artifacts and states the facts.
struct PDFFinisher {
  let file: QPDFFile
  let pages: [PDFObject]
  let recorder: StructureRecorder
  let info: Document.Info
  /// The heights of the pages in points, as PDF counts upwards.
  let pageHeights: [Double]
  /// What opens the file; nil for a file that everybody can open.
  let password: PDFPassword?

  /// Reads a drawing.
  ///
  /// - Throws: ``DrawingError/structure(description:)``
  init(
    drawing: Data, recorder: StructureRecorder, info: Document.Info, pageHeights: [Double],
    password: PDFPassword?
  ) throws {
    file = try QPDFFile(reading: drawing)
    pages = try file.pages()
    self.recorder = recorder
    self.info = info
    self.pageHeights = pageHeights
    self.password = password
  }

  /// The finished document.
  ///
  /// - Throws: ``DrawingError/structure(description:)``, ``DrawingError/markers(page:expected:found:)``
  func finish() throws -> Data {
    for index in pages.indices { try markArtifacts(onPage: index) }
    var writer = StructureWriter(file: file, pages: pages, pageHeights: pageHeights)
    let root = try file.root()
    try file.set("StructTreeRoot", of: root, to: .object(try writer.write(recorder)))
    try writeOutline(writer.headings, root: root)
    try writeFacts(root: root)
    for font in try file.dictionaries(type: "Font", subtype: "CIDFontType2") {
      try file.set("CIDToGIDMap", of: font, to: .name("Identity"))
    }
    try checkFonts()
    return try file.write(password: password)
  }

  /// Turns the marks of artifacts into what a reader takes for artifacts.
  private func markArtifacts(onPage index: Int) throws {
    let stream = try file.value(of: "Contents", in: pages[index])
    var content = try file.streamData(stream)
    let found = MarkedContent.marks(in: content)
    let expected = recorder.marks[index]
    guard
      found.map(\.number) == Array(expected.indices), found.map(\.isMeaning) == expected
    else {
      throw DrawingError.markers(page: index + 1, expected: expected.count, found: found.count)
    }
    let artifact = Array("/Artifact BMC".utf8)
    for mark in found where !mark.isMeaning {
      let blanks = [UInt8](repeating: 0x20, count: mark.range.count - artifact.count)
      content.replaceSubrange(mark.range, with: artifact + blanks)
    }
    try file.replaceData(of: stream, with: content)
  }

  private func writeFacts(root: PDFObject) throws {
    try file.set("Lang", of: root, to: .text(info.language))
    try file.set("MarkInfo", of: root, to: .dictionary(["Marked": .bool(true)]))
    try file.set("ViewerPreferences", of: root, to: .dictionary(["DisplayDocTitle": .bool(true)]))
    for page in pages { try file.set("Tabs", of: page, to: .name("S")) }

    let facts = DocumentFacts(info, isArchival: password == nil)
    let metadata = try file.addStream(
      Array(facts.xmp.utf8), ["Type": .name("Metadata"), "Subtype": .name("XML")])
    try file.set("Metadata", of: root, to: .object(metadata))
    let dictionary = try file.add(.dictionary([:]))
    for (key, value) in facts.dictionary { try file.set(key, of: dictionary, to: value) }
    try file.set("Info", of: try file.trailer(), to: .object(dictionary))

    let profile = try file.addStream(ColorProfile.sRGB, ["N": .integer(3)])
    let intent = try file.add(
      .dictionary([
        "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"),
        "OutputConditionIdentifier": .ascii("sRGB IEC61966-2.1"), "DestOutputProfile": .object(profile),
      ]))
    try file.set("OutputIntents", of: root, to: .array([.object(intent)]))
  }
}
