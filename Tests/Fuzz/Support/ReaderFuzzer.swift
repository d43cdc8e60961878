import DelimitedText
import Figures
import Foundation
import HandoutDesign
import HandoutPipeline
import ProgramBuilder
import TestSupport
import YAMLReading

/// Gives damaged files to every reader. None may crash or hang; each refusal has to be worded, and no row may be lost.
package struct ReaderFuzzer {
  /// What is read.
  package enum Reader: String, CaseIterable {
    case csv, intake, clinic, template, program, catalogue, poses
  }

  /// What a reader got wrong.
  package struct Finding: Error, CustomStringConvertible {
    package var reader: Reader
    package var problem: String
    package var bytes: [UInt8]
    package var description: String {
      "\(reader): \(problem)\n" + String(decoding: bytes.prefix(2000), as: UTF8.self)
    }
  }

  private var mutator: Mutator
  private let sound: [Reader: [[UInt8]]]
  private let rules: ProgramRules
  private let today = IntakeFixture.today

  /// A fuzzer whose inputs follow from the seed.
  package init(seed: UInt64) throws {
    mutator = Mutator(seed: seed)
    rules = try ShippedData.load().rules
    let root = URL(fileURLWithPath: ProjectFiles.root)
    func file(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appending(path: path))) }
    func files(in folder: String) throws -> [[UInt8]] {
      try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
        .filter { $0.hasSuffix(".yaml") }.map { try file("\(folder)/\($0)") }
    }
    let samples = "Sources/HandoutPipeline/Resources/Samples"
    let table = IntakeTable(RandomIntakes.intakes(4, seed: seed)).text()
    let outcome = try Planner(catalogue: ShippedData.load().catalogue, rules: rules, today: today).outcome(
      for: IntakeFixture.clear.intake())
    guard case .program(let program) = outcome else { preconditionFailure("the clear fixture has a program") }
    // Of long files the first entries, since the rest only takes time.
    func head(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix(2500)) }
    sound = [
      .csv: [
        Array(table.utf8), Array(table.replacing(",", with: ";").utf8), try file("\(samples)/patients.csv"),
      ],
      .intake: try files(in: "\(samples)/intakes"), .clinic: [try file("\(samples)/clinic.yaml")],
      .template: [try file("Templates/standard/template.yaml")],
      .program: [Array(try ProgramFile.text(of: program).utf8)],
      .catalogue: try files(in: "Sources/ProgramBuilder/Resources/Catalogue").map(head),
      .poses: try files(in: "Sources/Figures/Resources/Poses").map(head),
    ]
  }

  /// Reads the next damaged file.
  ///
  /// - Throws: ``Finding``
  package mutating func next() throws {
    let reader = Reader.allCases[mutator.below(Reader.allCases.count)]
    let known = sound[reader] ?? []
    let bytes = mutator.mutated(
      known[mutator.below(known.count)], mixing: known[mutator.below(known.count)])
    do {
      if reader == .csv {
        try read(csv: bytes)
      } else {
        try read(String(decoding: bytes, as: UTF8.self), by: reader)
      }
    } catch let finding as Finding {
      throw finding
    } catch {
      let sentences = ErrorWording.sentences(for: error)
      if sentences.isEmpty || sentences.contains(where: \.isEmpty) {
        throw Finding(reader: reader, problem: "no words for \(error)", bytes: bytes)
      }
    }
  }

  private func read(_ text: String, by reader: Reader) throws {
    let text = YAMLText(name: "fuzz.yaml", text: text)
    switch reader {
    case .csv: break
    case .intake: _ = try IntakeReader(rules: rules, today: today).intake(from: RawIntake(text))
    case .clinic: _ = try ClinicDetails(text)
    case .template: _ = try HandoutTemplate(text)
    case .program: _ = try ProgramFile(text)
    case .catalogue: _ = try CatalogueReader.catalogue(from: [text], rules: rules.contraindications)
    case .poses: _ = PoseLibrary(poses: [text], solutions: []).issues
    }
  }

  private func read(csv bytes: [UInt8]) throws {
    var last = 0
    var reader = try HeaderedReader(DelimitedReader(detectingDelimiterOf: ChunkSource.bytes(bytes)))
    let width = reader.header.names.count
    while let outcome = try reader.nextRow() {
      let lines: ClosedRange<Int>
      switch outcome {
      case .record(let record):
        lines = record.lines
        if record.fields.count != width {
          throw Finding(
            reader: .csv, problem: "line \(record.line) has another width than the header", bytes: bytes)
        }
        var raw = RawIntake(location: SourceLocation(source: "fuzz.csv", line: record.line))
        for (name, field) in zip(reader.header.names, record.fields) {
          guard let column = RawIntake.Column(named: name) else { continue }
          raw.set(column, to: [field], at: raw.location)
        }
        _ = try? IntakeReader(rules: rules, today: today).intake(from: raw)
      case .malformed(_, _, let range): lines = range
      }
      if lines.lowerBound <= last {
        throw Finding(reader: .csv, problem: "line \(lines.lowerBound) is read twice", bytes: bytes)
      }
      last = lines.upperBound
    }
    // Every line end ends a line: none behind the last row may have been passed over.
    let ends = Self.lineEnds(in: bytes)
    if last < ends, ends - last > 1, Self.hasText(bytes, behind: last) {
      throw Finding(reader: .csv, problem: "\(ends - last) lines are lost behind line \(last)", bytes: bytes)
    }
  }

  private static func lineEnds(in bytes: [UInt8]) -> Int {
    bytes.indices.count { bytes[$0] == 0x0A || bytes[$0] == 0x0D && bytes.dropFirst($0 + 1).first != 0x0A }
  }

  /// Whether anything but space stands behind a line.
  private static func hasText(_ bytes: [UInt8], behind line: Int) -> Bool {
    var number = 1
    for index in bytes.indices {
      if number > line, ![0x0A, 0x0D, 0x20, 0x09].contains(bytes[index]) { return true }
      if bytes[index] == 0x0A || bytes[index] == 0x0D && bytes.dropFirst(index + 1).first != 0x0A {
        number += 1
      }
    }
    return false
  }
}
