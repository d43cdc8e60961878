/// A PDF object.
indirect enum PDFValue {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number that is written with up to three decimals.
  case real(Double)
  /// A name without its slash.
  case name(String)
  /// Text in any language.
  case text(String)
  /// A string of ASCII, such as a date or an address.
  case ascii(String)
  case array([PDFValue])
  case dictionary(PDFDictionary)
  /// An object that stands on its own in the file.
  case reference(PDFReference)
  /// A number or string as it was read.
  case verbatim(ArraySlice<UInt8>)

  /// The entries, if it is a dictionary.
  var entries: PDFDictionary? {
    if case .dictionary(let entries) = self { entries } else { nil }
  }

  /// The object it points to, if it is a reference.
  var target: PDFReference? {
    if case .reference(let target) = self { target } else { nil }
  }

  /// The name without its slash, if it is a name.
  var name: String? {
    if case .name(let name) = self { name } else { nil }
  }
}

/// The number of an object of a file. Generations are always 0: the files are written in one go.
struct PDFReference: Hashable {
  let number: Int
}

/// A PDF dictionary; its entries keep their order, so that the same document is the same bytes.
struct PDFDictionary: ExpressibleByDictionaryLiteral {
  /// A key with its value.
  struct Entry {
    let key: String
    var value: PDFValue
  }

  private(set) var entries: [Entry]

  init(dictionaryLiteral elements: (String, PDFValue)...) {
    entries = elements.map { Entry(key: $0.0, value: $0.1) }
  }

  /// The value of a key; setting one to nil removes it.
  subscript(key: String) -> PDFValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      guard let index = entries.firstIndex(where: { $0.key == key }) else {
        if let newValue { entries.append(Entry(key: key, value: newValue)) }
        return
      }
      if let newValue { entries[index].value = newValue } else { entries.remove(at: index) }
    }
  }

  /// The same entries with other values.
  func mapValues(_ transform: (PDFValue) throws -> PDFValue) rethrows -> PDFDictionary {
    var result = self
    result.entries = try entries.map { Entry(key: $0.key, value: try transform($0.value)) }
    return result
  }
}
