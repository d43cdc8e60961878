import HandoutDesign
import ProgramBuilder

/// What a clinic reads of a run.
struct BatchPages {
  let result: BatchReport
  let input: String
  let catalogue: TechniqueCatalogue
  let languages: LanguageShelf
  /// Whether rows are named by their patients' ids and what was wrong in them.
  var namesRows = true

  /// How many techniques are listed.
  private static let mostTechniques = 25

  private var statistics: BatchStatistics { result.statistics }

  /// The pages.
  var report: Report {
    Report(
      title: "Batch report", audience: "For the clinic. Not for patients.", subject: input, notice: notice,
      sections: [
        Report.Section("Rows", [.bars(statuses)]), referred, failed,
        distribution("By cause", statistics.causes), distribution("By side", statistics.sides),
        distribution("By stage", statistics.stages),
        Report.Section(
          "By language", bars(statistics.languages.map { (Self.name(of: $0.key, languages), $0.value) })),
        distribution("By template", statistics.templates), techniques,
        histogram("Minutes of exercises a day, by programs", statistics.minutes),
        histogram("Pages, by documents", statistics.pages),
      ])
  }

  private var notice: Report.Notice {
    let plan =
      "\(result.rows) rows: \(result[.written]) handouts, \(result[.draft]) drafts to confirm, "
      + "\(result[.referral]) referrals, \(result[.hold]) held, \(result[.failed]) failed; \(result.pages) pages."
    return Report.Notice(plan, isWarning: result[.referral] + result[.failed] > 0)
  }

  private var statuses: [Report.Bar] {
    let names: [(String, BatchRowResult.Status)] = [
      ("Handouts", .written), ("Drafts", .draft), ("Referrals", .referral), ("Held", .hold),
      ("Failed", .failed),
    ]
    return names.map { Report.Bar($0.0, result[$0.1]) }
  }

  private var referred: Report.Section {
    let levels = result.urgencies.sorted { $0.key < $1.key }.map {
      Report.Bar($0.key.replacing("_", with: " "), $0.value)
    }
    guard !levels.isEmpty else { return Report.Section("Referrals", []) }
    return Report.Section(
      "Referrals to act on", [.bars(levels)] + rows(statistics.referred, of: result[.referral], "How soon"))
  }

  private var failed: Report.Section {
    guard result[.failed] > 0 else { return Report.Section("Failed", []) }
    return Report.Section("Failed rows", rows(statistics.failed, of: result[.failed], "Why"))
  }

  /// The first rows of a kind, and how many more there are.
  private func rows(_ rows: [BatchStatistics.Row], of all: Int, _ title: String) -> [Report.Part] {
    guard namesRows else { return [.text("The rows stand in manifest.csv and errors.csv.")] }
    let table = Report.Table(
      columns: [
        Report.Table.Column("Line", share: nil), Report.Table.Column("Patient", share: 1),
        Report.Table.Column(title, share: 4),
      ], rows: rows.map { [String($0.line), $0.patientID, $0.reason.replacing("_", with: " ")] })
    let rest = all - rows.count
    return [.table(table)] + (rest > 0 ? [.text("And \(rest) more; see manifest.csv.")] : [])
  }

  private var techniques: Report.Section {
    let used = statistics.mostUsed(Self.mostTechniques)
    let rest = statistics.techniques.count - used.count
    return Report.Section(
      "Most used techniques",
      used.isEmpty
        ? []
        : [.bars(used.map { Report.Bar(catalogue[$0.id]?.name ?? $0.id, $0.count) })]
          + (rest > 0 ? [.text("And \(rest) more.")] : []))
  }

  private func distribution(_ title: String, _ counts: [String: Int]) -> Report.Section {
    Report.Section(title, bars(counts.map { ($0.key.replacing("_", with: " "), $0.value) }))
  }

  private func bars(_ counts: [(String, Int)]) -> [Report.Part] {
    counts.isEmpty
      ? []
      : [.bars(counts.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { Report.Bar($0.0, $0.1) })]
  }

  /// A bar for each number between the lowest and the highest, also where nothing was counted; of many numbers some
  /// together.
  private func histogram(_ title: String, _ counts: [Int: Int]) -> Report.Section {
    guard let lowest = counts.keys.min(), let highest = counts.keys.max() else {
      return Report.Section(title, [])
    }
    let width = max(1, (highest - lowest) / 20 + 1)
    let bars = stride(from: lowest, through: highest, by: width).map { start in
      let end = min(highest, start + width - 1)
      let count = (start...end).reduce(0) { $0 + counts[$1, default: 0] }
      return Report.Bar(start == end ? String(start) : "\(start)–\(end)", count)
    }
    return Report.Section(title, [.bars(bars)])
  }

  private static func name(of language: String, _ languages: LanguageShelf) -> String {
    (try? languages.texts(language)).map { "\($0.name) (\(language))" } ?? language
  }
}
