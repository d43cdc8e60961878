// Writes a CSV of invented patients of every kind, the same for the same numbers.
//
//     swift run -c release patient-generator [rows] [seed] > patients.csv

import Foundation
import TestSupport

let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let rows = Int(numbers.first ?? 1000)
let seed = numbers.dropFirst().first ?? 1

/// Names as a clinic's list has them, so that hardly any text is the same for two patients.
let firstNames = [
  "Amara", "Bruno", "Chloé", "Dmitri", "Elif", "Faisal", "Grzegorz", "Hana", "Ines", "Jürgen", "Kofi",
  "Łucja",
]
let lastNames = [
  "Okafor", "Ñíguez", "Müller", "Nowak", "Silva", "Haddad", "Lindström", "Petrov", "O’Neill", "Sato",
]

var generator = SeededGenerator(seed: seed)
var written = 0
var header: [String]?
let output = FileHandle.standardOutput
// In parts, so that a million rows take no more memory than a thousand.
while written < rows {
  let part = min(1000, rows - written)
  let intakes = RandomIntakes.intakes(part, seed: seed &+ UInt64(written)).enumerated().map { index, intake in
    let first = firstNames.randomElement(using: &generator) ?? ""
    let last = lastNames.randomElement(using: &generator) ?? ""
    return intake.with("patient_id", "P-\(written + index + 1)")
      .with("name", "\(first) \(last)-\(written + index + 1)")
  }
  let table = IntakeTable(intakes, columns: header)
  var text = table.text()
  if header != nil, let end = text.firstIndex(of: "\n") { text = String(text[text.index(after: end)...]) }
  header = table.columns
  try output.write(contentsOf: Data(text.utf8))
  written += part
}
