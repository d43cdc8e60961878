internal import CQPDF
internal import Foundation

/// A handle on an object in a file that qpdf holds.
struct PDFObject: Hashable {
  let handle: qpdf_oh
}

/// Owns a PDF that qpdf holds in memory, to be inspected or written in another form. Every call that can fail throws what qpdf reports.
final class QPDFFile {
  private var qpdf: qpdf_data?
  // qpdf reads from the caller's bytes until it has written.
  private let bytes: UnsafeMutableBufferPointer<CChar>

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - data: The bytes.
  ///   - password: What opens it.
  /// - Throws: ``DrawingError/structure(description:)``
  init(reading data: Data, password: String? = nil) throws {
    bytes = .allocate(capacity: data.count)
    _ = data.copyBytes(to: bytes)
    qpdf = qpdf_init()
    qpdf_silence_errors(qpdf)
    qpdf_set_suppress_warnings(qpdf, QPDF_TRUE)
    qpdf_set_attempt_recovery(qpdf, QPDF_FALSE)
    _ = qpdf_read_memory(qpdf, "drawing", bytes.baseAddress, UInt64(bytes.count), password)
    try check()
  }

  deinit {
    qpdf_cleanup(&qpdf)
    bytes.deallocate()
  }

  /// Throws the error of the last call, if any.
  private func check() throws {
    guard qpdf_has_error(qpdf) != QPDF_FALSE else { return }
    throw DrawingError.structure(description: text(of: qpdf_get_error(qpdf)))
  }

  private func text(of error: qpdf_error?) -> String {
    qpdf_get_error_full_text(qpdf, error).map { String(cString: $0) } ?? ""
  }

  private func checked(_ handle: qpdf_oh) throws -> PDFObject {
    try check()
    return PDFObject(handle: handle)
  }

  // MARK: Reading

  func trailer() throws -> PDFObject { try checked(qpdf_get_trailer(qpdf)) }

  func root() throws -> PDFObject { try checked(qpdf_get_root(qpdf)) }

  func pages() throws -> [PDFObject] {
    let count = qpdf_get_num_pages(qpdf)
    try check()
    return try (0..<max(0, Int(count))).map { try checked(qpdf_get_page_n(qpdf, $0)) }
  }

  func value(of key: String, in dictionary: PDFObject) throws -> PDFObject {
    try checked(qpdf_oh_get_key(qpdf, dictionary.handle, "/" + key))
  }

  /// The value, or `nil` if the dictionary has none.
  func valueIfPresent(of key: String, in dictionary: PDFObject) throws -> PDFObject? {
    let isPresent = qpdf_oh_has_key(qpdf, dictionary.handle, "/" + key)
    try check()
    return isPresent != QPDF_FALSE ? try value(of: key, in: dictionary) : nil
  }

  /// A name without its slash.
  func name(_ object: PDFObject) throws -> String {
    let text = qpdf_oh_get_name(qpdf, object.handle).map { String(cString: $0.advanced(by: 1)) }
    try check()
    return text ?? ""
  }

  /// A string as text.
  func text(_ object: PDFObject) throws -> String {
    let text = qpdf_oh_get_utf8_value(qpdf, object.handle).map { String(cString: $0) }
    try check()
    return text ?? ""
  }

  /// Whether the file that was read opens only with a password.
  var isEncrypted: Bool { qpdf_is_encrypted(qpdf) != QPDF_FALSE }

  func integer(_ object: PDFObject) throws -> Int {
    let value = qpdf_oh_get_int_value_as_int(qpdf, object.handle)
    try check()
    return Int(value)
  }

  /// Every object of the file that is a dictionary of a type, and of a subtype if given.
  func dictionaries(type: String, subtype: String = "") throws -> [PDFObject] {
    let size = try integer(try value(of: "Size", in: try trailer()))
    return try (1..<max(1, size)).compactMap { id in
      let object = try checked(qpdf_get_object_by_id(qpdf, Int32(id), 0))
      let matches = qpdf_oh_is_dictionary_of_type(
        qpdf, object.handle, "/" + type, subtype.isEmpty ? "" : "/" + subtype)
      try check()
      return matches != QPDF_FALSE ? object : nil
    }
  }

  /// The decoded bytes of a stream.
  func streamData(_ stream: PDFObject) throws -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var count = 0
    _ = qpdf_oh_get_stream_data(qpdf, stream.handle, qpdf_dl_generalized, nil, &buffer, &count)
    defer { free(buffer) }
    try check()
    return Array(UnsafeBufferPointer(start: buffer, count: count))
  }

  // MARK: Writing

  /// The file in AES with 256 bits (revision 6). Printing, copying and reading aloud are allowed, changing is not; the
  /// password that would lift this is made up here and kept by nobody.
  ///
  /// - Throws: ``DrawingError/structure(description:)``
  func encrypted(with password: PDFPassword) throws -> Data {
    var random = SystemRandomNumberGenerator()
    let owner = String(random.next(), radix: 36) + String(random.next(), radix: 36)
    return try written {
      qpdf_set_object_stream_mode(qpdf, qpdf_o_preserve)
      qpdf_set_r6_encryption_parameters2(
        qpdf, password.text, owner, QPDF_TRUE, QPDF_TRUE, QPDF_FALSE, QPDF_FALSE, QPDF_FALSE, QPDF_FALSE,
        qpdf_r3p_full, QPDF_TRUE)
    }
  }

  /// The file with a plain table of cross references and without object streams; other streams stay as they are.
  ///
  /// - Throws: ``DrawingError/structure(description:)``
  func rewrittenPlainly() throws -> Data {
    try written {
      qpdf_set_object_stream_mode(qpdf, qpdf_o_disable)
      qpdf_set_stream_data_mode(qpdf, qpdf_s_preserve)
      qpdf_set_deterministic_ID(qpdf, QPDF_TRUE)
    }
  }

  private func written(_ configure: () -> Void) throws -> Data {
    _ = qpdf_init_write_memory(qpdf)
    try check()
    configure()
    qpdf_set_newline_before_endstream(qpdf, QPDF_TRUE)
    _ = qpdf_write(qpdf)
    try check()
    if qpdf_more_warnings(qpdf) != QPDF_FALSE {
      throw DrawingError.structure(description: text(of: qpdf_next_warning(qpdf)))
    }
    guard let buffer = qpdf_get_buffer(qpdf) else {
      throw DrawingError.structure(description: "nothing written")
    }
    return Data(bytes: buffer, count: qpdf_get_buffer_length(qpdf))
  }
}
