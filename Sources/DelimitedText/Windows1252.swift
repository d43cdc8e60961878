/// The code page of older Windows spreadsheets in Western Europe and the Americas.
///
/// Foundation's `windowsCP1252` decodes alike but answers a text that holds one undefined byte with nil and
/// no position.
enum Windows1252 {
  /// The letters of the bytes 0x80...0x9F; all other bytes have the number of their Unicode scalar.
  private static let letters: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  /// The letter that `byte` stands for, or nil when it stands for none.
  static func letter(of byte: UInt8) -> Unicode.Scalar? {
    (0x80...0x9F).contains(byte) ? letters[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// The text of `bytes`, or nil when one of them stands for no letter.
  static func text(of bytes: some Sequence<UInt8>) -> String? {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard let letter = letter(of: byte) else { return nil }
      text.append(letter)
    }
    return String(text)
  }
}
