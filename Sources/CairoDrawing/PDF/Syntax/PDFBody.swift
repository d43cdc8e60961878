internal import Crypto

/// Where the bytes of a PDF go, part by part.
protocol PDFSink: AnyObject {
  /// Takes the next bytes; what goes wrong is told at the end.
  func take(_ bytes: [UInt8])
}

/// Keeps the bytes of a PDF in memory.
final class MemorySink: PDFSink {
  private(set) var bytes: [UInt8] = []
  func take(_ bytes: [UInt8]) { self.bytes += bytes }
}

/// The objects of a PDF that is being written, and the file that they become.
///
/// What is no stream goes into object streams, which compress well (ISO 32000-1, 7.5.7 and 7.5.8). Nothing is kept of
/// an object that is written but its place, so that a file may be longer than memory.
final class PDFBody {
  private let deflater: Deflater
  private let sink: any PDFSink
  private var hash = SHA256()
  private var length = 0
  private var plain = PDFSerializer()
  private var plainPlaces: [(number: Int, offset: Int)] = []
  private var table = CrossReferences()

  /// The most objects of an object stream; a reader has to expand all of one to see any.
  private static let objectsPerStream = 400

  init(deflater: Deflater, sink: any PDFSink) {
    self.deflater = deflater
    self.sink = sink
    // Four bytes beyond ASCII tell programs that this is no text.
    write(Array("%PDF-1.7\n%".utf8) + [0xF7, 0xF7, 0xF7, 0xF7, 0x0A])
  }

  private func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    length += bytes.count
    sink.take(bytes)
  }

  /// A number for an object that is defined later.
  func reserve() -> PDFReference {
    PDFReference(number: table.add())
  }

  /// Says what a reserved object is.
  func define(_ reference: PDFReference, _ value: PDFValue) {
    plainPlaces.append((reference.number, plain.bytes.count))
    plain.append(value)
    plain.append("\n")
    if plainPlaces.count == Self.objectsPerStream { packPlainObjects() }
  }

  /// Says that a reserved object is a stream of bytes as they are.
  func define(_ reference: PDFReference, stream data: [UInt8], _ entries: PDFDictionary) {
    table.place(reference.number, .offset(length))
    var head = PDFSerializer()
    head.append(reference.number)
    head.append(" 0 obj\n")
    var entries = entries
    entries["Length"] = .integer(data.count)
    head.append(entries)
    head.append("\nstream\n")
    head.append(contentsOf: data)
    // PDF/A counts the line end before "endstream" as not part of the stream, and wants it there.
    head.append("\nendstream\nendobj\n")
    write(head.bytes)
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

  /// Ends the file; its identifier follows from its bytes.
  ///
  /// - Parameters:
  ///   - root: The catalog.
  ///   - info: The document information dictionary.
  func finish(root: PDFReference, info: PDFReference) {
    packPlainObjects()
    let start = length
    let identifier = PDFValue.verbatim(ArraySlice(Self.hexadecimal(hash.finalize().prefix(16))))
    let reference = reserve()
    table.place(reference.number, .offset(start))
    define(
      reference, compressing: table.bytes,
      [
        "Type": .name("XRef"), "Size": .integer(table.count + 1),
        "W": .array([.integer(1), .integer(5), .integer(2)]), "Root": .reference(root),
        "Info": .reference(info), "ID": .array([identifier, identifier]),
      ])
    var end = PDFSerializer()
    end.append("startxref\n")
    end.append(start)
    end.append("\n%%EOF\n")
    write(end.bytes)
  }

  /// Turns what is no stream, as far as it is known, into an object stream.
  private func packPlainObjects() {
    guard !plainPlaces.isEmpty else { return }
    var packed = PDFSerializer()
    for place in plainPlaces {
      packed.append(place.number)
      packed.append(" ")
      packed.append(place.offset)
      packed.append(" ")
    }
    let first = packed.bytes.count
    packed.append(contentsOf: plain.bytes)
    let stream = reserve()
    for (index, place) in plainPlaces.enumerated() {
      table.place(place.number, .within(stream.number, index: index))
    }
    let entries: PDFDictionary = [
      "Type": .name("ObjStm"), "N": .integer(plainPlaces.count), "First": .integer(first),
    ]
    plainPlaces = []
    plain = PDFSerializer()
    define(stream, compressing: packed.bytes, entries)
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return [UInt8(ascii: "<")] + bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
      + [UInt8(ascii: ">")]
  }
}

/// Where each object of a file stands, in the form of a cross-reference stream: a kind, five bytes, two bytes.
private struct CrossReferences {
  enum Place {
    case offset(Int)
    case within(Int, index: Int)
  }

  /// The table. The entry of number 0 is the head of the list of free numbers, as are those that name nothing.
  private(set) var bytes = Self.free

  private static let free: [UInt8] = [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]

  /// How many objects there are.
  var count: Int { bytes.count / Self.free.count - 1 }

  /// A number for another object.
  mutating func add() -> Int {
    bytes += Self.free
    return count
  }

  /// Says where an object stands.
  mutating func place(_ number: Int, _ place: Place) {
    let (kind, first, second): (UInt8, Int, Int) =
      switch place {
      case .offset(let offset): (1, offset, 0)
      case .within(let stream, let index): (2, stream, index)
      }
    let start = number * Self.free.count
    bytes[start] = kind
    for byte in 0..<5 { bytes[start + 1 + byte] = UInt8(truncatingIfNeeded: first >> (8 * (4 - byte))) }
    for byte in 0..<2 { bytes[start + 6 + byte] = UInt8(truncatingIfNeeded: second >> (8 * (1 - byte))) }
  }
}
