import LocalizedMessages

extension HandoutTexts {
  /// Items of a list within a sentence.
  func items(_ texts: [String]) -> String { joined(texts, by: .jointItems) }

  /// Statements, of which each may hold a list itself.
  func statements(_ texts: [String]) -> String { joined(texts, by: .jointStatements) }

  /// Sentences that follow each other.
  func sentences(_ texts: [String]) -> String { joined(texts, by: .jointSentences) }

  /// What stands between two words or phrases in one line.
  var wordSpace: String { self(.jointWords, ["start": "", "end": ""]) }

  private func joined(_ texts: [String], by joint: TextKey) -> String {
    guard var result = texts.first else { return "" }
    for text in texts.dropFirst() {
      result = self(joint, ["start": .text(result), "end": .text(text)])
    }
    return result
  }
}
