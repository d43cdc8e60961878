import ProgramBuilder

/// What was measured of a patient, for the record.
struct ProgressTables {
  let record: ProgressRecord
  let reference: @Sendable (String) -> String?

  /// The tables as a report.
  var report: Report {
    Report(
      title: "Progress, for the record", audience: "For the clinician. Not for the patient.",
      subject: [record.name, record.patientID].compactMap { $0 }.joined(separator: " · "),
      sections: [changes, values, risks, programs, sources])
  }

  private var changes: Report.Section {
    let rows = record.series.map { series -> [String] in
      let instrument = series.instrument
      let important = instrument.importantChange
      let limit = important.map { change in
        "\(TrendPlot.written(change.points)) points"
          + (change.share.map { " or \(Int($0 * 100)) %" } ?? "") + ", \(change.source)"
      }
      let change = series.change
      return [
        instrument.name, instrument.lowerIsBetter ? "lower" : "higher",
        series.points.first.map { "\(written($0.value, instrument)), \($0.date)" } ?? "",
        series.points.last.map { "\(written($0.value, instrument)), \($0.date)" } ?? "",
        change.map { signed($0.difference) } ?? "–",
        change.flatMap(\.percent).map { "\(signed($0.rounded())) %" } ?? "–",
        limit ?? "none published here", change.map { Self.words(for: $0.meaning) } ?? "one value",
      ]
    }
    let table = Report.Table(
      columns: [
        Report.Table.Column("Measure", share: 1), Report.Table.Column("Better", share: nil),
        Report.Table.Column("First", share: 1), Report.Table.Column("Last", share: 1),
        Report.Table.Column("Change", share: nil), Report.Table.Column("Percent", share: nil),
        Report.Table.Column("Minimal important change", share: 1.5), Report.Table.Column("Meaning", share: 1),
      ], rows: rows)
    return Report.Section("First and last", rows.isEmpty ? [] : [.table(table)])
  }

  /// A row for each day, a column for each measure; two values of one day stand in one cell.
  private var values: Report.Section {
    let days = Set(record.series.flatMap { $0.points.map(\.date) }).sorted()
    let rows = days.map { day in
      [day.description]
        + record.series.map { series in
          series.points.filter { $0.date == day }.map { TrendPlot.written($0.value) }.joined(separator: ", ")
        }
    }
    let table = Report.Table(
      columns: [Report.Table.Column("Date", share: nil)]
        + record.series.map { Report.Table.Column($0.instrument.name, share: 1) }, rows: rows)
    return Report.Section("All values", rows.isEmpty ? [] : [.table(table)])
  }

  private var risks: Report.Section {
    let items = record.risks.map { "\($0.date): \($0.risk.rawValue)" }
    return Report.Section(
      "STarT Back risk (HILL2008)", items.isEmpty ? [] : [.text(items.joined(separator: "; ") + ".")])
  }

  private var programs: Report.Section {
    let days = record.programChanges.map(\.description)
    return Report.Section("Program changed", days.isEmpty ? [] : [.text(days.joined(separator: ", ") + ".")])
  }

  private var sources: Report.Section {
    let keys = Set(record.series.compactMap { $0.instrument.importantChange?.source }).sorted()
    return Report.Section(
      "Sources", keys.isEmpty ? [] : [.list(keys.map { "\($0): \(reference($0) ?? "")" })])
  }

  private func written(_ value: Double, _ instrument: Instrument) -> String {
    TrendPlot.written(value) + (instrument.unit.map { " \($0)" } ?? "")
  }

  private func signed(_ value: Double) -> String {
    (value > 0 ? "+" : value < 0 ? "−" : "") + TrendPlot.written(abs(value))
  }

  private static func words(for meaning: ProgressRecord.Change.Meaning) -> String {
    switch meaning {
    case .better: "better, important"
    case .slightlyBetter: "better, less than important"
    case .same: "unchanged"
    case .slightlyWorse: "worse, less than important"
    case .worse: "worse, important"
    case .changed: "changed"
    }
  }
}
