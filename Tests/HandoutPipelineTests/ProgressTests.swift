import Foundation
import HandoutDesign
import HandoutPipeline
import PageLayout
import ProgramBuilder
import TestSupport
import Testing
import YAMLReading

/// Progress reports: what is read from a CSV, and what the charts show.
@Suite struct ProgressTests {
  private static func table(_ rows: String...) throws -> MeasureTable {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "measures.csv")
    try Data(rows.joined(separator: "\n").utf8).write(to: file)
    return try MeasureTable(at: file, today: IntakeFixture.today)
  }

  @Test func measuresOfPatientsAreReadInTheOrderOfTheirDays() throws {
    let table = try Self.table(
      "patient_id,name,date,nprs,odi_items,start_total,start_psych,days_done,days_planned,program",
      "P-2,,2026-11-02,4,,,,,,", "P-1,Ana,2026-11-09,3,2;2;2;2;2;2;1;1;1;1,5,4,10,12,new",
      "P-1,,2026-10-12,6,,,,,,")
    #expect(table.issues.isEmpty)
    #expect(table.records.map(\.patientID) == ["P-2", "P-1"])
    let ana = table.records[1]
    #expect(ana.name == "Ana")
    #expect(ana.series.map(\.instrument) == [.nprs, .odi, .startBack, .adherence])
    #expect(ana.series[0].points.map(\.value) == [6, 3])
    #expect(ana.series[1].points.map(\.value) == [32])
    #expect(ana.risks.map(\.risk) == [.high])
    #expect(ana.programChanges == [date(2026, 11, 9)])
  }

  @Test func whatCannotBeUsedIsNamedAndTakesNothingElseWithIt() throws {
    let table = try Self.table(
      "patient_id,date,nprs,odi,odi_items,days_done,days_planned", "P-1,2026-11-01,11,40,,,",
      "P-1,03/04/2026,3,,,,", "P-1,2026-11-03,x,40,2;2;2;2;2;2;1;1;1;1,,", ",2026-11-04,3,,,,",
      "P-1,2027-01-01,3,,,,", "P-1,2026-11-05,4,,1;2,5,")
    #expect(table.issues.map(\.location.line) == [2, 3, 4, 4, 5, 6, 7, 7])
    #expect(
      table.issues.map(\.field)
        == ["nprs", "date", "nprs", "odi", "patient_id", "date", "odi_items", "days_planned"])
    let record = try #require(table.records.first)
    #expect(record.series.map(\.instrument) == [.nprs, .odi])
    #expect(record.series[0].points.map(\.value) == [4] && record.series[1].points.map(\.value) == [40])
  }

  @Test func aFileAsAWholeIsRefusedWithTheNearestColumn() throws {
    #expect(throws: PipelineError.self) { try Self.table("patient_id,date,nprz", "P-1,2026-11-01,3") }
    #expect(throws: PipelineError.self) { try Self.table("patient_id,nprs", "P-1,3") }
    #expect(throws: PipelineError.self) { try Self.table("") }
  }

  // MARK: Pages

  private static func record(_ values: [(Int, Double)], _ instrument: Instrument = .nprs, changes: [Int] = [])
    -> ProgressRecord
  {
    func day(_ number: Int) -> CalendarDate {
      // Days are counted from 1 January 2026 in months of 28 days, which every month has.
      CalendarDate(year: 2024 + number / 336, month: number % 336 / 28 + 1, day: number % 28 + 1) ?? .earliest
    }
    return ProgressRecord(
      patientID: "P-1",
      series: [
        .init(instrument: instrument, points: values.map { .init(date: day($0.0), value: $0.1) })
      ], programChanges: changes.map(day))
  }

  private static func pages(_ record: ProgressRecord, language: String = "en") throws -> [PageFrame] {
    let printer = try ProgressPrinter(library: Shared.library(), date: IntakeFixture.today)
    return try printer.pages(of: record, language: language).pages
  }

  /// The middles of the points and the lines between them, of the one chart on the pages.
  private static func chart(_ record: ProgressRecord) throws -> (points: [Point], lines: Int, broken: Int) {
    let shapes = try pages(record)[0].frame.shapes
    let accent = try #require(
      shapes.first { $0.shape.fill != nil && $0.shape.stroke?.color == .white }?.shape.fill)
    let points = shapes.filter { $0.shape.fill == accent && $0.shape.stroke?.color == .white }.map { shape in
      let xs = shape.shape.path.points
      let (left, right) = (xs.map(\.x).min() ?? 0, xs.map(\.x).max() ?? 0)
      let (top, bottom) = (xs.map(\.y).min() ?? 0, xs.map(\.y).max() ?? 0)
      return Point(shape.position.x + (left + right) / 2, shape.position.y + (top + bottom) / 2)
    }
    let lines = shapes.filter { $0.shape.stroke?.color == accent && $0.shape.stroke?.cap == .round }
    return (points, lines.count, lines.count { !($0.shape.stroke?.dash.isEmpty ?? true) })
  }

  @Test func onePointStandsAloneInTheMiddle() throws {
    let chart = try Self.chart(Self.record([(0, 4)]))
    #expect(chart.points.count == 1 && chart.lines == 0)
    let words = try Self.pages(Self.record([(0, 4)])).flatMap { PageWalk($0).lines.map(\.words) }
    #expect(words.contains { $0.contains("A second value will show") })
  }

  @Test func sixtyPointsAreAllThere() throws {
    let chart = try Self.chart(Self.record((0..<60).map { ($0 * 7, Double($0 % 11)) }))
    #expect(chart.points.count == 60 && chart.lines == 59 && chart.broken == 0)
    #expect(zip(chart.points, chart.points.dropFirst()).allSatisfy { $0.x < $1.x })
  }

  @Test func aGapIsBroken() throws {
    let chart = try Self.chart(Self.record([(0, 6), (14, 5), (140, 3)]))
    #expect(chart.lines == 2 && chart.broken == 1)
  }

  @Test func equalValuesAreLevel() throws {
    let chart = try Self.chart(Self.record([(0, 5), (14, 5), (28, 5)]))
    #expect(Set(chart.points.map { ($0.y * 100).rounded() }).count == 1)
    let words = try Self.pages(Self.record([(0, 5), (14, 5)])).flatMap { PageWalk($0).lines.map(\.words) }
    #expect(words.contains { $0.contains("unchanged at 5") })
  }

  @Test func twoMeasuresOfOneDayStandOneAboveTheOther() throws {
    let chart = try Self.chart(Self.record([(0, 8), (14, 6), (14, 2)]))
    #expect(chart.points.count == 3)
    #expect(abs(chart.points[1].x - chart.points[2].x) < 0.01)
    // Less pain is lower on the page, where a scale from 0 to 10 begins at the bottom.
    #expect(chart.points[2].y > chart.points[1].y)
  }

  @Test func moreIsHigherWhereMoreIsBetter() throws {
    let chart = try Self.chart(Self.record([(0, 20), (28, 60)], .lefs))
    #expect(chart.points[1].y < chart.points[0].y)
  }

  @Test(arguments: EveryPageTests.languages)
  func everyPageIsWhole(language: String) throws {
    let series = Instrument.allCases.map { instrument in
      ProgressRecord.Series(
        instrument: instrument,
        points: (0..<6).map {
          .init(date: date(2026, 5 + $0, 3), value: instrument.range.upperBound * Double(6 - $0) / 6)
        })
    }
    let record = ProgressRecord(
      patientID: "P-1", name: "Maria López", series: series,
      risks: [(date(2026, 5, 3), .high)],
      programChanges: [date(2026, 5, 3), date(2026, 5, 10), date(2026, 9, 1)])
    let library = try Shared.library()
    for page in try Self.pages(record, language: language) {
      let template = page.number.number <= 3 ? library.templates.handout : library.templates.summary
      let margins = template.margins
      let size = page.frame.size
      let box = Rect(
        margins.left - 6, margins.top - 6, size.width - margins.left - margins.right + 12,
        size.height - margins.top - margins.bottom + 12)
      let faults = PageWalk(page).faults(within: box, smallestSize: library.templates.summary.smallestSize)
      #expect(faults.isEmpty, "\(language) \(page.number.number): \(faults.prefix(3))")
    }
  }

  @Test func theRecordSaysWhatChangedByHowMuch() throws {
    let record = Self.record([(0, 8), (28, 4)], changes: [0])
    let words = try Self.pages(record).flatMap { PageWalk($0).lines.map(\.words) }
    for word in ["−4", "−50 %", "better, important", "2 points or 30 %, OSTELO2008"] {
      #expect(words.contains { $0.contains(word) }, "\(word)")
    }
  }
}

extension Path {
  fileprivate var points: [Point] {
    steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: nil
      }
    }
  }
}

private func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  CalendarDate(year: year, month: month, day: day) ?? .earliest
}
