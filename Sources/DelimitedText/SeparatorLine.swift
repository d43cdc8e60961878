/// The line `sep=;` that spreadsheets put before the header to name the delimiter.
enum SeparatorLine {
  /// The byte that the first line of `text` names, or nil when that line is an ordinary one.
  static func separator(of text: some Collection<UInt8>) -> UInt8? {
    let line = Array(text.prefix(6))
    guard line.count >= 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
      return nil
    }
    guard !line[4].endsLine, line.count == 5 || line[5].endsLine else { return nil }
    return line[4]
  }
}
