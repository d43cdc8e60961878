/// How hard an English text is to read.
///
/// The grade is that of Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid JP,
/// Fishburne RP, Rogers RL, Chissom BS. *Derivation of new readability formulas for Navy enlisted personnel.*
/// Research Branch Report 8-75, 1975). Grade 6 is what pupils of eleven or twelve read with ease.
public struct ReadingLevel: Hashable, Sendable {
  /// The sentences counted.
  public let sentences: Int
  /// The words counted; numbers in digits are words of one syllable.
  public let words: Int
  /// The syllables counted.
  public let syllables: Int
  /// The sentence of most words, as it stands in the text.
  public let longestSentence: String
  /// The number of its words.
  public let longestSentenceWords: Int

  /// Measures a text made of pieces; each piece ends a sentence, with or without a stop.
  public init(of pieces: [String]) {
    var (sentences, words, syllables) = (0, 0, 0)
    var longest = (text: "", words: 0)
    for sentence in pieces.flatMap(Self.sentences) {
      let found = Self.words(of: sentence)
      guard !found.isEmpty else { continue }
      sentences += 1
      words += found.count
      syllables += found.map { Self.syllables(of: $0) }.reduce(0, +)
      if found.count > longest.words { longest = (sentence, found.count) }
    }
    self.sentences = sentences
    self.words = words
    self.syllables = syllables
    longestSentence = longest.text
    longestSentenceWords = longest.words
  }

  /// The school grade; 0 for a text without words, and never below 0.
  public var grade: Double {
    guard sentences > 0, words > 0 else { return 0 }
    let length = Double(words) / Double(sentences)
    return max(0, 0.39 * length + 11.8 * Double(syllables) / Double(words) - 15.59)
  }

  /// A sentence ends at a full stop, a question mark or an exclamation mark before a space or the end.
  private static func sentences(of text: String) -> [String] {
    var found: [String] = []
    var current = ""
    var ended = false
    for character in text {
      if ended, character.isWhitespace {
        found.append(current)
        current = ""
        ended = false
        continue
      }
      current.append(character)
      if ".!?".contains(character) {
        ended = true
      } else if !"\"”’)".contains(character) {
        ended = false
      }
    }
    found.append(current)
    return found.map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Words stand between spaces; a hyphened one is one word, a dash alone none.
  private static func words(of sentence: String) -> [Substring] {
    sentence.split(whereSeparator: \.isWhitespace).filter { $0.contains { $0.isLetter || $0.isNumber } }
  }

  private static func syllables(of word: Substring) -> Int {
    let parts = word.split(whereSeparator: { "-–—/".contains($0) }).filter { part in
      part.contains { $0.isLetter || $0.isNumber }
    }
    return max(
      1, parts.map { part in part.contains(where: \.isLetter) ? Syllables.count(in: part) : 1 }.reduce(0, +))
  }
}
