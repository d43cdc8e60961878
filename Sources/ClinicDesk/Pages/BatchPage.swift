import Foundation
import HandoutPipeline
import ProgramBuilder

/// The page on which a CSV is chosen.
struct BatchStartPage {
  let page: PageChrome
  let error: String?
}

/// A CSV's rows, what is wrong with them, and its run.
struct BatchPage {
  struct Cell {
    let column: Int
    let id: String
    let label: String
    let value: String
    let error: String?
  }

  struct Row {
    let index: Int
    let line: Int
    let patient: String
    let state: String
    let faults: [String]
    let cells: [Cell]
    let isFaulty: Bool
  }

  struct Count {
    let name: String
    let count: Int
  }

  let page: PageChrome
  let batch: String
  let token: String
  let name: String
  let rowCount: Int
  let counts: [Count]
  let faulty: [Row]
  let faultyCountText: String
  let rowCountText: String
  let hasFaulty: Bool
  let isCut: Bool
  let good: [Row]
  let goodIsCut: Bool
  let isMending: Bool
  let isRunning: Bool
  let isDone: Bool
  let done: Int
  let failure: String?
  let templates: [ProgramPage.Choice]
  let results: [Count]

  private static let mostShown = 100

  init(_ view: BatchShelf.View, chrome: PageChrome, templates: [String]) {
    page = chrome
    batch = view.id
    token = chrome.token
    name = view.name
    let sheet = view.sheet
    rowCount = sheet.rows.count
    let states = Dictionary(grouping: sheet.rows, by: \.state).mapValues(\.count)
    counts = [BatchSheet.State.program, .draft, .referral, .hold, .faulty].compactMap { state in
      states[state].map { Count(name: Self.words(for: state), count: $0) }
    }
    let idColumn = sheet.header.firstIndex { RawIntake.Column(named: $0) == .field(.patientId) }
    let rows = sheet.rows.enumerated().map { index, row in
      Self.row(row, at: index, header: sheet.header, idColumn: idColumn)
    }
    let bad = rows.filter(\.isFaulty)
    faultyCountText = Counted.text(bad.count, "row")
    rowCountText = Counted.text(sheet.rows.count, "row")
    hasFaulty = !bad.isEmpty
    faulty = Array(bad.prefix(Self.mostShown))
    isCut = bad.count > Self.mostShown
    let others = rows.filter { !$0.isFaulty }
    good = Array(others.prefix(Self.mostShown))
    goodIsCut = others.count > Self.mostShown
    self.templates = templates.map {
      ProgramPage.Choice(value: $0, label: $0.replacing("-", with: " "), isChosen: $0 == "standard")
    }
    var done = 0
    var failure: String?
    var results: [Count] = []
    var stage = (mending: false, running: false, done: false)
    switch view.stage {
    case .mending: stage.mending = true
    case .running(let progress): (stage.running, done) = (true, progress.done)
    case .done(let report):
      stage.done = true
      done = report.rows
      results = BatchRowResult.Status.allCases.map { Count(name: $0.rawValue, count: report[$0]) }
    case .failed(let sentence): failure = sentence
    }
    (isMending, isRunning, isDone) = stage
    self.done = done
    self.failure = failure
    self.results = results
  }

  private static func row(
    _ row: BatchSheet.Row, at index: Int, header: [String], idColumn: Int?
  ) -> Row {
    let isFaulty = row.state == .faulty
    // A row that could not be told apart, or lacks something in no column, is shown whole.
    let isWhole = row.isBroken || row.faults.contains { $0.column == nil }
    let wrong = Set(row.faults.compactMap(\.column))
    let columns = isWhole ? Array(header.indices) : header.indices.filter { wrong.contains($0) }
    return Row(
      index: index, line: row.line, patient: idColumn.map { row.fields[$0] } ?? "",
      state: words(for: row.state),
      faults: row.faults.filter { $0.column == nil }.map(\.sentence),
      cells: isFaulty
        ? columns.map { column in
          let sentences = row.faults.filter { $0.column == column }.map(\.sentence)
          return Cell(
            column: column, id: "row-\(index)-\(column)", label: header[column], value: row.fields[column],
            error: sentences.isEmpty ? nil : sentences.joined(separator: "; "))
        } : [], isFaulty: isFaulty)
  }

  private static func words(for state: BatchSheet.State) -> String {
    switch state {
    case .program: "handout"
    case .draft: "handout to be confirmed"
    case .referral: "referral"
    case .hold: "something is not known"
    case .faulty: "to be mended"
    }
  }
}
