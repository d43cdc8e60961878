internal import PageLayout

/// What a document states about itself, in the two forms a PDF has for it; they must agree.
struct DocumentFacts {
  private let info: Document.Info

  init(_ info: Document.Info) { self.info = info }

  /// The document information dictionary.
  var dictionary: [(key: String, value: PDFValue)] {
    var pairs: [(String, PDFValue)] = [("Title", .text(info.title))]
    if let author = info.author { pairs.append(("Author", .text(author))) }
    if let subject = info.subject { pairs.append(("Subject", .text(subject))) }
    if let keywords { pairs.append(("Keywords", .text(keywords))) }
    if let creator = info.creator { pairs.append(("Creator", .text(creator))) }
    if let date = info.date { pairs.append(("CreationDate", .ascii(Self.pdfDate(date)))) }
    return pairs
  }

  private var keywords: String? {
    info.keywords.isEmpty ? nil : info.keywords.joined(separator: ", ")
  }

  /// The date as PDF writes it: `2026-11-22T09:30:00Z` becomes `D:20261122093000Z`.
  private static func pdfDate(_ date: String) -> String {
    var digits = ""
    var zone = ""
    for (index, character) in date.enumerated() {
      // A sign after the day starts the distance from UTC, which PDF writes as +01'00'.
      if index > 9, "+-Z".contains(character) || !zone.isEmpty {
        if character.isNumber || "+-Z".contains(character) { zone.append(character) }
      } else if character.isNumber {
        digits.append(character)
      }
    }
    if zone.count == 5 { zone = "\(zone.prefix(3))'\(zone.suffix(2))'" }
    return "D:" + digits + zone
  }

  /// The metadata packet.
  var xmp: String {
    let title = alternatives("dc:title", info.title)
    let author = info.author.map {
      "<dc:creator><rdf:Seq><rdf:li>\(escaped($0))</rdf:li></rdf:Seq></dc:creator>"
    }
    let subject = info.subject.map { alternatives("dc:description", $0) }
    let language = "<dc:language><rdf:Bag><rdf:li>\(escaped(info.language))</rdf:li></rdf:Bag></dc:language>"
    let words = keywords.map { element("pdf:Keywords", $0) }
    let creator = info.creator.map { element("xmp:CreatorTool", $0) }
    let date = info.date.map { element("xmp:CreateDate", $0) }
    let facts = [title, author, subject, language, words, creator, date]
      .compactMap { $0 }.joined(separator: "\n")
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      \(facts)
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      \(Self.extensionSchema)
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  // PDF/A knows no PDF/UA and wants its one property described.
  private static let extensionSchema = """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>
    """

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(escaped(text))</\(name)>"
  }

  private func alternatives(_ name: String, _ text: String) -> String {
    "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(text))</rdf:li></rdf:Alt></\(name)>"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
