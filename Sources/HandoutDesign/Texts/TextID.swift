import ProgramBuilder

/// The name of a text that a patient may read; a language's file has it beside the English.
struct TextID: Hashable, Sendable, CustomStringConvertible {
  /// The name as language files write it.
  let description: String

  private init(_ description: String) { self.description = description }

  /// The name as a language's file writes it, whatever it may be.
  init(written: String) { description = written }

  /// A text of the page.
  static func page(_ key: TextKey) -> TextID { TextID(key.rawValue) }
  /// The name of a fact.
  static func field(_ field: IntakeField) -> TextID { TextID("field.\(field.rawValue)") }
  /// The short name of a question of the red-flag screen.
  static func flag(_ flag: RedFlag) -> TextID { TextID("flag.\(flag.rawValue)") }
  /// A value of a fact.
  static func choice(_ word: String) -> TextID { TextID("choice.\(word)") }
  /// A thing that exercises are done with.
  static func equipment(_ word: String) -> TextID { TextID("equipment.\(word)") }

  /// Something that a patient wants back.
  static func goal(_ word: String) -> TextID { TextID("goal.\(word)") }

  /// A text of the rules.
  static func rule(_ kind: RuleText.Kind, _ id: String) -> TextID {
    switch kind {
    case .redFlag: TextID("red_flag.\(id)")
    case .code: TextID("icd10.\(id)")
    case .condition: TextID("condition.\(id)")
    case .conditionNote: TextID("condition.\(id).note")
    case .confirmation: TextID("confirmation.\(id)")
    }
  }

  /// A text of a technique that stands once: its name, what it should feel like and so on.
  static func technique(_ id: String, _ part: TechniquePart) -> TextID {
    TextID("technique.\(id).\(part.rawValue)")
  }

  /// A step of a technique, counted from 1.
  static func step(_ id: String, _ number: Int) -> TextID { TextID("technique.\(id).step.\(number)") }

  /// What a key pose of a technique shows, counted from 1.
  static func pose(_ id: String, _ number: Int) -> TextID { TextID("technique.\(id).pose.\(number)") }
}

/// A text of a technique that stands once.
enum TechniquePart: String, Sendable {
  case name, feel, mistake, easier, harder, safety, purpose, precaution
}
