import DelimitedText
public import Foundation
import ProgramBuilder

/// An empty CSV for people to fill in, and a file that explains each column.
public struct BlankForm: Sendable {
  /// The empty CSV.
  public let form: Data
  /// What explains its columns.
  public let guide: Data

  /// Fields of the short form that few patients need come after these.
  private static var fields: [IntakeField] {
    IntakeField.allCases.filter { $0.guide.form != .long }
  }

  /// Makes both texts.
  public init() throws {
    var form = Data()
    var writer = DelimitedWriter(byteOrderMark: true) { form.append(contentsOf: $0) }
    try writer.write(Self.fields.map(\.rawValue))
    self.form = form
    var guide = Data()
    var table = DelimitedWriter(byteOrderMark: true, neutralisingFormulas: true) {
      guide.append(contentsOf: $0)
    }
    try table.write(["column", "needed", "values", "meaning"])
    for field in Self.fields {
      try table.write([field.rawValue, field.guide.need, field.guide.values, field.guide.meaning])
    }
    self.guide = guide
  }
}
