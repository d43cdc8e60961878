internal import CQPDF

/// A PDF object as it is to be written.
indirect enum PDFValue {
  case null
  case bool(Bool)
  case integer(Int)
  case real(Double)
  /// A name without its slash.
  case name(String)
  /// Text in any language.
  case text(String)
  /// A string of ASCII, such as a date or an address.
  case ascii(String)
  case array([PDFValue])
  case dictionary(KeyValuePairs<String, PDFValue>)
  /// An object that is already in the file.
  case object(PDFObject)
}

/// A handle on an object in a file that qpdf holds.
struct PDFObject: Hashable {
  let handle: qpdf_oh
}
