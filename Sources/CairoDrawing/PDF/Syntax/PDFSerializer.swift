/// Writes objects in the syntax of ISO 32000-1, 7.3.
struct PDFSerializer {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ number: Int) {
    guard number >= 0 else {
      bytes.append(UInt8(ascii: "-"))
      return append(-number)
    }
    if number >= 10 { append(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  mutating func append(_ value: PDFValue) {
    switch value {
    case .null: append("null")
    case .bool(let value): if value { append("true") } else { append("false") }
    case .integer(let value): append(value)
    case .real(let value): append(value, decimals: 3)
    case .name(let name): append(name: name)
    case .text(let text): append(text: text)
    case .ascii(let text): append(string: text.utf8)
    case .reference(let reference):
      append(reference.number)
      append(" 0 R")
    case .verbatim(let read): bytes.append(contentsOf: read)
    case .array(let values):
      append("[")
      for (index, value) in values.enumerated() {
        if index > 0 { append(" ") }
        append(value)
      }
      append("]")
    case .dictionary(let entries): append(entries)
    }
  }

  mutating func append(_ dictionary: PDFDictionary) {
    append("<<")
    for entry in dictionary.entries {
      append(name: entry.key)
      if needsSpace(before: entry.value) { append(" ") }
      append(entry.value)
    }
    append(">>")
  }

  /// Whether a value would run into the name before it.
  private func needsSpace(before value: PDFValue) -> Bool {
    switch value {
    case .name, .text, .ascii, .array, .dictionary: false
    default: true
    }
  }

  /// A number with at most some decimals, and no more of them than it needs.
  mutating func append(_ value: Double, decimals: Int) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let number = Int((value * Double(scale)).rounded())
    if number < 0 { append("-") }
    let magnitude = number.magnitude
    append(Int(magnitude) / scale)
    var rest = Int(magnitude) % scale
    guard rest > 0 else { return }
    append(".")
    while rest > 0 {
      scale /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(rest / scale))
      rest %= scale
    }
  }

  private mutating func append(name: String) {
    append("/")
    for byte in name.utf8 {
      let isRegular = byte > 0x20 && byte < 0x7F && !Self.delimiters.contains(byte)
      if isRegular {
        bytes.append(byte)
      } else {
        append("#")
        bytes.append(Self.hexDigits[Int(byte >> 4)])
        bytes.append(Self.hexDigits[Int(byte & 15)])
      }
    }
  }

  /// Text as a string: ASCII as it is, anything else as UTF-16 with its mark.
  private mutating func append(text: String) {
    guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return append(string: text.utf8) }
    append(string: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  private mutating func append(string: some Sequence<UInt8>) {
    append("(")
    for byte in string {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        append("\\")
        bytes.append(byte)
      // Readers take a bare line end for a line feed.
      case 0x0D: append("\\r")
      default: bytes.append(byte)
      }
    }
    append(")")
  }

  mutating func append(contentsOf other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  private static let delimiters = Set("()<>[]{}/%#".utf8)
  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
