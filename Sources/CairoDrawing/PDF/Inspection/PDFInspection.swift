public import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a PDF says of itself: facts, standards, fonts; read from the file, whoever made it.
public struct PDFInspection: Hashable, Sendable {
  /// A font of the file.
  public struct Font: Hashable, Sendable {
    /// Its name without the mark of a subset.
    public var name: String
    /// Whether the file carries it.
    public var isEmbedded: Bool
  }

  /// Why a file cannot be inspected.
  public enum Fault: Error, Hashable, Sendable {
    /// It opens only with a password, or with another one.
    case needsPassword
    /// It is no PDF, or damaged; what is wrong.
    case unreadable(String)
  }

  /// The number of pages.
  public var pages: Int
  /// The title.
  public var title: String?
  /// The BCP-47 language.
  public var language: String?
  /// Whether it opens only with a password.
  public var isEncrypted: Bool
  /// Whether it has a structure that a screen reader follows.
  public var isTagged: Bool
  /// The part of ISO 14289 (PDF/UA) that it claims.
  public var accessibilityPart: String?
  /// The part and level of ISO 19005 (PDF/A) that it claims, as in `2A`.
  public var archivalLevel: String?
  /// What only documents of RehabPress state: values by property, such as `programCode`.
  public var ingredients: [String: String]
  /// The fonts, by name.
  public var fonts: [Font]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - data: The bytes.
  ///   - password: What opens it.
  /// - Throws: ``Fault``
  public init(_ data: Data, password: PDFPassword? = nil) throws(Fault) {
    let file: QPDFFile
    do {
      file = try QPDFFile(reading: data, password: password?.text)
    } catch DrawingError.structure(let description) where description.contains("password") {
      throw .needsPassword
    } catch {
      throw .unreadable(Self.reason(error))
    }
    do {
      let root = try file.root()
      pages = try file.pages().count
      isEncrypted = file.isEncrypted
      language = try file.valueIfPresent(of: "Lang", in: root).map(file.text)
      isTagged = try file.valueIfPresent(of: "StructTreeRoot", in: root) != nil
      let metadata = try file.valueIfPresent(of: "Metadata", in: root).map(file.streamData) ?? []
      let facts = XMPReader(Data(metadata)).facts
      title = facts[XMPReader.Name(XMPReader.dublinCore, "title")]
      accessibilityPart = facts[XMPReader.Name(XMPReader.accessibility, "part")]
      let part = facts[XMPReader.Name(XMPReader.archival, "part")]
      archivalLevel = part.map { $0 + (facts[XMPReader.Name(XMPReader.archival, "conformance")] ?? "") }
      ingredients = Dictionary(
        uniqueKeysWithValues: facts.filter { $0.key.namespace == DocumentFacts.namespace }
          .map { ($0.key.local, $0.value) })
      fonts = try Self.fonts(of: file)
    } catch {
      throw .unreadable(Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    if case DrawingError.structure(let description) = error { description } else { "\(error)" }
  }

  /// The fonts of all descriptors, and those that have none, which no file carries.
  private static func fonts(of file: QPDFFile) throws -> [Font] {
    var found: Set<Font> = []
    for font in try file.dictionaries(type: "Font") {
      // The outer dictionary of a composite font only names its descendant.
      guard try file.valueIfPresent(of: "DescendantFonts", in: font) == nil else { continue }
      let name = try file.valueIfPresent(of: "BaseFont", in: font).map(file.name) ?? "unnamed"
      let descriptor = try file.valueIfPresent(of: "FontDescriptor", in: font)
      let isEmbedded =
        try descriptor.map { descriptor in
          try ["FontFile", "FontFile2", "FontFile3"].contains {
            try file.valueIfPresent(of: $0, in: descriptor) != nil
          }
        } ?? (file.valueIfPresent(of: "CharProcs", in: font) != nil)
      found.insert(Font(name: Self.withoutSubsetMark(name), isEmbedded: isEmbedded))
    }
    return found.sorted { ($0.name, $0.isEmbedded ? 0 : 1) < ($1.name, $1.isEmbedded ? 0 : 1) }
  }

  /// `ABCDEF+Inter-Regular` is `Inter-Regular`.
  private static func withoutSubsetMark(_ name: String) -> String {
    guard name.dropFirst(6).first == "+" else { return name }
    return String(name.dropFirst(7))
  }
}

/// Reads the properties of an XMP packet: the text of every element, by namespace and name.
private final class XMPReader: NSObject, XMLParserDelegate {
  struct Name: Hashable {
    var namespace: String
    var local: String

    init(_ namespace: String, _ local: String) {
      self.namespace = namespace
      self.local = local
    }
  }

  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  static let accessibility = "http://www.aiim.org/pdfua/ns/id/"
  static let archival = "http://www.aiim.org/pdfa/ns/id/"
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

  private(set) var facts: [Name: String] = [:]
  /// The properties that are open, innermost last; elements of RDF itself only hold them.
  private var open: [(name: Name, text: String)] = []

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    _ = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard let namespaceURI, namespaceURI != Self.rdf else { return }
    open.append((Name(namespaceURI, element), ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let namespaceURI, namespaceURI != Self.rdf, let last = open.popLast() else { return }
    let text = last.text.trimmingCharacters(in: .whitespacesAndNewlines)
    if !text.isEmpty, facts[last.name] == nil { facts[last.name] = text }
  }
}
