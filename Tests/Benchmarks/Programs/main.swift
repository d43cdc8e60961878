// Measures the CPU time in which an intake becomes a program: screening, sorting the catalogue, and the exact choice.
//
//     swift run -c release program-benchmark

import BenchmarkSupport
import Foundation
import ProgramBuilder
import YAMLReading

guard let today = CalendarDate(iso: "2026-11-22") else { exit(1) }
let rules = try RulesReader.rules(from: try ProgramResources.ruleTexts())
let catalogue = try CatalogueReader.catalogue(
  from: try ProgramResources.catalogueTexts(), rules: rules.contraindications)
let reader = IntakeReader(rules: rules, today: today)
let planner = Planner(catalogue: catalogue, rules: rules, today: today)

/// An intake of every cause, stage, irritability and some minutes, everything at hand: the most to choose from.
func intakes() throws -> [Intake] {
  let place = SourceLocation(source: "benchmark")
  var found: [Intake] = []
  for cause in Cause.allCases {
    for weeks in ["3", "8", "30"] {
      for pain in ["2", "5", "8"] {
        for minutes in ["8", "15", "30"] {
          var raw = RawIntake(location: place)
          let facts = [
            "patient_id": "B", "age": "45", "cause": cause.rawValue, "side": "left", "duration_weeks": weeks,
            "nprs_worst": pain, "settle_minutes": "5", "directional_preference": "flexion",
            "red_flag_screen": "complete", "red_flag_screener": "B", "red_flag_date": "2026-11-22",
            "power": "5",
            "reflexes": "normal", "sensation": "normal", "neuro_date": "2026-11-22",
            "conditions_screen": "complete",
            "minutes_per_day": minutes, "days_per_week": "5", "fracture_excluded": "yes", "exercises": "6",
          ]
          for (name, text) in facts {
            if let column = RawIntake.Column(named: name) { raw.set(column, to: [text], at: place) }
          }
          found.append(try reader.intake(from: raw))
        }
      }
    }
  }
  return found
}

let all = try intakes()
var times: [Double] = []
var exercises = 0
for _ in 0..<5 {
  for intake in all {
    let start = processorTime()
    if case .program(let program) = try planner.outcome(for: intake) { exercises += program.exercises.count }
    times.append(processorTime() - start)
  }
}
let sorted = times.sorted()
print("techniques                   \(catalogue.techniques.count)")
print("programs                     \(times.count)")
print("exercises, mean              \(String(format: "%.2f", Double(exercises) / Double(times.count)))")
print("program, mean             ms \(String(format: "%.3f", times.reduce(0, +) / Double(times.count)))")
print("program, median           ms \(String(format: "%.3f", sorted[sorted.count / 2]))")
print("program, slowest          ms \(String(format: "%.3f", sorted[sorted.count - 1]))")
