public import DelimitedText
public import Foundation
public import HandoutDesign

/// How a batch is run.
public struct BatchOptions: Sendable {
  /// The CSV.
  public var input: URL
  /// The folder that the documents go to.
  public var output: URL
  /// How the CSV spells letters.
  public var encoding: DelimitedFormat.Encoding
  /// The paper; nil for the template's own.
  public var paper: HandoutTemplate.Paper?
  /// How many rows are made at once.
  public var workers: Int

  /// Options for a CSV and a folder.
  public init(
    input: URL, output: URL, encoding: DelimitedFormat.Encoding = .utf8,
    paper: HandoutTemplate.Paper? = nil, workers: Int = 1
  ) {
    self.input = input
    self.output = output
    self.encoding = encoding
    self.paper = paper
    self.workers = max(1, workers)
  }
}
