extension DelimitedFormat {
  /// The first thing in `line` that is no text of this format's encoding, or nil when all of it is.
  func undecodable(in line: PhysicalLine) -> RecordFault? {
    if let index = line.bytes.firstIndex(of: 0) {
      return .nulByte(line: line.number, offset: line.offset + index)
    }
    switch encoding {
    case .utf8:
      do {
        _ = try UTF8Span(validating: line.bytes.span)
        return nil
      } catch {
        let index = error.byteOffsets.lowerBound
        return .notUTF8(
          line: line.number, offset: line.offset + index, byte: line.bytes[index],
          windows1252Guess: Windows1252.text(of: word(in: line.bytes, around: index)))
      }
    case .windows1252:
      return line.bytes.firstIndex { Windows1252.letter(of: $0) == nil }.map { index in
        .notWindows1252(line: line.number, offset: line.offset + index, byte: line.bytes[index])
      }
    }
  }

  /// The text of `bytes`, in which `undecodable(in:)` has found nothing.
  func text(of bytes: UnsafeRawBufferPointer) -> String {
    switch encoding {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    // A byte that stands for no letter makes the record a fault, so that this empty text is never seen.
    case .windows1252: Windows1252.text(of: bytes) ?? ""
    }
  }

  /// The bytes around `index` up to a space, quote, delimiter or control byte, at most 20 to each side.
  private func word(in bytes: [UInt8], around index: Int) -> ArraySlice<UInt8> {
    let belongs = { (byte: UInt8) in byte > 0x20 && byte != .quote && byte != delimiter.rawValue }
    let before = bytes[..<index].suffix(20).reversed().prefix(while: belongs).count
    let after = bytes[index...].prefix(21).prefix(while: belongs).count
    return bytes[(index - before)..<(index + after)]
  }
}
