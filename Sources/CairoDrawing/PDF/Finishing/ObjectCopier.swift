/// Copies objects, and all that they point to, from what Cairo has drawn into the finished file.
final class ObjectCopier {
  private let drawing: DrawnFile
  private let body: PDFBody
  private var copies: [PDFReference: PDFReference] = [:]
  /// Fonts of which the file says more than Cairo does, and programs that were checked on the way.
  private let prepare: (PDFDictionary) throws -> PDFDictionary

  /// - Parameters:
  ///   - drawing: Where objects come from.
  ///   - body: Where they go.
  ///   - prepare: What becomes of each dictionary that stands on its own.
  init(
    from drawing: DrawnFile, to body: PDFBody, prepare: @escaping (PDFDictionary) throws -> PDFDictionary
  ) {
    self.drawing = drawing
    self.body = body
    self.prepare = prepare
  }

  /// The value with the numbers that its objects have in the finished file.
  ///
  /// - Throws: ``DrawingError/structure(description:)``, and what `prepare` throws.
  func copy(_ value: PDFValue) throws -> PDFValue {
    switch value {
    case .reference(let reference): return .reference(try copy(reference))
    case .array(let values): return .array(try values.map(copy))
    case .dictionary(let entries): return .dictionary(try entries.mapValues(copy))
    default: return value
    }
  }

  private func copy(_ reference: PDFReference) throws -> PDFReference {
    if let known = copies[reference] { return known }
    let target = body.reserve()
    copies[reference] = target
    if let stream = try drawing.stream(reference) {
      body.define(target, stream: Array(stream.data), try stream.entries.mapValues(copy))
    } else if case .dictionary(let entries) = try drawing.value(of: reference) {
      body.define(target, .dictionary(try prepare(entries).mapValues(copy)))
    } else {
      body.define(target, try copy(drawing.value(of: reference)))
    }
    return target
  }
}
