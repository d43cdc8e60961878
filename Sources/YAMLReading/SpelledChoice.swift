/// A closed set of values that people write as words, with the other spellings they use for them.
public protocol SpelledChoice: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// Other spellings, in the form that `normalized(_:)` gives, and what they mean.
  static var synonyms: [String: Self] { get }
}

extension SpelledChoice {
  /// Most choices have no other spelling.
  public static var synonyms: [String: Self] { [:] }

  /// The value that a word means, whatever its case, and with spaces or hyphens for underscores.
  public init?(spelled word: String) {
    // Mostly it is written as it is told to be.
    if let value = Self(rawValue: word) {
      self = value
      return
    }
    let key = Self.normalized(word)
    guard
      let value = Self.allCases.first(where: { Self.normalized($0.rawValue) == key })
        ?? Self.synonyms[key]
    else { return nil }
    self = value
  }

  /// The words a person may write, the proper ones only.
  public static var allowedWords: [String] { allCases.map(\.rawValue) }

  /// Every word that is understood, for finding the nearest to a misspelt one.
  package static var understoodWords: [String] { allowedWords + synonyms.keys.sorted() }

  /// A word in the form in which spellings are compared: lower case, underscores for spaces and hyphens.
  package static func normalized(_ word: String) -> String {
    String(
      word.lowercased().map { character in
        character == " " || character == "-" ? "_" : character
      })
  }
}
