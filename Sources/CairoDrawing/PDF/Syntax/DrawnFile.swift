internal import Foundation

/// A PDF as Cairo has written it, in which each object is read when it is asked for.
///
/// It has to have a plain table of cross references and no object streams, as Cairo 1.16 writes it; what other versions
/// write is brought into that form first.
struct DrawnFile {
  private let bytes: [UInt8]
  private let offsets: [Int]
  private let root: PDFReference

  /// - Throws: ``DrawingError/structure(description:)``
  init(_ data: Data) throws {
    if let file = try Self(plain: Array(data)) {
      self = file
    } else if let file = try Self(plain: Array(QPDFFile(reading: data).rewrittenPlainly())) {
      self = file
    } else {
      throw DrawingError.structure(description: "no table of cross references")
    }
  }

  /// Nil for a file of another form.
  private init?(plain bytes: [UInt8]) throws(DrawingError) {
    self.bytes = bytes
    guard let start = Self.lastIndex(of: "startxref", in: bytes) else { return nil }
    var lexer = PDFLexer(bytes, at: start + "startxref".utf8.count)
    lexer = PDFLexer(bytes, at: try lexer.integer())
    guard lexer.consume("xref"), try lexer.integer() == 0 else { return nil }
    let count = try lexer.integer()
    var offsets: [Int] = []
    offsets.reserveCapacity(count)
    for _ in 0..<count {
      let offset = try lexer.integer()
      _ = try lexer.integer()
      offsets.append(lexer.consume("n") ? offset : -1)
      if offsets.last == -1 { _ = lexer.consume("f") }
    }
    self.offsets = offsets
    guard lexer.consume("trailer"), let trailer = try lexer.value().entries,
      let root = trailer["Root"]?.target
    else { return nil }
    self.root = root
  }

  /// The dictionaries of the pages, in order.
  ///
  /// - Throws: ``DrawingError/structure(description:)``
  func pages() throws(DrawingError) -> [PDFDictionary] {
    guard let tree = try value(of: root).entries?["Pages"],
      case .array(let kids) = try resolved(tree).entries?["Kids"]
    else { throw .structure(description: "no pages") }
    var pages: [PDFDictionary] = []
    for kid in kids {
      guard let page = try resolved(kid).entries, page["Type"]?.name == "Page" else {
        throw .structure(description: "pages within pages")
      }
      pages.append(page)
    }
    return pages
  }

  /// The object itself, where a value may only point to it.
  ///
  /// - Throws: ``DrawingError/structure(description:)``
  func resolved(_ value: PDFValue) throws(DrawingError) -> PDFValue {
    guard let target = value.target else { return value }
    return try self.value(of: target)
  }

  /// An object; of a stream its dictionary.
  ///
  /// - Throws: ``DrawingError/structure(description:)``
  func value(of reference: PDFReference) throws(DrawingError) -> PDFValue {
    var lexer = try lexer(at: reference)
    return try lexer.value()
  }

  /// The bytes of a stream, compressed as they are; nil for an object that is no stream.
  ///
  /// - Throws: ``DrawingError/structure(description:)``
  func stream(_ reference: PDFReference) throws(DrawingError) -> (
    entries: PDFDictionary, data: ArraySlice<UInt8>
  )? {
    var lexer = try lexer(at: reference)
    guard case .dictionary(var entries) = try lexer.value(), lexer.consume("stream") else { return nil }
    guard let length = entries["Length"], case .verbatim(let digits) = try resolved(length) else {
      throw .structure(description: "a stream without a length")
    }
    var start = lexer.position
    if bytes[start] == 0x0D { start += 1 }
    if bytes[start] == 0x0A { start += 1 }
    var number = PDFLexer(Array(digits), at: 0)
    let end = start + (try number.integer())
    guard end <= bytes.count else { throw .structure(description: "a stream that does not end") }
    entries["Length"] = nil
    return (entries, bytes[start..<end])
  }

  private func lexer(at reference: PDFReference) throws(DrawingError) -> PDFLexer {
    guard offsets.indices.contains(reference.number), offsets[reference.number] >= 0 else {
      throw .structure(description: "no object \(reference.number)")
    }
    var lexer = PDFLexer(bytes, at: offsets[reference.number])
    guard try lexer.integer() == reference.number, try lexer.integer() == 0, lexer.consume("obj") else {
      throw .structure(description: "object \(reference.number) is not where it should be")
    }
    return lexer
  }

  private static func lastIndex(of text: String, in bytes: [UInt8]) -> Int? {
    let wanted = Array(text.utf8)
    let start = max(0, bytes.count - 64)
    return bytes[start...].indices.last { bytes[$0...].starts(with: wanted) }
  }
}
