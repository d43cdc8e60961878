internal import PageLayout

/// What a document states about itself, in the two forms a PDF has for it; they must agree.
struct DocumentFacts {
  /// The namespace of what only these documents state.
  static let namespace = "urn:x-rehabpress:document:1"

  private let info: Document.Info
  /// Whether it may claim to be PDF/A, as an encrypted file may not.
  private let isArchival: Bool

  init(_ info: Document.Info, isArchival: Bool = true) {
    self.info = info
    self.isArchival = isArchival
  }

  /// The document information dictionary.
  var dictionary: PDFDictionary {
    var entries: PDFDictionary = ["Title": .text(info.title)]
    entries["Author"] = info.author.map(PDFValue.text)
    entries["Subject"] = info.subject.map(PDFValue.text)
    entries["Keywords"] = keywords.map(PDFValue.text)
    entries["Creator"] = info.creator.map(PDFValue.text)
    entries["CreationDate"] = info.date.map { .ascii(Self.pdfDate($0)) }
    return entries
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
    let own = info.ingredients.map { element("rehabpress:\($0.property)", $0.value) }
    let facts = ([title, author, subject, language, words, creator, date] + own)
      .compactMap { $0 }.joined(separator: "\n")
    let archival =
      isArchival
      ? "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n" : ""
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
      xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
      xmlns:rehabpress="\(Self.namespace)">
      \(facts)
      \(archival)<pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      \(extensionSchemas)
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  // PDF/A knows neither PDF/UA nor our own facts and wants each property described.
  private var extensionSchemas: String {
    let accessibility = Self.schema(
      "PDF/UA Universal Accessibility Schema", namespace: "http://www.aiim.org/pdfua/ns/id/",
      prefix: "pdfuaid",
      properties: [("part", "Integer", "Part of ISO 14289 to which the document conforms")])
    let own =
      info.ingredients.isEmpty
      ? ""
      : Self.schema(
        "What the document was made from", namespace: Self.namespace, prefix: "rehabpress",
        properties: info.ingredients.map { ($0.property, "Text", escaped($0.meaning)) })
    return """
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag>\(accessibility)\(own)</rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      """
  }

  private static func schema(
    _ name: String, namespace: String, prefix: String,
    properties: [(name: String, type: String, meaning: String)]
  ) -> String {
    let described = properties.map { property in
      """
      <rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>\(property.name)</pdfaProperty:name>
      <pdfaProperty:valueType>\(property.type)</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>\(property.meaning)</pdfaProperty:description>
      </rdf:li>
      """
    }
    return """
      <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>\(name)</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>\(namespace)</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq>\(described.joined())</rdf:Seq></pdfaSchema:property>
      </rdf:li>
      """
  }

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
