/// Names of files made of what people write.
public enum FileName {
  /// The longest name in bytes, leaving room for an ending and the mark of a temporary file.
  private static let longest = 120

  /// A text as a file's name: letters, digits and hyphens; everything else, path separators and dots
  /// included, becomes one underscore. Never empty, and never with a document's mark at its end, so that a
  /// patient called "A-REFERRAL" is not taken for A, in this run or in another.
  public static func safe(_ text: String) -> String {
    var name = ""
    for character in text {
      let isPlain = character.isLetter || character.isNumber || character == "-"
      if isPlain {
        guard name.utf8.count + character.utf8.count <= longest else { break }
        name.append(character)
      } else if !name.hasSuffix("_") {
        name.append("_")
      }
    }
    let trimmed = name.drop { $0 == "_" || $0 == "-" }
    let result = String(trimmed.reversed().drop { $0 == "_" || $0 == "-" }.reversed())
    return result.isEmpty ? "patient" : withoutMark(result)
  }

  /// The name with the hyphen of a mark at its end, in whatever case, made an underscore.
  private static func withoutMark(_ name: String) -> String {
    for mark in DocumentMark.all
    where !mark.isEmpty && name.lowercased().hasSuffix(mark.lowercased()) {
      return name.dropLast(mark.count) + "_" + name.suffix(mark.count - 1)
    }
    return name
  }
}

/// Gives out each name once, also on file systems that do not tell capitals from small letters.
struct NameReservations {
  private var taken: Set<TextDigest> = []

  /// The name, with a number behind it where it is taken.
  mutating func reserve(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(TextDigest(candidate.lowercased())).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
