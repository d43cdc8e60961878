// Gives damaged files to every reader, and stops at the first that crashes, hangs, loses a row or grows.
//
//     swift run -c release reader-fuzzer [inputs] [seed]

import Foundation
import FuzzSupport

let numbers = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let inputs = Int(numbers.first ?? 200_000)
let seed = numbers.dropFirst().first ?? 1

/// The most memory that this process has held, in megabytes.
func peakMemory() -> Int {
  let status = (try? FileHandle(forReadingAtPath: "/proc/self/status")?.readToEnd()) ?? Data()
  let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) >> 10
}

var fuzzer = try ReaderFuzzer(seed: seed)
var memory: Int?
for number in 1...inputs {
  // A reader that hangs is ended by the system, and told by its number.
  alarm(20)
  do {
    try fuzzer.next()
  } catch {
    print("seed \(seed), input \(number): \(error)")
    exit(1)
  }
  guard number.isMultiple(of: max(1, inputs / 20)) else { continue }
  let now = peakMemory()
  memory = memory ?? now
  print("\(number) inputs, \(now) MB")
  if let memory, now > memory + 150 {
    print("grown from \(memory) MB")
    exit(1)
  }
}
