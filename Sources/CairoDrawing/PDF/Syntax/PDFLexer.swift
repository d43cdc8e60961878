/// Reads objects in the syntax of ISO 32000-1, 7.3, from a file that a program has written without faults.
struct PDFLexer {
  private let bytes: [UInt8]
  /// Where the next token starts.
  private(set) var position: Int

  init(_ bytes: [UInt8], at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next object.
  ///
  /// - Throws: ``DrawingError/structure(description:)``
  mutating func value() throws(DrawingError) -> PDFValue {
    skipSpace()
    guard position < bytes.count else { throw fault("the end") }
    switch bytes[position] {
    case UInt8(ascii: "/"):
      return .name(name())
    case UInt8(ascii: "["):
      position += 1
      var values: [PDFValue] = []
      while !consume("]") { values.append(try value()) }
      return .array(values)
    case UInt8(ascii: "<") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "<"):
      position += 2
      var entries = PDFDictionary()
      while !consume(">>") {
        guard bytes.indices.contains(position), bytes[position] == UInt8(ascii: "/") else {
          throw fault("no name")
        }
        entries[name()] = try value()
      }
      return .dictionary(entries)
    case UInt8(ascii: "("), UInt8(ascii: "<"):
      return .verbatim(try string())
    default:
      return try word()
    }
  }

  /// Reads some characters, after space, if they come next.
  mutating func consume(_ text: StaticString) -> Bool {
    skipSpace()
    let end = position + text.utf8CodeUnitCount
    guard end <= bytes.count,
      bytes[position..<end].elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    else { return false }
    position = end
    return true
  }

  /// The next number.
  ///
  /// - Throws: ``DrawingError/structure(description:)``
  mutating func integer() throws(DrawingError) -> Int {
    skipSpace()
    let start = position
    var number = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]), position - start < 18 {
      number = number * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    guard position > start else { throw fault("no number") }
    return number
  }

  private mutating func name() -> String {
    let start = position + 1
    position = start
    while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A number, a reference, or one of the words true, false and null.
  private mutating func word() throws(DrawingError) -> PDFValue {
    let start = position
    while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
    guard position > start else { throw fault("no object") }
    let word = bytes[start..<position]
    if word.allSatisfy({ (0x30...0x39).contains($0) }) {
      let end = position
      if let generation = try? integer(), generation == 0, consume("R") {
        var number = PDFLexer(bytes, at: start)
        return .reference(PDFReference(number: try number.integer()))
      }
      position = end
    }
    switch String(decoding: word, as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: return .verbatim(word)
    }
  }

  private mutating func string() throws(DrawingError) -> ArraySlice<UInt8> {
    let start = position
    if bytes[start] == UInt8(ascii: "<") {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { throw fault("an open string") }
      position = end + 1
      return bytes[start..<position]
    }
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return bytes[start..<min(position, bytes.count)] }
    }
    throw fault("an open string")
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0, 9, 10, 12, 13, 32: position += 1
      case UInt8(ascii: "%"):
        while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
      default: return
      }
    }
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 12, 13, 32: false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): false
    case UInt8(ascii: "/"), UInt8(ascii: "%"): false
    default: true
    }
  }

  private func fault(_ found: String) -> DrawingError {
    .structure(description: "\(found) at byte \(position)")
  }
}
