import Crypto
import Foundation

/// The short name of a program, printed on its pages; the same program always has the same code.
///
/// Ten characters of Crockford's base 32 (no I, L, O or U), in two groups of five: 50 bits of the SHA-256 of
/// everything that the pages say. In a million programs two share a code with a probability of 0.05 %.
public struct ProgramCode: Hashable, Sendable, CustomStringConvertible {
  /// The code as printed.
  public let description: String

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The code of a program.
  public init(of program: Program) {
    var lines = [
      "patient \(program.intake.patientID)", "name \(program.intake.name ?? "")",
      "date \(program.date)", "cause \(program.cause.rawValue)", "side \(program.side.rawValue)",
      "stage \(program.stage.rawValue)", "irritability \(program.irritability.rawValue)",
      "weeks \(program.handoutWeeks) of \(program.planWeeks)",
      "catalogue \(program.catalogueVersion)", "rules \(program.rulesVersion)",
    ]
    let wishes = program.intake.wishes
    lines += [
      "clinician \(wishes.clinician ?? "")", "visit \(wishes.nextVisit?.description ?? "")",
      "goals \(wishes.goals)", "text size \(wishes.textSize.rawValue)",
      "confirmed by \(program.screening.confirmedBy ?? "")", "notes \(program.patientNotes.map(\.text))",
    ]
    lines += program.exercises.map { exercise in
      let dose = exercise.dose
      let numbers = [
        dose.sets, dose.repetitions, dose.holdSeconds, dose.restSeconds, dose.moveSeconds,
        dose.durationMinutes ?? 0, dose.perDay, dose.daysPerWeek, dose.effortMax,
      ]
      return "exercise \(exercise.technique.id) \(numbers) \(exercise.sides)"
    }
    lines += program.clinicCare.map { "clinic \($0.technique.id)" }
    lines += program.unconfirmed.map { "unconfirmed \($0.id)" }
    let digest = SHA256.hash(data: Data(lines.joined(separator: "\n").utf8))
    var bits = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 14
    var characters: [Character] = []
    for _ in 0..<10 {
      characters.append(Self.alphabet[Int(bits & 31)])
      bits >>= 5
    }
    description = String(characters[0..<5]) + "-" + String(characters[5..<10])
  }

  /// Reads a code as a person types it: any case, with or without the hyphen, O for 0, and I or L for 1.
  public init?(_ typed: String) {
    let plain = typed.uppercased().filter { $0 != "-" && $0 != " " }.map { character in
      switch character {
      case "O": Character("0")
      case "I", "L": Character("1")
      default: character
      }
    }
    guard plain.count == 10, plain.allSatisfy(Self.alphabet.contains) else { return nil }
    description = String(plain[0..<5]) + "-" + String(plain[5..<10])
  }
}
