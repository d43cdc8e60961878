internal import Foundation

/// A password that opens a PDF. It never prints itself.
public struct PDFPassword: Sendable {
  /// Why a text is no password.
  public enum Fault: Error, Hashable, Sendable {
    /// Fewer characters than are needed.
    case tooShort(found: Int, needed: Int)
    /// More bytes of UTF-8 than PDF takes.
    case tooLong(found: Int, allowed: Int)
    /// A character that no keyboard types, such as a tab.
    case controlCharacter
  }

  /// The fewest characters.
  public static let fewestCharacters = 6
  /// The most bytes of UTF-8 that a reader looks at (ISO 32000-2, algorithm 2.A).
  static let mostBytes = 127

  /// The characters as readers compare them (ISO 32000-2 asks for SASLprep, whose step for compatible characters
  /// this is): the same letter typed in another way opens the file as well.
  let text: String

  /// A password of a text.
  ///
  /// - Throws: ``Fault``
  public init(_ text: String) throws(Fault) {
    let text = text.precomposedStringWithCompatibilityMapping
    guard text.count >= Self.fewestCharacters else {
      throw .tooShort(found: text.count, needed: Self.fewestCharacters)
    }
    guard text.utf8.count <= Self.mostBytes else {
      throw .tooLong(found: text.utf8.count, allowed: Self.mostBytes)
    }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw .controlCharacter
    }
    self.text = text
  }
}

extension PDFPassword: CustomStringConvertible, CustomReflectable {
  /// Nothing of the password.
  public var description: String { "a password" }
  /// Nothing of the password.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
