internal import Crypto
internal import Foundation

/// The objects of a PDF that is being written, and the file that they become.
///
/// What is no stream goes into object streams, which compress well (ISO 32000-1, 7.5.7 and 7.5.8).
final class PDFBody {
  private let deflater: Deflater
  private var count = 0
  private var plain = PDFSerializer()
  private var plainPlaces: [(number: Int, offset: Int)] = []
  private var streams: [(number: Int, entries: PDFDictionary, data: [UInt8])] = []

  /// The most objects of an object stream; a reader has to expand all of one to see any.
  private static let objectsPerStream = 400

  init(deflater: Deflater) { self.deflater = deflater }

  /// A number for an object that is defined later.
  func reserve() -> PDFReference {
    count += 1
    return PDFReference(number: count)
  }

  /// Says what a reserved object is.
  func define(_ reference: PDFReference, _ value: PDFValue) {
    plainPlaces.append((reference.number, plain.bytes.count))
    plain.append(value)
    plain.append("\n")
  }

  /// Says that a reserved object is a stream of bytes as they are.
  func define(_ reference: PDFReference, stream data: [UInt8], _ entries: PDFDictionary) {
    streams.append((reference.number, entries, data))
  }

  func add(_ value: PDFValue) -> PDFReference {
    let reference = reserve()
    define(reference, value)
    return reference
  }

  func add(stream data: [UInt8], _ entries: PDFDictionary) -> PDFReference {
    let reference = reserve()
    define(reference, stream: data, entries)
    return reference
  }

  /// A stream that is compressed here.
  func add(compressing data: [UInt8], _ entries: PDFDictionary) -> PDFReference {
    let reference = reserve()
    define(reference, compressing: data, entries)
    return reference
  }

  /// Says that a reserved object is a stream, which is compressed here.
  func define(_ reference: PDFReference, compressing data: [UInt8], _ entries: PDFDictionary) {
    var entries = entries
    entries["Filter"] = .name("FlateDecode")
    define(reference, stream: deflater.compressed(data), entries)
  }

  /// The file; its identifier follows from its bytes.
  ///
  /// - Parameters:
  ///   - root: The catalog.
  ///   - info: The document information dictionary.
  /// - Returns: The bytes of the file.
  func file(root: PDFReference, info: PDFReference) -> Data {
    var table = CrossReferences()
    packPlainObjects(into: &table)
    var file = PDFSerializer()
    // Four bytes beyond ASCII tell programs that this is no text.
    file.append("%PDF-1.7\n%\u{F7}\u{F7}\n")
    for stream in streams {
      table.places[stream.number] = .offset(file.bytes.count)
      append(stream, to: &file)
    }
    let start = file.bytes.count
    let reference = reserve()
    table.places[reference.number] = .offset(start)
    let digest = SHA256.hash(data: file.bytes).prefix(16)
    let identifier = PDFValue.verbatim(ArraySlice(Self.hexadecimal(digest)))
    append(
      (
        reference.number,
        [
          "Type": .name("XRef"), "Size": .integer(count + 1),
          "W": .array([.integer(1), .integer(4), .integer(2)]),
          "Root": .reference(root), "Info": .reference(info), "ID": .array([identifier, identifier]),
          "Filter": .name("FlateDecode"),
        ],
        deflater.compressed(table.bytes(count: count))
      ), to: &file)
    file.append("startxref\n")
    file.append(start)
    file.append("\n%%EOF\n")
    return Data(file.bytes)
  }

  /// Turns what is no stream into object streams.
  private func packPlainObjects(into table: inout CrossReferences) {
    for start in stride(from: 0, to: plainPlaces.count, by: Self.objectsPerStream) {
      let end = min(start + Self.objectsPerStream, plainPlaces.count)
      let base = plainPlaces[start].offset
      let limit = end < plainPlaces.count ? plainPlaces[end].offset : plain.bytes.count
      var packed = PDFSerializer()
      for place in plainPlaces[start..<end] {
        packed.append(place.number)
        packed.append(" ")
        packed.append(place.offset - base)
        packed.append(" ")
      }
      let first = packed.bytes.count
      packed.append(contentsOf: plain.bytes[base..<limit])
      let stream = add(
        compressing: packed.bytes,
        ["Type": .name("ObjStm"), "N": .integer(end - start), "First": .integer(first)])
      for (index, place) in plainPlaces[start..<end].enumerated() {
        table.places[place.number] = .within(stream.number, index: index)
      }
    }
  }

  private func append(
    _ stream: (number: Int, entries: PDFDictionary, data: [UInt8]), to file: inout PDFSerializer
  ) {
    file.append(stream.number)
    file.append(" 0 obj\n")
    var entries = stream.entries
    entries["Length"] = .integer(stream.data.count)
    file.append(entries)
    file.append("\nstream\n")
    file.append(contentsOf: stream.data)
    // PDF/A counts the line end before "endstream" as not part of the stream, and wants it there.
    file.append("\nendstream\nendobj\n")
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [UInt8(ascii: "<")] + bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
      + [UInt8(ascii: ">")]
  }
}

/// Where each object of a file stands.
private struct CrossReferences {
  enum Place {
    case offset(Int)
    case within(Int, index: Int)
  }

  var places: [Int: Place] = [:]

  /// The table in the form of a cross-reference stream: a kind, four bytes, two bytes for each object.
  func bytes(count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(7 * (count + 1))
    for number in 0...count {
      let (kind, first, second): (UInt8, Int, Int) =
        switch places[number] {
        case .offset(let offset): (1, offset, 0)
        case .within(let stream, let index): (2, stream, index)
        // A number that names nothing; the first of these is the head of the list of free ones.
        case nil: (0, 0, 0xFFFF)
        }
      bytes.append(kind)
      for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: first >> shift)) }
      for shift in [8, 0] { bytes.append(UInt8(truncatingIfNeeded: second >> shift)) }
    }
    return bytes
  }
}
