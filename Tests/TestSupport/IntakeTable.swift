import ProgramBuilder

/// A CSV of intakes, each row a fixture.
package struct IntakeTable {
  /// The columns, in order.
  package var columns: [String]
  /// The fields of each row, in the order of the columns.
  package var rows: [[String]]

  /// A table of fixtures with the columns that they name, or with those of another table.
  package init(_ intakes: [IntakeFixture], columns known: [String]? = nil) {
    var columns = known ?? []
    if known == nil {
      for intake in intakes + [IntakeFixture.clear.with("name", "")] {
        for field in intake.fields where !columns.contains(field.name) { columns.append(field.name) }
      }
    }
    self.columns = columns
    rows = intakes.map { intake in
      columns.map { name in
        intake.fields.first { $0.name == name }?.texts.joined(separator: "; ") ?? ""
      }
    }
  }

  /// A table of rows that differ from a clear patient in these fields.
  package init(_ changes: [[String: String]]) {
    self.init(
      changes.enumerated().map { index, fields in
        fields.sorted { $0.key < $1.key }.reduce(
          IntakeFixture.clear.with("patient_id", "P-\(index + 1)").with("name", "Patient \(index + 1)")
        ) { $0.with($1.key, $1.value) }
      })
  }

  /// The table as text.
  package func text(
    delimiter: Character = ",", lineEnd: String = "\n", byteOrderMark: Bool = false
  ) -> String {
    let lines = ([columns] + rows).map {
      $0.map { quoted($0, delimiter) }.joined(separator: String(delimiter))
    }
    return (byteOrderMark ? "\u{FEFF}" : "") + lines.map { $0 + lineEnd }.joined()
  }

  private func quoted(_ field: String, _ delimiter: Character) -> String {
    guard field.contains(where: { $0 == delimiter || $0 == "\"" || $0.isNewline }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
