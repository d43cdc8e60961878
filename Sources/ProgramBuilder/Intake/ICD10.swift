import YAMLReading

/// What ICD-10 codes say, as data.
public struct ICD10Rules: Sendable {
  /// One stem of the classification.
  struct Entry: Sendable {
    /// The stem in upper case without its dot.
    var stem: String
    /// The cause it gives.
    var cause: Cause?
    /// The level at which it blocks, and its name.
    var blocks: UrgencyLevel?
    var title: String
    /// The question it answers, and the answer; nil where it leaves the question open.
    var field: IntakeField?
    var value: String?
    /// The position of the digit that carries the side, from 1.
    var sideDigit: Int?
  }

  let entries: [Entry]

  /// The entry of the longest stem that begins a code.
  func entry(for code: String) -> Entry? {
    entries.filter { code.hasPrefix($0.stem) }.max { $0.stem.count < $1.stem.count }
  }

  /// The side that a code carries: 1 right, 2 left, 3 both.
  static func side(of code: String, by entry: Entry) -> Side? {
    guard let digit = entry.sideDigit, code.count >= digit else { return nil }
    return switch Array(code)[digit - 1] {
    case "1": .right
    case "2": .left
    case "3": .both
    default: nil
    }
  }

  /// A code in upper case without dots and spaces, or nil where it has not the form of one.
  static func normalized(_ code: String) -> String? {
    let plain = code.uppercased().filter { $0 != "." && $0 != " " }
    guard (3...7).contains(plain.count), plain.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
      let first = plain.first, first.isLetter, plain.dropFirst().first?.isNumber == true
    else { return nil }
    return plain
  }

  /// Applies the codes of an intake: fills in the questions they answer, and returns cause and blocks.
  func apply(to texts: inout IntakeTexts) -> (codes: [String], cause: Cause?, side: Side?) {
    var codes: [String] = []
    var cause: Cause?
    var side: Side?
    for written in texts.list(.icd10) {
      guard let code = Self.normalized(written) else {
        texts.note(.notAllowed(found: written, nearest: nil, allowed: ["M51.16"]), .icd10)
        continue
      }
      codes.append(code)
      guard let entry = entry(for: code) else {
        texts.note(
          .notAllowed(
            found: written, nearest: nil,
            allowed: entries.filter { $0.cause != nil }.map { Self.dotted($0.stem) }),
          .icd10)
        continue
      }
      if let found = entry.cause {
        if let cause, cause != found {
          texts.note(
            .contradicts(
              found: written, otherField: IntakeField.icd10.rawValue, otherValue: cause.rawValue),
            .icd10)
        }
        cause = cause ?? found
      }
      if let found = Self.side(of: code, by: entry) {
        if let side, side != found {
          texts.note(
            .contradicts(
              found: written, otherField: IntakeField.icd10.rawValue, otherValue: side.rawValue),
            .icd10)
        }
        side = side ?? found
      }
      if let field = entry.field {
        if let value = entry.value {
          texts.stateFromCode(field, value)
        } else {
          texts.leaveOpen(field, because: .icd10, saying: written)
        }
      }
    }
    return (codes, cause, side)
  }

  /// A stem with its dot.
  static func dotted(_ stem: String) -> String {
    stem.count > 3 ? stem.prefix(3) + "." + stem.dropFirst(3) : stem
  }
}

extension IntakeTexts {
  /// Takes over what a code says of a field; the field's own words win where they say more of the same.
  fileprivate mutating func stateFromCode(_ field: IntakeField, _ value: String) {
    guard isStated(field) else {
      state(field, value, because: .icd10)
      return
    }
    // A code says that there is a condition; only a plain "no" contradicts it, or another operation.
    guard let own = text(field) else { return }
    let operation = field == .lumbarSurgery ? LumbarSurgery(spelled: own) : nil
    if Self.isPlainNo(own) || operation.map({ $0 != LumbarSurgery(spelled: value) }) == true {
      note(
        .contradicts(
          found: own, otherField: IntakeField.icd10.rawValue,
          otherValue: "\(field.rawValue) = \(value)"),
        field)
    }
  }
}
