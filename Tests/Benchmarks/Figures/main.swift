// Measures the CPU time in which key poses become pictures: the first time, and again in the same run.
//
//     swift run -c release figure-benchmark

import BenchmarkSupport
import Figures
import Foundation

func padded(_ number: Double, _ format: String = "%9.3f") -> String { String(format: format, number) }

let library = PoseLibrary(
  poses: try FigureResources.poseTexts(), solutions: try FigureResources.solutionTexts())
let gallery = FigureGallery(library: library)
let ids = library.figures.filter { !$0.isAbstract }.map(\.id)

var first: [Double] = []
var operators: [Int] = []
for id in ids {
  let start = processorTime()
  guard let figure = gallery.figure(id, mirrored: false) else { continue }
  let each = (processorTime() - start) / Double(figure.keyPoses.count)
  first += figure.keyPoses.map { _ in each }
  operators += figure.keyPoses.map(\.operatorCount)
}
guard !first.isEmpty else { exit(1) }

let rounds = 100
var asked = 0
let start = processorTime()
for _ in 0..<rounds {
  for id in ids {
    asked += gallery.figure(id, mirrored: false)?.keyPoses.count ?? 0
  }
}
let again = (processorTime() - start) / Double(asked)

let sorted = first.sorted()
let mean = first.reduce(0, +) / Double(first.count)
print("key poses                    \(first.count)")
print("first time, mean          ms \(padded(mean))")
print("first time, median        ms \(padded(sorted[sorted.count / 2]))")
print("first time, slowest       ms \(padded(sorted[sorted.count - 1]))")
print("again                     ms \(padded(again, "%9.5f"))")
print("first time / again           \(padded(mean / again, "%9.0f"))")
print("path operators, mean         \(operators.reduce(0, +) / operators.count)")
print("path operators, most         \(operators.max() ?? 0)")
