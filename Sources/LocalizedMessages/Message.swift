internal import CICUMessages
import Foundation

/// A text with placeholders in ICU's message syntax: `{name}`, plural forms, and choices by a word.
///
/// A message belongs to a locale, which has its own plural forms and digits. Any number of threads may use one.
public final class Message: Sendable {
  /// What fills a placeholder.
  public enum Value: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String)
    case number(Double)

    /// A whole number.
    public static func number(_ number: Int) -> Value { .number(Double(number)) }

    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// A number.
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
  }

  /// How a message uses an argument.
  public enum Use: Hashable, Sendable {
    /// It is printed as it is.
    case printed
    /// It decides on a plural form.
    case plural
    /// It decides by a word.
    case choice
  }

  /// Why a text is no message, or a message cannot be filled.
  public struct Failure: Error, Hashable, Sendable {
    /// ICU's name of the mistake, or the argument that is missing.
    public var reason: String
    /// Where it is in the text, in UTF-16 units.
    public var offset: Int
  }

  /// The arguments and how each is used: printed, if it is printed anywhere.
  public let uses: [String: Use]

  private let pattern: Pattern?
  private let plain: String

  /// Reads a message.
  ///
  /// - Parameters:
  ///   - text: The message in ICU's syntax.
  ///   - locale: Whose plural forms and digits it has, such as `pl` or `ar-u-nu-latn`.
  /// - Throws: ``Failure`` where the syntax is wrong.
  public init(_ text: String, locale: String) throws(Failure) {
    plain = text
    // Most texts have no placeholder and need no ICU; an apostrophe means something to it only beside a brace.
    guard text.utf8.contains(UInt8(ascii: "{")) || text.utf8.contains(UInt8(ascii: "}")) else {
      pattern = nil
      uses = [:]
      return
    }
    var reason: UnsafePointer<CChar>?
    var offset: Int32 = 0
    guard let opened = rp_message_open(text, locale, &reason, &offset) else {
      throw Failure(reason: reason.map { String(cString: $0) } ?? "", offset: Int(offset))
    }
    uses = Dictionary(
      uniqueKeysWithValues: (0..<rp_message_argument_count(opened)).map { index in
        let use: Use =
          switch rp_message_argument_use(opened, index) {
          case 1: .plural
          case 2: .choice
          default: .printed
          }
        return (String(cString: rp_message_argument_name(opened, index)), use)
      })
    pattern = Pattern(opened)
  }

  /// The text with its placeholders filled.
  ///
  /// - Parameter values: What fills them; those that the message does not ask for are left out.
  /// - Returns: The text.
  /// - Throws: ``Failure`` naming an argument that is missing.
  public func callAsFunction(_ values: [String: Value] = [:]) throws(Failure) -> String {
    guard let pattern else { return plain }
    return try pattern.filled(values.filter { uses[$0.key] != nil })
  }

  /// ICU's own form of a message; the owner of its memory.
  private final class Pattern: @unchecked Sendable {
    private let pointer: OpaquePointer
    // ICU makes the formats of numbers when a message is first filled, without a lock of its own.
    private let lock = NSLock()

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { rp_message_close(pointer) }

    func filled(_ values: [String: Value]) throws(Failure) -> String {
      var owned: [UnsafeMutablePointer<CChar>?] = []
      func keep(_ text: String) -> UnsafePointer<CChar>? {
        owned.append(strdup(text))
        return owned.last.flatMap { $0 }.map { UnsafePointer($0) }
      }
      defer { for text in owned { free(text) } }
      let arguments = values.map { name, value in
        switch value {
        case .text(let text): rp_argument(name: keep(name), text: keep(text), number: 0)
        case .number(let number): rp_argument(name: keep(name), text: nil, number: number)
        }
      }
      var reason: UnsafePointer<CChar>?
      lock.lock()
      let found = rp_message_format(pointer, arguments, Int32(arguments.count), &reason)
      lock.unlock()
      guard let text = found else {
        throw Failure(reason: reason.map { String(cString: $0) } ?? "", offset: 0)
      }
      defer { free(text) }
      return String(cString: text)
    }
  }
}
