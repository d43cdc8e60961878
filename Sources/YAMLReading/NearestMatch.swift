/// The name a person most likely meant.
public enum NearestMatch {
  /// Returns the candidate nearest to a word, or nil where none is near enough to be a slip of the hand.
  ///
  /// Near enough is an edit distance (insertions, deletions, substitutions and swaps of neighbours, each
  /// counting 1) of at most a third of the longer word, and never more than 4.
  public static func of(_ word: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased())
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      let limit = min(4, max(wanted.count, letters.count) / 3)
      let found = distance(wanted, letters)
      guard found <= max(1, limit) else { continue }
      if let current = best, (current.distance, current.name) <= (found, candidate) { continue }
      best = (candidate, found)
    }
    return best?.name
  }

  /// The optimal string alignment distance of two words.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
