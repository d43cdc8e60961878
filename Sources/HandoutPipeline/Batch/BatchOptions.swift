public import DelimitedText
public import Foundation
import HandoutDesign

/// How a batch is run.
public struct BatchOptions: Sendable {
  /// Where the CSV comes from.
  public enum Input: Sendable {
    case file(URL)
    /// A CSV that is read once; it is kept in the output folder while the run goes on.
    case stream(FileHandle)
  }

  /// Where the CSV comes from.
  public var input: Input
  /// The folder that the documents go to.
  public var output: URL
  /// How the CSV spells letters.
  public var encoding: DelimitedFormat.Encoding
  /// How the documents are printed.
  public var printing: PrintOptions
  /// How many rows are made at once.
  public var jobs: Int
  /// How the documents are named.
  public var name: NameTemplate = .standard
  /// The share of the rows that this run makes.
  public var shard: Shard = .whole
  /// Whether to go on where a run that was stopped has left off.
  public var resumes = false
  /// Whether one PDF of all documents is made beside them, to be printed.
  public var merges = false
  /// Whether an archive of all documents is made beside them.
  public var zips = false
  /// Whether a report of the whole run is made beside them.
  public var reports = false

  /// Options for a CSV and a folder.
  public init(
    input: Input, output: URL, encoding: DelimitedFormat.Encoding = .utf8,
    printing: PrintOptions = PrintOptions(), jobs: Int = 1
  ) {
    self.input = input
    self.output = output
    self.encoding = encoding
    self.printing = printing
    self.jobs = max(1, jobs)
  }

  /// What the files of a run follow from, in one line.
  var fingerprint: String {
    let paper = printing.paper.map { "\($0)" } ?? ""
    let languages = printing.languages.joined(separator: ",")
    let fit = printing.fit.map(String.init) ?? ""
    return
      "\(encoding) \(paper) \(languages) \(fit) \(name.text) \(shard.number)/\(shard.count) \(merges) \(zips) \(reports)"
  }
}
