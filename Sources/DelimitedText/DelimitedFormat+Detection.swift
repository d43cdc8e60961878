extension DelimitedFormat {
  /// The format that the first bytes of a file show.
  ///
  /// A spreadsheet's `sep=;` line decides the delimiter. Without one it is the delimiter that occurs most
  /// outside quotes in the first line that is not blank; a line with none of them is read as one column of a
  /// comma file. The encoding is always UTF-8: Windows-1252 cannot be told from other encodings for certain,
  /// so a caller has to ask for it.
  ///
  /// - Parameter head: the start of the file, long enough to hold its first line.
  /// - Returns: the format, without a word on whether the text starts with a byte order mark.
  /// - Throws: `utf16` or `unsupportedDelimiter`.
  public static func detect(headOf head: some Sequence<UInt8>) throws(DelimitedTextError) -> Self {
    let bytes = Array(head)
    let start = try ByteOrderMark.lengthOfUTF8(at: bytes)
    if let separator = SeparatorLine.separator(of: bytes[start...]) {
      guard let delimiter = Delimiter(rawValue: separator) else {
        throw .unsupportedDelimiter(separator)
      }
      return Self(delimiter: delimiter)
    }
    return Self(delimiter: mostFrequentDelimiter(in: bytes[start...]))
  }

  private static func mostFrequentDelimiter(in text: ArraySlice<UInt8>) -> Delimiter {
    var counts: [Delimiter: Int] = [:]
    var isQuoted = false
    for byte in text.drop(while: { $0.endsLine }) {
      if byte == .quote {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if byte.endsLine {
        break
      } else if let delimiter = Delimiter(rawValue: byte) {
        counts[delimiter, default: 0] += 1
      }
    }
    // Of delimiters that occur equally often the first declared wins, so that the answer never varies.
    let most = counts.values.max()
    return Delimiter.allCases.first { counts[$0] == most } ?? .comma
  }
}
