/// Names of files made of what people write.
public enum FileName {
  /// The longest name in bytes, leaving room for an ending and the mark of a temporary file.
  private static let longest = 120

  /// A text as a file's name: letters, digits and hyphens; everything else, path separators and dots
  /// included, becomes one underscore. Never empty.
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
    return result.isEmpty ? "patient" : result
  }
}

/// Gives out each name once, also on file systems that do not tell capitals from small letters.
///
/// With a name go the names it becomes with the mark of a referral, a hold or a draft: a patient called
/// "A-REFERRAL" never gets the file of A's referral.
struct NameReservations {
  private var taken: Set<String> = []

  /// The name, with a number behind it where it is taken.
  mutating func reserve(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.isDisjoint(with: Self.names(of: candidate)) {
      candidate = "\(name)-\(number)"
      number += 1
    }
    taken.formUnion(Self.names(of: candidate))
    return candidate
  }

  private static func names(of name: String) -> [String] {
    DocumentMark.all.map { (name + $0).lowercased() }
  }
}
