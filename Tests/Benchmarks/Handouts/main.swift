// Measures the CPU time in which an intake becomes a PDF, and what share of it each stage takes.
//
//     swift run -c release handout-benchmark [patients]

import BenchmarkSupport
import CairoDrawing
import Foundation
import PageLayout
import HandoutPipeline
import ProgramBuilder
import TestSupport

/// What is done for a handout, in this order.
enum Stage: String, CaseIterable {
  case choosing, designing, layout = "laying out", drawing, tagging, finishing, writing
}

let library = try Library(folders: ProjectFolders(root: URL(fileURLWithPath: ProjectFiles.root)))
let maker = try HandoutMaker(library: library, date: IntakeFixture.today)
let folder = FileManager.default.temporaryDirectory.appending(path: "handout-benchmark-\(getpid())")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

var times: [Stage: Double] = [:]
var handouts = 0
var pages = 0
var bytes = 0

let patients = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1000

for (index, patient) in RandomIntakes.intakes(patients, seed: 5).enumerated() {
  // Fonts are opened and figures drawn for the first patients; a batch does so once.
  let isWarmedUp = index >= 500
  func note<Result>(_ stage: Stage, _ work: () throws -> Result) rethrows -> Result {
    let (result, time) = try measured(work)
    if isWarmedUp { times[stage, default: 0] += time }
    return result
  }
  let raw = try patient.with("name", "Patient \(index)").with("exercises", "8").raw()
  // A patient whom the rules refer, or whose intake contradicts itself, gets no handout.
  guard let outcome = try? note(.choosing, { try maker.outcome(of: raw) }) else { continue }
  guard case .program = outcome else { continue }
  let document = try note(.designing) { try maker.document(for: outcome) }
  let laidOut = try note(.layout) { try document.pages(using: maker.engine) }
  let untagged = try measured { try PDFDrawing(laidOut, isTagged: false) }.milliseconds
  let tagged = try measured { try PDFDrawing(laidOut) }
  let data = try note(.finishing) { try maker.renderer.finished(tagged.result, info: document.info) }
  try note(.writing) { try data.write(to: folder.appending(path: "handout.pdf"), options: .atomic) }
  guard isWarmedUp else { continue }
  times[.drawing, default: 0] += untagged
  times[.tagging, default: 0] += tagged.milliseconds - untagged
  handouts += 1
  pages += laidOut.count
  bytes += data.count
}

/// Means a handout, and shares of them all.
struct Shares {
  let handouts: Double
  let all: Double

  func print(_ name: String, _ time: Double) {
    let mean = String(format: "%8.2f", time / handouts)
    let share = String(format: "%6.1f", 100 * time / all)
    Swift.print(name.padding(toLength: 24, withPad: " ", startingAt: 0) + mean + " ms" + share + " %")
  }
}

let shares = Shares(handouts: Double(handouts), all: times.values.reduce(0, +))
print(
  "handouts \(handouts), pages each \(String(format: "%.1f", Double(pages) / shares.handouts)), "
    + "bytes each \(bytes / handouts)")
for stage in Stage.allCases { shares.print(stage.rawValue, times[stage, default: 0]) }
shares.print("tagging and finishing", times[.tagging, default: 0] + times[.finishing, default: 0])
shares.print("all", shares.all)
