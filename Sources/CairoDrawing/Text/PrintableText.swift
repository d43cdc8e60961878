internal import PageLayout

/// Finds characters that cannot be printed.
enum PrintableText {
  /// Throws if the text has characters that no font may have.
  ///
  /// - Throws: ``DrawingError/missingGlyphs(_:origin:)``
  static func check(_ text: RichText, origin: Origin?) throws {
    for run in text.runs {
      let refused = run.string.unicodeScalars.filter { !$0.isPrintable }
      if !refused.isEmpty { throw error(for: text, lacking: Set(refused), origin: origin) }
    }
  }

  /// The error that names each character once, in the order of the text.
  static func error(
    for text: RichText, lacking scalars: Set<Unicode.Scalar>, origin: Origin?
  ) -> DrawingError {
    var characters: [Character] = []
    for character in text.string
    where !characters.contains(character) && character.unicodeScalars.contains(where: scalars.contains) {
      characters.append(character)
    }
    return .missingGlyphs(characters, origin: origin)
  }
}

extension Unicode.Scalar {
  fileprivate var isPrintable: Bool {
    switch properties.generalCategory {
    case .control: self == "\n" || self == "\t" || self == "\r"
    // What a private-use character looks like is between its writer and his font; PDF/A forbids them.
    case .privateUse: false
    default: true
    }
  }
}
